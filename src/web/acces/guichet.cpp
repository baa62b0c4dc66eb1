#include "finhop/web/guichet.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <thread>

#include "finhop/base/digest.hpp"
#include "finhop/base/droits.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/repertoires_neufs.hpp"
#include "finhop/web/echange.hpp"

namespace finhop::web {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kPourMoiSeul = 0600;
constexpr mode_t kAuxAutres = S_IRWXG | S_IRWXO;
constexpr std::size_t kChiffresDuNom = 16;
constexpr std::size_t kReponse = 4096;
constexpr time_t kPatience = 5;
constexpr int kFile = 8;
constexpr int kVeille = 500;
constexpr std::size_t kMot = 64;

fs::path place_de(const fs::path& repertoire, const fs::path& base) {
  return repertoire / (sha256(fs::weakly_canonical(base).string()).substr(0, kChiffresDuNom) + ".sock");
}

// Nothing when the path is too long for a socket.
std::optional<sockaddr_un> adresse_de(const fs::path& place) {
  sockaddr_un adresse{};
  adresse.sun_family = AF_UNIX;
  const std::string nom = place.string();
  if (nom.size() >= sizeof adresse.sun_path) return std::nullopt;
  std::ranges::copy(nom, adresse.sun_path);
  return adresse;
}

void exiger_un_repertoire_a_soi(const fs::path& repertoire) {
  RepertoiresNeufs(repertoire).garder();
  struct stat etat {};
  if (::lstat(repertoire.c_str(), &etat) != 0) lancer_panne("lecture de", repertoire, errno);
  if (!S_ISDIR(etat.st_mode) || etat.st_uid != ::geteuid() || (etat.st_mode & kAuxAutres) != 0)
    throw Panne(repertoire.string() + " n'est pas un dossier de ce seul compte",
                {"le fermer aux autres (chmod 700), ou l'effacer s'il n'est pas le vôtre"});
}

bool est_de_ce_compte(int connexion) {
  ucred autre{};
  socklen_t taille = sizeof autre;
  return ::getsockopt(connexion, SOL_SOCKET, SO_PEERCRED, &autre, &taille) == 0 && autre.uid == ::geteuid();
}

void patienter(int connexion, time_t secondes) {
  const timeval patience{secondes, 0};
  ::setsockopt(connexion, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
}

// What is asked, a line.
std::string mot_recu(int connexion) {
  patienter(connexion, 1);
  std::string dit;
  for (char lettre = 0; dit.size() < kMot && ::recv(connexion, &lettre, 1, 0) == 1 && lettre != '\n';)
    dit += lettre;
  return dit;
}

}  // namespace

struct Guichet::Interieur {
  fs::path place;
  DescripteurProprietaire verrou;  // held as long as the server lives, however it ends
  DescripteurProprietaire prise;
  DescripteurProprietaire fin;
  std::thread fil = {};

  void repondre(const Guichetier& guichetier) const;
};

Guichet::Guichet(std::unique_ptr<Interieur> interieur) : interieur_(std::move(interieur)) {}

std::unique_ptr<Guichet> Guichet::ouvrir(const fs::path& repertoire, const fs::path& base) {
  exiger_un_repertoire_a_soi(repertoire);
  const fs::path place = place_de(repertoire, base);
  const auto adresse = adresse_de(place);
  if (!adresse) lancer_panne("ouverture de", place, ENAMETOOLONG);
  const fs::path verrouille = avec_suffixe(place, ".verrou");
  DescripteurProprietaire verrou(
      ::open(verrouille.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kPourMoiSeul));
  if (verrou.numero() < 0) lancer_panne("ouverture de", verrouille, errno);
  if (::flock(verrou.numero(), LOCK_EX | LOCK_NB) != 0) return nullptr;
  // Nobody holds it: what is there was left by a server that was killed.
  ::unlink(place.c_str());
  DescripteurProprietaire prise(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (prise.numero() < 0 ||
      ::bind(prise.numero(), reinterpret_cast<const sockaddr*>(&*adresse), sizeof *adresse) != 0 ||
      ::chmod(place.c_str(), kPourMoiSeul) != 0 || ::listen(prise.numero(), kFile) != 0)
    lancer_panne("ouverture de", place, errno);
  DescripteurProprietaire fin(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
  if (fin.numero() < 0) lancer_panne("ouverture de", "eventfd", errno);
  return std::unique_ptr<Guichet>(new Guichet(
      std::unique_ptr<Interieur>(new Interieur{place, std::move(verrou), std::move(prise), std::move(fin)})));
}

Guichet::~Guichet() {
  ::eventfd_write(interieur_->fin.numero(), 1);
  if (interieur_->fil.joinable()) interieur_->fil.join();
  ::unlink(interieur_->place.c_str());
}

const fs::path& Guichet::place() const {
  return interieur_->place;
}

void Guichet::Interieur::repondre(const Guichetier& guichetier) const {
  const DescripteurProprietaire connexion(::accept4(prise.numero(), nullptr, nullptr, SOCK_CLOEXEC));
  if (connexion.numero() < 0 || !est_de_ce_compte(connexion.numero())) return;
  const std::string dit = guichetier.repondre(mot_recu(connexion.numero()));
  ::send(connexion.numero(), dit.data(), dit.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
}

void Guichet::tenir(Guichetier guichetier) {
  interieur_->fil = std::thread([interieur = interieur_.get(), guichetier = std::move(guichetier)] {
    while (true) {
      std::array<pollfd, 2> attendus{
          {{interieur->prise.numero(), POLLIN, 0}, {interieur->fin.numero(), POLLIN, 0}}};
      ::poll(attendus.data(), attendus.size(), guichetier.veiller() ? kVeille : -1);
      if (attendus[1].revents != 0) return;
      if (attendus[0].revents != 0) interieur->repondre(guichetier);
    }
  });
}

std::optional<std::string> demander_au_guichet(const fs::path& repertoire, const fs::path& base,
                                               std::string_view mot) {
  const auto adresse = adresse_de(place_de(repertoire, base));
  const DescripteurProprietaire connexion(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (!adresse || connexion.numero() < 0 ||
      ::connect(connexion.numero(), reinterpret_cast<const sockaddr*>(&*adresse), sizeof *adresse) != 0 ||
      !est_de_ce_compte(connexion.numero()))
    return std::nullopt;
  patienter(connexion.numero(), kPatience);
  const std::string ligne = std::string(mot) + "\n";
  ::send(connexion.numero(), ligne.data(), ligne.size(), MSG_NOSIGNAL);
  std::string dit;
  std::array<char, kReponse> morceau{};
  for (ssize_t lus = 0; (lus = ::recv(connexion.numero(), morceau.data(), morceau.size(), 0)) > 0;)
    dit.append(morceau.data(), static_cast<std::size_t>(lus));
  return dit.empty() ? std::nullopt : std::optional(dit);
}

}  // namespace finhop::web
