#include "finhop/web/serveur.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <list>
#include <system_error>
#include <thread>
#include <vector>

#include "finhop/base/fichier.hpp"
#include "web/codes.hpp"
#include "web/serveur/connexion.hpp"
#include "web/serveur/ecoute.hpp"

namespace finhop::web {
namespace {

using Montre = std::chrono::steady_clock;
// When the system has no room for one connection more: the time for another one to end.
constexpr int kRepit = 50;

int signal_d_arret() {
  const int numero = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (numero < 0) lancer_panne("ouverture de", "eventfd", errno);
  return numero;
}

struct Fil {
  std::shared_ptr<Place> place;
  std::atomic<bool> fini = false;
  std::thread fil;
};

}  // namespace

struct Serveur::Interieur {
  Ecoute ecoute;
  DescripteurProprietaire arret{signal_d_arret()};  // stays readable once the server stops
  Maison maison;
  std::list<Fil> fils;

  Interieur(const Lieu& lieu, const Limites& limites, Traitement traitement, std::filesystem::path provisoire)
      : ecoute(lieu.port, lieu.adresse),
        maison{limites, std::move(traitement), std::move(provisoire), lieu.chiffrement} {}

  bool attendre(std::span<const int> arrets);
  void accueillir(const DescripteurProprietaire& prise);
  void suivre(std::shared_ptr<Place> place);
  void joindre_les_finis();
  bool est_delaisse() const;
  Montre::duration repos() const { return Montre::now().time_since_epoch() - maison.derniere_visite.load(); }
};

Serveur::Serveur(const Lieu& lieu, const Limites& limites, Traitement traitement,
                 std::filesystem::path provisoire)
    : interieur_(std::make_unique<Interieur>(lieu, limites, std::move(traitement), std::move(provisoire))) {}

Serveur::~Serveur() = default;

std::uint16_t Serveur::port() const {
  return interieur_->ecoute.port();
}

void Serveur::arreter() {
  ::eventfd_write(interieur_->arret.numero(), 1);
}

void Serveur::servir(std::span<const int> arrets) {
  interieur_->maison.derniere_visite = Montre::now().time_since_epoch();
  while (interieur_->attendre(arrets)) interieur_->joindre_les_finis();
  interieur_->ecoute.fermer();
  arreter();
  for (Fil& fil : interieur_->fils) fil.fil.join();
  interieur_->fils.clear();
}

bool Serveur::Interieur::est_delaisse() const {
  return repos() >= maison.limites.sans_visite && maison.places.sont_libres();
}

// False once the server is to stop.
bool Serveur::Interieur::attendre(std::span<const int> arrets) {
  std::vector<pollfd> attendus;
  for (const DescripteurProprietaire& prise : ecoute.prises())
    attendus.push_back({prise.numero(), POLLIN, 0});
  const auto prises = static_cast<std::ptrdiff_t>(attendus.size());
  attendus.push_back({arret.numero(), POLLIN, 0});
  for (const int numero : arrets) attendus.push_back({numero, POLLIN, 0});
  const auto reste =
      std::chrono::ceil<std::chrono::milliseconds>(maison.limites.sans_visite - repos()).count();
  constexpr std::int64_t kUneMinute = 60'000;
  ::poll(attendus.data(), attendus.size(), static_cast<int>(std::clamp<std::int64_t>(reste, 1, kUneMinute)));
  if (std::any_of(attendus.begin() + prises, attendus.end(), [](const pollfd& p) { return p.revents != 0; }))
    return false;
  for (std::size_t i = 0; i < ecoute.prises().size(); ++i)
    if (attendus[i].revents != 0) accueillir(ecoute.prises()[i]);
  return !est_delaisse();
}

void Serveur::Interieur::accueillir(const DescripteurProprietaire& prise) {
  auto visiteur = accueillir_un_visiteur(prise);
  if (!visiteur) {
    if (errno == EMFILE || errno == ENFILE || errno == ENOMEM || errno == ENOBUFS) ::poll(nullptr, 0, kRepit);
    return;
  }
  auto place = maison.places.prendre(visiteur->adresse, visiteur->connexion);
  if (place) return suivre(std::move(place));
  if (maison.chiffrement)
    return;  // nothing can be said before it is encrypted, which would be waited for here
  const Reponse reponse = maison.traitement.refuser(kOccupe);
  Flux(visiteur->connexion.numero(), -1)
      .ecrire(ecrire_entete(reponse, reponse.texte.size(), Ensuite::Fermer) + reponse.texte, Montre::now());
}

void Serveur::Interieur::suivre(std::shared_ptr<Place> place) {
  Fil& fil = fils.emplace_back();
  fil.place = std::move(place);
  try {
    fil.fil = std::thread([this, &fil] {
      try {
        Connexion(maison, *fil.place, arret.numero()).servir();
      } catch (const std::exception&) {
        // No memory even to refuse: the connection is cut, the others go on.
      }
      maison.places.rendre(*fil.place);
      fil.fini = true;
    });
  } catch (const std::system_error&) {
    maison.places.rendre(*fil.place);
    fils.pop_back();
  }
}

void Serveur::Interieur::joindre_les_finis() {
  for (auto fil = fils.begin(); fil != fils.end();) {
    if (fil->fini) {
      fil->fil.join();
      fil = fils.erase(fil);
    } else {
      ++fil;
    }
  }
}

}  // namespace finhop::web
