// The titles that `modele-csv --titres` tells, each put in the place of its column's name in a table that is imported.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/atelier.hpp"
#include "cli/scene.hpp"
#include "finhop/format/csv_reader.hpp"
#include "finhop/format/csv_writer.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

using Rangees = std::vector<std::vector<std::string>>;

Rangees rangees_de(const std::string& csv) {
  Rangees rangees;
  format::lire_csv(csv, [&](const format::LigneDeTable& ligne) {
    rangees.emplace_back(ligne.cellules.begin(), ligne.cellules.end());
    return format::Poursuite::Continuer;
  });
  return rangees;
}

struct Sorte {
  std::string mot;      // « avance », as in `finhop avance importer`
  std::string avances;  // those that the table needs, beside its own row; empty: none
};

// What the base holds of the dossier once the table is imported, and what was said beside.
std::string importer(const Sorte& sorte, const Rangees& table) {
  Scene scene;
  scene.arranger("base logiciel");
  if (!sorte.avances.empty()) {
    ecrire("avances.csv", sorte.avances);
    CHECK(scene.lancer("finhop avance importer avances.csv").code == 0);
  }
  ecrire("table.csv", format::table_csv(table.front(), {table.back()}));
  const Passage import = scene.lancer("finhop " + sorte.mot + " importer table.csv");
  INFO(import.erreurs);
  CHECK(import.code == 0);
  CHECK_FALSE(import.erreurs.contains("ignorée"));
  return scene.lancer("finhop montrer 00001 --format json").sortie;
}

}  // namespace

TEST_CASE(
    "each title that a command tells of its tables is read as its column by the one that imports them") {
  const std::string tete =
      "numeroEditeur;numeroASP;numeroAns;montantBonCommandeHT;beneficiairesPMSI;statut;datePaiement\n";
  const Sorte sorte = GENERATE_COPY(
      Sorte{"avance", ""},
      Sorte{"solde", tete + "00001;FINHOP000007;1234567890;12500,00;999999991;payee;02/04/2022\n"},
      Sorte{"paiement", tete + "00001;FINHOP000007;1234567890;12500,00;999999991;validee;\n"});
  INFO(sorte.mot);
  Rangees modele;
  std::map<std::string, std::vector<std::string>> titres;
  {
    Scene scene;
    modele = rangees_de(scene.lancer("finhop " + sorte.mot + " modele-csv").sortie);
    for (const auto& rangee : rangees_de(scene.lancer("finhop " + sorte.mot + " modele-csv --titres").sortie))
      titres[rangee.at(0)].push_back(rangee.at(1));
  }
  titres.erase("colonne");
  std::size_t rondes = 0;
  for (const auto& [colonne, siens] : titres) rondes = std::max(rondes, siens.size());
  CHECK(rondes > 5);
  const std::string attendu = importer(sorte, modele);
  for (std::size_t ronde = 0; ronde < rondes; ++ronde) {
    Rangees table = modele;
    for (std::string& nom : table.front())
      if (const auto siens = titres.find(nom); siens != titres.end())
        nom = siens->second[ronde % siens->second.size()];
    INFO(format::table_csv(table.front(), {}));
    CHECK(importer(sorte, table) == attendu);
  }
}
