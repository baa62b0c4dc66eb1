// A shared page, and one person in front of it.
#pragma once

#include <catch2/catch.hpp>

#include <string>

#include "finhop/web/comptes.hpp"
#include "web/site/scene.hpp"

namespace finhop::web::scene {

inline constexpr const char* kMot = "correct cheval pile agrafe";
inline constexpr const char* kOrigine = "https://finhop.exemple.fr:4321";

class Equipe {
 public:
  explicit Equipe(bool par_un_proxy = false)
      : n_(Partage{{kHotePartage}, par_un_proxy}), comptes_(n_.atelier().chemin("finhop.db")) {}

  void ajouter(const std::string& nom, Role role) { REQUIRE(comptes_.ajouter(nom, role, kMot)); }
  Demande connexion(const std::string& nom, const std::string& mot) const {
    std::string mot_dit = mot;
    for (std::size_t i = 0; (i = mot_dit.find(' ', i)) != std::string::npos;) mot_dit.replace(i, 1, "+");
    return {.methode = "POST",
            .cible = "/connexion",
            .hote = kHotePartage,
            .champs = {{"Origin", kOrigine}, {"Content-Type", "application/x-www-form-urlencoded"}},
            .corps = "nom=" + nom + "&mot_de_passe=" + mot_dit,
            .compte = std::nullopt};
  }
  Reponse essayer(const std::string& nom, const std::string& mot, const std::string& adresse = "192.0.2.1") {
    Demande demande = connexion(nom, mot);
    demande.adresse = adresse;
    return n_.demander(demande);
  }
  // The cookie of who signs in.
  std::string entrer(const std::string& nom) {
    const Reponse reponse = essayer(nom, kMot);
    REQUIRE(reponse.code == 303);
    const std::string pose = champ(reponse, "Set-Cookie");
    return pose.substr(0, pose.find(';'));
  }
  Reponse page(const std::string& cible, const std::string& temoin) {
    return n_.demander(
        {.cible = cible, .hote = kHotePartage, .champs = {{"Cookie", temoin}}, .compte = std::nullopt});
  }
  Navigateur& n() { return n_; }
  FichierDeComptes& comptes() { return comptes_; }

 private:
  Navigateur n_;
  FichierDeComptes comptes_;
};

}  // namespace finhop::web::scene
