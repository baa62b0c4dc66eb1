#include "cli/ecriture/csv.hpp"

#include <ostream>

#include "cli/ecriture/noms_des_colonnes.hpp"
#include "finhop/vue/mots.hpp"

namespace finhop::cli {
TableauCsv::TableauCsv(const Gestes& gestes, const std::vector<vue::Colonne>& colonnes)
    : gestes_(gestes), table_(noms_des_colonnes(colonnes)) {}

void TableauCsv::rangee(const vue::Rangee& valeurs) {
  std::vector<std::string> cellules;
  cellules.reserve(valeurs.size());
  for (const vue::Valeur& valeur : valeurs) {
    const auto* remede = std::get_if<Remede>(&valeur.sorte());
    const auto* suite = std::get_if<Suite>(&valeur.sorte());
    cellules.push_back(remede  ? gestes_.texte(*remede)
                       : suite ? gestes_.commande(*suite, Lecteurs::Programmes)
                               : vue::cellule(valeur));
  }
  table_.ligne(cellules);
  texte_.ajouter(table_.prendre());
}

void TableauCsv::ecrire(std::ostream& sortie) {
  texte_.ajouter(table_.prendre());
  texte_.verser(sortie);
}

void ecrire_csv(std::ostream& sortie, const Gestes& gestes, const vue::Table& table) {
  TableauCsv tableau(gestes, table.colonnes);
  for (const vue::Rangee& rangee : table.rangees) tableau.rangee(rangee);
  tableau.ecrire(sortie);
}

void ecrire_csv(std::ostream& sortie, const Gestes& gestes, const vue::Defile& table) {
  TableauCsv tableau(gestes, table.colonnes);
  table.chaque([&](const vue::Rangee& rangee) { tableau.rangee(rangee); });
  tableau.ecrire(sortie);
}

}  // namespace finhop::cli
