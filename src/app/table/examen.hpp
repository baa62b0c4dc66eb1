// A table looked at as a whole before any row is taken: where its header is, which columns hold something, what the
// days of a column look like together, which letters it was written with.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/format/csv_reader.hpp"
#include "finhop/format/ligne_de_table.hpp"

namespace finhop::app {

// The first lines of something, and how many there are.
struct Lieux {
  std::vector<std::size_t> lignes;
  std::size_t combien = 0;
  void noter(std::size_t ligne);
};

// Days written with numbers: which of the two small ones can only be the month.
struct DatesVues {
  Lieux inversees;  // 05/15/2022
  std::string inversee;
  Lieux droites;  // 15/05/2022
  std::string droite;
  Lieux douteuses;  // 05/06/2022
  void voir(std::string_view texte, std::size_t ligne);
};

struct RangeeVue {
  std::size_t ligne = 0;
  std::vector<std::string> cellules;
};

class ExamenDeTable {
 public:
  void voir(const format::LigneDeTable& ligne);

  // The first rows as they stand, the first being the header or what stands there.
  const std::vector<RangeeVue>& premieres() const { return premieres_; }
  // Something stands below the title of that rank.
  bool est_remplie(std::size_t rang) const { return rang < remplies_.size() && remplies_[rang] != 0; }
  const DatesVues& dates(std::size_t rang) const;
  const Lieux& entetes_repetees() const { return entetes_; }
  bool est_une_entete(std::span<const std::string_view> cellules) const;
  // Rows of one cell that holds the separators of a whole row.
  const Lieux& d_une_cellule() const { return d_une_cellule_; }
  std::size_t rangees() const { return rangees_; }
  std::optional<format::SoupconDeCodage::Dit> codage() const { return codage_.dit(); }

 private:
  bool est_ce_titre(std::string_view cellule, std::size_t rang) const;
  void voir_dates(const format::LigneDeTable& ligne);

  std::vector<RangeeVue> premieres_;
  std::size_t octets_ = 0;           // of them
  std::vector<std::string> titres_;  // folded
  std::vector<std::string> cles_;    // of the same
  std::vector<std::uint8_t> remplies_;
  std::vector<DatesVues> dates_;
  Lieux entetes_;
  Lieux d_une_cellule_;
  std::size_t rangees_ = 0;  // below the header
  format::SoupconDeCodage codage_;
};

// The cells that a row of one cell holds, and what parts them; nothing when it is one cell indeed.
struct RangeeCollee {
  char separateur = 0;
  std::vector<std::string> cellules;
};
std::vector<RangeeCollee> decollees(const std::vector<std::string>& cellules);

}  // namespace finhop::app
