// The rows of a sheet of LibreOffice (OpenDocument 1.2, part 1, 9.1), in order, each as often as it is repeated. Private to
// `format`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "format/classeur/jours.hpp"
#include "format/classeur/ods/ods.hpp"
#include "format/classeur/ods/paragraphes.hpp"
#include "format/classeur/rangee.hpp"

namespace finhop::format::classeur {

// Whether who wrote the file reckons its formulas.
enum class Formules { Inconnues, Calculees };

class FeuilleOds : public Recepteur {
 public:
  // `rang`: among all the tables of the file.
  FeuilleOds(std::string_view nom, std::size_t rang, Formules formules, const VoirLigneDeClasseur& voir)
      : nom_(nom), restent_(rang + 1), formules_(formules), voir_(voir), rangee_(nom) {}

  void ouvrir(const NomXml& nom, const Attributs& attributs) override;
  void fermer(const NomXml& nom) override;
  void texte(std::string_view morceau) override;

 private:
  void ouvrir_ligne(const Attributs& attributs);
  void ouvrir_cellule(const Attributs& attributs);
  void fermer_ligne();
  void borner_le_texte();
  void fermer_cellule();
  CelluleDeClasseur cellule();
  CelluleDeClasseur texte_ou_erreur();
  CelluleDeClasseur nombre();
  CelluleDeClasseur booleen();
  CelluleDeClasseur moment_lu(std::optional<Moment> moment);
  std::uint64_t repetitions(const Attributs& attributs, std::string_view nom);
  bool compter(std::uint64_t cellules);
  CelluleDeClasseur refuser_cellule(std::string_view message, std::string_view attendu,
                                    std::string_view remede);

  std::string_view nom_;
  std::size_t restent_;  // tables to come, this one included; 1 while it is read
  Formules formules_;
  const VoirLigneDeClasseur& voir_;
  AuFilDesFeuilles fil_;
  Rangee rangee_;
  bool dans_la_feuille_ = false;
  bool dans_ligne_ = false;

  std::uint64_t lignes_ = 0;  // before the row
  std::uint64_t fois_ = 1;    // that the row is repeated
  std::uint64_t pleines_ = 0;
  std::uint64_t repetees_ = 0;  // cells that were only written once

  bool dans_cellule_ = false;
  std::uint64_t colonne_ = 0;
  std::uint64_t fois_cellule_ = 1;
  std::string sorte_;
  std::optional<std::string> valeur_;
  bool a_une_formule_ = false;
  bool est_une_erreur_ = false;
  Paragraphes paragraphes_;
  std::string lu_;
  std::string montre_;
};

}  // namespace finhop::format::classeur
