// A bug report tells how a base is made and fares, and nothing of anybody.
#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include <filesystem>
#include <regex>
#include <set>

#include "app/atelier.hpp"
#include "cli/scene.hpp"

using namespace finhop;
using namespace finhop::tests;
namespace fs = std::filesystem;

namespace {

constexpr const char* kLot = "JSON-1234567890-20220516-001";

// Every command that keeps a text, an amount or an address has kept a marked one.
void marquer(Scene& scene) {
  for (
      const std::string fait :
      {"init --siret 88558855800019 --raison-sociale MARQUE-RAISON",
       "logiciel ajouter --ans 1234567890 --nom MARQUE-LOGICIEL --date-limite 31/12/2023",
       "avance ajouter Q7X9Z --ans 1234567890 --asp FINHOPK3K4K5 --client 'MARQUE Hôpital «é»' --contact "
       "'MARQUE-CONTACT 0612345678' --date-bc 01/02/2022 --montant-bc 76543,21 --finess 750712184",
       "avance statut payee Q7X9Z --date 02/04/2022 --montant 22962,96 --motif MARQUE-MOTIF",
       "solde saisir Q7X9Z --facture-date 15/05/2022 --facture-montant 76543,21 --facture-numero MARQUE-NUMERO "
       "--dmp 175071218400 --mss-pro marque@secret.mssante.fr --sans-mss-citoyen",
       "piece ajouter Q7X9Z --facture MARQUE-facture.pdf --va MARQUE-va.pdf",
       "piece ajouter Q7X9Z --autre MARQUE-autre.pdf --libelle MARQUE-LIBELLE",
       "note ajouter Q7X9Z MARQUE-NOTE", "vue garder MARQUE-VUE --client MARQUE-CRITERE",
       "reglage changer mention MARQUE-MENTION", "exporter"})
    scene.arranger("fait finhop " + fait);
}

void copier_les_documents(Scene& scene) {
  scene.arranger("copie pieces/facture.pdf MARQUE-facture.pdf");
  scene.arranger("copie pieces/va.pdf MARQUE-va.pdf");
  scene.arranger("copie pieces/photo.jpg MARQUE-autre.jpg");
}

// Every text that the base holds, but days and the words of its own schema.
std::set<std::string> textes_de_la_base() {
  const std::regex kDuSchema("[-0-9T:.Z]*|[a-z_.]*|FACTURE|VA|PFI|Va1|PDF|PNG|JPEG");
  SQLite::Database base("finhop.db", SQLite::OPEN_READONLY);
  std::set<std::string> textes;
  SQLite::Statement tables(base, "SELECT name FROM sqlite_schema WHERE type = 'table'");
  while (tables.executeStep()) {
    SQLite::Statement rangees(base, "SELECT * FROM \"" + tables.getColumn(0).getString() + "\"");
    while (rangees.executeStep())
      for (int i = 0; i < rangees.getColumnCount(); ++i) {
        const SQLite::Column colonne = rangees.getColumn(i);
        const std::string texte = colonne.isText() ? colonne.getString() : "";
        if (texte.size() > 3 && !std::regex_match(texte, kDuSchema)) textes.insert(texte);
      }
  }
  return textes;
}

}  // namespace

TEST_CASE("A bug report of a base full of marked values holds none of them", "[paquet]") {
  Scene scene;
  copier_les_documents(scene);
  scene.arranger("copie pieces/photo.jpg MARQUE-autre.pdf");
  fs::copy_file("MARQUE-va.pdf", "MARQUE-autre.pdf", fs::copy_options::overwrite_existing);
  marquer(scene);
  const std::string avant = lire("finhop.db");
  const Passage passage = scene.lancer_librement("finhop diagnostic --paquet paquet.zip");
  INFO(passage.sortie << passage.erreurs);
  REQUIRE(passage.code == 0);
  CHECK(passage.erreurs.contains("paquet écrit : paquet.zip"));
  CHECK(lire("finhop.db") == avant);
  // Its entries are stored as they are: what is in one is in its bytes.
  const std::string zip = lire("paquet.zip");
  const std::set<std::string> textes = textes_de_la_base();
  CHECK(textes.size() > 40);
  for (const std::string& texte : textes) {
    INFO(texte);
    CHECK_FALSE(zip.contains(texte));
  }
  for (const char* marque :
       {"MARQUE", "Q7X9Z", "K3K4K5", "750712184", "88558855800019", "1234567890", "7654321", "76543", "22962",
        "2296296", "0612345678", "1750712184", "secret.mssante", "%PDF", "test", kLot}) {
    INFO(marque);
    CHECK_FALSE(zip.contains(marque));
  }
  for (const char* dit : {"avance : 1", "client-1", "finess-1", "en_instruction", "avance.statut",
                          "2022-04-02", "SQLite 3", "commit inconnu", "journal : bon", "LISEZMOI"}) {
    INFO(dit);
    CHECK(zip.contains(dit));
  }
}

TEST_CASE("A value has the same name wherever it stands, and another value another name", "[paquet]") {
  Scene scene;
  scene.arranger("base exporte");
  scene.arranger("fait finhop diagnostic --paquet paquet.zip");
  const std::string zip = lire("paquet.zip");
  // The dossier's own number, in its row, in that of its lot and in the journal.
  std::size_t fois = 0;
  for (std::size_t i = zip.find("numero_editeur-1;"); i != std::string::npos;
       i = zip.find("numero_editeur-1;", i + 1))
    ++fois;
  CHECK(fois > 4);
  CHECK_FALSE(zip.contains("numero_editeur-2;"));
}

TEST_CASE("A bug report takes no name that is taken, and is made of a damaged base too", "[paquet]") {
  Scene scene;
  scene.arranger("base exporte");
  scene.arranger("texte pris.zip déjà");
  const Passage refus = scene.lancer_librement("finhop diagnostic --paquet pris.zip");
  CHECK(refus.code == 1);
  CHECK(refus.erreurs.contains("[fichier-existe]"));
  CHECK(lire("pris.zip") == "déjà\n");
  scene.arranger("sql finhop.db DROP INDEX avance_temoin");
  const Passage abimee = scene.lancer_librement("finhop diagnostic --paquet paquet.zip");
  CHECK(abimee.code == 1);
  CHECK(lire("paquet.zip").contains("schema : mauvais"));
  CHECK(lire("paquet.zip").contains("avance : 1"));
}
