// A field of the scenario that the guide does not know: named, placed and described by the profile of one software.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/domain/profils/enonce.hpp"

namespace finhop::domain {

// What kind of value it holds.
enum class SorteDeChamp { Booleen, Liste, Texte, Code, Jour, Montant };
inline constexpr std::array kSortesDeChamp{SorteDeChamp::Booleen, SorteDeChamp::Liste, SorteDeChamp::Texte,
                                           SorteDeChamp::Code,    SorteDeChamp::Jour,  SorteDeChamp::Montant};
std::string_view id(
    SorteDeChamp sorte);  // « booleen », « liste », « texte », « code », « jour », « montant »
std::optional<SorteDeChamp> sorte_de(std::string_view id);

// How such a field is to be filled.
enum class Usage {
  Exige,  // always
  SiOui,  // when the answer it goes with is yes; null otherwise
  Nul     // always null: the field is of another type of software
};
inline constexpr std::array kUsages{Usage::Exige, Usage::SiOui, Usage::Nul};
std::string_view id(Usage usage);  // « exige », « si-oui », « null »
std::optional<Usage> usage_de(std::string_view id);

struct ChampPropre {
  std::string nom;
  SorteDeChamp sorte = SorteDeChamp::Texte;
  Usage usage = Usage::Exige;
  std::string reponse = {};             // the boolean it goes with, for Usage::SiOui
  std::size_t longueur_max = 0;         // of a text, or of each text of a list, in characters
  std::vector<std::string> codes = {};  // those that a Code may be
  Fondement source = Fondement::Saisi;

  std::string regle() const;  // FMT-X-<nom>
  friend bool operator==(const ChampPropre&, const ChampPropre&) = default;
};

// As recorded, by name: « true » or « false », a day as JJ/MM/AAAA, an amount as 12500.00, else the text; a list has
// several.
using ValeursPropres = std::map<std::string, std::vector<std::string>, std::less<>>;

// Whether such a field may hold that text, and what it may hold, in French.
bool est_une_valeur_de(const ChampPropre& champ, std::string_view valeur);
std::string attendu_de(const ChampPropre& champ);
// As a person may type it: « oui », « 12 500 », « 2022-05-15 »; nothing when it is none.
std::optional<std::string> valeur_saisie(const ChampPropre& champ, std::string_view saisie);

}  // namespace finhop::domain
