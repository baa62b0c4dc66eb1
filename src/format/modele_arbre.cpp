#include "format/modele_arbre.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/autre_fichier.hpp"
#include "finhop/format/depot_reader.hpp"
#include "finhop/format/valeur_brute.hpp"
#include "format/depot_jetons.hpp"
#include "format/json_layout.hpp"
#include "format/json_strict.hpp"

namespace finhop::format {
namespace {

using domain::Genre;

// A blank model has some thirty keys.
constexpr std::size_t kTailleModeleMax = 1'000'000;

constexpr std::size_t kNoeudsMax = 2'000;

// Everything of the file, until there is too much of it.
class Plantation {
 public:
  explicit Plantation(std::string_view json) : json_(json) {}

  void ajouter_champs(Arbre& bloc, JsonObjet objet) {
    for (JsonChamp champ : objet) {
      const std::string nom(std::string_view(champ.unescaped_key()));
      std::string chemin = bloc.chemin + maillon(nom);
      bloc.enfants.push_back(arbre(champ.value(), nom, std::move(chemin)));
    }
  }

 private:
  void ajouter_elements(Arbre& bloc, JsonListe liste) {
    for (JsonValeur element : liste)
      bloc.enfants.push_back(arbre(element, "", bloc.chemin + maillon(bloc.enfants.size())));
  }

  Arbre arbre(JsonValeur valeur, std::string nom, std::string chemin) {
    const domain::Valeur soi = racine_lue({json_.data()}, valeur.raw_json_token());
    Arbre lu{std::move(nom), std::move(chemin), soi.genre, {}};
    if (++noeuds_ > kNoeudsMax) throw TropGrande();
    if (lu.genre == Genre::Objet) ajouter_champs(lu, valeur.get_object());
    if (lu.genre == Genre::Tableau) ajouter_elements(lu, valeur.get_array());
    const bool contenant = lu.genre == Genre::Objet || lu.genre == Genre::Tableau;
    const bool dit = contenant
                         ? std::ranges::any_of(lu.enfants, [](const Arbre& a) { return !a.json.empty(); })
                         : lu.genre != Genre::Nul;
    if (dit) lu.json = sans_blancs_json(valeur_brute(json_, soi));
    return lu;
  }

 public:
  struct TropGrande {};

 private:
  std::string_view json_;
  std::size_t noeuds_ = 0;
};

std::optional<std::string> defaut(std::string_view octets, std::string_view json) {
  if (octets.size() > kTailleModeleMax)
    return fmt::format(
        "le fichier pèse plus de {} ; attendu : le modèle vierge de l'ASP, qui en pèse bien moins",
        taille_lisible(kTailleModeleMax));
  if (!octets.empty() && defaut_de_json(json))
    if (const auto autre = autre_fichier_que_json(octets)) return dire_autre_que_json(*autre);
  std::optional<DefautJson> trouve = defaut_d_encodage(json);
  if (!trouve) trouve = defaut_de_json(json);
  if (!trouve) return std::nullopt;
  const Position p = position(octets, trouve->place + octets.size() - json.size());
  return fmt::format("ligne {}, colonne {} : {}", p.ligne, p.colonne, trouve->message);
}

}  // namespace

std::expected<Arbre, std::string> lire_arbre(std::string_view octets) {
  const std::string_view json =
      octets.starts_with(texte::kMarqueUtf8) ? octets.substr(texte::kMarqueUtf8.size()) : octets;
  if (std::optional<std::string> trouve = defaut(octets, json)) return std::unexpected(std::move(*trouve));
  const simdjson::padded_string copie(json);
  simdjson::ondemand::parser parser;
  simdjson::ondemand::document document = parser.iterate(copie);
  if (document.type() != simdjson::ondemand::json_type::object)
    return std::unexpected("la racine du fichier n'est pas un bloc { … }");
  Arbre racine{"", "", Genre::Objet, {}};
  try {
    Plantation(std::string_view(copie)).ajouter_champs(racine, document.get_object());
  } catch (const Plantation::TropGrande&) {
    return std::unexpected(fmt::format(
        "le fichier porte plus de {} clés et valeurs ; attendu : le modèle vierge, une trentaine de clés",
        kNoeudsMax));
  }
  return racine;
}

}  // namespace finhop::format
