// A table that people filled, read row by row: its header in any order, its cells by column, and every fault met.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/saisie/saisies.hpp"
#include "finhop/app/saisie/imports.hpp"
#include "finhop/format/csv_reader.hpp"

namespace finhop::app {

enum class Presence { Obligatoire, Facultative };

struct ColonneConnue {
  std::string_view nom;
  Presence presence;
};

// Two names are one column when they differ by case, accents, spaces and punctuation only.
std::string nom_plie(std::string_view nom);

class TableImportee {
 public:
  // The columns must outlive the table; they are named by their rank there.
  explicit TableImportee(std::span<const ColonneConnue> colonnes);

  // Calls `voir` for each row below the header; the functions below tell of that row.
  void lire(const std::filesystem::path& fichier, const std::function<void()>& voir);

  std::size_t ligne() const { return ligne_; }
  // Without outer spaces; empty when the table has no such column.
  std::string_view cellule(std::size_t colonne) const;
  bool est_donnee(std::size_t colonne) const { return !cellule(colonne).empty(); }

  // The value of a cell; nothing when the cell is empty, or is at fault, which is noted.
  template <class Type>
  std::optional<Type> valeur(std::size_t colonne) {
    const std::string_view texte = cellule(colonne);
    if (texte.empty() || est_abimee(colonne)) return std::nullopt;
    auto valeur = Type::lire(texte);
    if (valeur) return *std::move(valeur);
    noter(colonne, std::move(valeur.error()));
    return std::nullopt;
  }
  std::optional<std::string> texte(std::size_t colonne, std::size_t longueur);
  // A text without any space: two of them in a cell are no address.
  std::optional<std::string> adresse(std::size_t colonne, std::size_t longueur);
  std::optional<bool> reponse(std::size_t colonne);
  std::optional<domain::StatutAvance> statut_avance(std::size_t colonne);
  // Several in a cell: separated by spaces, commas, semicolons, bars or line ends.
  std::vector<domain::Finess> finess(std::size_t colonne);
  std::vector<std::string> identifiants(std::size_t colonne, std::size_t longueur);

  // A fault of this row, or of another line.
  void noter(std::size_t colonne, Refus refus);
  void noter(std::size_t ligne, std::size_t colonne, std::string valeur, Refus refus);
  // A cell that must not be empty is. Nothing more when its whole column is missing, which is told once.
  void exiger(std::size_t colonne, std::string_view raison);

  std::size_t nombre_de_fautes() const { return fautes_.size(); }
  bool sans_faute() const { return fautes_.empty(); }
  // The faults in the order of the file.
  TableRefusee refusee();
  // What is not used of the table.
  std::vector<std::string> remarques() const;

 private:
  void prendre_entete(const format::LigneCsv& ligne);
  void associer(std::size_t rang, std::string_view nom);
  std::size_t colonne_de(std::string_view nom) const;
  void ignorer(std::size_t rang, std::string_view nom);
  void ignorer_sans_nom();
  void exiger_colonnes();
  bool est_lisible() const;
  bool a_la_bonne_taille(const format::LigneCsv& ligne);
  bool est_abimee(std::size_t colonne);
  void reprendre(std::size_t colonne, Saisies& saisies);

  std::span<const ColonneConnue> colonnes_;
  std::vector<std::size_t> rangs_;  // where each column stands in the table; npos when it does not
  std::map<std::size_t, std::string> ignorees_;  // by rank, as they are told
  std::vector<std::string> inconnues_;           // their names
  std::vector<std::size_t> sans_nom_;            // nothing was met there yet
  bool entete_lu_ = false;
  bool colonne_double_ = false;
  std::size_t largeur_ = 0;
  std::size_t ligne_ = 0;
  std::span<const std::string_view> cellules_;
  std::vector<FauteTable> fautes_;
};

}  // namespace finhop::app
