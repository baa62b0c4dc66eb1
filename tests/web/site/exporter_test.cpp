// What would be exported is shown, exported as it was shown, and its files given to be kept.
#include <catch2/catch.hpp>

#include <filesystem>

#include "cli/scene.hpp"
#include "web/html_lu.hpp"
#include "web/site/equipe.hpp"
#include "web/site/exports.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;
using Catch::Contains;

namespace {

constexpr const char* kZip = "PJ-1234567890-20220516-001-1.zip";

Reponse confirmer(Navigateur& n, const std::string& html, const std::string& autres = "") {
  Demande envoi = n.envoi("/exporter");
  envoi.corps = champs_de_l_export(html) + autres;
  return n.demander(envoi);
}

}  // namespace

TEST_CASE("the plan of an export tells its lots, its sums and what is left out, and does nothing", "[site]") {
  Navigateur n;
  deux_prets(n);
  const std::string avant = n.octets_de_la_base();
  const Reponse plan = n.page("/exporter");
  CHECK(plan.code == 200);
  CHECK_THAT(plan.texte, Contains(kLot) && Contains("Exporter ces 2 demandes") &&
                             Contains("1\u00A0lot, 2\u00A0demandes, 25\u00A0000,00\u00A0€, 1\u00A0zip"));
  CHECK_THAT(entre(plan.texte, "Ce qui n&#39;en est pas", "</section>"),
             Contains("href=\"/dossiers/00003\"") && Contains("href=\"/regles/"));
  CHECK_THAT(plan.texte, Contains("finhop exporter</code>"));
  CHECK(n.octets_de_la_base() == avant);
  CHECK_FALSE(std::filesystem::exists(exports(n)));
  CHECK_THAT(n.page("/lots").texte, Contains("href=\"/exporter\""));
  CHECK_THAT(n.page("/dossiers?client=h%C3%B4pital").texte,
             Contains("href=\"/exporter?client=h%C3%B4pital\""));
}

TEST_CASE(
    "an export that is confirmed is the command's, and each file of the lot is downloaded as it was written",
    "[site]") {
  Navigateur n;
  deux_prets(n);
  const Reponse faite = suivre(n, confirmer(n, n.page("/exporter").texte));
  CHECK(faite.code == 200);
  CHECK_THAT(faite.texte,
             Contains("✓ C&#39;est enregistré") && Contains(std::string("href=\"/lots/") + kLot));
  CHECK_THAT(n.page("/journal").texte, Contains("exporter # page"));
  const std::string lot = n.page(std::string("/lots/") + kLot).texte;
  std::size_t donnes = 0;
  for (const std::string& nom : tests::noms(exports(n) / kLot)) {
    INFO(nom);
    const std::string cible = std::string("/lots/") + kLot + "/fichiers/" + nom;
    if (nom != "SHA256SUMS") CHECK_THAT(lot, Contains("href=\"" + cible + "\""));
    const Reponse fichier = n.page(cible);
    CHECK(fichier.code == 200);
    CHECK(champ(fichier, "Content-Disposition") == "attachment; filename=\"" + nom + "\"");
    CHECK(fichier.type == "application/octet-stream");
    CHECK(octets_de(fichier) == tests::lire(exports(n) / kLot / nom));
    ++donnes;
  }
  CHECK(donnes == 4);
  // From the base alone: what became of the folder does not matter.
  const std::string zip = tests::lire(exports(n) / kLot / kZip);
  std::filesystem::remove_all(exports(n));
  const Reponse refait = n.page(std::string("/lots/") + kLot + "/fichiers/" + kZip);
  CHECK(refait.fichier);  // never whole in memory
  CHECK(octets_de(refait) == zip);
  for (const char* autre : {"autre.zip", "..", "%2e%2e%2ffinhop.db", "finhop.db"})
    CHECK(n.page(std::string("/lots/") + kLot + "/fichiers/" + autre).code == 404);
  CHECK(n.page("/lots/JSON-1234567890-20220516-009/fichiers/" + std::string(kZip)).code == 404);
}

TEST_CASE("an export is not made when the base or the day changed since its plan was shown", "[site]") {
  Navigateur n;
  deux_prets(n);
  const std::string plan = n.page("/exporter").texte;
  n.atelier().pret("00004");
  const std::string avant = n.octets_de_la_base();
  const Reponse refusee = confirmer(n, plan);
  CHECK(refusee.code == 422);
  CHECK_THAT(refusee.texte, Contains("La base a changé") && Contains("Exporter ces 3 demandes"));
  std::string veille = refusee.texte;
  const std::string aujourd_hui = "value=\"2022-05-16\"";
  veille.replace(veille.find(aujourd_hui), aujourd_hui.size(), "value=\"2022-05-15\"");
  CHECK_THAT(confirmer(n, veille).texte, Contains("Le jour a changé"));
  CHECK(n.octets_de_la_base() == avant);
  CHECK(confirmer(n, refusee.texte).code == 303);
  // Sent twice, it is done once.
  const std::string apres = n.octets_de_la_base();
  CHECK(confirmer(n, refusee.texte).code == 422);
  CHECK(n.octets_de_la_base() == apres);
}

TEST_CASE("some dossiers, a software or a day are exported when they are chosen, and never all by mistake",
          "[site]") {
  Navigateur n;
  deux_prets(n);
  CHECK_THAT(n.page("/exporter").texte, Contains("name=\"ref\" value=\"00001\" checked"));
  const std::string un = n.page("/exporter?choix=oui&ref=00002").texte;
  CHECK_THAT(un, Contains("Exporter cette demande") && Contains("finhop exporter 00002</code>"));
  CHECK_THAT(n.page("/exporter?choix=oui").texte,
             Contains("Aucun de ces dossiers") && !Contains("method=\"post\" action=\"/exporter\""));
  CHECK_THAT(n.page("/exporter?client=personne").texte, Contains("Aucun de ces dossiers"));
  CHECK_THAT(n.page("/exporter?situation=pret").texte, Contains("Exporter ces 2 demandes"));
  CHECK(n.page("/exporter?couleur=rouge").code == 422);
  CHECK(n.page("/exporter?ans=12").code == 422);
  CHECK(n.page("/exporter?date-depot=demain").code == 422);
  CHECK_THAT(n.page("/exporter?date-depot=17%2F05%2F2022").texte, Contains("JSON-1234567890-20220517-001"));
  // What is asked for and is not ready is told with what blocks it.
  const std::string bloque = n.page("/exporter?ref=00003").texte;
  CHECK_THAT(bloque, Contains("n&#39;est pas prêt") && !Contains("Exporter cette demande"));
  CHECK(confirmer(n, un).code == 303);
  CHECK_THAT(n.page("/journal").texte, Contains("exporter 00002 # page"));
  CHECK(dossiers_de(n.page("/dossiers?etat=pret").texte) == std::vector<std::string>{"00001"});
}

TEST_CASE("what a profile supposes is accepted by a box that must be ticked, once", "[site]") {
  tests::Scene scene;
  for (const char* directive :
       {"base logiciel", "fait finhop logiciel ajouter --ans ABCDEFGH90 --type DPI",
        "fait finhop avance ajouter 00002 --ans ABCDEFGH90 --asp FINHOP000008 --client Hôpital --finess "
        "999999915 --montant-bc 12500",
        "fait finhop avance statut payee 00002 --date 02/04/2022 --montant 3750",
        "fait finhop solde saisir 00002 --facture-date 15/05/2022 --facture-montant 12500",
        "copie pieces/facture.pdf facture.pdf", "copie pieces/va.pdf va.pdf",
        "fait finhop piece ajouter 00002 --facture facture.pdf --va va.pdf"})
    scene.arranger(directive);
  Navigateur n(std::filesystem::absolute("finhop.db"));
  n.entrer();
  const std::string plan = n.page("/exporter").texte;
  CHECK_THAT(plan, Contains("le document FACTURE est exigé") && Contains("name=\"accepter\"") &&
                       Contains("required") && Contains("JSON-ABCDEFGH90-20220516-001"));
  const Reponse sans = confirmer(n, plan);
  CHECK(sans.code == 422);
  CHECK_FALSE(std::filesystem::exists("exports/JSON-ABCDEFGH90-20220516-001"));
  CHECK(confirmer(n, sans.texte, "&accepter=oui").code == 303);
  CHECK(std::filesystem::exists("exports/JSON-ABCDEFGH90-20220516-001"));
  CHECK_THAT(n.page("/journal").texte, Contains("exporter --accepter-suppositions # page"));
  CHECK_THAT(n.page("/exporter").texte, !Contains("name=\"accepter\""));
}

TEST_CASE("who may only read is shown no way to export, nor the files of a lot", "[site]") {
  Equipe equipe;
  equipe.n().atelier().pret("00001");
  equipe.n().atelier().exporter();
  equipe.ajouter("lit", Role::Lecture);
  equipe.ajouter("ecrit", Role::Ecriture);
  const std::string lot = std::string("/lots/") + kLot;
  const std::string lit = equipe.entrer("lit");
  for (const std::string& cible : {std::string("/lots"), lot, lot + "/bordereau"})
    CHECK_THAT(equipe.page(cible, lit).texte, !Contains("/exporter") && !Contains("/fichiers/"));
  CHECK(equipe.page(lot + "/fichiers/" + kZip, lit).code == 403);
  const std::string ecrit = equipe.entrer("ecrit");
  CHECK_THAT(equipe.page(lot + "/bordereau", ecrit).texte, Contains("/fichiers/"));
  CHECK(equipe.page(lot + "/fichiers/" + kZip, ecrit).code == 200);
}
