#include "format/modele_arbre.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "finhop/format/depot_reader.hpp"
#include "format/depot_jetons.hpp"
#include "format/json_strict.hpp"

namespace finhop::format {
namespace {

using domain::Genre;

Arbre arbre(JsonValeur valeur, std::string nom, std::string chemin);

void ajouter_champs(Arbre& bloc, JsonObjet objet) {
  for (JsonChamp champ : objet) {
    const std::string nom(std::string_view(champ.unescaped_key()));
    bloc.enfants.push_back(arbre(champ.value(), nom, bloc.chemin + maillon(nom)));
  }
}

void ajouter_elements(Arbre& bloc, JsonListe liste) {
  for (JsonValeur element : liste)
    bloc.enfants.push_back(arbre(element, "", bloc.chemin + maillon(bloc.enfants.size())));
}

Arbre arbre(JsonValeur valeur, std::string nom, std::string chemin) {
  Arbre lu{std::move(nom), std::move(chemin), racine_lue({}, valeur.raw_json_token()).genre, {}};
  if (lu.genre == Genre::Objet) ajouter_champs(lu, valeur.get_object());
  if (lu.genre == Genre::Tableau) ajouter_elements(lu, valeur.get_array());
  return lu;
}

std::optional<std::string> defaut(std::string_view octets, std::string_view json) {
  if (octets.size() > kTailleDepotMax) return "le fichier est bien trop gros pour un modèle vierge";
  std::optional<DefautJson> trouve = defaut_d_encodage(json);
  if (!trouve) trouve = defaut_de_json(json);
  if (!trouve) return std::nullopt;
  const Position p = position(octets, trouve->place + octets.size() - json.size());
  return fmt::format("ligne {}, colonne {} : {}", p.ligne, p.colonne, trouve->message);
}

}  // namespace

std::expected<Arbre, std::string> lire_arbre(std::string_view octets) {
  constexpr std::string_view kBom = "\xEF\xBB\xBF";
  const std::string_view json = octets.starts_with(kBom) ? octets.substr(kBom.size()) : octets;
  if (std::optional<std::string> trouve = defaut(octets, json)) return std::unexpected(std::move(*trouve));
  const simdjson::padded_string copie(json);
  simdjson::ondemand::parser parser;
  simdjson::ondemand::document document = parser.iterate(copie);
  if (document.type() != simdjson::ondemand::json_type::object)
    return std::unexpected("la racine du fichier n'est pas un bloc { … }");
  Arbre racine{"", "", Genre::Objet, {}};
  ajouter_champs(racine, document.get_object());
  return racine;
}

}  // namespace finhop::format
