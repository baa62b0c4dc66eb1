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

#include "app/saisie/doutes.hpp"
#include "app/saisie/saisies.hpp"
#include "app/table/examen.hpp"
#include "app/table/source.hpp"
#include "finhop/app/saisie/imports.hpp"
#include "finhop/app/saisie/titres.hpp"
#include "finhop/domain/tables/entete.hpp"
#include "finhop/format/ligne_de_table.hpp"

namespace finhop::app {

enum class Presence { Obligatoire, Facultative };

enum class SorteDeColonne { Texte, Numero, Jour, Montant, Reponse, Finess, Statut };

struct ColonneConnue {
  std::string_view nom;
  Presence presence;
  SorteDeColonne sorte;
  std::string_view a_defaut = {};  // the column that may stand in its place when it is compulsory
};

// Two names are one column when they differ by case, accents, spaces and punctuation only.
std::string nom_plie(std::string_view nom);

class TableImportee {
 public:
  // The columns must outlive the table; they are named by their rank there.
  TableImportee(SorteDeTable sorte, std::span<const ColonneConnue> colonnes, LectureDeTable lecture);

  // What was said of the columns of earlier tables, before this one is read.
  void retrouver(std::vector<domain::Entete> retenues) { retenues_ = std::move(retenues); }
  // The one that has the same titles; none: null.
  const domain::Entete* entete_retrouvee() const { return retrouvee_; }
  // What is said of the columns of this one, with what was found again; no column when the person said nothing.
  domain::Entete entete_dite() const;

  // Calls `voir` for each row below the header; the functions below tell of that row.
  void lire(const std::filesystem::path& fichier, const std::function<void()>& voir);
  // Calls `voir` for each row, before the rows are read, so that what they say together is known.
  void avant_de_lire(std::function<void()> voir) { avant_ = std::move(voir); }

  std::size_t ligne() const { return ligne_; }
  // Without outer spaces; empty when the table has no such column.
  std::string_view cellule(std::size_t colonne) const;
  bool est_donnee(std::size_t colonne) const { return !cellule(colonne).empty(); }
  bool a_la_colonne(std::size_t colonne) const;
  // Without what makes a spreadsheet keep a number as a text, when it was written as a character.
  static std::string_view sans_apostrophe(std::string_view cellule);

  format::NatureDeCellule nature(std::size_t colonne) const;

  // The value of a cell; nothing when the cell is empty, or is at fault, which is noted.
  template <class Type>
  std::optional<Type> valeur(std::size_t colonne) {
    const std::string_view texte = sans_apostrophe(cellule(colonne));
    if (texte.empty() || est_abimee(colonne)) return std::nullopt;
    auto valeur = Type::lire(texte);
    if (!valeur) {
      noter(colonne, std::move(valeur.error()));
      return std::nullopt;
    }
    if constexpr (std::is_same_v<Type, Jour>) douter_du_jour(colonne, *valeur);
    return *std::move(valeur);
  }
  std::optional<std::string> texte(std::size_t colonne, std::size_t longueur);
  // A text without any space: two of them in a cell are no address.
  std::optional<std::string> adresse(std::size_t colonne, std::size_t longueur);
  std::optional<bool> reponse(std::size_t colonne);
  std::optional<domain::StatutAvance> statut_avance(std::size_t colonne);
  // Several in a cell: separated by spaces, commas, semicolons, bars or line ends.
  std::vector<domain::Finess> finess(std::size_t colonne);
  std::vector<std::string> identifiants(std::size_t colonne, std::size_t longueur);

  // A row kept for later, and taken up again as the one in hand.
  RangeeVue garder() const;
  void reprendre(const RangeeVue& rangee);

  // A fault of this row, or of another line.
  void noter(std::size_t colonne, Refus refus);
  void noter(std::size_t ligne, std::size_t colonne, std::string valeur, Refus refus);
  // A cell that must not be empty is. Nothing more when its whole column is missing, which is told once.
  void exiger(std::size_t colonne, std::string_view raison);
  // A fault of a column that is missing, told once for all rows.
  void manquer(std::size_t colonne, Refus refus);
  // Taken, with a doubt that is told.
  void douter(std::string quoi) { doutes_.noter(ligne_, std::move(quoi)); }
  void douter(std::size_t ligne, std::string quoi) { doutes_.noter(ligne, std::move(quoi)); }

  // Something to know of the whole table, and what to do about it.
  void remarquer(std::string phrase, std::optional<Suite> suite = std::nullopt);

  bool la_rangee_est_fautive() const { return fautes_.size() > fautes_avant_; }
  bool sans_faute() const { return fautes_.empty(); }
  // The faults in the order of the file.
  TableRefusee refusee();
  // What is not used of the table, and what was taken with a doubt; and what to do about the first.
  std::vector<std::string> remarques() const;
  std::vector<Suite> suites_des_remarques() const;
  // The titles that are no column here, as written.
  const std::vector<std::string>& titres_ignores() const { return inconnues_; }

 private:
  bool examiner(SourceDeTable& source, std::string_view octets);
  void prendre_rangee(const format::LigneDeTable& ligne);
  void noter_defaut(const DefautDeTable& defaut);
  void ranger_faute(FauteTable faute);
  bool est_d_un_classeur() const { return feuille_.has_value(); }
  void juger_les_titres(const format::LigneDeTable& ligne);
  void juger_les_natures();
  std::optional<Refus> refus_de_nature(std::size_t colonne) const;
  void juger_les_bords();
  void completer();
  bool est_une_table();
  bool est_collee();
  bool juger_l_alphabet(std::string_view octets);
  bool est_l_autre_table();
  void prendre_entete(const RangeeVue& entete);
  void choisir();
  void choisir(std::string_view titre, std::string_view champ, std::string_view dit);
  void reprendre_les_choix();
  std::size_t rang_du_titre(std::string_view titre) const;
  std::size_t rang_du_meme_titre(std::string_view titre) const;
  void associer_exactes();
  void associer_semblables();
  void prendre(std::size_t rang, std::size_t colonne);
  void doubler(std::size_t rang, std::size_t colonne);
  void ranger_le_reste();
  void demander(std::size_t rang, const std::vector<std::size_t>& possibles);
  void juger_les_colonnes();
  void juger_les_dates();
  std::vector<std::size_t> absentes(const std::vector<std::string_view>& noms) const;
  std::size_t rang_de(std::string_view nom) const;
  void ignorer(std::size_t rang, std::string_view nom);
  void ignorer_sans_nom();
  void exiger_colonnes();
  bool est_lisible() const;
  bool est_pleine() const { return arret_ != 0; }
  bool a_la_bonne_taille(const format::LigneDeTable& ligne);
  bool est_trop_longue(const format::LigneDeTable& ligne);
  bool a_glisse(const format::LigneDeTable& ligne);
  bool est_etrangere();
  bool est_un_total() const;
  bool est_abimee(std::size_t colonne);
  bool est_trop_lourde(std::size_t colonne);
  void douter_du_jour(std::size_t colonne, const Jour& lu);
  void reprendre(std::size_t colonne, Saisies& saisies);

  SorteDeTable sorte_;
  std::span<const ColonneConnue> colonnes_;
  LectureDeTable lecture_;
  ExamenDeTable examen_;
  std::function<void()> avant_;
  std::vector<std::string> entete_;
  std::vector<std::size_t> colonne_au_rang_;  // of each title; npos: none
  std::vector<std::uint8_t> dit_au_rang_;     // the person said what to do of it
  std::vector<std::size_t> rangs_;            // where each column stands in the table; npos when it does not
  std::map<std::size_t, std::string> ignorees_;  // by rank, as they are told
  std::vector<std::string> inconnues_;           // their names
  std::vector<std::size_t> sans_nom_;            // nothing was met there yet
  std::vector<std::uint8_t> dites_;              // columns whose absence was told
  std::vector<std::uint8_t> echangees_;          // columns whose days and months are swapped
  std::optional<Suite> conseil_;                 // for the columns that are ignored
  std::vector<domain::Entete> retenues_;
  const domain::Entete* retrouvee_ = nullptr;
  std::map<std::size_t, std::string> choix_;  // by rank of the title: the column that it was said to give
  std::vector<std::string> remarques_;        // of the whole table
  std::vector<Suite> suites_;
  Doutes doutes_;
  bool colonne_double_ = false;
  bool courte_ = false;  // the row before was cut short
  std::size_t ligne_avant_ = 0;
  std::size_t cellules_avant_ = 0;
  std::size_t largeur_ = 0;
  std::size_t ligne_ = 0;
  std::span<const std::string_view> cellules_;
  std::span<const format::NatureDeCellule> natures_;  // of the cells of a workbook
  std::span<const std::string_view> montrees_;
  std::vector<std::uint8_t> abimees_;         // columns of this row whose cells were judged already
  std::optional<std::string> feuille_;        // of a workbook
  std::vector<std::string_view> reprises_;    // the cells of a row that was kept
  std::vector<std::string_view> completees_;  // the cells of a short row, and empty ones
  std::vector<FauteTable> fautes_;
  std::size_t fautes_avant_ = 0;  // the row in hand
  std::size_t arret_ = 0;         // the line where there were enough of them
};

}  // namespace finhop::app
