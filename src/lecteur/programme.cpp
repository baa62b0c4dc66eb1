// The program that reads documents: started by finhop, behind walls, it answers until finhop closes its socket. A process of
// its own reads each document, so that none can harm the next.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <new>
#include <string>
#include <vector>

#include "finhop/lecteur/document.hpp"
#include "finhop/lecteur/joints.hpp"
#include "finhop/lecteur/protocole.hpp"
#include "lecteur/image.hpp"
#include "lecteur/murs.hpp"
#include "lecteur/outils.hpp"

namespace {

using namespace finhop::lecteur;

struct Recue {
  EnTeteDeDemande demande{};
  int document = -1;
  int reponse = -1;
};

// False when finhop is no longer there, or does not speak as agreed.
bool recevoir(Recue& recue) {
  iovec texte{&recue.demande, sizeof recue.demande};
  std::array<int, 2> fichiers{};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof fichiers)> joints{};
  msghdr message{};
  message.msg_iov = &texte;
  message.msg_iovlen = 1;
  message.msg_control = joints.data();
  message.msg_controllen = joints.size();
  ssize_t lus = 0;
  do lus = ::recvmsg(kSocket, &message, MSG_CMSG_CLOEXEC);
  while (lus < 0 && errno == EINTR);
  const cmsghdr* joint = CMSG_FIRSTHDR(&message);
  const bool entiere = lus == static_cast<ssize_t>(sizeof recue.demande) && joint != nullptr &&
                       joint->cmsg_type == SCM_RIGHTS && joint->cmsg_len == CMSG_LEN(sizeof fichiers);
  if (!entiere) return false;
  std::memcpy(fichiers.data(), CMSG_DATA(joint), sizeof fichiers);
  recue.document = fichiers[0];
  recue.reponse = fichiers[1];
  return true;
}

// In place of what was written before.
void repondre(int reponse, std::string_view octets) {
  if (::ftruncate(reponse, 0) != 0) return;
  off_t place = 0;
  while (!octets.empty()) {
    const ssize_t ecrits = ::pwrite(reponse, octets.data(), octets.size(), place);
    if (ecrits <= 0) return;
    place += ecrits;
    octets.remove_prefix(static_cast<std::size_t>(ecrits));
  }
}

// The bytes of the document, which nobody changes any more. Empty when they cannot be had.
std::string_view octets_de(int document) {
  struct stat etat {};
  if (::fstat(document, &etat) != 0 || etat.st_size <= 0) return {};
  const auto taille = static_cast<std::size_t>(etat.st_size);
  void* const place = ::mmap(nullptr, taille, PROT_READ, MAP_SHARED, document, 0);
  return place == MAP_FAILED ? std::string_view() : std::string_view(static_cast<const char*>(place), taille);
}

int examiner(const Recue& recue) try {
  const std::string_view octets = octets_de(recue.document);
  repondre(recue.reponse, ecrire(reconnaitre(octets), false));
  repondre(recue.reponse, ecrire(examiner_document(octets), true));
  return kFait;
} catch (const Empechement& empechement) {
  repondre(recue.reponse, std::string(empechement.what()) + '\0' + empechement.remede() + '\0');
  return kEmpeche;
}

int lire(const Recue& recue) {
  switch (recue.demande.demande) {
    case Demande::Examiner:
      return examiner(recue);
    case Demande::Joints:
      repondre(recue.reponse, ecrire(joints_du_pdf(octets_de(recue.document))));
      return kFait;
    case Demande::Image:
      repondre(recue.reponse, redessiner(octets_de(recue.document)));
      return kFait;
    default:
      return devenir_outil(recue.demande.demande, recue.demande.page, recue.document, recue.reponse);
  }
}

// Ends with the code of one document; never comes back to the loop of the program.
[[noreturn]] void lire_un_document(const Recue& recue) {
  ::close(kSocket);
  if (!se_borner(bornes_de(recue.demande.demande))) {
    using namespace std::string_literals;
    repondre(
        recue.reponse,
        "les limites du lecteur de documents ne tiennent pas\0vérifier les limites du compte (ulimit)\0"s);
    ::_exit(kEmpeche);
  }
  // qpdf would take the lack of memory for a fault of the document.
  std::set_new_handler([] { ::_exit(kTropDemande); });
  ::_exit(lire(recue));
}

int statut_de(pid_t enfant) {
  int statut = 0;
  while (::waitpid(enfant, &statut, 0) < 0)
    if (errno != EINTR) return kEmpeche << 8;
  return statut;
}

int traiter(const Recue& recue, const std::string& murs) {
  if (recue.demande.demande == Demande::Murs) {
    repondre(recue.reponse, murs);
    return kFait;
  }
  const pid_t enfant = ::fork();
  if (enfant == 0) lire_un_document(recue);
  return enfant < 0 ? kEmpeche << 8 : statut_de(enfant);
}

}  // namespace

int main() {
  ::close(kProgramme);
  std::string murs;
  for (const std::string& mur : elever_les_murs()) murs += mur + '\n';
  prechauffer();
  for (Recue recue; recevoir(recue);) {
    const EnTeteDeReponse reponse{traiter(recue, murs)};
    ::close(recue.document);
    ::close(recue.reponse);
    if (::send(kSocket, &reponse, sizeof reponse, MSG_NOSIGNAL) != static_cast<ssize_t>(sizeof reponse))
      break;
  }
  return 0;
}
