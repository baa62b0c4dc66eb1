// Reads a workbook (.xlsx, .xlsm without its macros, .ods) sheet by sheet and row by row, in memory, as the person saw it:
// what a cell holds and what it is, nothing guessed and nothing lost. Safe on any bytes, and bounded whatever they say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/format/ligne_de_table.hpp"

namespace finhop::format {

struct CelluleDeClasseur {
  NatureDeCellule nature = NatureDeCellule::Vide;
  // What the same table would hold as CSV: a text as it stands; a number by its shortest decimal text, as stored; a day
  // « 2022-05-16 »; a day and an hour « 2022-05-16 10:30:00 »; « VRAI », « FAUX »; « #REF! »; nothing for a formula without
  // a value.
  std::string_view texte = {};
  // What the person saw, where the format shows otherwise and it is known: « 00001 » for 1, « 30% » for 0.3.
  std::string_view montre = {};
};

struct LigneDeClasseur {
  std::size_t ligne;                            // as the spreadsheet numbers it, from 1
  std::span<const CelluleDeClasseur> cellules;  // from column A on; valid until the next row; no empty cell at its end
  bool masquee = false;                         // hidden or filtered out
};

struct FeuilleDeClasseur {
  std::string nom;
  bool masquee = false;
};

// What stops the reading, for people.
struct DefautDeClasseur {
  std::string ou;  // « Avances!F7 »; empty: the file as a whole
  std::string valeur;
  std::string message;
  std::string attendu;
  std::string remede;
};

using VoirLigneDeClasseur = std::function<Poursuite(const LigneDeClasseur&)>;

// Whether these bytes are a workbook's, or look like one: a zip, or an Office document of before 2007.
bool est_un_classeur(std::string_view octets);

class Classeur {
 public:
  // `octets` must outlive it.
  static std::expected<Classeur, DefautDeClasseur> ouvrir(std::string_view octets);
  Classeur(Classeur&& autre) noexcept;
  Classeur& operator=(Classeur&& autre) noexcept;
  ~Classeur();

  const std::vector<FeuilleDeClasseur>& feuilles() const;  // in their order; those of charts are left out
  // Every row that holds something, in order, until `voir` says to stop; as often as asked.
  std::optional<DefautDeClasseur> lire(std::size_t feuille, const VoirLigneDeClasseur& voir) const;

 private:
  class Lecture;
  explicit Classeur(std::unique_ptr<Lecture> lecture);
  std::unique_ptr<Lecture> lecture_;
};

// « F » for 5, « AA » for 26.
std::string lettres_de_colonne(std::size_t rang);

}  // namespace finhop::format
