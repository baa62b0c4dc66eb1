// A connection as bytes that come and go, in clear or encrypted, each wait being bounded by an instant that does not move.
#pragma once

#include <chrono>
#include <memory>
#include <span>
#include <string_view>

#include "finhop/web/echange.hpp"
#include "web/serveur/tls.hpp"

namespace finhop::web {

using Echeance = std::chrono::steady_clock::time_point;

enum class Attente {
  Venu,
  Fini,  // the client said all it had to say, or is gone
  EnRetard,
  Arret,   // the server stops
  EnClair  // the client does not encrypt what it says, and should
};

struct Lecture {
  Attente attente;
  std::size_t octets = 0;  // that came
};

class Flux {
 public:
  // `arret` can be read once the server stops; both outlive the flux.
  Flux(int connexion, int arret) : connexion_(connexion), arret_(arret) {}

  // Before anything else, where what passes is to be encrypted: Venu once it is.
  Attente chiffrer(const Chiffrement& chiffrement, Echeance echeance);
  // Into `place`, from its beginning.
  Lecture lire(std::span<char> place, Echeance echeance);
  // False when the client is gone, or does not take it in time. The end of the server does not stop it.
  bool ecrire(std::string_view octets, Echeance echeance);
  // Says that nothing more comes, and lets the client read it before the connection is cut.
  void prendre_conge(Echeance echeance);

  int numero() const { return connexion_; }

 private:
  Attente attendre(short quoi, Echeance echeance) const;
  Attente attendre_un_chiffre(Echeance echeance) const;
  Echange recevoir(std::span<char> place);
  Echange envoyer(std::string_view octets);

  int connexion_;
  int arret_;
  std::unique_ptr<Tls> tls_ = {};
};

}  // namespace finhop::web
