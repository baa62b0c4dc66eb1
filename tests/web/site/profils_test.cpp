// The profiles on the page: read, sent, followed, not followed any more.
#include <catch2/catch.hpp>

#include <filesystem>

#include "web/html_lu.hpp"
#include "web/site/equipe.hpp"
#include "web/site/fichiers.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;
using Catch::Contains;

namespace {

constexpr const char* kDeposer = "/deposer/fichier?nom=profil-dpi.json";

std::string profil() {
  return tests::lire(std::filesystem::path(FINHOP_TESTS_DIR) / "donnees/profils/hop-dpi-va1.json");
}

std::string avec(std::string texte, const std::string& avant, const std::string& apres) {
  const std::size_t place = texte.find(avant);
  REQUIRE(place != std::string::npos);
  return texte.replace(place, avant.size(), apres);
}

}  // namespace

TEST_CASE("each profile has its page, with what it says and where from, and its own document", "[site]") {
  Navigateur n;
  n.entrer();
  CHECK_THAT(n.page("/profils").texte, Contains("href=\"/profils/HOP-PFI-Va1\""));
  const std::string html = n.page("/profils/HOP-DPI-Va1").texte;
  CHECK_THAT(html, Contains("ce que dit le guide") && Contains("ce qui est supposé") &&
                       Contains("finhop profil montrer HOP-DPI-Va1</code>"));
  const Reponse json = n.page("/profils/HOP-DPI-Va1?format=json");
  CHECK_THAT(json.texte, Contains("\"finhopProfil\": 1"));
  CHECK(champ(json, "Content-Disposition") == "attachment; filename=\"profil-HOP-DPI-Va1.json\"");
  CHECK(n.page("/profils/HOP-RIEN-Va1").code == 404);
  CHECK_THAT(n.page("/schema-de-profil").texte, Contains("json-schema.org"));
}

TEST_CASE("a profile that is sent is recognised, shown with what is new, followed once confirmed", "[site]") {
  Navigateur n;
  n.entrer();
  const std::string avant = n.octets_de_la_base();
  std::string ou;
  const Reponse vue = deposer(n, kDeposer, profil(), &ou);
  CHECK_THAT(vue.texte, Contains("Rien n&#39;est encore enregistré") && Contains("Suivre ce profil") &&
                            Contains("finhop profil importer profil-dpi.json</code>"));
  CHECK(n.octets_de_la_base() == avant);
  Demande envoi = n.envoi(ou + "/profil");
  envoi.corps = champs_caches(vue.texte, ou + "/profil");
  const Reponse faite = suivre(n, n.demander(envoi));
  CHECK_THAT(faite.texte, Contains("C&#39;est enregistré") && Contains("href=\"/profils/HOP-DPI-Va1\""));
  CHECK_THAT(n.page("/journal").texte, Contains("profil importer profil-dpi.json # page"));
  CHECK_THAT(n.page("/profils/HOP-DPI-Va1").texte,
             Contains("importé le 16/05/2022") && Contains("href=\"/profils/HOP-DPI-Va1/retirer\""));
  // The same again changes nothing, and says so.
  CHECK_THAT(deposer(n, kDeposer, profil()).texte,
             Contains("est déjà celui-là") && !Contains("Suivre ce profil"));
}

TEST_CASE("every fault of a profile is told at its place, and none of it is followed", "[site]") {
  Navigateur n;
  n.entrer();
  std::string ou;
  const std::string faux =
      avec(avec(profil(), "\"DPI\"", "\"D P I\""), "\"valeur\": 200,", "\"valeur\": -3,");
  const Reponse vue = deposer(n, kDeposer, faux, &ou);
  CHECK_THAT(vue.texte, Contains("2\u00A0fautes") && Contains("/logiciel") &&
                            Contains("/limites/demandesParFichier/valeur") && !Contains("Suivre ce profil"));
  CHECK(n.demander(n.envoi(ou + "/profil")).code == 422);
  CHECK_THAT(deposer(n, kDeposer, "{\"finhopProfil\": ").texte, Contains("1\u00A0faute"));
  CHECK_THAT(n.page("/profils").texte, !Contains("profil-dpi"));
}

TEST_CASE("a profile is followed by who manages, who writes is shown what it says", "[site]") {
  Equipe equipe;
  equipe.ajouter("ecrit", Role::Ecriture);
  const std::string temoin = equipe.entrer("ecrit");
  const std::string accueil = equipe.page("/", temoin).texte;
  Demande envoi{.methode = "POST",
                .cible = kDeposer,
                .hote = kHotePartage,
                .champs = {{"Cookie", temoin},
                           {"Origin", kOrigine},
                           {"X-Finhop-Jeton", entre(accueil, "name=\"jeton\" value=\"", "\">").substr(20)},
                           {"Content-Type", "application/octet-stream"}},
                .corps = profil(),
                .compte = std::nullopt};
  const std::string ou = champ(equipe.n().demander(envoi), "Location");
  CHECK_THAT(equipe.page(ou, temoin).texte,
             Contains("demande le rôle « gestion »") && !Contains("Suivre ce profil"));
  envoi.cible = ou + "/profil";
  CHECK(equipe.n().demander(envoi).code == 403);
}
