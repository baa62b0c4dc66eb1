#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "finhop/app/lot/refaire.hpp"
#include "finhop/app/verification/modele.hpp"
#include "finhop/app/verification/verifier.hpp"
#include "finhop/format/modele_reader.hpp"
#include "format/modele_hasard.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

void importer(Atelier& atelier, const format::Modele& modele) {
  ecrire(atelier.chemin("modele.json"), format::ecrire_modele(modele));
  REQUIRE(app::importer_modele(atelier.base(), atelier.contexte(), atelier.chemin("modele.json")));
}

std::vector<app::FichierVerifie> verifier(Atelier& atelier, const std::string& dossier) {
  std::vector<app::FichierVerifie> fichiers;
  app::AVerifier demande;
  demande.chemins = {atelier.chemin(dossier)};
  for (const std::string& lot : noms(atelier.chemin(dossier)))
    demande.pieces.push_back(atelier.chemin(dossier) / lot);
  REQUIRE(app::verifier(
      &atelier.base(), demande, [&](const app::FichierVerifie& f) { fichiers.push_back(f); },
      [](const app::Avancement&) {}));
  return fichiers;
}

std::string erreurs(const app::FichierVerifie& fichier) {
  std::string dites;
  for (const app::ConstatSitue& c : fichier.constats)
    if (c.constat.severite == domain::Severite::Erreur)
      dites += fmt::format("{} {} {}\n", c.constat.regle, c.chemin, c.constat.message);
  return dites;
}

}  // namespace

TEST_CASE("every file that is exported is accepted and can be deposited under any modèle", "[long]") {
  std::mt19937 hasard(20220516);
  Atelier atelier;
  for (int essai = 1; essai <= 25; ++essai) {
    INFO(essai);
    importer(atelier, format::modele_au_hasard(hasard));
    for (int i = 0; i < 3; ++i) atelier.pret(cinq(essai * 10 + i));
    const std::string sortie = fmt::format("exports-{}", essai);
    REQUIRE(atelier.exporter(sortie).lots.size() == 1);
    for (const app::FichierVerifie& fichier : verifier(atelier, sortie)) {
      CHECK(erreurs(fichier).empty());
      CHECK(fichier.prediction == app::Prediction::Accepte);
      CHECK(fichier.deposable);
      CHECK(fichier.lignes.size() == 3);
    }
  }
}

TEST_CASE("importing the modèle that is shown changes nothing whatever the modèle") {
  std::mt19937 hasard(7);
  Atelier atelier;
  for (int essai = 1; essai <= 25; ++essai) {
    importer(atelier, format::modele_au_hasard(hasard));
    const std::string avant = atelier.contenu();
    ecrire(atelier.chemin("montre.json"), app::montrer_modele(&atelier.base()).blanc);
    const auto importe =
        app::importer_modele(atelier.base(), atelier.contexte(), atelier.chemin("montre.json"));
    REQUIRE(importe);
    CHECK_FALSE(importe->change);
    CHECK(atelier.contenu() == avant);
  }
}

TEST_CASE("a lot made under one modèle is made again with the same bytes under another") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  const std::string nom = "JSON-1234567890-20220516-001";
  const std::string avant = lire(atelier.chemin("exports") / nom / (nom + ".json"));
  std::mt19937 hasard(3);
  importer(atelier, format::modele_au_hasard(hasard));
  const auto refait = app::refaire_lot(atelier.base(), atelier.contexte(), nom, atelier.chemin("refait"),
                                       [](const app::Avancement&) {});
  REQUIRE(refait);
  CHECK(lire(refait->repertoire / (nom + ".json")) == avant);
}
