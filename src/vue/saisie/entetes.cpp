#include "finhop/vue/saisie/entetes.hpp"

#include <fmt/format.h>

#include "finhop/app/saisie/entetes.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/vue/mots.hpp"

namespace finhop::vue {
namespace {

using domain::Entete;

constexpr std::size_t kTitresDits = 50;

std::vector<Faits> colonnes(const Entete& entete) {
  std::vector<Faits> dites;
  for (const domain::ColonneDite& c : entete.colonnes)
    dites.push_back(
        {{"titre", "", Valeur(c.titre)}, {"champ", "", c.champ.empty() ? Valeur() : Valeur(c.champ)}});
  return dites;
}

constexpr Champ<Entete> kChamps[]{
    {"numero", "", [](const Entete& e) { return Valeur(e.numero); }},
    {"table", "", [](const Entete& e) { return Valeur(e.sorte); }},
    {"enClair", "", [](const Entete& e) { return Valeur(app::dire(e.colonnes)); }},
    {"titres", "", [](const Entete& e) { return Valeur(Textes(e.titres)); }},
    {"choisieLe", "", [](const Entete& e) { return Valeur(Moment{e.choisie_le}); }},
    {"auteur", "", [](const Entete& e) { return Valeur(e.auteur); }},
    {"entiere", "", [](const Entete& e) { return Valeur(e.entiere); }},
    {"colonnes", "", [](const Entete& e) { return Valeur(colonnes(e)); }, Alignement::Gauche, 0, ""},
};
constexpr Champs<Entete> kEntete(kChamps);

Suite l_oublier(const Entete& entete) {
  return {"l'oublier", Geste::TableOublier, {{Donnee::NumeroDEntete, std::to_string(entete.numero)}}};
}

Page contenu(const Entete& entete) {
  std::vector<std::string> cites;
  for (const std::string& titre : entete.titres) cites.push_back(texte::citer(titre));
  Page page;
  for (const domain::ColonneDite& colonne : entete.colonnes) page.push_back({Phrase{"", app::dire(colonne)}});
  if (!entete.entiere) page.push_back({Phrase{"", "le reste de ce qui avait été dit n'est plus dans la base"}});
  page.push_back({Phrase{"titres : ", texte::joindre_les_premiers(cites, kTitresDits)}});
  page.push_back({Ligne{fmt::format("dit le {} par {}", dite(Moment{entete.choisie_le}), entete.auteur)}});
  page.push_back({AFaire{"", Remede(l_oublier(entete))}});
  return page;
}

std::string nom(const Entete& entete) {
  return fmt::format("{}, table {}", entete.numero, app::de_la_sorte(entete.sorte));
}

}  // namespace

Page entete_oubliee(const Entete& entete) {
  Page dite;
  for (const domain::ColonneDite& colonne : entete.colonnes) dite.push_back({Phrase{"", app::dire(colonne)}});
  return {{Ligne{fmt::format("oublié, de la table {} aux mêmes titres", app::de_la_sorte(entete.sorte))}},
          {Section{"", std::move(dite)}}};
}

Page Entetes::page() const {
  if (entetes_.empty())
    return {{Ligne{"rien n'est retenu des colonnes de vos tables"}},
            {AFaire{"", Remede(Suite{"dire ce que donne une colonne, la prochaine fois",
                                     Geste::AvanceImporter,
                                     {{Donnee::Fichier}, {Donnee::Colonne}}})}}};
  Page page;
  for (const Entete& entete : entetes_) page.push_back({Section{nom(entete), contenu(entete)}});
  return page;
}

Defile Entetes::donnees() const {
  return kEntete.defile(Forme::Programmes, entetes_);
}

Defile Entetes::tableur() const {
  return kEntete.defile(Forme::Tableur, entetes_);
}

}  // namespace finhop::vue
