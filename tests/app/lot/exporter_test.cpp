#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "finhop/app/piece/ajouter.hpp"

using namespace finhop;
using namespace finhop::tests;
using Liste = std::vector<std::string>;

namespace {

Liste noms_de_lots(const app::RapportExport& rapport) {
  Liste liste;
  for (const app::LotExporte& lot : rapport.lots)
    liste.push_back(lot.lot.nom + " : " + std::to_string(lot.lot.demandes));
  return liste;
}

Liste exclus(const app::RapportExport& rapport) {
  Liste liste;
  for (const app::DossierSignale& exclu : rapport.exclus) {
    std::string regles = exclu.numero_editeur;
    for (const domain::Constat& constat : exclu.constats) regles += " " + std::string(constat.regle);
    liste.push_back(regles);
  }
  return liste;
}

}  // namespace

TEST_CASE("450 dossiers of one software and 30 of another make lots of 200 200 47 and 30 and tell the unpaid",
          "[long]") {
  Atelier atelier;
  atelier.logiciel("ABCDEFGHIJ");
  for (int i = 1; i <= 480; ++i) {
    const std::string numero = cinq(i);
    const bool impayee = i == 7 || i == 208 || i == 450;
    atelier.avance(numero, i <= 450 ? "1234567890" : "ABCDEFGHIJ", impayee ? "en_instruction" : "payee");
    atelier.solde(numero);
    atelier.pieces(numero);
  }
  const app::RapportExport rapport = atelier.exporter();
  CHECK(noms_de_lots(rapport) ==
        Liste{"JSON-1234567890-20220516-001 : 200", "JSON-1234567890-20220516-002 : 200",
              "JSON-1234567890-20220516-003 : 47", "JSON-ABCDEFGHIJ-20220516-001 : 30"});
  CHECK(exclus(rapport) == Liste{"00007 ELI-01", "00208 ELI-01", "00450 ELI-01"});
  CHECK(noms(atelier.chemin("exports")) ==
        Liste{"JSON-1234567890-20220516-001", "JSON-1234567890-20220516-002", "JSON-1234567890-20220516-003",
              "JSON-ABCDEFGHIJ-20220516-001"});
  CHECK(rapport.lots[1].lignes.front().numero_editeur.texte() == "00202");
  CHECK(rapport.lots[1].lignes.front().num_ligne == 1);
}

TEST_CASE("75 dossiers with documents of 2.99 MB make three zips under the limit and no dossier is split",
          "[long]") {
  Atelier atelier(Lieu::Disque);
  for (int i = 1; i <= 75; ++i) {
    atelier.avance(cinq(i));
    atelier.solde(cinq(i));
    // The same two documents for all: the base keeps them once, the zips hold them 75 times.
    ecrire(atelier.chemin("f.pdf"), pdf("facture", 2'990'000));
    ecrire(atelier.chemin("va.pdf"), pdf("attestation", 2'990'000));
    REQUIRE(app::ajouter_pieces(atelier.base(), atelier.contexte(), cinq(i),
                                {atelier.chemin("f.pdf"), atelier.chemin("va.pdf")}));
  }
  const app::RapportExport rapport = atelier.exporter();
  REQUIRE(rapport.lots.size() == 1);
  const app::LotExporte& lot = rapport.lots.front();
  REQUIRE(lot.zips.size() == 3);
  std::uintmax_t total = 0;
  for (const std::string& zip : lot.zips) {
    const auto taille = std::filesystem::file_size(std::filesystem::path(lot.lot.repertoire) / zip);
    CHECK(taille <= 200'000'000);
    total += taille;
  }
  CHECK(total > 150U * 2'990'000U);
  for (const domain::LigneLot& ligne : lot.lignes) {
    REQUIRE(ligne.pieces.size() == 2);
    CHECK(ligne.pieces[0].zip == ligne.pieces[1].zip);
  }
}

TEST_CASE("an export leaves in its folder exactly the files of its lots") {
  Atelier atelier;
  atelier.pret("00001");
  const app::RapportExport rapport = atelier.exporter();
  CHECK(noms(rapport.lots.front().lot.repertoire) == Liste{"JSON-1234567890-20220516-001.json",
                                                           "PJ-1234567890-20220516-001-1.zip", "SHA256SUMS",
                                                           "bordereau.html"});
  CHECK(noms(atelier.chemin("exports")) == Liste{"JSON-1234567890-20220516-001"});
}

TEST_CASE("a simulated export names the same lots and keeps nothing") {
  Atelier atelier;
  atelier.pret("00001");
  const std::string avant = atelier.contenu();
  const app::RapportExport simule = atelier.exporter("exports", app::Mode::Simuler);
  CHECK(noms_de_lots(simule) == Liste{"JSON-1234567890-20220516-001 : 1"});
  CHECK(atelier.contenu() == avant);
  CHECK_FALSE(std::filesystem::exists(atelier.chemin("exports")));
  CHECK(noms_de_lots(atelier.exporter()) == noms_de_lots(simule));
}

TEST_CASE("an export that cannot write its folder changes nothing in the base") {
  Atelier atelier;
  atelier.pret("00001");
  const std::string avant = atelier.contenu();
  ecrire(atelier.chemin("exports"), "un fichier");
  CHECK_THROWS(atelier.exporter());
  CHECK(atelier.contenu() == avant);
  std::filesystem::remove(atelier.chemin("exports"));
  CHECK(noms_de_lots(atelier.exporter()) == Liste{"JSON-1234567890-20220516-001 : 1"});
}

TEST_CASE("a folder that already has the name of the lot is refused before anything changes") {
  Atelier atelier;
  atelier.pret("00001");
  std::filesystem::create_directories(atelier.chemin("exports/JSON-1234567890-20220516-001"));
  const std::string avant = atelier.contenu();
  const auto issue = app::exporter(atelier.base(), atelier.contexte(),
                                   {{}, {}, {}, atelier.chemin("exports")}, [](const app::Avancement&) {});
  REQUIRE_FALSE(issue);
  CHECK(issue.error().front().code == CodeRefus::FichierExiste);
  CHECK(atelier.contenu() == avant);
}

TEST_CASE("a rank once given is not given again") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  atelier.pret("00002");
  CHECK(noms_de_lots(atelier.exporter()) == Liste{"JSON-1234567890-20220516-002 : 1"});
}
