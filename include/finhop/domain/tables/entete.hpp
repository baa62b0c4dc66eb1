// What people said of the columns of a table, kept for the tables that have the same titles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace finhop::domain {

struct ColonneDite {
  std::string titre;  // as written in the table
  std::string champ;  // as finhop names it; empty: the column is left out
  friend bool operator==(const ColonneDite&, const ColonneDite&) = default;
};

struct Entete {
  std::int64_t numero = 0;
  std::string sorte;  // « avances », « soldes », « paiements »
  std::string cle;    // the titles folded and sorted, one a line: two headers of one key are one
  std::vector<std::string> titres;
  std::vector<ColonneDite> colonnes;  // in the order of their titles
  std::string choisie_le;             // ISO, UTC
  std::string auteur;
  bool entiere = true;  // nothing that was said of it was lost in the base
};

constexpr std::size_t kLongueurDEntete = 20'000;  // of its titles together
constexpr std::size_t kLongueurDeTitre = 1'000;
constexpr std::size_t kColonnesDites = 200;

}  // namespace finhop::domain
