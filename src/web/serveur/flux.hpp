// A connection as bytes that come and go, each wait being bounded by an instant that does not move.
#pragma once

#include <chrono>
#include <span>
#include <string_view>

#include "finhop/web/echange.hpp"

namespace finhop::web {

using Echeance = std::chrono::steady_clock::time_point;

enum class Attente {
  Venu,
  Fini,  // the client said all it had to say, or is gone
  EnRetard,
  Arret  // the server stops
};

struct Lecture {
  Attente attente;
  std::size_t octets = 0;  // that came
};

class Flux {
 public:
  // `arret` can be read once the server stops; both outlive the flux.
  Flux(int connexion, int arret) : connexion_(connexion), arret_(arret) {}

  // Into `place`, from its beginning.
  Lecture lire(std::span<char> place, Echeance echeance) const;
  // False when the client is gone, or does not take it in time. The end of the server does not stop it.
  bool ecrire(std::string_view octets, Echeance echeance) const;
  // Says that nothing more comes, and lets the client read it before the connection is cut.
  void prendre_conge(Echeance echeance) const;

  int numero() const { return connexion_; }

 private:
  int connexion_;
  int arret_;
};

}  // namespace finhop::web
