// A lot that will not be deposited: its folder is set aside, its rank given back, and who bears its name is the living one.
#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "finhop/app/entretien/annuler.hpp"
#include "finhop/app/entretien/diagnostic.hpp"
#include "finhop/app/lot/annuler.hpp"
#include "finhop/app/lot/corriger.hpp"
#include "finhop/app/lot/deposer.hpp"
#include "finhop/app/lot/lister.hpp"
#include "finhop/app/lot/montrer.hpp"
#include "finhop/app/lot/redater.hpp"
#include "finhop/app/lot/refaire.hpp"
#include "finhop/base/digest.hpp"
#include "finhop/domain/statuts.hpp"

using namespace finhop;
using namespace finhop::tests;
using Catch::Contains;
using Liste = std::vector<std::string>;
namespace fs = std::filesystem;

namespace {

constexpr const char* kLot = "JSON-1234567890-20220516-001";
constexpr const char* kEcarte = "NE-PAS-DEPOSER-JSON-1234567890-20220516-001";
const auto kSansSuivi = [](const app::Avancement&) {};

app::LotEcarte annuler(Atelier& atelier, const std::string& nom = kLot) {
  const auto ecarte = app::annuler_lot(atelier.base(), atelier.contexte(), nom);
  REQUIRE(ecarte);
  return *ecarte;
}

void redater(Atelier& atelier, const std::string& nom, const std::string& jour) {
  REQUIRE(app::redater_lot(atelier.base(), atelier.contexte(), nom, {"--date", jour}, kSansSuivi));
}

// « JSON-…-001 annule rendu », as the list has them.
Liste lots(Atelier& atelier) {
  Liste liste;
  for (const domain::Lot& lot : app::lister_lots(atelier.base()))
    liste.push_back(lot.nom.substr(16) + " " + std::string(domain::id(lot.statut)) +
                    (lot.rang_rendu ? " rendu" : ""));
  return liste;
}

Liste exports(Atelier& atelier) {
  return noms(atelier.chemin("exports"));
}

std::string tout(const fs::path& dossier) {
  std::string texte;
  for (const std::string& nom : noms(dossier)) texte += nom + "\n" + lire(dossier / nom);
  return texte;
}

}  // namespace

TEST_CASE("a lot given up is set aside and the next one takes the lowest free rank") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  atelier.pret("00002");
  atelier.exporter();
  CHECK(lots(atelier) == Liste{"20220516-001 genere", "20220516-002 genere"});
  const app::LotEcarte ecarte = annuler(atelier);
  CHECK(ecarte.ecarte == atelier.chemin("exports") / kEcarte);
  CHECK(!ecarte.tenu);
  CHECK(exports(atelier) == Liste{"JSON-1234567890-20220516-002", kEcarte});
  CHECK(atelier.exporter().lots.at(0).lot.nom == kLot);
  CHECK(lots(atelier) == Liste{"20220516-001 annule rendu", "20220516-001 genere", "20220516-002 genere"});
  CHECK(exports(atelier) == Liste{kLot, "JSON-1234567890-20220516-002", kEcarte});
  CHECK(app::diagnostiquer(atelier.base()).verdict == app::Verdict::Bon);
}

TEST_CASE("the bordereau of a folder set aside opens with the warning and its sums are those of its files") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  const fs::path place = atelier.chemin("exports") / kLot;
  const std::string avant = lire(place / "bordereau.html");
  annuler(atelier);
  const fs::path ecarte = atelier.chemin("exports") / kEcarte;
  const std::string page = lire(ecarte / "bordereau.html");
  CHECK(page.find("NE PAS DÉPOSER") < page.find("Bordereau de dépôt des demandes"));
  CHECK(page.size() > avant.size());
  CHECK_THAT(lire(ecarte / "SHA256SUMS"), Contains(sha256(page) + "  bordereau.html"));
  CHECK_THAT(lire(ecarte / "SHA256SUMS"), !Contains(sha256(avant)));
  const std::string tel_quel = tout(ecarte);
  fs::remove_all(ecarte);
  REQUIRE(app::refaire_lot(atelier.base(), atelier.contexte(), kLot, {}, kSansSuivi));
  CHECK(tout(ecarte) == tel_quel);
  REQUIRE(app::refaire_lot(atelier.base(), atelier.contexte(), kLot, atelier.chemin("ailleurs"), kSansSuivi));
  CHECK(noms(atelier.chemin("ailleurs")) == Liste{kEcarte});
}

TEST_CASE("the name of two lots means the living one and the folder's name means the other") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  annuler(atelier);
  atelier.exporter();
  const auto statut = [&](const std::string& nom) {
    const auto detail = app::montrer_lot(atelier.base(), nom);
    return detail ? std::string(domain::id(detail->lot.statut)) : "inconnu";
  };
  for (const char* nom : {kLot, "JSON-1234567890-20220516-001.json", "0516-001", "001", ""})
    CHECK(statut(nom) == "genere");
  CHECK(statut(kEcarte) == "annule");
  annuler(atelier);
  CHECK(exports(atelier) == Liste{kEcarte, std::string(kEcarte) + "-2"});
  CHECK(statut(std::string(kEcarte) + "-2") == "annule");
  atelier.exporter();
  REQUIRE(app::deposer_lot(atelier.base(), atelier.contexte(), kLot, {}));
  CHECK(lots(atelier) ==
        Liste{"20220516-001 annule rendu", "20220516-001 annule rendu", "20220516-001 depose"});
  CHECK(app::annuler_lot(atelier.base(), atelier.contexte(), kLot).error().front().code ==
        CodeRefus::PasInterdit);
}

TEST_CASE("a lot that replaces another is followed by what it is and not by its name") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  redater(atelier, kLot, "17/05/2022");
  redater(atelier, "JSON-1234567890-20220517-001", "16/05/2022");
  CHECK(lots(atelier) ==
        Liste{"20220516-001 remplace rendu", "20220516-001 genere", "20220517-001 remplace rendu"});
  CHECK(app::montrer_lot(atelier.base(), kEcarte)->remplacant == kLot);
  CHECK(app::montrer_lot(atelier.base(), "JSON-1234567890-20220517-001")->remplacant == kLot);
}

TEST_CASE("a rank is held while its folder is not where it was written and given back once it is") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  const fs::path place = atelier.chemin("exports") / kLot;
  fs::rename(place, atelier.chemin("emporte"));
  const app::LotEcarte tenu = annuler(atelier);
  REQUIRE(tenu.tenu);
  CHECK_THAT(*tenu.tenu, Contains("n'est plus à sa place"));
  CHECK(atelier.exporter().lots.at(0).lot.nom == "JSON-1234567890-20220516-002");
  CHECK(annuler(atelier).tenu);
  fs::rename(atelier.chemin("emporte"), place);
  const app::LotEcarte rendu = annuler(atelier);
  CHECK(!rendu.tenu);
  CHECK(rendu.deja_mort);
  CHECK(exports(atelier) == Liste{"JSON-1234567890-20220516-002", kEcarte});
  atelier.pret("00002");
  CHECK(atelier.exporter().lots.at(0).lot.nom == kLot);
  CHECK(app::annuler(atelier.base(), atelier.contexte()));
}

TEST_CASE("what bears the name of a lot and is no folder keeps its rank held") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  const fs::path place = atelier.chemin("exports") / kLot;
  fs::rename(place, atelier.chemin("emporte"));
  ecrire(place, "autre chose");
  CHECK_THAT(annuler(atelier).tenu.value_or(""), Contains("n'est pas un dossier"));
  CHECK(lire(place) == "autre chose");
}

TEST_CASE("a rank that was noted as deposited by mistake is never given again") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  REQUIRE(app::deposer_lot(atelier.base(), atelier.contexte(), kLot, {}));
  REQUIRE(app::corriger_lot(atelier.base(), atelier.contexte(), kLot,
                            {{"--statut", "genere"}, {}, {}, app::Saisi{"--motif", "erreur"}}));
  CHECK(annuler(atelier).tenu);
  CHECK(exports(atelier) == Liste{kEcarte});
  CHECK(atelier.exporter().lots.at(0).lot.nom == "JSON-1234567890-20220516-002");
}

TEST_CASE("a folder that a killed command had set aside belongs to the command that is done again") {
  const auto laisse = GENERATE(as<std::string>{}, kEcarte, std::string(".") + kEcarte + ".partiel-1");
  CAPTURE(laisse);
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  fs::rename(atelier.chemin("exports") / kLot, atelier.chemin("exports") / laisse);
  CHECK(app::diagnostiquer(atelier.base()).verdict == app::Verdict::ASurveiller);
  const app::LotEcarte ecarte = annuler(atelier);
  CHECK(!ecarte.tenu);
  CHECK(exports(atelier) == Liste{kEcarte});
}

TEST_CASE("undoing what gave a lot up puts its folder back as it was exported") {
  const auto geste = GENERATE(as<std::string>{}, "annuler", "redater");
  CAPTURE(geste);
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  const fs::path place = atelier.chemin("exports") / kLot;
  const std::string avant = tout(place);
  const std::string base = atelier.contenu();
  if (geste == "annuler")
    annuler(atelier);
  else
    redater(atelier, kLot, "17/05/2022");
  REQUIRE(app::annuler(atelier.base(), atelier.contexte()));
  CHECK(tout(place) == avant);
  CHECK(!fs::exists(atelier.chemin("exports") / kEcarte));
  CHECK(lots(atelier) == Liste{"20220516-001 genere"});
  CHECK(app::diagnostiquer(atelier.base()).verdict == app::Verdict::Bon);
  REQUIRE(app::deposer_lot(atelier.base(), atelier.contexte(), kLot, {}));
}

TEST_CASE("what gave a lot up is not undone once its rank is another's and says how to go on") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  annuler(atelier);
  const std::int64_t operation = app::lister_operations(atelier.base()).front().nom.operation;
  atelier.pret("00002");
  REQUIRE(app::exporter(atelier.base(), atelier.contexte(), {{"00002"}, {}, {}, atelier.chemin("exports")},
                        kSansSuivi)
              ->lots.at(0)
              .lot.nom == kLot);
  const std::string avant = atelier.contenu();
  const auto refuse = app::annuler(atelier.base(), atelier.contexte(), operation);
  REQUIRE(!refuse);
  CHECK(refuse.error().front().code == CodeRefus::AnnulationImpossible);
  CHECK(refuse.error().front().remede.suites.front().geste == Geste::Exporter);
  CHECK(atelier.contenu() == avant);
}

TEST_CASE("an undone export leaves its folder set aside and its rank free") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  const auto annulation = app::annuler(atelier.base(), atelier.contexte());
  REQUIRE(annulation);
  CHECK(annulation->lots_effaces.front().a_l_ecart);
  CHECK(exports(atelier) == Liste{kEcarte});
  CHECK(atelier.exporter().lots.at(0).lot.nom == kLot);
  fs::rename(atelier.chemin("exports") / kLot, atelier.chemin("emporte"));
  fs::remove_all(atelier.chemin("exports") / kEcarte);
  CHECK(app::annuler(atelier.base(), atelier.contexte())->lots_effaces.front().tenu);
  CHECK(atelier.exporter().lots.at(0).lot.nom == "JSON-1234567890-20220516-002");
}
