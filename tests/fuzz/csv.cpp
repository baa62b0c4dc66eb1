// A table: rows in the order of the file, cells in UTF-8, the same at each reading.
#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "finhop/base/texte.hpp"
#include "finhop/format/autre_fichier.hpp"
#include "finhop/format/csv_reader.hpp"
#include "finhop/format/csv_writer.hpp"
#include "fuzz/exiger.hpp"

using namespace finhop;

namespace {

// Short names, so that they are met.
bool connue(std::string_view nom) {
  return nom == "a" || nom == "b";
}

using Rangees = std::vector<std::vector<std::string>>;

// A row whose cells are all empty is none.
bool dit(const std::vector<std::string>& rangee) {
  return std::ranges::any_of(rangee, [](const std::string& c) { return !texte::rogner(c).empty(); });
}

// The rows, as many cells in each, and what stopped the reading.
std::optional<format::DefautCsv> rangees_de(std::string_view octets, Rangees& rangees) {
  auto defaut = format::lire_csv(
      octets,
      [&](const format::LigneDeTable& ligne) {
        rangees.emplace_back(ligne.cellules.begin(), ligne.cellules.end());
        return format::Poursuite::Continuer;
      },
      connue);
  std::erase_if(rangees, [](const auto& rangee) { return !dit(rangee); });
  std::size_t largeur = 0;
  for (const auto& rangee : rangees) largeur = std::max(largeur, rangee.size());
  for (auto& rangee : rangees) rangee.resize(largeur);
  return defaut;
}

// What is read is read again from the table that finhop writes of it.
void recrire(std::string_view octets) {
  Rangees lues;
  if (rangees_de(octets, lues) || lues.empty()) return;
  const std::string ecrite = format::table_csv(lues.front(), {std::next(lues.begin()), lues.end()});
  if (format::autre_fichier(ecrite)) return;  // its first cell was quoted, and looks like another file
  Rangees relues;
  fuzz::exiger(!rangees_de(ecrite, relues), "une table écrite par finhop se relit");
  fuzz::exiger(relues == lues, "une table écrite par finhop se relit la même");
}

std::string lire(std::string_view octets) {
  std::string dit;
  std::size_t derniere = 0;
  const auto voir = [&](const format::LigneDeTable& ligne) {
    fuzz::exiger(ligne.ligne > derniere, "chaque ligne commence après la précédente");
    derniere = ligne.ligne;
    fuzz::exiger(!ligne.cellules.empty(), "une ligne dite a des cellules");
    for (const std::string_view cellule : ligne.cellules) {
      fuzz::exiger(texte::est_utf8(cellule), "une cellule est en UTF-8");
      dit.append(cellule).push_back('\x1F');
    }
    dit.append(std::to_string(ligne.ligne)).append(1, ligne.separateur).push_back('\n');
    return format::Poursuite::Continuer;
  };
  const auto defaut = format::lire_csv(octets, voir, connue);
  if (!defaut) return dit;
  fuzz::exiger(!defaut->message.empty(), "ce qui arrête la lecture se dit");
  // A byte that is no letter is told once all the rows were.
  fuzz::exiger(defaut->ligne == 0 || defaut->ligne >= derniere || !defaut->valeur.empty(),
               "la lecture s'arrête après ce qu'elle a dit");
  return dit + defaut->message + defaut->valeur + std::to_string(defaut->ligne);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* octets, std::size_t taille) {
  const std::string_view table = fuzz::texte(octets, taille);
  fuzz::exiger(lire(table) == lire(table), "deux lectures disent la même chose");
  recrire(table);
  return 0;
}
