// Asking: which dossiers there are, which are ready, and why the others are not.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/dossier/fiche.hpp"

namespace finhop::app {

enum class Tri { NumeroEditeur, NumeroAsp, NumeroAns, Client, Montant, Avance, Solde };
// numeroEditeur, numeroASP…: the names a person types.
std::optional<Tri> tri_de(std::string_view nom);
std::vector<std::string> noms_de_tri();

// Bloque: something is still to be claimed, but not yet.
enum class Etat { Tous, Pret, Bloque };
struct Criteres {
  std::vector<std::string> references;
  std::vector<Saisi> ans;
  std::optional<domain::StatutAvance> avance;
  std::optional<domain::StatutSolde> solde;
  Etat etat = Etat::Tous;
  std::optional<std::string> client;  // part of the name, case and accents ignored
  std::optional<Saisi> finess;
  Tri tri = Tri::NumeroEditeur;
  std::optional<std::size_t> limite;
};
// Calls `voir` for each dossier that matches, one at a time and in order, and gives their number. What is refused is
// refused before the first call. `voir` must not be slow: the base is being read.
Issue<std::size_t> lister(Base& base, const Contexte& contexte, const Criteres& criteres,
                          const std::function<void(const Fiche&)>& voir);

}  // namespace finhop::app
