// Reads any bytes as a table of cells, the way spreadsheets write one: `;`, `,` or tab between cells, UTF-8 with or
// without mark, Windows-1252 or UTF-16, CRLF, LF or CR, quoted cells that hold separators and line ends. Gives each row
// in turn with the line where it starts, and what prevents reading further: a workbook, bytes that are no text, a
// quote that nothing closes. Safe on any bytes; holds one row at a time; never throws for bad ones.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/format/ligne_de_table.hpp"

namespace finhop::format {

// What stops the reading, for people.
struct DefautCsv {
  std::size_t ligne = 0;    // 0: the file as a whole
  std::size_t cellule = 0;  // rank in the row, from 1; 0: none in particular
  std::string valeur;       // what stands there
  std::string message;
  std::string attendu;
  std::string remede;
};

// Whether a cell of the header is the name of a column, as written, quotes included.
using EstColonneConnue = std::function<bool(std::string_view)>;

// `voir` is called for every row that is not blank, header included, until it says to stop: nothing is read after that,
// and no fault told. A row of empty cells is blank too. The separator
// is the one that parts most known columns of the header, then the most frequent one there. `encodage`: an id of
// `encodages()`, or nothing: UTF-8, UTF-16 with its mark, else Windows-1252. A byte that is no letter is told last.
std::optional<DefautCsv> lire_csv(std::string_view octets, const VoirLigneDeTable& voir,
                                  const EstColonneConnue& connue = {}, std::string_view encodage = {});

// The ids that `lire_csv` takes, in the order in which people are told them.
const std::vector<std::string>& encodages();

// What the cells of a table look like, when it is not what they were read as.
class SoupconDeCodage {
 public:
  SoupconDeCodage();
  ~SoupconDeCodage();
  void voir(std::string_view cellule, std::size_t ligne);
  // Where it was seen first, and the id of the encoding; nothing when all is French as it stands.
  struct Dit {
    std::string_view encodage;
    std::string_view nom;
    std::size_t ligne;
    std::string lu;
    std::string plutot;
  };
  std::optional<Dit> dit() const;

 private:
  std::unique_ptr<class ExamenDesLettres> examen_;
};

}  // namespace finhop::format
