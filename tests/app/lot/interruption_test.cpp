#include <catch2/catch.hpp>

#include <clocale>
#include <cstdlib>
#include <ctime>

#include "app/atelier.hpp"
#include "app/lot/publication.hpp"
#include "finhop/app/entretien/annuler.hpp"
#include "finhop/app/entretien/diagnostic.hpp"
#include "finhop/app/lot/annuler.hpp"
#include "finhop/app/lot/lister.hpp"
#include "finhop/app/lot/refaire.hpp"
#include "finhop/base/ebauche.hpp"
#include "finhop/base/panne.hpp"

using namespace finhop;
using namespace finhop::tests;
using Liste = std::vector<std::string>;

namespace {

constexpr const char* kLot = "JSON-1234567890-20220516-001";

// As a cut between the base's commit and the folder's renaming leaves things.
void couper_avant_la_publication(Atelier& atelier) {
  atelier.sql("UPDATE lot SET publie = 0");
  std::filesystem::rename(atelier.chemin("exports") / kLot,
                          atelier.chemin("exports") / (std::string(".") + kLot + ".partiel-1"));
}

std::string tout(const std::filesystem::path& dossier) {
  std::string texte;
  for (const std::string& nom : noms(dossier)) texte += nom + "\n" + lire(dossier / nom);
  return texte;
}

const auto kSansSuivi = [](const app::Avancement&) {};

}  // namespace

TEST_CASE("the next export finishes a lot that was cut off before its folder appeared") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  const std::string avant = tout(atelier.chemin("exports") / kLot);
  couper_avant_la_publication(atelier);
  const app::RapportExport rapport = atelier.exporter();
  CHECK(rapport.acheves == Liste{kLot});
  CHECK(tout(atelier.chemin("exports") / kLot) == avant);
  CHECK(noms(atelier.chemin("exports")) == Liste{kLot});
  CHECK(atelier.exporter().acheves.empty());
}

TEST_CASE("an export leaves alone a lot whose folder a living command is about to publish") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  couper_avant_la_publication(atelier);
  {
    const auto vivante =
        Verrou::essayer(atelier.chemin("exports") / (std::string(".") + kLot + ".partiel-1"));
    REQUIRE(vivante);
    CHECK(atelier.exporter().acheves.empty());
    CHECK(noms(atelier.chemin("exports")) == Liste{std::string(".") + kLot + ".partiel-1"});
  }
  CHECK(atelier.exporter().acheves == Liste{kLot});
}

TEST_CASE("a lot that another command gives up before its folder appears is not announced") {
  const auto ecarter = GENERATE(as<std::string>{}, "lot annuler", "annuler");
  CAPTURE(ecarter);
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  const std::int64_t cle = app::lister_lots(atelier.base()).front().cle;
  couper_avant_la_publication(atelier);
  std::vector<app::LotEcrit> ecrits;
  ecrits.push_back({kLot, cle, app::RepertoireProvisoire(atelier.chemin("exports"), kLot)});
  if (ecarter == "annuler")
    REQUIRE(app::annuler(atelier.base(), atelier.contexte()));
  else
    REQUIRE(app::annuler_lot(atelier.base(), atelier.contexte(), kLot));
  // The folder of the living one is left to it; the dead one's is gone.
  CHECK(noms(atelier.chemin("exports")) == Liste{std::string(".") + kLot + ".partiel-2"});
  CHECK(app::publier(atelier.base(), ecrits) == Liste{kLot});
  ecrits.clear();
  CHECK(noms(atelier.chemin("exports")).empty());
  CHECK(app::diagnostiquer(atelier.base()).verdict == app::Verdict::Bon);
}

TEST_CASE("the folder of a lot that appeared without being noted is set aside when it is undone") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  const std::string dossier = atelier.chemin("exports") / (std::string("NE-PAS-DEPOSER-") + kLot);
  atelier.sql("UPDATE lot SET publie = 0");
  const auto annulation = app::annuler(atelier.base(), atelier.contexte());
  REQUIRE(annulation);
  CHECK(annulation->lots_effaces.front().repertoire == dossier);
}

TEST_CASE("an export that names the dossier of a cut lot finishes it, and nothing when it is refused") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  couper_avant_la_publication(atelier);
  atelier.avance("00002");
  const auto exporter = [&](const Liste& references) {
    return app::exporter(atelier.base(), atelier.contexte(), {references, {}, {}, atelier.chemin("exports")},
                         kSansSuivi)
        .value();
  };
  const app::RapportExport refuse = exporter({"00001", "00002"});
  REQUIRE(refuse.refus);
  CHECK(refuse.exclus.size() == 1);
  CHECK_FALSE(std::filesystem::exists(atelier.chemin("exports") / kLot));
  const app::RapportExport fait = exporter({"00001"});
  CHECK_FALSE(fait.refus);
  CHECK(fait.acheves == Liste{kLot});
  CHECK(fait.lots.front().lot.nom == kLot);
  CHECK(std::filesystem::exists(atelier.chemin("exports") / kLot));
}

TEST_CASE("lot refaire finishes a lot that was cut off elsewhere when asked") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  const std::string avant = tout(atelier.chemin("exports") / kLot);
  couper_avant_la_publication(atelier);
  REQUIRE(app::refaire_lot(atelier.base(), atelier.contexte(), kLot, atelier.chemin("ailleurs"), kSansSuivi));
  CHECK(tout(atelier.chemin("ailleurs") / kLot) == avant);
  CHECK(app::lister_lots(atelier.base()).front().repertoire == (atelier.chemin("ailleurs") / kLot).string());
}

TEST_CASE("lot refaire mends missing and altered files byte for byte and leaves the others alone") {
  Atelier atelier;
  atelier.pret("00001");
  const std::filesystem::path dossier = atelier.exporter().lots.front().lot.repertoire;
  const std::string avant = tout(dossier);
  std::filesystem::remove(dossier / "PJ-1234567890-20220516-001-1.zip");
  ecrire(dossier / "bordereau.html", "changé");
  ecrire(dossier / "notes.txt", "à moi");
  const auto refait = app::refaire_lot(atelier.base(), atelier.contexte(), kLot, std::nullopt, kSansSuivi);
  REQUIRE(refait);
  CHECK(refait->ecrits == Liste{"PJ-1234567890-20220516-001-1.zip", "bordereau.html"});
  CHECK(refait->identiques == Liste{"JSON-1234567890-20220516-001.json", "SHA256SUMS"});
  CHECK(lire(dossier / "notes.txt") == "à moi");
  std::filesystem::remove(dossier / "notes.txt");
  CHECK(tout(dossier) == avant);
}

TEST_CASE("the same base and clock give the same bytes in another time zone and locale") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.pret("00002");
  std::filesystem::copy_file(atelier.chemin("finhop.db"), atelier.chemin("copie.db"));
  atelier.exporter("ici");
  setenv("TZ", "Asia/Tokyo", 1);
  tzset();
  const char* locale = std::setlocale(LC_ALL, "C.UTF-8");
  REQUIRE(locale);
  app::Base copie = app::ouvrir_base(atelier.chemin("copie.db"));
  REQUIRE(app::exporter(copie, atelier.contexte(), {{}, {}, {}, atelier.chemin("la")}, kSansSuivi));
  unsetenv("TZ");
  tzset();
  std::setlocale(LC_ALL, "C");
  CHECK(tout(atelier.chemin("la") / kLot) == tout(atelier.chemin("ici") / kLot));
}

TEST_CASE("a document that changed in the base is never exported") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.sql("DROP TRIGGER document_update; UPDATE document SET contenu = zeroblob(taille) WHERE id = 2");
  const std::string avant = atelier.contenu();
  CHECK_THROWS_AS(atelier.exporter(), Panne);
  CHECK(atelier.contenu() == avant);
  CHECK(noms(atelier.chemin("exports")).empty());
}
