// What a list is asked for, as a value and as « clé=valeur »: what a named view keeps, what the address of a page bears.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/app/dossier/lister.hpp"
#include "finhop/domain/vues/vue_nommee.hpp"

namespace finhop::app {

struct Demande {
  Criteres criteres;
  std::vector<std::string> colonnes =
      {};  // by the names that they have in a spreadsheet; those of the list when empty
};

// Of one that the list does not have.
Refus colonne_inconnue(std::string_view colonne, std::span<const std::string> connues);
// Between commas, spaces around them left out.
std::vector<std::string> couper_les_colonnes(std::string_view noms);

// Each order by its name, then each the other way round, after a « - »; and what such a word asks for.
std::vector<std::string> noms_d_ordre();
bool prendre_l_ordre(Criteres& criteres, std::string_view nom);

// depot, reponse, paiement: the names a person types.
std::optional<store::FaitDate> fait_de(std::string_view nom);
std::vector<std::string> noms_de_faits();

// Each criterion that is not left to itself, in an order of ours; the part that is shown is none of them.
std::vector<domain::Critere> dire(const Demande& demande);
// The way back. Refused, each by itself: a key that is none, one that stands twice, a word that finhop does not know
// (valeur-illisible). Days, numbers and software are looked at when the list is made.
Issue<Demande> comprendre(std::span<const domain::Critere> criteres);

// `situation=pret&client=H%C3%B4pital`, and the way back: what has no « = » is a key without a value.
std::string en_requete(std::span<const domain::Critere> criteres);
std::vector<domain::Critere> de_requete(std::string_view requete);

// What is asked beside a demand stands over what it asks for under the same name; the rest of it stays.
Demande par_dessus(Demande dessous, const Demande& dessus);

}  // namespace finhop::app
