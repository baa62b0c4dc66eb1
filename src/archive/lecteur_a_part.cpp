#include "archive/lecteur_a_part.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "archive/lecteur_embarque.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"

namespace finhop::archive {
namespace {

// Far beyond what its limit of processor lets it take: only a machine that stands still comes to it.
constexpr time_t kAttenteMax = 300;
constexpr std::size_t kReponseMax = 64'000'000;

[[noreturn]] void echec(std::string_view quoi, int erreur) {
  throw Panne(fmt::format("lecture d'un document : {} : {}", quoi, raison_systeme(erreur)),
              puis_recommencer("fermer d'autres programmes, ou relever les limites du compte"));
}

class Descripteur {
 public:
  explicit Descripteur(int numero) : numero_(numero) {}
  Descripteur(Descripteur&& autre) noexcept : numero_(std::exchange(autre.numero_, -1)) {}
  Descripteur& operator=(Descripteur&&) = delete;
  ~Descripteur() {
    if (numero_ >= 0) ::close(numero_);
  }
  int numero() const { return numero_; }

 private:
  int numero_;
};

Descripteur fichier_en_memoire(const char* nom, std::string_view octets) {
  Descripteur fichier(::memfd_create(nom, MFD_CLOEXEC));
  if (fichier.numero() < 0) echec("un fichier en mémoire", errno);
  tout_ecrire(fichier.numero(), octets, nom);
  return fichier;
}

std::string octets_de(const Descripteur& fichier) {
  const off_t taille = ::lseek(fichier.numero(), 0, SEEK_END);
  if (taille < 0) echec("la réponse du lecteur", errno);
  std::string octets(std::min(static_cast<std::size_t>(taille), kReponseMax), '\0');
  std::size_t lus = 0;
  while (lus < octets.size()) {
    const ssize_t morceau =
        ::pread(fichier.numero(), octets.data() + lus, octets.size() - lus, static_cast<off_t>(lus));
    if (morceau < 0 && errno != EINTR) echec("la réponse du lecteur", errno);
    if (morceau == 0) break;
    if (morceau > 0) lus += static_cast<std::size_t>(morceau);
  }
  octets.resize(lus);
  return octets;
}

// Written once, run as often as needed.
int programme() {
  static const Descripteur programme = fichier_en_memoire("finhop-lecteur", lecteur_embarque());
  return programme.numero();
}

class Lancement {
 public:
  explicit Lancement(int socket) {
    posix_spawn_file_actions_init(&fichiers_);
    posix_spawnattr_init(&reglages_);
    for (const int flux : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
      posix_spawn_file_actions_addopen(&fichiers_, flux, "/dev/null", O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&fichiers_, socket, lecteur::kSocket);
    posix_spawn_file_actions_adddup2(&fichiers_, programme(), lecteur::kProgramme);
    posix_spawn_file_actions_addclosefrom_np(&fichiers_, lecteur::kProgramme + 1);
    sigset_t aucun;
    sigset_t tous;
    sigemptyset(&aucun);
    sigfillset(&tous);
    posix_spawnattr_setsigmask(&reglages_, &aucun);
    posix_spawnattr_setsigdefault(&reglages_, &tous);
    // In a group of its own: who interrupts finhop lets it finish with its document.
    posix_spawnattr_setflags(&reglages_,
                             POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  }
  Lancement(const Lancement&) = delete;
  Lancement& operator=(const Lancement&) = delete;
  ~Lancement() {
    posix_spawn_file_actions_destroy(&fichiers_);
    posix_spawnattr_destroy(&reglages_);
  }

  pid_t lancer() {
    std::string nom = "finhop-lecteur";
    std::array<char*, 2> mots{nom.data(), nullptr};
    // Nothing of ours: what changes how libraries behave would change them there.
    std::string langue = "LC_ALL=C.UTF-8";
    std::string chemin = "PATH=/usr/bin:/bin";
    std::string un_fil = "OMP_THREAD_LIMIT=1";
    std::string memoire = "ASAN_OPTIONS=detect_leaks=0";
    std::array<char*, 5> environnement{langue.data(), chemin.data(), un_fil.data(), memoire.data(), nullptr};
    pid_t pid = -1;
    const std::string chemin_du_programme = fmt::format("/proc/self/fd/{}", lecteur::kProgramme);
    const int erreur = ::posix_spawn(&pid, chemin_du_programme.c_str(), &fichiers_, &reglages_, mots.data(),
                                     environnement.data());
    if (erreur != 0) echec("le lecteur ne démarre pas", erreur);
    return pid;
  }

 private:
  posix_spawn_file_actions_t fichiers_{};
  posix_spawnattr_t reglages_{};
};

std::pair<Descripteur, Descripteur> deux_sockets() {
  std::array<int, 2> numeros{};
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, numeros.data()) != 0)
    echec("le lecteur ne démarre pas", errno);
  return {Descripteur(numeros[0]), Descripteur(numeros[1])};
}

// Ends with its socket: at once when it waits, after its document otherwise.
class Lecteur {
 public:
  Lecteur() : Lecteur(deux_sockets()) {}
  Lecteur(const Lecteur&) = delete;
  Lecteur& operator=(const Lecteur&) = delete;
  ~Lecteur() {
    if (perdu_) ::kill(pid_, SIGKILL);
    ::shutdown(socket_.numero(), SHUT_RDWR);
    while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }

  int demander(lecteur::EnTeteDeDemande demande, const Descripteur& document, const Descripteur& reponse) {
    perdu_ = true;
    envoyer(demande, {document.numero(), reponse.numero()});
    const int statut = attendre();
    perdu_ = false;
    return statut;
  }

 private:
  explicit Lecteur(std::pair<Descripteur, Descripteur> sockets)
      : socket_(std::move(sockets.first)), pid_(Lancement(sockets.second.numero()).lancer()) {
    const timeval attente{kAttenteMax, 0};
    ::setsockopt(socket_.numero(), SOL_SOCKET, SO_RCVTIMEO, &attente, sizeof attente);
  }

  void envoyer(lecteur::EnTeteDeDemande demande, std::array<int, 2> fichiers) {
    iovec texte{&demande, sizeof demande};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof fichiers)> joints{};
    msghdr message{};
    message.msg_iov = &texte;
    message.msg_iovlen = 1;
    message.msg_control = joints.data();
    message.msg_controllen = joints.size();
    cmsghdr* const joint = CMSG_FIRSTHDR(&message);
    joint->cmsg_level = SOL_SOCKET;
    joint->cmsg_type = SCM_RIGHTS;
    joint->cmsg_len = CMSG_LEN(sizeof fichiers);
    std::memcpy(CMSG_DATA(joint), fichiers.data(), sizeof fichiers);
    if (::sendmsg(socket_.numero(), &message, MSG_NOSIGNAL) != static_cast<ssize_t>(sizeof demande))
      echec("le lecteur ne répond pas", errno);
  }

  int attendre() {
    lecteur::EnTeteDeReponse reponse{};
    ssize_t lus = 0;
    do lus = ::recv(socket_.numero(), &reponse, sizeof reponse, 0);
    while (lus < 0 && errno == EINTR);
    if (lus < 0) echec("le lecteur ne répond pas", errno);
    if (lus != static_cast<ssize_t>(sizeof reponse))
      throw Panne("lecture d'un document : le lecteur s'est arrêté",
                  puis_recommencer("fermer d'autres programmes s'il manque de mémoire"));
    return reponse.statut;
  }

  Descripteur socket_;
  pid_t pid_;
  bool perdu_ = false;  // between a request and its answer
};

// Those that wait for the next document.
class Reserve {
 public:
  std::unique_ptr<Lecteur> prendre() {
    const std::scoped_lock verrou(mutex_);
    if (libres_.empty()) return nullptr;
    std::unique_ptr<Lecteur> lecteur = std::move(libres_.back());
    libres_.pop_back();
    return lecteur;
  }
  void rendre(std::unique_ptr<Lecteur> lecteur) {
    const std::scoped_lock verrou(mutex_);
    libres_.push_back(std::move(lecteur));
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<Lecteur>> libres_;
};

}  // namespace

ReponseDuLecteur demander_au_lecteur(lecteur::Demande demande, std::string_view document, unsigned page) {
  static Reserve reserve;
  const Descripteur entree = fichier_en_memoire("document", document);
  const Descripteur sortie = fichier_en_memoire("reponse", {});
  std::unique_ptr<Lecteur> lecteur = reserve.prendre();
  if (!lecteur) lecteur = std::make_unique<Lecteur>();
  const int statut = lecteur->demander({demande, page}, entree, sortie);
  reserve.rendre(std::move(lecteur));
  return {statut, octets_de(sortie)};
}

}  // namespace finhop::archive
