// Asking: which dossiers there are, which are ready, why the others are not, and what to do next.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/constat.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/domain/lot.hpp"
#include "finhop/domain/passage.hpp"

namespace finhop::app {

// A dossier with every finding of the catalogue, judged as if deposited today.
struct Fiche {
  domain::Dossier dossier;
  domain::Constats constats;
  bool pret = false;
};

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
Issue<std::vector<Fiche>> lister(Base& base, const Contexte& contexte, const Criteres& criteres);

// All that is known of one dossier.
struct DossierMontre {
  Fiche fiche;
  std::vector<domain::Passage> lots;  // those it went through, oldest first
};
Issue<DossierMontre> montrer(Base& base, const Contexte& contexte, const std::string& reference);

struct ResumeLogiciel {
  domain::Logiciel logiciel;
  std::size_t dossiers = 0;
  std::size_t avances_payees = 0;
  std::size_t a_demander = 0;  // ready or blocked
  std::size_t prets = 0;
  std::size_t en_cours = 0;  // exported to decided
  std::size_t payes = 0;
};
struct Resume {
  domain::Fournisseur fournisseur;
  std::vector<ResumeLogiciel> logiciels = {};
  std::size_t incomplets = 0;   // soldes
  std::size_t a_modifier = 0;   // soldes
  std::size_t a_recouvrer = 0;  // avances
  std::vector<domain::Lot> lots = {};  // in hand: genere or depose
};
Resume resumer(Base& base, const Contexte& contexte);

}  // namespace finhop::app
