#include "finhop/format/csv_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <string_view>

#include "finhop/base/texte.hpp"

namespace finhop::format {
namespace {

constexpr std::string_view kMarque = "\uFEFF";
constexpr std::string_view kDebutsDeFormule = "=+-@\t\r";

std::size_t espace(std::string_view texte) {
  for (std::string_view espace : {" ", "\u00A0", "\u202F"})
    if (texte.starts_with(espace)) return espace.size();
  return 0;
}

// A signed number is what it looks like: a spreadsheet must go on adding it up.
bool nombre(std::string_view texte) {
  if (texte.starts_with('-') || texte.starts_with('+')) texte.remove_prefix(1);
  std::size_t chiffres = 0;
  std::size_t separateurs = 0;
  while (!texte.empty()) {
    const std::size_t taille_espace = espace(texte);
    const char c = texte.front();
    texte.remove_prefix(std::max<std::size_t>(1, taille_espace));
    if (taille_espace > 0) continue;
    if (texte::est_chiffre(c))
      ++chiffres;
    else if (c == ',' || c == '.')
      ++separateurs;
    else
      return false;
  }
  return chiffres > 0 && separateurs <= 1;
}

// A text that begins with the apostrophes of a neutralised one gets one more, so that reading takes away what was added.
std::string neutraliser(std::string_view cellule) {
  const std::size_t debut = cellule.find_first_not_of('\'');
  const bool formule = debut != std::string_view::npos && kDebutsDeFormule.contains(cellule[debut]) &&
                       (debut > 0 || !nombre(cellule));
  return formule ? "'" + std::string(cellule) : std::string(cellule);
}

// A header tells what parts the cells: in quotes, what it holds of another separator is none.
bool est_trompeuse(std::string_view entete) {
  return entete.find_first_of(",\t") != std::string_view::npos ||
         texte::minuscules_ascii(entete.substr(0, 4)) == "sep=";
}

std::string entre_guillemets(std::string_view cellule) {
  std::string cite = "\"";
  for (char c : cellule) cite.append(c == '"' ? 2 : 1, c);
  return cite + '"';
}

std::string citer(const std::string& cellule) {
  constexpr std::string_view kPerdus = " \t";  // at the ends of a cell that has no quotes
  const bool bords =
      !cellule.empty() && (kPerdus.contains(cellule.front()) || kPerdus.contains(cellule.back()));
  if (!bords && cellule.find_first_of(";\"\r\n") == std::string::npos) return cellule;
  return entre_guillemets(cellule);
}

}  // namespace

CsvWriter::CsvWriter(std::span<const std::string> entetes) : colonnes_(entetes.size()), texte_(kMarque) {
  for (std::size_t i = 0; i < entetes.size(); ++i) {
    if (i > 0) texte_ += ';';
    const std::string entete = neutraliser(entetes[i]);
    texte_ += est_trompeuse(entete) ? entre_guillemets(entete) : citer(entete);
  }
  texte_ += "\r\n";
}

void CsvWriter::ligne(std::span<const std::string> cellules) {
  if (cellules.size() != colonnes_)
    throw std::logic_error(
        fmt::format("table CSV : {} cellules pour {} colonnes", cellules.size(), colonnes_));
  ecrire(cellules);
}

void CsvWriter::ecrire(std::span<const std::string> cellules) {
  for (std::size_t i = 0; i < cellules.size(); ++i) {
    if (i > 0) texte_ += ';';
    texte_ += citer(neutraliser(cellules[i]));
  }
  texte_ += "\r\n";
}

std::string table_csv(const std::vector<std::string>& entetes,
                      const std::vector<std::vector<std::string>>& lignes) {
  CsvWriter table(entetes);
  for (const auto& ligne : lignes) table.ligne(ligne);
  return table.texte();
}

}  // namespace finhop::format
