#include "web/serveur/places.hpp"

#include <sys/socket.h>

#include <algorithm>
#include <tuple>

namespace finhop::web {

std::size_t Places::combien(const std::string& adresse) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(prises_, [&](const auto& place) { return place->adresse_ == adresse; }));
}

// The connection itself is ended by its own thread, which reads its end.
bool Places::ceder(const std::string* adresse) {
  auto choisie = prises_.end();
  const auto rang = [](const Place& place) { return std::tuple(place.phase_, place.depuis_); };
  for (auto place = prises_.begin(); place != prises_.end(); ++place) {
    if ((*place)->phase_ == Phase::Service || (adresse && (*place)->adresse_ != *adresse)) continue;
    if (choisie == prises_.end() || rang(**place) < rang(**choisie)) choisie = place;
  }
  if (choisie == prises_.end()) return false;
  ::shutdown((*choisie)->numero_, SHUT_RDWR);
  (*choisie)->cedee_ = true;
  prises_.erase(choisie);
  return true;
}

std::shared_ptr<Place> Places::prendre(const std::string& adresse, DescripteurProprietaire& connexion) {
  const std::scoped_lock verrou(garde_);
  if (combien(adresse) >= limites_.par_adresse && !ceder(&adresse)) return nullptr;
  if (prises_.size() >= limites_.connexions && !ceder(nullptr)) return nullptr;
  return prises_.emplace_back(std::make_shared<Place>(adresse, std::move(connexion)));
}

Places::Tenue Places::changer(Place& place, Phase phase) {
  const std::scoped_lock verrou(garde_);
  if (place.cedee_) return Tenue::Cedee;
  place.phase_ = phase;
  place.depuis_ = std::chrono::steady_clock::now();
  return Tenue::Oui;
}

void Places::rendre(Place& place) {
  const std::scoped_lock verrou(garde_);
  place.connexion_ = DescripteurProprietaire(-1);
  std::erase_if(prises_, [&](const auto& prise) { return prise.get() == &place; });
}

bool Places::sont_libres() const {
  const std::scoped_lock verrou(garde_);
  return prises_.empty();
}

}  // namespace finhop::web
