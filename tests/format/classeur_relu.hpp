// A workbook read back by other hands than those that wrote it: libzip, and plain searches in its XML.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace finhop::tests {

struct CelluleRelue {
  std::string reference;  // « B2 »
  bool est_un_texte = false;
  std::string valeur;
  std::string formule;
  std::string forme;  // « dd/mm/yyyy »
  bool grasse = false;
};

struct FeuilleRelue {
  std::string nom;
  std::string xml;
  std::vector<std::vector<CelluleRelue>> rangees;
};

struct ClasseurRelu {
  std::map<std::string, std::string> parties;  // by their names in the zip
  std::vector<FeuilleRelue> feuilles;
};

// std::runtime_error when it is no sound zip.
ClasseurRelu relire_classeur(std::string_view octets);
// For people: « A1 texte 00001 », a cell a line under the name of its sheet.
std::string dire_classeur(const ClasseurRelu& classeur);

}  // namespace finhop::tests
