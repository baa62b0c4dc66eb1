#include "finhop/vue/regles.hpp"

#include <fmt/format.h>

#include <optional>

namespace finhop::vue {
namespace {

using domain::Regle;

constexpr Champ<Regle> kChamps[]{
    {"id", "", lire<&Regle::id>},
    {"severite", "", [](const Regle& r) { return Valeur(id(r.severite)); }},
    {"etape", "", [](const Regle& r) { return Valeur(id(r.etape)); }},
    {"condition", "", lire<&Regle::condition>},
    {"pourquoi", "", lire<&Regle::pourquoi>},
    {"bon", "", lire<&Regle::bon>},
    {"mauvais", "", lire<&Regle::mauvais>},
    {"remede", "", [](const Regle& r) { return Valeur(remede_general(r)); }},
    {"source", "", lire<&Regle::source>},
};

Defile donnees_de(std::span<const Regle> regles) {
  const Selection<Regle> champs = Champs<Regle>(kChamps).pour(Forme::Programmes);
  return {champs.colonnes(), [champs, regles](const Defile::Voir& voir) {
            for (const Regle& regle : regles) voir(champs.rangee(regle));
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
  for (const Regle& r : domain::catalogue()) {
    if (etape != r.etape) {
      if (etape) page.push_back({Ligne{""}});
      page.push_back({Section{std::string(titre(r.etape)), {}}});
    }
    etape = r.etape;
    std::get<Section>(page.back().quoi)
        .contenu.push_back(
            {Phrase{fmt::format("{} ", r.id),
                    std::string(r.condition) +
                        (r.severite == domain::Severite::Avertissement ? " (avertissement)" : "")}});
  }
  page.push_back({Ligne{""}});
  page.push_back({Conseil{"Une règle en détail : ", {"", Geste::Regles, {{Donnee::Regle, "FMT-06"}}}}});
  return page;
}

Defile Catalogue::donnees() const {
  return donnees_de(domain::catalogue());
}

Page UneRegle::page() const {
  Page contenu;
  const auto partie = [&](std::string_view nom, std::string_view texte) {
    contenu.push_back({Phrase{fmt::format("{} : ", nom), std::string(texte)}});
  };
  partie("ce qui doit être vrai", regle_.condition);
  partie("pourquoi", regle_.pourquoi);
  partie("bon exemple", regle_.bon);
  partie("mauvais exemple", regle_.mauvais);
  contenu.push_back({AFaire{"à faire : ", remede_general(regle_)}});
  partie("source", regle_.source);
  return {{Section{fmt::format("{}, {}, {}", regle_.id, id(regle_.severite), id(regle_.etape)),
                   std::move(contenu)}}};
}

Defile UneRegle::donnees() const {
  return donnees_de({&regle_, 1});
}

}  // namespace finhop::vue
