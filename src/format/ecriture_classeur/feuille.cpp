#include "format/ecriture_classeur/feuille.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

#include "finhop/base/digest.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"
#include "format/ecriture_classeur/bibliotheque_muette.hpp"
#include "format/ecriture_classeur/nombre_de_cellule.hpp"
#include "format/ecriture_classeur/texte_de_cellule.hpp"

namespace finhop::format {
namespace {

lxw_worksheet* ajouter(lxw_workbook* classeur, const char* nom) {
  const BibliothequeMuette muette;
  return workbook_add_worksheet(classeur, nom);
}

constexpr std::size_t kLargeurDUnJour = 10;
constexpr std::size_t kLargeurDUnInstant = 16;
constexpr std::size_t kEtroite = 8;
constexpr std::size_t kLarge = 60;
constexpr std::size_t kPourLeFiltre = 3;
constexpr double kCommentaireLarge = 2.0;
constexpr double kCommentaireHaut = 1.5;

}  // namespace

void echec_du_classeur(const std::string& motif) {
  throw Panne(fmt::format("le classeur n'a pas pu être écrit : {}", motif),
              puis_recommencer("libérer de la place dans /tmp et sur ce disque"));
}

void exiger(lxw_error reponse, int erreur) {
  if (reponse == LXW_NO_ERROR) return;
  echec_du_classeur(erreur != 0
                        ? raison_systeme(erreur)
                        : fmt::format("libxlsxwriter répond par l'erreur {}", static_cast<int>(reponse)));
}

Apparences::Sortes Apparences::sortes(lxw_workbook* classeur, bool gras) {
  constexpr std::uint8_t kTexte = 49;  // « @ », built in
  const auto forme = [&](const char* nombre) {
    lxw_format* format = workbook_add_format(classeur);
    if (nombre) format_set_num_format(format, nombre);
    if (gras) format_set_bold(format);
    return format;
  };
  lxw_format* texte = forme(nullptr);
  format_set_num_format_index(texte, kTexte);
  return {.texte = texte,
          .nombre = forme("0"),
          .montant = forme("#,##0.00\\ \"€\""),
          .jour = forme("dd/mm/yyyy"),
          .instant = forme("dd/mm/yyyy\\ hh:mm")};
}

Apparences::Apparences(lxw_workbook* classeur)
    : maigres_(sortes(classeur, false)), grasses_(sortes(classeur, true)) {}

lxw_format* Apparences::de(Rang rang, const CelluleAEcrire& cellule) const {
  const Sortes& sortes = rang == Rang::Donnees ? maigres_ : grasses_;
  if (std::holds_alternative<std::int64_t>(cellule)) return sortes.nombre;
  if (std::holds_alternative<Montant>(cellule)) return sortes.montant;
  if (std::holds_alternative<Jour>(cellule)) return sortes.jour;
  if (std::holds_alternative<Instant>(cellule)) return sortes.instant;
  return sortes.texte;
}

Feuille::Feuille(lxw_workbook* classeur, const char* nom, const Apparences& apparences)
    : feuille_(ajouter(classeur, nom)), apparences_(apparences) {
  if (!feuille_) echec_du_classeur(raison_systeme(errno));
  // A number of dossier is a text: a spreadsheet need not wonder.
  worksheet_ignore_errors(feuille_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
  worksheet_set_landscape(feuille_);
  constexpr std::uint8_t kA4 = 9;
  worksheet_set_paper(feuille_, kA4);
  worksheet_fit_to_pages(feuille_, 1, 0);
}

void Feuille::elargir(std::size_t colonne, std::size_t largeur) {
  if (largeurs_.size() <= colonne) largeurs_.resize(colonne + 1, kEtroite);
  largeurs_[colonne] = std::clamp(largeur, largeurs_[colonne], std::max(kLarge, largeurs_[colonne]));
}

void Feuille::texte(Rang rang, std::size_t colonne, const std::string& texte) {
  const TexteDeCellule mis = texte_de_cellule(texte);
  coupes_ += mis.coupe ? 1 : 0;
  elargir(colonne, texte::largeur(std::string_view(mis.texte).substr(0, mis.texte.find('\n'))) +
                       (rang == Rang::Titres ? kPourLeFiltre : 1));
  exiger(worksheet_write_string(feuille_, static_cast<lxw_row_t>(ligne_), static_cast<lxw_col_t>(colonne),
                                mis.texte.c_str(), apparences_.de(rang, mis.texte)));
}

void Feuille::cellule(Rang rang, std::size_t colonne, const CelluleAEcrire& donnee) {
  const CelluleAEcrire cellule = tenable(donnee);
  const auto nombre = [&](double valeur, std::size_t largeur) {
    elargir(colonne, largeur + 1);
    exiger(worksheet_write_number(feuille_, static_cast<lxw_row_t>(ligne_), static_cast<lxw_col_t>(colonne),
                                  valeur, apparences_.de(rang, cellule)));
  };
  if (const auto* dit = std::get_if<std::string>(&cellule)) {
    if (!dit->empty()) texte(rang, colonne, *dit);
  } else if (const auto* entier = std::get_if<std::int64_t>(&cellule)) {
    nombre(static_cast<double>(*entier), std::to_string(*entier).size());
  } else if (const auto* montant = std::get_if<Montant>(&cellule)) {
    nombre(en_euros(*montant), texte::largeur(montant->texte_fr()));
  } else if (const auto* jour = std::get_if<Jour>(&cellule)) {
    nombre(*numero_de(*jour), kLargeurDUnJour);
  } else if (const auto* instant = std::get_if<Instant>(&cellule)) {
    nombre(*numero_de(*instant), kLargeurDUnInstant);
  }
}

void Feuille::ligne(Rang rang, std::span<const CelluleAEcrire> cellules) {
  for (std::size_t colonne = 0; colonne < cellules.size(); ++colonne)
    cellule(rang, colonne, cellules[colonne]);
  passer_la_ligne();
}

void Feuille::paire(const std::string& nom, const CelluleAEcrire& valeur) {
  texte(Rang::Titres, 0, nom);
  cellule(Rang::Donnees, 1, valeur);
  passer_la_ligne();
}

void Feuille::formule(std::size_t colonne, const std::string& formule, Montant valeur) {
  elargir(colonne, texte::largeur(valeur.texte_fr()) + 1);
  exiger(worksheet_write_formula_num(feuille_, static_cast<lxw_row_t>(ligne_),
                                     static_cast<lxw_col_t>(colonne), formule.c_str(),
                                     apparences_.de(Rang::Total, valeur), en_euros(valeur)));
}

void Feuille::commenter(std::size_t colonne, const std::string& texte) {
  lxw_comment_options options{};
  options.x_scale = kCommentaireLarge;
  options.y_scale = kCommentaireHaut;
  exiger(worksheet_write_comment_opt(feuille_, static_cast<lxw_row_t>(ligne_),
                                     static_cast<lxw_col_t>(colonne), texte.c_str(), &options));
}

// What is answered otherwise is warned of, and may stay: finhop reads more words than the list has.
void Feuille::preparer(std::size_t colonne, const CelluleAEcrire& comme,
                       const std::vector<std::string>& choix) {
  formes_.resize(std::max(formes_.size(), colonne + 1));
  formes_[colonne] = apparences_.de(Rang::Donnees, comme);
  if (choix.empty()) return;
  std::vector<std::string> lus = choix;
  std::vector<char*> mots;
  for (std::string& mot : lus) mots.push_back(mot.data());
  mots.push_back(nullptr);
  lxw_data_validation validation{};
  validation.validate = LXW_VALIDATION_TYPE_LIST;
  validation.value_list = mots.data();
  validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
  validation.ignore_blank = LXW_VALIDATION_ON;
  validation.dropdown = LXW_VALIDATION_ON;
  validation.show_error = LXW_VALIDATION_ON;
  exiger(worksheet_data_validation_range(feuille_, static_cast<lxw_row_t>(ligne_),
                                         static_cast<lxw_col_t>(colonne), LXW_ROW_MAX - 1,
                                         static_cast<lxw_col_t>(colonne), &validation));
}

void Feuille::filtrer(std::size_t colonnes) {
  worksheet_autofilter(feuille_, 0, 0, static_cast<lxw_row_t>(ligne_ - 1),
                       static_cast<lxw_col_t>(colonnes - 1));
}

void Feuille::figer_les_titres() {
  worksheet_freeze_panes(feuille_, 1, 0);
  worksheet_repeat_rows(feuille_, 0, 0);
}

// The library looks at none of its writings: its file does, here, and is read again.
EmpreinteDeFeuille Feuille::cloturer() {
  for (std::size_t colonne = 0; colonne < largeurs_.size(); ++colonne)
    worksheet_set_column(feuille_, static_cast<lxw_col_t>(colonne), static_cast<lxw_col_t>(colonne),
                         static_cast<double>(largeurs_[colonne]),
                         colonne < formes_.size() ? formes_[colonne] : nullptr);
  lxw_worksheet_write_single_row(feuille_);
  std::FILE* rangees = feuille_->optimize_tmpfile;
  if (std::fflush(rangees) != 0 || std::ferror(rangees) != 0) echec_du_classeur(raison_systeme(errno));
  std::rewind(rangees);
  Sha256 empreinte;
  EmpreinteDeFeuille lue;
  std::array<char, 65536> morceau{};
  while (const std::size_t lus = std::fread(morceau.data(), 1, morceau.size(), rangees)) {
    empreinte.ajouter({morceau.data(), lus});
    lue.octets += lus;
  }
  if (std::ferror(rangees) != 0) echec_du_classeur(raison_systeme(errno));
  lue.sha256 = empreinte.terminer();
  return lue;
}

}  // namespace finhop::format
