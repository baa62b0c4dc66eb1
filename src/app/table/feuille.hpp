// One sheet of a workbook as a table: its rows, what each cell is, its hidden rows counted aloud.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/table/examen.hpp"
#include "app/table/source.hpp"
#include "finhop/format/classeur_reader.hpp"
#include "finhop/format/rangees_gardees.hpp"

namespace finhop::app {

// For people, whatever stops a workbook's reading.
DefautDeTable defaut_de(const format::DefautDeClasseur& defaut);

class Feuille : public SourceDeTable {
 public:
  Feuille(format::Classeur classeur, std::size_t rang) : classeur_(std::move(classeur)), rang_(rang) {}

  std::optional<std::string> feuille() const override { return classeur_.feuilles()[rang_].nom; }
  std::optional<DefautDeTable> parcourir(const format::VoirLigneDeTable& voir) override;
  std::vector<std::string> remarques() const override;

  void remarquer(std::string phrase) { remarques_.push_back(std::move(phrase)); }

 private:
  bool prendre(const format::LigneDeClasseur& ligne);

  format::Classeur classeur_;
  std::size_t rang_;
  std::vector<std::string> remarques_;
  Lieux masquees_;
  std::optional<format::RangeesGardees> gardees_;  // once the sheet was read whole
  std::vector<std::string_view> cellules_;
  std::vector<format::NatureDeCellule> natures_;
  std::vector<std::string_view> montrees_;
  std::deque<std::string> nombres_;  // of the row, those that are written otherwise than they are stored
};

}  // namespace finhop::app
