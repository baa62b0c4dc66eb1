// Files under the names that people gave, and the dossiers of a base.
#include "finhop/app/piece/proposer.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

#include "app/atelier.hpp"
#include "domain/documents/texte_ecrit.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"

using namespace finhop;
using namespace finhop::tests;
namespace fs = std::filesystem;

namespace {

// Documents whose text is what the test says it is.
class Bureau {
 public:
  explicit Bureau(Atelier& atelier) : atelier_(atelier) {}

  void fichier(const std::string& chemin, const std::string& texte) {
    const fs::path ou = atelier_.chemin("clients") / chemin;
    fs::create_directories(ou.parent_path());
    const std::string octets = pdf(chemin, 3000);
    ecrire(ou, octets);
    textes_[octets] = texte;
  }
  app::Propositions proposer() const {
    return app::proposer_pieces(
        atelier_.base(), {atelier_.chemin("clients")},
        [this](std::string_view octets, domain::FormatPiece format) {
          CHECK(format == domain::FormatPiece::Pdf);
          return domain::LectureDeDocument{domain::textes::lecture(textes_.at(std::string(octets))), {}, 0};
        },
        [](const app::Avancement&) {});
  }
  app::PieceProposee seule() const {
    const auto propositions = proposer();
    REQUIRE(propositions.pieces.size() == 1);
    return propositions.pieces.front();
  }

 private:
  Atelier& atelier_;
  std::map<std::string, std::string> textes_;
};

const std::string kVa = "Attestation de vérification d'aptitude\n";

}  // namespace

TEST_CASE("files are proposed to the dossiers of the base, in the order of their paths", "[documents]") {
  Atelier atelier;
  for (int i = 1; i <= 3; ++i) atelier.avance(cinq(i));
  Bureau bureau(atelier);
  bureau.fichier("b/VA 00002.pdf", kVa);
  bureau.fichier("a/scan.pdf", kVa + "Dossier FINHOP000003");
  bureau.fichier("c/photo.pdf", "");
  ecrire(atelier.chemin("clients") / "notes.txt", "rien");
  ecrire(atelier.chemin("clients") / ".DS_Store", "rien");
  const std::string avant = atelier.contenu();
  const auto propositions = bureau.proposer();
  CHECK(atelier.contenu() == avant);
  CHECK(propositions.du_systeme == 1);
  REQUIRE(propositions.pieces.size() == 4);
  CHECK(std::ranges::is_sorted(propositions.pieces, {}, &app::PieceProposee::chemin));
  INFO(texte::joindre(propositions.pieces[0].cherche, " ; "));
  REQUIRE(propositions.pieces[0].dossier);
  CHECK(propositions.pieces[0].dossier->numero_editeur == "00003");
  CHECK(propositions.pieces[0].sure);
  CHECK(propositions.pieces[0].type == domain::TypePiece::Va);
  CHECK(propositions.pieces[1].dossier->numero_editeur == "00002");
  CHECK_FALSE(propositions.pieces[2].dossier);
  CHECK(propositions.pieces[3].cherche ==
        std::vector<std::string>{"ce n'est ni un PDF, ni un PNG, ni un JPEG (text/plain)"});
}

TEST_CASE("a document that a dossier already has is not surely another", "[documents]") {
  Atelier atelier;
  atelier.pret("00001");
  Bureau bureau(atelier);
  bureau.fichier("VA FINHOP000001.pdf", kVa + "FINHOP000001");
  const auto proposee = bureau.seule();
  CHECK(proposee.dossier->numero_editeur == "00001");
  CHECK_FALSE(proposee.sure);
  CHECK(std::ranges::count(proposee.raisons,
                           "ce dossier a déjà une attestation de vérification d'aptitude") == 1);
}

TEST_CASE("a document too large or that does not open is placed by its name, and is not read",
          "[documents]") {
  Atelier atelier;
  atelier.avance("00001");
  Bureau bureau(atelier);
  fs::create_directories(atelier.chemin("clients"));
  ecrire(atelier.chemin("clients") / "VA 00001.pdf", pdf("grand", 3'100'000));
  CHECK(bureau.seule().dossier->numero_editeur == "00001");
  ecrire(atelier.chemin("clients") / "VA 00001.pdf", "%PDF-1.4 coupé");
  CHECK(bureau.seule().dossier->numero_editeur == "00001");
  fs::remove(atelier.chemin("clients") / "VA 00001.pdf");
  fs::create_directory_symlink(atelier.chemin("ailleurs"), atelier.chemin("clients") / "lien");
  fs::create_directories(atelier.chemin("ailleurs"));
  CHECK(bureau.seule().cherche ==
        std::vector<std::string>{"c'est un lien vers un dossier : donner ce dossier lui-même"});
  CHECK_THROWS_AS(app::proposer_pieces(
                      atelier.base(), {atelier.chemin("absent")},
                      [](auto, auto) { return domain::LectureDeDocument(); }, [](const app::Avancement&) {}),
                  Panne);
}
