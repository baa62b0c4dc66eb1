#include "web/serveur/flux.hpp"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace finhop::web {
namespace {

// At least one millisecond until the instant has passed: poll counts in those.
int reste(Echeance echeance) {
  const auto reste =
      std::chrono::ceil<std::chrono::milliseconds>(echeance - std::chrono::steady_clock::now());
  constexpr std::chrono::milliseconds kAuPlus = std::chrono::hours(1);
  return static_cast<int>(std::clamp(reste, std::chrono::milliseconds(0), kAuPlus).count());
}

bool est_passee(Echeance echeance) {
  return std::chrono::steady_clock::now() >= echeance;
}

Pas pas_de_l_erreur(Pas a_refaire) {
  return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? a_refaire : Pas::Fini;
}

short voulu(Pas pas) {
  return pas == Pas::VeutEcrire ? POLLOUT : POLLIN;
}

// What a refused client still sends is read and dropped, so that it reads the refusal: no more than that.
constexpr std::size_t kDernieresLectures = 64;
constexpr std::size_t kPlace = 4096;
// The first byte of all that TLS sends first.
constexpr char kPoigneeDeMain = 0x16;

}  // namespace

// Venu when the connection is ready for it.
Attente Flux::attendre(short quoi, Echeance echeance) const {
  while (true) {
    std::array<pollfd, 2> attendus{{{connexion_, quoi, 0}, {arret_, POLLIN, 0}}};
    const int prets = ::poll(attendus.data(), arret_ < 0 ? 1 : 2, reste(echeance));
    if (prets < 0 && errno != EINTR) return Attente::Fini;
    if (arret_ >= 0 && attendus[1].revents != 0) return Attente::Arret;
    if (prets > 0 && attendus[0].revents != 0) return Attente::Venu;
    if (est_passee(echeance)) return Attente::EnRetard;
  }
}

Echange Flux::recevoir(std::span<char> place) {
  if (tls_) return tls_->lire(place);
  const ssize_t lus = ::recv(connexion_, place.data(), place.size(), MSG_DONTWAIT);
  if (lus > 0) return {Pas::Fait, static_cast<std::size_t>(lus)};
  return {lus == 0 ? Pas::Fini : pas_de_l_erreur(Pas::VeutLire)};
}

Echange Flux::envoyer(std::string_view octets) {
  if (tls_) return tls_->ecrire(octets);
  const ssize_t partis = ::send(connexion_, octets.data(), octets.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
  if (partis > 0) return {Pas::Fait, static_cast<std::size_t>(partis)};
  return {partis < 0 ? pas_de_l_erreur(Pas::VeutEcrire) : Pas::VeutEcrire};
}

// Looks at what comes first without taking it.
Attente Flux::attendre_un_chiffre(Echeance echeance) const {
  const Attente attente = attendre(POLLIN, echeance);
  if (attente != Attente::Venu) return attente;
  char premier = 0;
  if (::recv(connexion_, &premier, 1, MSG_DONTWAIT | MSG_PEEK) != 1) return Attente::Fini;
  return premier == kPoigneeDeMain ? Attente::Venu : Attente::EnClair;
}

Attente Flux::chiffrer(const Chiffrement& chiffrement, Echeance echeance) {
  const Attente premier = attendre_un_chiffre(echeance);
  if (premier != Attente::Venu) return premier;
  tls_ = std::make_unique<Tls>(chiffrement, connexion_);
  while (true) {
    const Pas pas = tls_->serrer();
    if (pas == Pas::Fait) return Attente::Venu;
    if (pas == Pas::Fini) return Attente::Fini;
    const Attente attente = attendre(voulu(pas), echeance);
    if (attente != Attente::Venu) return attente;
    if (est_passee(echeance)) return Attente::EnRetard;
  }
}

Lecture Flux::lire(std::span<char> place, Echeance echeance) {
  // What is encrypted may have come already, and be kept where poll does not see it.
  Pas pas = Pas::VeutLire;
  bool peut_etre_la = tls_ != nullptr;
  while (true) {
    const Attente attente = attendre(voulu(pas), peut_etre_la ? Echeance() : echeance);
    if (attente != Attente::Venu && !(attente == Attente::EnRetard && peut_etre_la)) return {attente};
    peut_etre_la = false;
    const Echange echange = recevoir(place);
    if (echange.pas == Pas::Fait) return {Attente::Venu, echange.octets};
    if (echange.pas == Pas::Fini) return {Attente::Fini};
    pas = echange.pas;
    if (est_passee(echeance)) return {Attente::EnRetard};
  }
}

bool Flux::ecrire(std::string_view octets, Echeance echeance) {
  while (!octets.empty()) {
    const Echange echange = envoyer(octets);
    if (echange.pas == Pas::Fait) {
      octets.remove_prefix(echange.octets);
      continue;
    }
    if (echange.pas == Pas::Fini || est_passee(echeance)) return false;
    pollfd attendu{connexion_, voulu(echange.pas), 0};
    ::poll(&attendu, 1, reste(echeance));
  }
  return true;
}

void Flux::prendre_conge(Echeance echeance) {
  tls_.reset();  // what comes now is dropped without being understood
  ::shutdown(connexion_, SHUT_WR);
  std::array<char, kPlace> place{};
  for (std::size_t i = 0; i < kDernieresLectures; ++i)
    if (lire(place, echeance).attente != Attente::Venu) return;
}

}  // namespace finhop::web
