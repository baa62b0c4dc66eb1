// One connection: its requests, one after the other, each given to the pages once it arrived whole.
#pragma once

#include <atomic>
#include <expected>
#include <filesystem>
#include <optional>
#include <string>

#include "finhop/web/serveur.hpp"
#include "web/serveur/flux.hpp"
#include "web/serveur/http.hpp"
#include "web/serveur/places.hpp"

namespace finhop::web {

struct Maison {
  Limites limites;
  Traitement traitement;
  std::filesystem::path provisoire;
  std::shared_ptr<const Chiffrement> chiffrement = {};  // none: what passes is in clear
  Places places{limites};
  std::atomic<std::chrono::steady_clock::duration> derniere_visite = {};
};

class Connexion {
 public:
  Connexion(Maison& maison, Place& place, int arret)
      : maison_(maison), place_(place), flux_(place.numero(), arret) {}
  // Until the client leaves, is refused or the server stops.
  void servir();

 private:
  enum class Rang { Premiere, Suivante };

  bool chiffrer(Echeance echeance);
  std::expected<std::optional<Entete>, int> attendre_l_entete(Rang rang, Echeance echeance);
  Ensuite servir_une(Entete entete);
  std::optional<int> prendre_le_corps(Entete& entete);
  Reponse repondre(const Requete& requete);
  Reponse refus(int code) const;
  void refuser(const Reponse& reponse);
  bool envoyer(const Reponse& reponse, const Requete* requete, Ensuite ensuite);
  Echeance dans(Limites::Duree duree, std::uint64_t octets = 0) const;

  Maison& maison_;
  Place& place_;
  Flux flux_;
  std::string tampon_;  // what came and is not used yet
  std::optional<unsigned> compte_;
};

}  // namespace finhop::web
