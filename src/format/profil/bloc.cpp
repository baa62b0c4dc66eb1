#include "format/profil/bloc.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "finhop/base/texte.hpp"
#include "format/profil/cles.hpp"

namespace finhop::format {
namespace {

using domain::Genre;

std::string montrer(const Arbre& valeur) {
  if (valeur.genre == Genre::Nul) return "null";
  if (valeur.genre == Genre::Objet) return "un bloc";
  if (valeur.genre == Genre::Tableau) return "une liste";
  constexpr std::size_t kLisible = 60;
  return texte::montrer(valeur.json, kLisible);
}

std::string dire_les_sources() {
  std::vector<std::string> ids;
  for (const domain::Fondement source : domain::kFondements) ids.push_back(fmt::format("\"{}\"", id(source)));
  return texte::joindre(ids, ", ");
}

}  // namespace

Bloc::Bloc(const Arbre& arbre, Fautes& fautes) : arbre_(arbre), fautes_(fautes) {
  if (arbre.genre != Genre::Objet) refuser(arbre, "un bloc { … }");
}

const Arbre* Bloc::trouver(std::string_view cle) {
  demandees_.emplace_back(cle);
  if (arbre_.genre != Genre::Objet) return nullptr;
  const auto trouve = std::ranges::find(arbre_.enfants, cle, &Arbre::nom);
  return trouve == arbre_.enfants.end() ? nullptr : &*trouve;
}

const Arbre* Bloc::exiger(std::string_view cle) {
  const Arbre* valeur = trouver(cle);
  if (!valeur && arbre_.genre == Genre::Objet)
    refuser_ici(fmt::format("la clé « {} » manque", cle), "cette clé, une fois");
  return valeur;
}

const Arbre* Bloc::si_donne(std::string_view cle) {
  const Arbre* valeur = trouver(cle);
  return valeur && valeur->genre != Genre::Nul ? valeur : nullptr;
}

std::optional<std::string> Bloc::texte(std::string_view cle, std::string_view attendu) {
  const Arbre* valeur = exiger(cle);
  if (!valeur) return std::nullopt;
  auto lu = texte_de(*valeur);
  if (!lu) refuser(*valeur, std::string(attendu));
  return lu;
}

std::optional<std::uint64_t> Bloc::nombre(std::string_view cle, std::uint64_t min, std::uint64_t max) {
  const Arbre* valeur = exiger(cle);
  if (!valeur) return std::nullopt;
  std::uint64_t lu = 0;
  const std::string& brut = valeur->json;
  const auto [fin, erreur] = std::from_chars(brut.data(), brut.data() + brut.size(), lu);
  if (valeur->genre == Genre::Nombre && erreur == std::errc{} && fin == brut.data() + brut.size() &&
      lu >= min && lu <= max)
    return lu;
  refuser(*valeur, fmt::format("un nombre entier de {} à {}", min, max));
  return std::nullopt;
}

std::optional<bool> Bloc::reponse(std::string_view cle) {
  const Arbre* valeur = exiger(cle);
  if (!valeur) return std::nullopt;
  if (valeur->genre == Genre::Booleen) return valeur->json == "true";
  refuser(*valeur, "true ou false, sans guillemets");
  return std::nullopt;
}

domain::Fondement Bloc::source() {
  const auto dite = texte(cle_de_profil::kSource, dire_les_sources());
  if (!dite) return domain::Fondement::Saisi;
  if (const auto source = domain::fondement_de(*dite)) return *source;
  refuser(*trouver(cle_de_profil::kSource), dire_les_sources());
  return domain::Fondement::Saisi;
}

void Bloc::refuser(const Arbre& valeur, std::string attendu) {
  fautes_.push_back({texte::imprimable(valeur.chemin), montrer(valeur), std::move(attendu)});
}

void Bloc::refuser_ici(std::string trouve, std::string attendu) {
  fautes_.push_back({texte::imprimable(arbre_.chemin), std::move(trouve), std::move(attendu)});
}

void Bloc::finir() {
  if (arbre_.genre != Genre::Objet) return;
  std::vector<std::string> vues;
  for (const Arbre& enfant : arbre_.enfants) {
    if (std::ranges::find(demandees_, enfant.nom) == demandees_.end()) {
      const auto proche = texte::le_plus_proche(enfant.nom, demandees_);
      fautes_.push_back({texte::imprimable(enfant.chemin), "une clé que le schéma ne connaît pas",
                         proche ? fmt::format("peut-être « {} »", *proche)
                                : "l'une de : " + texte::joindre(demandees_, ", ")});
    } else if (std::ranges::find(vues, enfant.nom) != vues.end()) {
      fautes_.push_back({texte::imprimable(enfant.chemin), "la clé est donnée deux fois", "une seule fois"});
    }
    vues.push_back(enfant.nom);
  }
}

void chaque_bloc(Bloc& bloc, std::string_view cle, const std::function<void(const Arbre&)>& lire) {
  const Arbre* liste = bloc.exiger(cle);
  if (!liste) return;
  if (liste->genre != Genre::Tableau) return bloc.refuser(*liste, "une liste de blocs [ { … } ]");
  for (const Arbre& element : liste->enfants) lire(element);
  if (liste->enfants.empty()) bloc.refuser(*liste, "une liste qui n'est pas vide");
}

std::optional<std::string> texte_de(const Arbre& valeur) {
  if (valeur.genre != Genre::Texte) return std::nullopt;
  const auto lu = nlohmann::json::parse(valeur.json, nullptr, false);
  return lu.is_string() ? std::optional(lu.get<std::string>()) : std::nullopt;
}

}  // namespace finhop::format
