// One sheet of a workbook that is written row by row.
#pragma once

#include <xlsxwriter.h>

#include <cstddef>
#include <string>
#include <vector>

#include "finhop/format/classeur_writer.hpp"

namespace finhop::format {

// Panne when what a workbook is made of cannot be kept.
[[noreturn]] void echec_du_classeur(const std::string& motif);
// The same of what the library answers; `erreur`: the system's, where it is known.
void exiger(lxw_error reponse, int erreur = 0);

enum class Rang { Titres, Donnees, Total };

// How cells look: those of one workbook.
class Apparences {
 public:
  explicit Apparences(lxw_workbook* classeur);
  lxw_format* de(Rang rang, const CelluleAEcrire& cellule) const;

 private:
  struct Sortes {
    lxw_format* texte;
    lxw_format* nombre;
    lxw_format* montant;
    lxw_format* jour;
    lxw_format* instant;
  };
  static Sortes sortes(lxw_workbook* classeur, bool gras);
  Sortes maigres_;
  Sortes grasses_;
};

// The rows of a sheet, as they went to the disk.
struct EmpreinteDeFeuille {
  std::size_t octets = 0;
  std::string sha256;
};

class Feuille {
 public:
  Feuille(lxw_workbook* classeur, const char* nom, const Apparences& apparences);

  void ligne(Rang rang, std::span<const CelluleAEcrire> cellules);
  // A label and what it tells.
  void paire(const std::string& nom, const CelluleAEcrire& valeur);
  // A cell of the row that comes next, before any other row.
  void formule(std::size_t colonne, const std::string& formule, Montant valeur);
  void texte(Rang rang, std::size_t colonne, const std::string& texte);
  std::size_t lignes() const { return ligne_; }
  void passer_la_ligne() { ++ligne_; }
  std::size_t coupes() const { return coupes_; }
  // Beside a title of the row in hand, shown when it is pointed at.
  void commenter(std::size_t colonne, const std::string& texte);
  // Cells that are not written yet: of that one's kind, answered by one of those when there are any.
  void preparer(std::size_t colonne, const CelluleAEcrire& comme, const std::vector<std::string>& choix);
  // From the first row to the last one written.
  void filtrer(std::size_t colonnes);
  void figer_les_titres();
  // Sets the widths. Nothing is written any more.
  EmpreinteDeFeuille cloturer();

 private:
  void cellule(Rang rang, std::size_t colonne, const CelluleAEcrire& cellule);
  void elargir(std::size_t colonne, std::size_t largeur);

  lxw_worksheet* feuille_;
  const Apparences& apparences_;
  std::size_t ligne_ = 0;
  std::size_t coupes_ = 0;
  std::vector<std::size_t> largeurs_;
  std::vector<lxw_format*> formes_;  // of whole columns; none: nullptr
};

}  // namespace finhop::format
