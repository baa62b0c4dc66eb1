#include <catch2/catch.hpp>

#include <algorithm>

#include "app/atelier.hpp"
#include "finhop/app/piece/ajouter.hpp"
#include "finhop/app/piece/importer.hpp"
#include "finhop/base/panne.hpp"

using namespace finhop;
using namespace finhop::tests;
namespace fs = std::filesystem;

namespace {

constexpr int kDossiers = 20;  // more documents than the readers may be ahead

// A folder `documents` with both documents of each dossier.
void remplir(Atelier& atelier) {
  fs::create_directories(atelier.chemin("documents"));
  for (int i = 1; i <= kDossiers; ++i) {
    atelier.avance(cinq(i));
    for (const std::string type : {"FACTURE", "VA"})
      ecrire(atelier.chemin("documents") / ("HOP-PFI-Va1-" + type + "-" + cinq(i) + ".pdf"),
             pdf(type + cinq(i), 3000));
  }
}

app::ImportPieces importer(
    Atelier& atelier, const app::Suivi& suivi = [](const app::Avancement&) {}) {
  return app::importer_pieces(atelier.base(), atelier.contexte(), {atelier.chemin("documents")}, suivi);
}

}  // namespace

TEST_CASE("documents come in the order of their paths and each step is told") {
  Atelier atelier;
  remplir(atelier);
  std::vector<std::uint64_t> pas;
  const auto rapport = importer(atelier, [&](const app::Avancement& a) {
    CHECK(a.total == 2 * kDossiers);
    pas.push_back(a.fait);
  });
  REQUIRE(rapport);
  REQUIRE(rapport->pieces.size() == 2 * kDossiers);
  CHECK(std::ranges::is_sorted(rapport->pieces, {}, &app::PieceEcrite::chemin));
  CHECK(pas.size() == 2 * kDossiers);
  CHECK(std::ranges::is_sorted(pas));
}

TEST_CASE("the same folder again changes no byte of the base") {
  Atelier atelier;
  remplir(atelier);
  REQUIRE(importer(atelier));
  const std::string avant = atelier.contenu();
  const auto rapport = importer(atelier);
  REQUIRE(rapport);
  CHECK(std::ranges::count(rapport->pieces, app::Effet::Inchangee, &app::PieceEcrite::effet) ==
        2 * kDossiers);
  CHECK(atelier.contenu() == avant);
}

TEST_CASE("a document that vanishes meanwhile is trouble of the environment and nothing is attached") {
  Atelier atelier;
  remplir(atelier);
  const std::string avant = atelier.contenu();
  const fs::path dernier = atelier.chemin("documents") / ("HOP-PFI-Va1-VA-" + cinq(kDossiers) + ".pdf");
  try {
    importer(atelier, [&](const app::Avancement&) { fs::remove(dernier); });
    FAIL("no trouble was told");
  } catch (const Panne& panne) {
    CHECK(std::string(panne.what()) ==
          "lecture de " + dernier.string() + " : le fichier n'existe pas ; aucun document n'a été joint");
  }
  CHECK(atelier.contenu() == avant);
}

TEST_CASE("every refusal of a folder is told and nothing is attached") {
  Atelier atelier;
  remplir(atelier);
  const std::string avant = atelier.contenu();
  ecrire(atelier.chemin("documents") / "HOP-PFI-Va1-FACTURE-00002.pdf", "");
  ecrire(atelier.chemin("documents") / "HOP-PFI-Va1-VA-00001.png", pdf("autre", 3000));
  ecrire(atelier.chemin("documents") / "HOP-PFI-Va1-VA-99999.pdf", "texte");
  const auto rapport = importer(atelier);
  REQUIRE_FALSE(rapport);
  std::vector<std::string_view> codes;
  for (const app::PieceRefusee& faute : rapport.error().fautes) codes.push_back(id(faute.refus.code));
  CHECK(codes == std::vector<std::string_view>{"document-refuse", "document-refuse", "dossier-inconnu",
                                               "document-refuse"});
  CHECK(atelier.contenu() == avant);
}

TEST_CASE("a folder that links back to itself is read once and the link is told") {
  Atelier atelier;
  remplir(atelier);
  fs::create_directory_symlink(atelier.chemin("documents"), atelier.chemin("documents") / "encore");
  fs::create_symlink("tourne", atelier.chemin("documents") / "tourne");
  const auto rapport = importer(atelier);
  REQUIRE(rapport);
  CHECK(rapport->pieces.size() == 2 * kDossiers);
  REQUIRE(rapport->non_reconnus.size() == 2);
  CHECK(rapport->non_reconnus[0].raison == "c'est un lien vers un dossier : donner ce dossier lui-même");
  CHECK(rapport->non_reconnus[1].chemin == atelier.chemin("documents") / "tourne");
}

TEST_CASE("a link to a document is that document") {
  Atelier atelier;
  remplir(atelier);
  const fs::path va = atelier.chemin("documents") / "HOP-PFI-Va1-VA-00001.pdf";
  fs::rename(va, atelier.chemin("v.pdf"));
  fs::create_symlink(atelier.chemin("v.pdf"), va);
  REQUIRE(importer(atelier));
  fs::remove(atelier.chemin("v.pdf"));
  CHECK_THROWS_AS(importer(atelier), Panne);
}
