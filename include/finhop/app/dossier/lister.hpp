// Asking: which dossiers there are, which are ready, and why the others are not.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/dossier/fiche.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::app {

enum class Tri {
  NumeroEditeur,
  NumeroAsp,
  NumeroAns,
  Client,
  Montant,
  Avance,
  Solde,
  Situation,
  Depuis,
  EnJeu,
  Attendu,
  Recu,
  Ecart,
  DatePaiement,
  DateFacture,
  DatePaiementSolde
};
// numeroEditeur, numeroASP…: the names a person types.
std::optional<Tri> tri_de(std::string_view nom);
std::string_view nom_de(Tri tri);
std::vector<std::string> noms_de_tri();

enum class Ordre { Croissant, Decroissant };

// Bloque: something is still to be claimed, but not yet.
enum class Etat { Tous, Pret, Bloque };
// The part of a list that is shown at once.
struct Page {
  std::size_t debut = 0;  // from 0
  std::size_t taille = 0;
};
struct Criteres {
  std::vector<std::string> references = {};
  std::vector<Saisi> ans = {};
  std::optional<domain::StatutAvance> avance = {};
  std::optional<domain::StatutSolde> solde = {};
  Etat etat = Etat::Tous;
  std::optional<domain::SituationDossier> situation = {};
  std::optional<std::string> client = {};  // part of the name, case and accents ignored
  std::optional<std::string> client_entier = {};  // the name as it is recorded, whole
  std::optional<Saisi> finess = {};
  std::optional<Saisi> depuis = {};  // with `jusqua`, the days between which one of `faits` came
  std::optional<Saisi> jusqua = {};
  std::vector<store::FaitDate> faits = {};  // any when empty
  bool ecart = false;                       // paid otherwise than expected, admitted or not
  std::optional<Tri> tri = {};              // by numeroEditeur otherwise
  Ordre ordre = Ordre::Croissant;
  std::optional<std::size_t> limite = {};  // stops there: how many more there are is not known
  std::optional<Page> page = {};           // all are counted, those of the page are given
};
struct Listes {
  std::size_t donnes = 0;
  std::size_t total = 0;  // that match, as far as they were counted
  friend bool operator==(const Listes&, const Listes&) = default;
};
using VoirFiche = std::function<void(const Fiche&)>;
// Calls `voir` for each dossier that matches, one at a time and in order, and counts them. What is refused is refused
// before the first call. `voir` must not be slow: the base is being read.
Issue<Listes> lister(Base& base, const Contexte& contexte, const Criteres& criteres, const VoirFiche& voir);

}  // namespace finhop::app
