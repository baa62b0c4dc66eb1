// Notices of payment: many dossiers in one operation, or none.
#include "finhop/app/paiement/importer.hpp"

#include <catch2/catch.hpp>

#include "app/paiement/avis.hpp"
#include "finhop/app/avance/corriger.hpp"
#include "finhop/app/avance/statut.hpp"
#include "finhop/app/entretien/annuler.hpp"
#include "finhop/app/paiement/lister.hpp"

using namespace finhop;
using namespace finhop::tests;
using Textes = std::vector<std::string>;

namespace {

constexpr const char* kPayees = "SELECT count(*) FROM avance WHERE statut = 'payee'";
constexpr const char* kEgales =
    "SELECT count(*) FROM avance a WHERE (a.date_paiement, a.montant_avance) IS NOT (SELECT max(jour), sum(montant) "
    "FROM paiement WHERE avance_id = a.id AND nature = 'avance')";
constexpr const char* kTout =
    "SELECT 'a' || id || statut || coalesce(date_statut, '-') || coalesce(date_paiement, '-') || "
    "coalesce(montant_avance, '-') FROM avance UNION ALL SELECT 'p' || avance_id || nature || rang || "
    "coalesce(jour, '-') || coalesce(montant, '-') FROM paiement UNION ALL SELECT 'v' || id FROM avis_de_paiement "
    "ORDER BY 1";

app::StatutSaisi payee(const std::string& montant, const std::string& date = "02/04/2022") {
  return {{"STATUT", "payee"}, app::Saisi{"--date", date}, app::Saisi{"--montant", montant}, {}};
}

// 500 rows: 3 short, 1 of nobody, 1 paid already.
std::string avis_de_500(bool amende) {
  std::string table(kTeteDAvis);
  for (int i = 1; i <= 500; ++i) {
    if (i == 400 && amende) continue;  // paid already
    const std::string numero = i == 300 && !amende ? "FINHOPZ00300" : fmt::format("FINHOPA{:05}", i);
    const bool court = i == 7 || i == 70 || i == 170;
    table += fmt::format("{};{};02/04/2022;;VIR {}\n", numero, court ? "3 730,00 €" : "3750,00", i);
  }
  return table;
}

}  // namespace

TEST_CASE("a notice of 500 rows is told row by row and taken whole once mended and taken back whole") {
  Caisse caisse(500);
  REQUIRE(app::changer_statut_avances(caisse.atelier().base(), caisse.atelier().contexte(), {"00400"},
                                      payee("3750,00")));
  const std::string avant = caisse.atelier().contenu();

  const auto refuse = caisse.prendre(avis_de_500(false));
  CHECK(codes(refuse) == Textes{"dossier-inconnu 301", "paiement-refuse 401"});
  CHECK(refuse.lignes.size() == 498);
  CHECK_FALSE(refuse.avis);
  CHECK(std::ranges::count_if(refuse.lignes, [](const app::LignePayee& l) { return *l.recu < *l.attendu; }) ==
        3);
  CHECK(caisse.atelier().contenu() == avant);

  const auto essai = caisse.prendre(avis_de_500(true), {}, app::Mode::Simuler);
  CHECK(essai.lignes.size() == 499);
  CHECK(caisse.atelier().contenu() == avant);

  const Textes paye_avant = caisse.colonne(kTout);
  const std::string operations = "SELECT count(DISTINCT operation) FROM journal";
  const int combien = std::stoi(caisse.valeur(operations));
  const auto pris = caisse.prendre(avis_de_500(true), {.total = app::Saisi{"--total", "1 871 190,00"}});
  CHECK(codes(pris).empty());
  REQUIRE(pris.avis);
  CHECK(pris.avis->total.texte_json() == "1871190.00");
  CHECK(std::stoi(caisse.valeur(operations)) == combien + 1);
  CHECK(caisse.valeur(kPayees) == "500");
  CHECK(caisse.valeur(kEgales) == "0");
  CHECK(caisse.valeur("SELECT sum(montant) FROM paiement WHERE avis_id = 1") == "187119000");

  REQUIRE(app::annuler(caisse.atelier().base(), caisse.atelier().contexte()));
  CHECK(caisse.colonne(kTout) == paye_avant);
}

TEST_CASE("a part that is noted already is not paid twice under another reference of the notice") {
  Caisse caisse(1);
  REQUIRE(caisse.ligne("FINHOPA00001;1000;02/04/2022;;").avis);
  const std::string table = std::string(kTeteDAvis) + "FINHOPA00001;1000;02/04/2022;;\n";
  const auto encore = caisse.prendre(table, {.reference = app::Saisi{"--reference", "VIR 9"}});
  CHECK(codes(encore) == Textes{"paiement-douteux 2"});
  CHECK(caisse.valeur("SELECT montant_avance FROM avance") == "100000");
  CHECK(caisse.ligne("FINHOPA00001;1000;03/04/2022;;").avis);
  CHECK(caisse.ligne("FINHOPA00001;500;04/04/2022;;A").avis);
  CHECK(caisse.ligne("FINHOPA00001;500;04/04/2022;;B").avis);
  CHECK(caisse.valeur("SELECT montant_avance FROM avance") == "300000");
}

TEST_CASE("an avance paid in several times keeps each payment and shows their sum and what is lacking") {
  Caisse caisse(1);
  const auto premier = caisse.ligne("FINHOPA00001;1000;02/04/2022;;A");
  REQUIRE(premier.lignes.size() == 1);
  CHECK(premier.lignes[0].attendu->texte_json() == "3750.00");
  CHECK(premier.lignes[0].recu->texte_json() == "1000.00");
  CHECK(premier.lignes[0].statut == "payee");
  const auto second = caisse.ligne("FINHOPA00001;2750,00;20/03/2022;;B");
  CHECK(second.lignes.at(0).recu->texte_json() == "3750.00");
  CHECK(second.lignes.at(0).quoi.paiement.nature == domain::NaturePaiement::Avance);
  CHECK(caisse.colonne("SELECT jour || ' ' || montant || ' ' || reference FROM paiement ORDER BY rang") ==
        Textes{"2022-04-02 100000 A", "2022-03-20 275000 B"});
  CHECK(caisse.colonne("SELECT statut || ' ' || date_paiement || ' ' || montant_avance FROM avance") ==
        Textes{"payee 2022-04-02 375000"});
  CHECK(codes(caisse.ligne("FINHOPA00001;1;05/04/2022;avance;C")) == Textes{"paiement-refuse 2"});

  const auto groupes = app::lister_paiements(caisse.atelier().base(), caisse.atelier().contexte(), "00001");
  REQUIRE(groupes);
  CHECK(groupes->size() == 2);

  // Neither of them is corrected by their sum, and all of them go back with the step.
  const auto somme = app::changer_statut_avances(caisse.atelier().base(), caisse.atelier().contexte(),
                                                 {"00001"}, payee("3700"));
  REQUIRE_FALSE(somme);
  CHECK(id(somme.error().front().code) == "paiement-refuse");
  REQUIRE(
      app::corriger_avance(caisse.atelier().base(), caisse.atelier().contexte(), "00001",
                           {{"--statut", "validee"}, {}, {}, app::Saisi{"--motif", "virements d'un autre"}}));
  CHECK(caisse.valeur("SELECT count(*) FROM paiement") == "0");
  REQUIRE(app::annuler(caisse.atelier().base(), caisse.atelier().contexte()));
  CHECK(caisse.valeur("SELECT sum(montant) FROM paiement") == "375000");
}

TEST_CASE("a payment that is more than expected is taken and told") {
  Caisse caisse(1);
  const auto pris = caisse.ligne("FINHOPA00001;3800;02/04/2022;;");
  CHECK(codes(pris).empty());
  CHECK(*pris.lignes.at(0).recu > *pris.lignes.at(0).attendu);
}

TEST_CASE("a payment noted without its amount is told at last by a notice") {
  Caisse caisse(1);
  REQUIRE(app::changer_statut_avances(caisse.atelier().base(), caisse.atelier().contexte(), {"00001"},
                                      {{"STATUT", "payee"}, app::Saisi{"--date", "01/04/2022"}, {}, {}}));
  CHECK(codes(caisse.ligne("FINHOPA00001;3750;02/04/2022;;")).empty());
  CHECK(caisse.colonne("SELECT jour || ' ' || montant FROM paiement") == Textes{"2022-04-02 375000"});
  CHECK(caisse.valeur(kEgales) == "0");
}

TEST_CASE("a notice is taken once whatever the order of its rows") {
  Caisse caisse(3);
  const std::string a = "FINHOPA00001;3750;02/04/2022;;\n";
  const std::string b = "FINHOPA00002;3750;02/04/2022;;\n";
  CHECK(codes(caisse.prendre(std::string(kTeteDAvis) + a + b)).empty());
  const std::string avant = caisse.atelier().contenu();
  CHECK(codes(caisse.prendre(std::string(kTeteDAvis) + b + a)) == Textes{"avis-deja-pris 0"});
  CHECK(caisse.atelier().contenu() == avant);
}

TEST_CASE("what is no payment is refused with its row") {
  Caisse caisse(4);
  app::Contexte contexte = caisse.atelier().contexte();
  REQUIRE(app::changer_statut_avances(caisse.atelier().base(), contexte, {"00002"}, payee("3750")));
  REQUIRE(app::changer_statut_avances(caisse.atelier().base(), contexte, {"00002"},
                                      {{"STATUT", "a_recouvrer"}, {}, {}, {}}));
  REQUIRE(app::changer_statut_avances(caisse.atelier().base(), contexte, {"00003"},
                                      {{"STATUT", "refusee"}, {}, {}, {}}));
  const std::string avant = caisse.atelier().contenu();
  for (const auto& [ligne, code] : std::vector<std::pair<std::string, std::string>>{
           {"FINHOPA00001;-3750;02/04/2022;;", "paiement-refuse 2"},
           {"FINHOPA00001;− 3 750,00 €;02/04/2022;;", "paiement-refuse 2"},
           {"FINHOPA00001;(3750);02/04/2022;;", "paiement-refuse 2"},
           {"FINHOPA00001;3750-;02/04/2022;;", "paiement-refuse 2"},
           {"FINHOPA00001;0;02/04/2022;;", "paiement-refuse 2"},
           {"FINHOPA00001;;02/04/2022;;", "valeurs-incompletes 2"},
           {"FINHOPA00001;3750;02/04/2022;prime;", "valeur-illisible 2"},
           {"FINHOPA00002;3750;02/04/2022;;", "paiement-refuse 2"},
           {"FINHOPA00003;3750;02/04/2022;avance;", "paiement-refuse 2"},
           {"FINHOPA00001;3750;02/04/2022;solde;", "paiement-refuse 2"},
           {";3750;02/04/2022;;", "valeurs-incompletes 2"}}) {
    CAPTURE(ligne);
    CHECK(codes(caisse.ligne(ligne)) == Textes{code});
  }
  CHECK(codes(caisse.ligne("FINHOPA00001;3750;02/04/2022;;\nFINHOPA00001;3750;02/04/2022;;")) ==
        Textes{"paiement-douteux 3"});
  CHECK(codes(caisse.ligne("FINHOPA00001;3750;02/04/2022;;", {.total = app::Saisi{"--total", "3 760,00"}})) ==
        Textes{"total-different 0"});
  CHECK(caisse.atelier().contenu() == avant);
}

TEST_CASE("a notice is read as people write it") {
  Caisse caisse(4);
  const auto pris = caisse.prendre(
      "N° dossier;Nom du client;Montant versé;Date de virement;Libellé\n"
      "FINHOPA00001;Hôpital 1;+3 750,00 €;02/04/2022;VIR ASP 1\n"
      "00002;Hôpital 2;3.750,00;2 avril 2022;VIR ASP 2\n");
  CHECK(codes(pris).empty());
  CHECK(caisse.colonne("SELECT montant || reference || jour FROM paiement ORDER BY avance_id") ==
        Textes{"375000VIR ASP 12022-04-02", "375000VIR ASP 22022-04-02"});
  const auto sans_date =
      caisse.prendre("N° éditeur;Montant\n00003;3750\n", {.date = app::Saisi{"--date", "05/04/2022"}});
  CHECK(codes(sans_date).empty());
  CHECK(caisse.valeur("SELECT jour FROM paiement WHERE avance_id = 3") == "2022-04-05");
  const auto du_jour = caisse.prendre("N° éditeur;Montant\n00004;3750\n");
  CHECK(codes(du_jour).empty());
  CHECK(du_jour.remarques.size() == 1);
}
