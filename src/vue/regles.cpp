#include "finhop/vue/regles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace finhop::vue {
namespace {

using domain::Regle;

// A rule, with what it asks and where that comes from under a profile.
struct RegleDite {
  const Regle& regle;
  std::string condition;
  std::string source;
};

RegleDite sous(const domain::Profil& profil, const Regle& regle) {
  const auto autre = domain::condition_de(profil, regle.id);
  if (!autre) return {regle, std::string(regle.condition), std::string(regle.source)};
  const bool suppose = autre->source == domain::Fondement::Suppose;
  return {regle, autre->phrase + (suppose ? " (supposé)" : ""), fmt::format("profil {}", profil.nom())};
}

template <auto Membre>
Valeur de_la_regle(const RegleDite& dite) {
  return dite.regle.*Membre;
}

constexpr Champ<RegleDite> kChamps[]{
    {"id", "", de_la_regle<&Regle::id>},
    {"severite", "", [](const RegleDite& r) { return Valeur(id(r.regle.severite)); }},
    {"etape", "", [](const RegleDite& r) { return Valeur(id(r.regle.etape)); }},
    {"condition", "", [](const RegleDite& r) { return Valeur(r.condition); }},
    {"pourquoi", "", de_la_regle<&Regle::pourquoi>},
    {"bon", "", de_la_regle<&Regle::bon>},
    {"mauvais", "", de_la_regle<&Regle::mauvais>},
    {"remede", "", [](const RegleDite& r) { return Valeur(remede_general(r.regle)); }},
    {"source", "", [](const RegleDite& r) { return Valeur(r.source); }},
};

// The guide's, and those of the profile's own fields at the end of their stage.
std::vector<Regle> toutes(const domain::Profil& profil) {
  std::vector<Regle> regles(domain::catalogue().begin(), domain::catalogue().end());
  const auto apres =
      std::ranges::find_if(regles, [](const Regle& regle) { return regle.etape > domain::Etape::Format; });
  const std::vector<Regle> propres = domain::regles_propres(profil);
  regles.insert(apres, propres.begin(), propres.end());
  return regles;
}

Defile donnees_de(std::vector<Regle> regles, const domain::Profil& profil) {
  const Selection<RegleDite> champs = Champs<RegleDite>(kChamps).pour(Forme::Programmes);
  return {champs.colonnes(), [champs, regles = std::move(regles), &profil](const Defile::Voir& voir) {
            for (const Regle& regle : regles) voir(champs.rangee(sous(profil, regle)));
          }};
}

}  // namespace

std::string_view titre(domain::Etape etape) {
  switch (etape) {
    case domain::Etape::Structure:
      return "Structure : une seule faute et le portail refuse le fichier entier";
    case domain::Etape::Format:
      return "Format : le portail s'arrête à la première faute de chaque demande, dans cet ordre";
    case domain::Etape::Coherence:
      return "Cohérence : ce que le portail peut ne pas voir, et qu'une personne verra";
    case domain::Etape::Eligibilite:
      return "Éligibilité : ce que dit la base de l'avance et du dossier";
    case domain::Etape::Pieces:
      return "Pièces : les documents et leurs zips";
  }
  return {};
}

Page Catalogue::page() const {
  Page page;
  std::optional<domain::Etape> etape;
  for (const Regle& r : toutes(profil_)) {
    if (etape != r.etape) {
      if (etape) page.push_back({Ligne{""}});
      page.push_back({Section{std::string(titre(r.etape)), {}}});
    }
    etape = r.etape;
    std::get<Section>(page.back().quoi)
        .contenu.push_back(
            {Phrase{fmt::format("{} ", r.id),
                    sous(profil_, r).condition +
                        (r.severite == domain::Severite::Avertissement ? " (avertissement)" : "")}});
  }
  page.push_back({Ligne{""}});
  page.push_back({Conseil{"Une règle en détail : ", {"", Geste::Regles, {{Donnee::Regle, "FMT-06"}}}}});
  return page;
}

Defile Catalogue::donnees() const {
  return donnees_de(toutes(profil_), profil_);
}

Page UneRegle::page() const {
  Page contenu;
  const auto partie = [&](std::string_view nom, std::string_view texte) {
    contenu.push_back({Phrase{fmt::format("{} : ", nom), std::string(texte)}});
  };
  const RegleDite dite = sous(profil_, regle_);
  partie("ce qui doit être vrai", dite.condition);
  // The rest is told of the guide's own.
  if (dite.condition == regle_.condition) {
    partie("pourquoi", regle_.pourquoi);
    partie("bon exemple", regle_.bon);
    partie("mauvais exemple", regle_.mauvais);
    contenu.push_back({AFaire{"à faire : ", remede_general(regle_)}});
  }
  partie("source", dite.source);
  return {{Section{fmt::format("{}, {}, {}", regle_.id, id(regle_.severite), id(regle_.etape)),
                   std::move(contenu)}}};
}

Defile UneRegle::donnees() const {
  return donnees_de({regle_}, profil_);
}

}  // namespace finhop::vue
