// Keys and values of a deposit as simdjson gives them, turned into what the rest of finhop reads. Everything
// here throws simdjson::simdjson_error on what is not JSON.
#pragma once

#include <simdjson.h>

#include <string_view>

#include "finhop/domain/depot_lu.hpp"
#include "format/plan_du_modele.hpp"

namespace finhop::format {

using JsonValeur = simdjson::ondemand::value;
using JsonObjet = simdjson::ondemand::object;
using JsonListe = simdjson::ondemand::array;
using JsonChamp = simdjson::ondemand::field;

// The bytes being read: what simdjson was given, and how many bytes of the file stand before.
struct Source {
  const char* debut = nullptr;
  std::size_t decalage = 0;

  std::size_t place(const char* octet) const { return static_cast<std::size_t>(octet - debut) + decalage; }
};

// The child of `bloc` that a key names, null when it is unknown; `nom` is decoded for an unknown key only.
struct CleLue {
  const NoeudDePlan* enfant = nullptr;
  std::string_view nom;
};
// `attendu` is the rank of the key that comes next in the modèle.
CleLue reconnaitre(const NoeudDePlan& bloc, JsonChamp& champ, std::size_t attendu);

// simdjson looks at what it is asked for only: whether a number or a word is one is judged here.
domain::Valeur valeur_lue(const Source& source, JsonValeur& valeur);
// The root alone: simdjson does not give it as a value.
domain::Valeur racine_lue(const Source& source, std::string_view jeton);
// What simdjson itself would say.
[[noreturn]] void pas_du_json();

}  // namespace finhop::format
