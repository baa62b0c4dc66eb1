// What is answered about a label: kept with the import, used by the next one, taken back with it.
#include "finhop/app/retour/libelles.hpp"

#include <catch2/catch.hpp>

#include "app/retour/reponses.hpp"
#include "finhop/app/entretien/annuler.hpp"
#include "finhop/app/lot/retirer.hpp"
#include "finhop/store/libelles.hpp"
#include "finhop/store/retours.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

constexpr const char* kPremier = "JSON-1234567890-20220516-001";
constexpr const char* kSecond = "JSON-1234567890-20220516-002";
constexpr const char* kRecevable = "Dossier recevable";

// Two lots of one request each, both deposited.
struct DeuxLots {
  DeuxLots() {
    lot_depose(atelier, {"00001"});
    atelier.pret("00002");
    REQUIRE(atelier.exporter().lots.at(0).lot.nom == kSecond);
    deposer(atelier, kSecond);
  }
  std::string repondu(const std::string& lot, const std::string& libelle) {
    return reponse(depot_de(atelier, lot), {libelle});
  }
  Atelier atelier;
};

std::vector<store::LibelleTranche> retenus(Atelier& atelier) {
  return store::lire_tranches(atelier.base());
}

}  // namespace

TEST_CASE("a doubtful answer changes nothing and tells each label") {
  DeuxLots d;
  const std::string avant = d.atelier.contenu();
  ecrire(d.atelier.chemin("r.json"), d.repondu(kPremier, kRecevable));
  const auto repondu =
      app::importer_retour(d.atelier.base(), d.atelier.contexte(), d.atelier.chemin("r.json"));
  CHECK(dire(repondu.issue) == "retour-douteux\n");
  REQUIRE(repondu.libelles.size() == 1);
  CHECK(repondu.libelles.front().libelle == kRecevable);
  CHECK(repondu.libelles.front().code == "R");
  CHECK(repondu.libelles.front().doute == domain::Doute::SeulLibelle);
  CHECK(d.atelier.contenu() == avant);
}

TEST_CASE("what was answered is used when the label comes again with its code") {
  DeuxLots d;
  REQUIRE(importer_en_disant(d.atelier, d.repondu(kPremier, kRecevable), {{}, {kRecevable}, {}}));
  CHECK(statut_solde(d.atelier, "00001") == "accepte");
  CHECK(retenus(d.atelier) == std::vector<store::LibelleTranche>{
                                  {"dossier recevable", "R", kRecevable, domain::Decision::Acceptee}});
  CHECK(dire(importer(d.atelier, avec(d.repondu(kSecond, kRecevable), "\"R\"", "\"S\""))) ==
        "retour-douteux\n");
  REQUIRE(importer(d.atelier, d.repondu(kSecond, "DOSSIER  RECEVABLE !")));
  CHECK(statut_solde(d.atelier, "00002") == "accepte");
}

TEST_CASE("a simulated answer about a label is not kept") {
  DeuxLots d;
  const std::string avant = d.atelier.contenu();
  REQUIRE(importer_en_disant(d.atelier, d.repondu(kPremier, kRecevable), {{}, {kRecevable}, {}}, "r.json",
                             app::Mode::Simuler));
  CHECK(d.atelier.contenu() == avant);
}

TEST_CASE("undoing an import takes back what was answered with it") {
  DeuxLots d;
  REQUIRE(importer_en_disant(d.atelier, d.repondu(kPremier, kRecevable), {{}, {kRecevable}, {}}));
  REQUIRE(app::annuler(d.atelier.base(), d.atelier.contexte()));
  CHECK(retenus(d.atelier).empty());
  CHECK(dire(importer(d.atelier, d.repondu(kPremier, kRecevable))) == "retour-douteux\n");
}

TEST_CASE("the newest answer about a label replaces the one before") {
  DeuxLots d;
  REQUIRE(importer_en_disant(d.atelier, d.repondu(kPremier, kRecevable), {{}, {kRecevable}, {}}));
  REQUIRE(importer_en_disant(d.atelier, d.repondu(kSecond, kRecevable), {{}, {}, {kRecevable}}));
  CHECK(statut_solde(d.atelier, "00002") == "rejete");
  REQUIRE(retenus(d.atelier).size() == 1);
  CHECK(retenus(d.atelier).front().decision == domain::Decision::Refusee);
}

TEST_CASE("of several files each is taken whole or not at all") {
  DeuxLots d;
  std::filesystem::create_directory(d.atelier.chemin("reponses"));
  ecrire(d.atelier.chemin("reponses/1.json"), avec(d.repondu(kPremier, kAcceptee), "FINHOP", "FINHAP"));
  ecrire(d.atelier.chemin("reponses/2.json"), d.repondu(kSecond, kAcceptee));
  const auto importes =
      app::importer_retours(d.atelier.base(), d.atelier.contexte(), {d.atelier.chemin("reponses")}, {});
  REQUIRE(importes);
  CHECK(importes->plusieurs);
  REQUIRE(importes->fichiers.size() == 2);
  CHECK(dire(importes->fichiers[0].issue) == "retour-different\n");
  CHECK(dire(importes->fichiers[1].issue) == std::string(kSecond) + " traite importe\n1 acceptee acceptee\n");
  CHECK(statut_solde(d.atelier, "00001") == "depose");
  CHECK(statut_solde(d.atelier, "00002") == "accepte");
}

TEST_CASE("answers that no file has a use for refuse all files before any is taken") {
  DeuxLots d;
  ecrire(d.atelier.chemin("2.json"), d.repondu(kSecond, kAcceptee));
  const std::string avant = d.atelier.contenu();
  for (const app::Indications& vaines :
       {app::Indications{{}, {"Autre"}, {}}, {{}, {}, {kAcceptee}}, {{}, {kRecevable}, {kRecevable}}}) {
    const auto importes =
        app::importer_retours(d.atelier.base(), d.atelier.contexte(), {d.atelier.chemin("2.json")}, vaines);
    REQUIRE_FALSE(importes);
    CHECK(d.atelier.contenu() == avant);
  }
}

TEST_CASE("what came back otherwise is kept with its lot and only what is given is compared") {
  DeuxLots d;
  std::string octets = avec(d.repondu(kPremier, kAcceptee), "\"15/05/2022\"", "\"16/05/2022\"");
  octets = avec(octets, "12500.00", "12500.0");
  const auto importe = importer(d.atelier, octets);
  REQUIRE(importe);
  const std::vector<domain::Difference> attendues{{1, "dateFacture", "2022-05-15", "2022-05-16"}};
  CHECK(importe->differences == attendues);
  CHECK(store::lire_differences(d.atelier.base(), importe->lot) == attendues);
}

TEST_CASE("what came back otherwise goes with the answer that is taken back") {
  DeuxLots d;
  const std::string octets = avec(d.repondu(kPremier, kAcceptee), "\"15/05/2022\"", "\"16/05/2022\"");
  const auto importe = importer(d.atelier, octets);
  REQUIRE(importe);
  REQUIRE(app::retirer_retour(d.atelier.base(), d.atelier.contexte(), kPremier,
                              {"--motif", "mauvais fichier"}, {}));
  CHECK(store::lire_differences(d.atelier.base(), importe->lot).empty());
  const std::string autre = avec(octets, "\"16/05/2022\"", "\"17/05/2022\"");
  REQUIRE(importer(d.atelier, autre, "autre.json"));
  CHECK(store::lire_differences(d.atelier.base(), importe->lot) ==
        std::vector<domain::Difference>{{1, "dateFacture", "2022-05-15", "2022-05-17"}});
}

TEST_CASE("a note is told with each later refusal of that label and by no other") {
  DeuxLots d;
  const std::string inconnu = "Le FINESS 888888880 est inconnu";
  REQUIRE(importer_en_disant(d.atelier, d.repondu(kPremier, inconnu), {{}, {}, {inconnu}}));
  REQUIRE(app::noter_libelle(d.atelier.base(), d.atelier.contexte(), inconnu, " demander au client "));
  const std::string autre = "Le FINESS 750712184 est inconnu";
  const auto importe = importer_en_disant(d.atelier, d.repondu(kSecond, autre), {{}, {}, {autre}});
  REQUIRE(importe);
  CHECK(importe->notes == std::map<int, std::string>{{1, "demander au client"}});
  const auto comptes = app::compter_libelles(d.atelier.base());
  REQUIRE(comptes);
  REQUIRE(comptes->size() == 1);
  CHECK(comptes->front().libelle == "Le FINESS … est inconnu");
  CHECK(comptes->front().refusees == 2);
  CHECK(comptes->front().predictions_contraires == std::map<std::string, std::size_t>{{"acceptee", 2}});
}
