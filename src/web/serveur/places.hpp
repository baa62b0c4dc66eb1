// Who is connected. The places are counted, in all and for one address; when there is none left, a connection that waits
// or still sends gives its own up to who comes: slow clients keep nobody out.
#pragma once

#include <chrono>
#include <list>
#include <memory>
#include <mutex>
#include <string>

#include "finhop/web/echange.hpp"
#include "finhop/web/serveur.hpp"

namespace finhop::web {

// In the order in which they give up their places.
enum class Phase { Repos, Entete, Corps, Service };

class Place {
 public:
  Place(std::string adresse, DescripteurProprietaire connexion)
      : adresse_(std::move(adresse)), connexion_(std::move(connexion)), numero_(connexion_.numero()) {}
  int numero() const { return numero_; }
  const std::string& adresse() const { return adresse_; }

 private:
  friend class Places;
  std::string adresse_;
  DescripteurProprietaire connexion_;
  int numero_;
  Phase phase_ = Phase::Entete;
  bool cedee_ = false;
  std::chrono::steady_clock::time_point depuis_ = std::chrono::steady_clock::now();
};

// Used from many threads.
class Places {
 public:
  explicit Places(const Limites& limites) : limites_(limites) {}
  // Takes the connection over; nothing, and it stays where it is, when all are held by requests that are being answered.
  std::shared_ptr<Place> prendre(const std::string& adresse, DescripteurProprietaire& connexion);
  enum class Tenue { Oui, Cedee };
  // Cedee when it was given up meanwhile: nothing more is to be begun.
  Tenue changer(Place& place, Phase phase);
  // Cuts the connection.
  void rendre(Place& place);
  bool sont_libres() const;

 private:
  bool ceder(const std::string* adresse);
  std::size_t combien(const std::string& adresse) const;

  const Limites& limites_;
  mutable std::mutex garde_;
  std::list<std::shared_ptr<Place>> prises_;
};

}  // namespace finhop::web
