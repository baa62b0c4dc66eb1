#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "finhop/app/lot/lister.hpp"
#include "finhop/app/lot/montrer.hpp"
#include "finhop/app/lot/redater.hpp"
#include "finhop/app/lot/refaire.hpp"
#include "finhop/app/piece/ajouter.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/store/journal.hpp"

using namespace finhop;
using namespace finhop::tests;
using Liste = std::vector<std::string>;

namespace {

constexpr const char* kAncien = "JSON-1234567890-20220516-001";
constexpr const char* kEcarte = "NE-PAS-DEPOSER-JSON-1234567890-20220516-001";
constexpr const char* kNouveau = "JSON-1234567890-20220517-001";
const auto kSansSuivi = [](const app::Avancement&) {};

Issue<app::LotRedate> redater(Atelier& atelier, const std::string& nom, const std::string& jour,
                              app::Mode mode = app::Mode::Ecrire) {
  return app::redater_lot(atelier.base(), atelier.contexte(mode), nom, {"--date", jour}, kSansSuivi);
}

Liste lots(Atelier& atelier) {
  Liste liste;
  for (const domain::Lot& lot : app::lister_lots(atelier.base()))
    liste.push_back(lot.nom + " " + std::string(domain::id(lot.statut)));
  return liste;
}

std::string tout(const std::filesystem::path& dossier) {
  std::string texte;
  for (const std::string& nom : noms(dossier)) texte += nom + "\n" + lire(dossier / nom);
  return texte;
}

// As a cut between the base's commit and the folder's renaming leaves things.
void couper_avant_la_publication(Atelier& atelier, const std::string& nom) {
  atelier.sql("UPDATE lot SET publie = 0 WHERE nom = '" + nom + "'");
  std::filesystem::rename(atelier.chemin("exports") / nom,
                          atelier.chemin("exports") / ("." + nom + ".partiel-1"));
}

}  // namespace

TEST_CASE("a lot dated anew has the same JSON and the same zips under other names") {
  Atelier atelier;
  for (const char* numero : {"00003", "00001", "00002"}) atelier.pret(numero);
  atelier.exporter();
  const std::filesystem::path ancien = atelier.chemin("exports") / kEcarte;
  const auto redate = redater(atelier, kAncien, "17/05/2022");
  REQUIRE(redate);
  const std::filesystem::path nouveau = redate->nouveau.lot.repertoire;
  CHECK(nouveau == atelier.chemin("exports") / kNouveau);
  CHECK(noms(nouveau) == Liste{"JSON-1234567890-20220517-001.json", "PJ-1234567890-20220517-001-1.zip",
                               "SHA256SUMS", "bordereau.html"});
  CHECK(lire(nouveau / "JSON-1234567890-20220517-001.json") ==
        lire(ancien / "JSON-1234567890-20220516-001.json"));
  CHECK(lire(nouveau / "PJ-1234567890-20220517-001-1.zip") ==
        lire(ancien / "PJ-1234567890-20220516-001-1.zip"));
  CHECK_THAT(lire(nouveau / "bordereau.html"), Catch::Contains("À déposer le 17/05/2022"));
  CHECK(lots(atelier) == Liste{std::string(kAncien) + " remplace", std::string(kNouveau) + " genere"});
  CHECK(redate->ancien.ecarte == ancien);
  CHECK(!redate->ancien.reste);
}

TEST_CASE("a lot of several zips dated anew keeps each dossier in its zip") {
  Atelier atelier(Lieu::Disque);
  for (int i = 1; i <= 34; ++i) {
    atelier.avance(cinq(i));
    atelier.solde(cinq(i));
    ecrire(atelier.chemin("f.pdf"), pdf("facture", 2'990'000));
    ecrire(atelier.chemin("va.pdf"), pdf("attestation", 2'990'000));
    REQUIRE(app::ajouter_pieces(atelier.base(), atelier.contexte(), cinq(i),
                                {atelier.chemin("f.pdf"), atelier.chemin("va.pdf")}));
  }
  const app::LotExporte ancien = atelier.exporter().lots.front();
  const auto redate = redater(atelier, kAncien, "17/05/2022");
  REQUIRE(redate);
  CHECK(redate->nouveau.zips ==
        Liste{"PJ-1234567890-20220517-001-1.zip", "PJ-1234567890-20220517-001-2.zip"});
  REQUIRE(redate->nouveau.lignes.size() == ancien.lignes.size());
  for (std::size_t i = 0; i < ancien.lignes.size(); ++i) {
    CHECK(redate->nouveau.lignes[i].numero_editeur == ancien.lignes[i].numero_editeur);
    CHECK(redate->nouveau.lignes[i].pieces.front().zip == ancien.lignes[i].pieces.front().zip);
  }
}

TEST_CASE("a lot dated anew is told in the journal with what it replaces") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  const std::size_t avant = store::lire_journal(atelier.base(), std::nullopt).size();
  REQUIRE(redater(atelier, kAncien, "17/05/2022"));
  const auto journal = store::lire_journal(atelier.base(), std::nullopt);
  REQUIRE(journal.size() == avant + 3);
  CHECK(journal[avant].evenement == "lot.remplace");
  CHECK(journal[avant].detail == std::string(kAncien) + " : remplacé par " + kNouveau);
  CHECK(journal[avant + 1].evenement == "lot.genere");
  CHECK(journal[avant + 2].evenement == "solde.exporte");
  CHECK(journal[avant].operation == journal[avant + 2].operation);
}

TEST_CASE("a lot dated anew twice and back takes the ranks that are free again") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  REQUIRE(redater(atelier, kAncien, "17/05/2022"));
  REQUIRE(redater(atelier, kNouveau, "16/05/2022"));
  REQUIRE(redater(atelier, kAncien, "17/05/2022"));
  CHECK(lots(atelier) ==
        Liste{"JSON-1234567890-20220516-001 remplace", "JSON-1234567890-20220516-001 remplace",
              "JSON-1234567890-20220517-001 remplace", "JSON-1234567890-20220517-001 genere"});
  CHECK(app::montrer_lot(atelier.base(), kEcarte)->remplacant == kNouveau);
}

TEST_CASE("dating a lot anew in a simulation changes nothing") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  const std::string avant = atelier.contenu();
  const auto simule = redater(atelier, kAncien, "17/05/2022", app::Mode::Simuler);
  REQUIRE(simule);
  CHECK(simule->nouveau.lot.nom == kNouveau);
  CHECK(atelier.contenu() == avant);
  CHECK(noms(atelier.chemin("exports")) == Liste{kAncien});
}

TEST_CASE("the next export finishes a lot dated anew that was cut off before its folder appeared") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  REQUIRE(redater(atelier, kAncien, "17/05/2022"));
  const std::string avant = tout(atelier.chemin("exports") / kNouveau);
  couper_avant_la_publication(atelier, kNouveau);
  CHECK(atelier.exporter().acheves == Liste{kNouveau});
  CHECK(tout(atelier.chemin("exports") / kNouveau) == avant);
  CHECK(noms(atelier.chemin("exports")) == Liste{kNouveau, kEcarte});
}

TEST_CASE("lot refaire finishes a lot dated anew that was cut off before its folder appeared") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  REQUIRE(redater(atelier, kAncien, "17/05/2022"));
  const std::string avant = tout(atelier.chemin("exports") / kNouveau);
  couper_avant_la_publication(atelier, kNouveau);
  REQUIRE(app::refaire_lot(atelier.base(), atelier.contexte(), kNouveau, std::nullopt, kSansSuivi));
  CHECK(tout(atelier.chemin("exports") / kNouveau) == avant);
  CHECK(noms(atelier.chemin("exports")) == Liste{kNouveau, kEcarte});
}

TEST_CASE("what a killed redater left beside the lots goes with the next one") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  std::filesystem::create_directories(atelier.chemin("exports") /
                                      (std::string(".") + kNouveau + ".partiel-1"));
  REQUIRE(redater(atelier, kAncien, "17/05/2022"));
  CHECK(noms(atelier.chemin("exports")) == Liste{kNouveau, kEcarte});
}

TEST_CASE("a lot that was cut off and then dated anew is never finished") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  couper_avant_la_publication(atelier, kAncien);
  const auto redate = redater(atelier, kAncien, "17/05/2022");
  REQUIRE(redate);
  CHECK_FALSE(redate->ancien.reste);
  atelier.exporter();
  CHECK(noms(atelier.chemin("exports")) == Liste{kNouveau});
}

TEST_CASE("a lot whose new files cannot be written stays as it was") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  std::string avant = atelier.contenu();
  std::filesystem::rename(atelier.chemin("exports"), atelier.chemin("ailleurs"));
  ecrire(atelier.chemin("exports"), "un fichier");
  CHECK_THROWS(redater(atelier, kAncien, "17/05/2022"));
  CHECK(atelier.contenu() == avant);
  std::filesystem::remove(atelier.chemin("exports"));
  std::filesystem::rename(atelier.chemin("ailleurs"), atelier.chemin("exports"));
  atelier.sql("DROP TRIGGER document_update; UPDATE document SET contenu = zeroblob(taille) WHERE id = 2");
  avant = atelier.contenu();
  CHECK_THROWS_AS(redater(atelier, kAncien, "17/05/2022"), Panne);
  CHECK(atelier.contenu() == avant);
  CHECK(noms(atelier.chemin("exports")) == Liste{kAncien});
}
