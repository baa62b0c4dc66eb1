// What documents say: read once, kept, told of the dossier that claims otherwise.
#include "app/lecture.hpp"

#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "base/remede_dit.hpp"
#include "finhop/app/dossier/montrer.hpp"
#include "finhop/app/entretien/reglages.hpp"
#include "finhop/app/piece/ajouter.hpp"
#include "finhop/app/piece/lire.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/store/lectures.hpp"
#include "store/requete.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

std::filesystem::path piece(std::string_view nom) {
  return std::filesystem::path(FINHOP_TESTS_DIR) / "donnees/pieces" / nom;
}

std::string regles(const std::vector<app::PieceEcrite>& ecrites) {
  std::string dites;
  for (const app::PieceEcrite& ecrite : ecrites)
    for (const domain::Constat& c : ecrite.avertissements) dites += std::string(c.regle) + " ";
  return dites;
}

std::vector<app::PieceEcrite> joindre(Atelier& atelier, const std::string& facture, const std::string& va) {
  const auto ecrites = app::ajouter_pieces(atelier.base(), atelier.contexte(), "00001",
                                           {app::Fichier(piece(facture)), app::Fichier(piece(va))});
  REQUIRE(ecrites);
  return *ecrites;
}

app::RapportDeLecture lire(Atelier& atelier) {
  return app::lire_documents(atelier.base(), atelier.contexte(), [](const app::Avancement&) {});
}

}  // namespace

TEST_CASE("a document is read when it is attached and told where it says otherwise") {
  Atelier atelier;
  atelier.avance("00001");
  atelier.solde("00001");
  CHECK(regles(joindre(atelier, "photo.jpg", "va.pdf")).contains("PJ-13"));
  CHECK(lire(atelier).lus == 0);
  const auto montre = app::montrer(atelier.base(), atelier.contexte(), "00001");
  REQUIRE(montre);
  REQUIRE(montre->documents_lus.size() == 2);
  CHECK(montre->documents_lus[0].lu);
  CHECK(montre->documents_lus[1].verifications.size() == 2);
}

TEST_CASE("the same file as invoice and as attestation blocks the dossier") {
  Atelier atelier;
  atelier.avance("00001");
  atelier.solde("00001");
  CHECK(regles(joindre(atelier, "facture.pdf", "facture.pdf")).contains("PJ-14"));
  const auto montre = app::montrer(atelier.base(), atelier.contexte(), "00001");
  REQUIRE(montre);
  CHECK_FALSE(montre->fiche.pret);
}

TEST_CASE("a document that nobody read is read when it is asked for and then never again") {
  Atelier atelier;
  atelier.pret("00001");
  const std::string sans = "DROP TRIGGER lecture_delete; DELETE FROM lecture";
  atelier.sql(sans);
  std::vector<std::uint64_t> pas;
  const app::RapportDeLecture rapport = app::lire_documents(
      atelier.base(), atelier.contexte(), [&](const app::Avancement& a) { pas.push_back(a.fait); });
  CHECK(rapport.lus == 2);
  CHECK(pas == std::vector<std::uint64_t>{1, 2});
  CHECK(lire(atelier).lus == 0);
}

TEST_CASE("the mention is looked for once its text was told") {
  Atelier atelier;
  atelier.avance("00001");
  atelier.solde("00001");
  joindre(atelier, "facture.pdf", "va.pdf");
  const auto constats = [&] {
    std::string dites;
    const auto montre = app::montrer(atelier.base(), atelier.contexte(), "00001");
    REQUIRE(montre);
    for (const auto& c : montre->fiche.constats) dites += std::string(c.regle) + " ";
    return dites;
  };
  CHECK_FALSE(constats().contains("PJ-12"));
  REQUIRE(app::changer_reglage(atelier.base(), atelier.contexte(),
                               {{"NOM", "mention"}, {"VALEUR", "payé par la République des Lettres"}}));
  CHECK(constats().contains("PJ-12"));
  REQUIRE(app::changer_reglage(atelier.base(), atelier.contexte(), {{"NOM", "mention"}, {"VALEUR", " "}}));
  CHECK_FALSE(constats().contains("PJ-12"));
}
