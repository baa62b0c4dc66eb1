// Small workbooks made part by part, and what is read of them, row by row, as text.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace finhop::tests::classeurs {

using Parties = std::vector<std::pair<std::string, std::string>>;
enum class Compression { Deflate, Aucune };
std::string en_zip(const Parties& parties, Compression compression = Compression::Deflate);

// The parts of a workbook of Excel of one sheet, « F ». `feuille`: its rows; `textes`: its <si>; `styles`: the content of its
// styleSheet; `reglages`: what stands before its sheets.
struct Xlsx {
  std::string feuille;
  std::string textes = {};
  std::string styles = {};
  std::string reglages = {};
};
Parties parties(const Xlsx& xlsx);
std::string en_octets(const Xlsx& xlsx);
// A cell in row 1, alone, in the format of that code.
Xlsx nombre_au_format(std::string_view nombre, std::string_view code);

// The parts of a workbook of LibreOffice whose spreadsheet holds these elements.
Parties parties_ods(std::string_view tables, std::string_view styles = {});
std::string ods(std::string_view tables, std::string_view styles = {});
// One sheet, « F », of these rows.
std::string ods_d_une_feuille(std::string_view lignes);

// « 2 T:abc|N:12500|J:2022-05-16~16/05/2022 » for each row: its number, `*` when it is hidden, each cell its nature and its
// text, `~` and what it shows. A last line « ! ou: message (valeur) » when something stopped the reading.
std::string lire(std::string_view octets, std::size_t feuille = 0);
// « Avances,Soldes* »: hidden ones with a star; or what refuses the file.
std::string feuilles(std::string_view octets);
std::string fixture(std::string_view nom);

}  // namespace finhop::tests::classeurs
