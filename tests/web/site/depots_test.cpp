// Files that are sent to the page: told what they are, shown what they would do, recorded once that is confirmed.
#include <catch2/catch.hpp>

#include "app/retour/reponses.hpp"
#include "web/html_lu.hpp"
#include "web/site/fichiers.hpp"
#include "web/taille_limitee.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;
using Catch::Contains;

namespace {

constexpr const char* kDeposer = "/deposer/fichier?nom=table.csv";
constexpr const char* kAvances =
    "numeroEditeur;numeroAns;client;montantBonCommandeHT\n00001;1234567890;Hôpital A;10000,00\n"
    "00002;1234567890;Hôpital B;20000,00\n";

Navigateur& entre_dans(Navigateur& n) {
  n.entrer();
  return n;
}

// Where the file is, once it was sent: « /recus/… ».
std::string depose(Navigateur& n, const std::string& cible, const std::string& octets) {
  std::string ou;
  REQUIRE(deposer(n, cible, octets, &ou).code == 200);
  return ou;
}

// The form of that page, sent as it is; `autres`: fields besides.
Reponse enregistrer(Navigateur& n, const std::string& html, const std::string& action,
                    const std::string& autres = "") {
  Demande envoi = n.envoi(action);
  envoi.corps = champs_caches(html, action) + autres;
  return suivre(n, n.demander(envoi));
}

}  // namespace

TEST_CASE("a table is shown cell by cell before it is recorded, and recorded as it was shown", "[site]") {
  Navigateur n;
  n.atelier().avance("00001");
  entre_dans(n);
  const std::string avant = n.octets_de_la_base();
  const std::string ou = depose(n, kDeposer, kAvances);
  CHECK_THAT(n.page(ou).texte, Contains("Rien ne peut en être enregistré") && Contains("00001"));
  const std::string vue = n.page(ou + "?sorte=avances&mettre_a_jour=oui").texte;
  CHECK_THAT(vue, Contains("Rien n&#39;est encore enregistré"));
  CHECK_THAT(entre(vue, "Cellule par cellule", "</section>"),
             Contains("Hôpital 00001") && Contains("Hôpital A") && Contains("10\u00A0000,00"));
  CHECK(n.octets_de_la_base() == avant);
  const Reponse faite = enregistrer(n, vue, ou + "/avances");
  CHECK_THAT(faite.texte, Contains("1 avance créée, 1 modifiée") && Contains("s&#39;annule d&#39;un geste"));
  CHECK_THAT(n.page("/dossiers/00002").texte, Contains("Hôpital B"));
  CHECK_THAT(n.page("/journal").texte, Contains("avance importer table.csv --mettre-a-jour # page"));
  // Asked again, it tells what was done, and does nothing.
  CHECK(n.page(ou).texte == faite.texte);
  CHECK(enregistrer(n, vue, ou + "/avances").texte == faite.texte);
}

TEST_CASE("a table is not recorded when the base changed since its differences were shown", "[site]") {
  Navigateur n;
  entre_dans(n);
  const std::string ou = depose(n, kDeposer, kAvances);
  const std::string vue = n.page(ou).texte;
  n.atelier().avance("00009");
  const std::string avant = n.octets_de_la_base();
  const Reponse refusee = enregistrer(n, vue, ou + "/avances");
  CHECK(refusee.code == 422);
  CHECK_THAT(refusee.texte, Contains("La base a changé"));
  CHECK(n.octets_de_la_base() == avant);
  // What is shown then may be recorded.
  CHECK_THAT(enregistrer(n, refusee.texte, ou + "/avances").texte, Contains("2 avances créées"));
}

TEST_CASE("a table is not recorded in place of another that was shown", "[site]") {
  Navigateur n;
  entre_dans(n);
  const std::string ou = depose(n, kDeposer, kAvances);
  const std::string vue = n.page(ou).texte;
  const std::string autre = depose(n, kDeposer, "numeroEditeur;numeroAns\n00007;1234567890\n");
  const std::string avant = n.octets_de_la_base();
  Demande envoi = n.envoi(autre + "/avances");
  envoi.corps = champs_caches(vue, ou + "/avances");
  const Reponse refusee = n.demander(envoi);
  CHECK(refusee.code == 422);
  CHECK_THAT(refusee.texte, Contains("pas ce fichier"));
  CHECK(n.octets_de_la_base() == avant);
}

TEST_CASE("what a table is told by its titles, and what is unclear of them is chosen by a link", "[site]") {
  Navigateur n;
  n.atelier().avance("00001");
  entre_dans(n);
  const auto titre = [&](const std::string& table) { return n.page(depose(n, kDeposer, table)).texte; };
  CHECK_THAT(titre(kAvances), Contains("finhop avance importer table.csv"));
  CHECK_THAT(titre("numeroEditeur;montantFactureHT;dateFacture\n00001;12500,00;15/05/2022\n"),
             Contains("finhop solde importer table.csv"));
  CHECK_THAT(titre("numeroASP;montant;date;nature;reference\nFINHOP000001;1,00;01/02/2022;solde;V\n"),
             Contains("finhop paiement importer table.csv"));
  const std::string ou =
      depose(n, kDeposer, "numeroEditeur;numeroAns;Mon client à moi\n00002;1234567890;Hôpital B\n");
  const std::string lue = n.page(ou + "?titre=Mon+client+%C3%A0+moi&champ=client").texte;
  CHECK_THAT(lue, Contains("--colonne &#39;Mon client à moi=client&#39;"));
  CHECK_THAT(enregistrer(n, lue, ou + "/avances").texte, Contains("1 avance créée"));
  CHECK_THAT(n.page("/dossiers/00002").texte, Contains("Hôpital B"));
}

TEST_CASE("a table with faults tells them all and offers no way to record it", "[site]") {
  Navigateur n;
  entre_dans(n);
  const std::string ou = depose(n, kDeposer, "numeroEditeur;numeroAns\n00001;123\nx;1234567890\n");
  const std::string html = n.page(ou).texte;
  CHECK_THAT(html, Contains("Rien ne peut en être enregistré") && !Contains(">Enregistrer<"));
  Demande force = n.envoi(ou + "/avances");
  CHECK(n.demander(force).code == 422);
}

TEST_CASE("a notice of payment is shown, its total said, then recorded", "[site]") {
  Navigateur n;
  n.atelier().avance("00001", "1234567890", "validee");
  entre_dans(n);
  const std::string ou =
      depose(n, "/deposer/fichier?nom=avis.csv",
             "numeroASP;montant;date;nature;reference\nFINHOP000001;3750,00;01/02/2022;avance;V1\n");
  CHECK_THAT(n.page(ou + "?total=4000").texte, Contains("Rien ne peut en être enregistré"));
  const std::string vue = n.page(ou + "?total=3750,00").texte;
  CHECK_THAT(enregistrer(n, vue, ou + "/paiements").texte, Contains("avis 1"));
  CHECK_THAT(n.page("/paiements").texte, Contains("V1"));
}

TEST_CASE("an answer of the portal is shown, then taken whole", "[site]") {
  Navigateur n;
  const std::string lot = tests::lot_depose(n.atelier(), {"00001", "00002"});
  entre_dans(n);
  const std::string octets =
      tests::reponse(tests::depot_de(n.atelier(), lot), {tests::kAcceptee, "Le FINESS est inconnu"});
  const std::string ou = depose(n, "/deposer/fichier?nom=retour.json", octets);
  const std::string avant = n.octets_de_la_base();
  const std::string vue = n.page(ou).texte;
  CHECK_THAT(vue, Contains("Le FINESS est inconnu") && Contains("Lot " + lot));
  CHECK(n.octets_de_la_base() == avant);
  const Reponse faite = enregistrer(n, vue, ou + "/reponse");
  CHECK(faite.code == 200);
  CHECK_THAT(faite.texte, Contains("est enregistrée"));
  CHECK_THAT(n.page("/dossiers/00002").texte, Contains("Le FINESS est inconnu"));
  CHECK_THAT(n.page("/lots/" + lot).texte, Contains("retour.json"));
}

TEST_CASE("a label that reads both ways is asked before an answer can be recorded", "[site]") {
  Navigateur n;
  const std::string lot = tests::lot_depose(n.atelier(), {"00001"});
  entre_dans(n);
  const std::string ou =
      depose(n, "/deposer/fichier?nom=retour.json",
             tests::reponse(tests::depot_de(n.atelier(), lot), {"Dossier accepté sous réserve"}));
  const std::string avant = n.octets_de_la_base();
  CHECK_THAT(n.page(ou).texte, Contains("« Dossier accepté sous réserve »") && Contains("type=\"radio\"") &&
                                   !Contains(">Enregistrer<"));
  CHECK(n.demander(n.envoi(ou + "/reponse")).code == 422);
  CHECK(n.octets_de_la_base() == avant);
  const std::string vue =
      n.page(ou + "?libelle.0=Dossier+accept%C3%A9+sous+r%C3%A9serve&decision.0=refuse").texte;
  CHECK_THAT(enregistrer(n, vue, ou + "/reponse").texte, Contains("est enregistrée"));
}

TEST_CASE("a deposit that was never answered is checked, and what nobody knows is told", "[site]") {
  Navigateur n;
  const std::string lot = tests::lot_depose(n.atelier(), {"00001"});
  entre_dans(n);
  const std::string avant = n.octets_de_la_base();
  CHECK_THAT(deposer(n, "/deposer/fichier?nom=depot.json", tests::depot_de(n.atelier(), lot)).texte,
             Contains("Vérification : à corriger avant de déposer") && Contains("ELI-05"));
  const Reponse inconnu =
      deposer(n, "/deposer/fichier?nom=lettre.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rien");
  CHECK(inconnu.code == 422);
  CHECK_THAT(inconnu.texte, Contains("Pas reconnu : lettre.doc") && Contains("Attendu"));
  CHECK(deposer(n, "/deposer/fichier?nom=vide", "").code == 422);
  CHECK(n.demander(n.envoi("/deposer/fichier")).code == 422);
  CHECK(n.octets_de_la_base() == avant);
}

TEST_CASE("a file for which the disk has no room is refused in words, and nothing of it is left", "[site]") {
  Navigateur n;
  entre_dans(n);
  Reponse refusee;
  {
    const TailleLimitee petite(50);
    refusee = n.demander(fichier(n, kDeposer, kAvances));
  }
  CHECK(refusee.code == 507);
  CHECK_THAT(refusee.texte, Contains("Plus de place"));
  CHECK_THAT(n.page("/deposer").texte, !Contains("table.csv"));
}

TEST_CASE("one file more than may wait is not taken, and says what to do", "[site]") {
  Navigateur n;
  entre_dans(n);
  const Demande un = fichier(n, "/deposer/fichier?nom=x.csv&plusieurs=oui", "x");
  for (std::size_t i = 0; i < 400; ++i) REQUIRE(n.demander(un).code == 200);
  const Reponse refuse = n.demander(un);
  CHECK(refuse.code == 413);
  CHECK_THAT(refuse.texte, Contains("celui-ci n&#39;est pas pris") && Contains("href=\"/deposer\""));
}

TEST_CASE("the name of a file is shown as it is and means nothing", "[site]") {
  Navigateur n;
  entre_dans(n);
  const std::string nom = "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%22%27.csv";
  for (const std::string& octets :
       {std::string(kAvances), std::string("%PDF-1.4 rien"), std::string("{}"), std::string("x")}) {
    std::string ou;
    const Reponse vue = deposer(n, "/deposer/fichier?nom=../" + nom, octets, &ou);
    CHECK_THAT(vue.texte, Contains("&lt;img src=x onerror=alert(1)&gt;") && !Contains("<img"));
    CHECK_THAT(vue.texte, !Contains("../"));
    CHECK_THAT(n.page("/deposer").texte, !Contains("<img"));
  }
}

TEST_CASE("what was sent is found again by its session alone, and dropped when it is closed or old",
          "[site]") {
  Navigateur n;
  entre_dans(n);
  const std::string ou = depose(n, kDeposer, kAvances);
  CHECK_THAT(n.page("/deposer").texte, Contains("href=\"" + ou + "\""));
  n.entrer();  // another session
  CHECK(n.page(ou).code == 404);
  CHECK(n.demander(n.envoi(ou + "/avances")).code == 404);
  CHECK(n.demander(n.envoi(ou + "/retirer")).code == 404);
  const std::string vieux = depose(n, kDeposer, kAvances);
  n.attendre(std::chrono::hours(1));
  CHECK(n.page(vieux).code == 200);
  n.attendre(std::chrono::hours(2));
  CHECK(n.page(vieux).code == 404);
  const std::string retire = depose(n, kDeposer, kAvances);
  CHECK(n.demander(n.envoi(retire + "/retirer")).code == 303);
  CHECK(n.page(retire).code == 404);
}
