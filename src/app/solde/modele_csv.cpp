#include "app/table/modele_csv.hpp"

#include <span>

#include "app/solde/table.hpp"
#include "app/table/modele_classeur.hpp"
#include "finhop/app/solde/importer.hpp"

namespace finhop::app {

namespace {

// What a PFI fills: the column of another type of software is known, and stands in no empty table.
constexpr auto kColonnes =
    std::span(kColonnesSolde).first<colonne_de(domain::rang(&domain::Scenario::ident_insi))>();

std::vector<std::string> exemple() {
  std::vector<std::string> exemple{"00001", "15/05/2022", "12500,00"};
  for (std::string& dit : exemples_des_champs<domain::Solde>()) exemple.push_back(std::move(dit));
  exemple.resize(kColonnes.size());
  return exemple;
}

}  // namespace

std::string modele_csv_soldes() {
  return modele_csv(kColonnes, exemple());
}

std::vector<format::ColonneDeModele> modele_classeur_soldes() {
  return colonnes_de_modele(SorteDeTable::Soldes, kColonnes, exemple());
}

}  // namespace finhop::app
