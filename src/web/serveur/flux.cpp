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

bool est_a_refaire(int erreur) {
  return erreur == EAGAIN || erreur == EWOULDBLOCK || erreur == EINTR;
}

// What a refused client still sends is read and dropped, so that it reads the refusal: no more than that.
constexpr std::size_t kDernieresLectures = 64;
constexpr std::size_t kPlace = 4096;

}  // namespace

Lecture Flux::lire(std::span<char> place, Echeance echeance) const {
  while (true) {
    std::array<pollfd, 2> attendus{{{connexion_, POLLIN, 0}, {arret_, POLLIN, 0}}};
    const int prets = ::poll(attendus.data(), arret_ < 0 ? 1 : 2, reste(echeance));
    if (prets < 0 && errno != EINTR) return {Attente::Fini};
    if (arret_ >= 0 && attendus[1].revents != 0) return {Attente::Arret};
    if (attendus[0].revents != 0) {
      const ssize_t lus = ::recv(connexion_, place.data(), place.size(), MSG_DONTWAIT);
      if (lus > 0) return {Attente::Venu, static_cast<std::size_t>(lus)};
      if (lus == 0 || !est_a_refaire(errno)) return {Attente::Fini};
    }
    if (est_passee(echeance)) return {Attente::EnRetard};
  }
}

bool Flux::ecrire(std::string_view octets, Echeance echeance) const {
  while (!octets.empty()) {
    const ssize_t partis = ::send(connexion_, octets.data(), octets.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (partis > 0) {
      octets.remove_prefix(static_cast<std::size_t>(partis));
      continue;
    }
    if (partis < 0 && !est_a_refaire(errno)) return false;
    if (est_passee(echeance)) return false;
    pollfd attendu{connexion_, POLLOUT, 0};
    ::poll(&attendu, 1, reste(echeance));
  }
  return true;
}

void Flux::prendre_conge(Echeance echeance) const {
  ::shutdown(connexion_, SHUT_WR);
  std::array<char, kPlace> place{};
  for (std::size_t i = 0; i < kDernieresLectures; ++i)
    if (lire(place, echeance).attente != Attente::Venu) return;
}

}  // namespace finhop::web
