// The rows of a sheet of an Excel workbook (ECMA-376, 18.3.1), in order. Private to `format`.
#pragma once

#include <string>
#include <string_view>

#include "format/classeur/jours.hpp"
#include "format/classeur/rangee.hpp"
#include "format/classeur/xlsx/styles.hpp"
#include "format/classeur/xlsx/texte_riche.hpp"
#include "format/classeur/xlsx/textes_partages.hpp"
#include "format/classeur/xml.hpp"

namespace finhop::format::classeur {

// What the cells of all sheets refer to.
struct Classement {
  TextesPartages textes;
  Styles styles;
  Calendrier calendrier = Calendrier::Depuis1900;
  bool a_recalculer = false;  // whoever wrote it did not reckon its formulas
};

class FeuilleXlsx : public Recepteur {
 public:
  FeuilleXlsx(std::string_view nom, const Classement& classement, const VoirLigneDeClasseur& voir)
      : nom_(nom), classement_(classement), voir_(voir), rangee_(nom) {}

  void ouvrir(const NomXml& nom, const Attributs& attributs) override;
  void fermer(const NomXml& nom) override;
  void texte(std::string_view morceau) override;

 private:
  void ouvrir_ligne(const Attributs& attributs);
  void ouvrir_cellule(const Attributs& attributs);
  void refuser_ligne(std::string_view dite);
  void fermer_ligne();
  void fermer_cellule();
  void poser(const CelluleDeClasseur& cellule);
  void poser_partage();
  void poser_nombre();
  void poser_moment(const std::optional<Moment>& moment);
  void refuser_cellule(std::string_view message, std::string_view attendu, std::string_view remede);

  std::string_view nom_;
  const Classement& classement_;
  const VoirLigneDeClasseur& voir_;
  Rangee rangee_;
  bool dans_les_lignes_ = false;
  bool dans_ligne_ = false;
  bool dans_cellule_ = false;
  std::size_t suivante_ = 0;  // the column after the last cell

  std::size_t colonne_ = 0;
  std::string type_;
  std::size_t style_ = 0;
  bool a_une_formule_ = false;
  bool a_une_valeur_ = false;
  bool dans_valeur_ = false;
  std::string valeur_;
  TexteRiche riche_;
  bool a_un_riche_ = false;
};

}  // namespace finhop::format::classeur
