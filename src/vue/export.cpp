#include "finhop/vue/export.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/texte.hpp"
#include "finhop/vue/dossiers.hpp"
#include "finhop/vue/lots.hpp"

namespace finhop::vue {
namespace {

using app::DossierSignale;
using app::LotExporte;

template <auto Membre>
Valeur du_lot(const LotExporte& l) {
  return l.lot.*Membre;
}

Valeur numeros_asp(const LotExporte& l) {
  Textes numeros;
  for (const domain::LigneLot& ligne : l.lignes) numeros.push_back(ligne.numero_asp.texte());
  return numeros;
}

constexpr Champ<LotExporte> kChamps[]{
    {"nom", "", du_lot<&domain::Lot::nom>},
    {"numeroAns", "", du_lot<&domain::Lot::numero_ans>},
    {"dossier", "", [](const LotExporte& l) { return Valeur(Chemin{l.lot.repertoire}); }},
    {"json", "", [](const LotExporte& l) { return Valeur(l.lot.nom + ".json"); }},
    {"zips", "", lire<&LotExporte::zips>},
    {"demandes", "", du_lot<&domain::Lot::demandes>},
    {"montant", "", du_lot<&domain::Lot::montant>},
    {"numerosASP", "", numeros_asp},
};
constexpr Champs<LotExporte> kLot(kChamps);

Section lot_fait(const LotExporte& l) {
  return {"lot " + l.lot.nom,
          {{Ligne{fmt::format("{}, {}, {}", texte::compter(l.lot.demandes, "demande"),
                              l.lot.montant.texte_fr(), texte::compter(l.zips.size(), "zip"))}},
           {Ligne{"dossier : " + l.lot.repertoire}},
           {Ligne{fmt::format("à déposer le {}, en suivant {}/bordereau.html", l.lot.date_depot.fr(),
                              l.lot.repertoire)}}}};
}

Constats rassembler(std::span<const DossierSignale> dossiers) {
  ConstatsDeDossiers constats;
  for (const DossierSignale& dossier : dossiers) constats.ajouter(dossier.numero_editeur, dossier.constats);
  return constats.constats();
}

}  // namespace

Page Export::page() const {
  Page page;
  for (const LotExporte& lot : rapport_.lots) page.push_back({lot_fait(lot)});
  if (!rapport_.exclus.empty())
    page.push_back({Ligne{texte::compter(rapport_.exclus.size(), "dossier laissé") + " de côté"}});
  page.push_back({rassembler(rapport_.exclus)});
  return page;
}

Faits Export::donnees() const {
  std::vector<Faits> exclus;
  for (const DossierSignale& exclu : rapport_.exclus)
    exclus.push_back(
        {{"numeroEditeur", "", exclu.numero_editeur}, {"blocages", "", vue::blocages(exclu.constats)}});
  return {{"lots", "", kLot.elements(rapport_.lots)}, {"exclus", "", std::move(exclus)}};
}

Page LotRedate::page() const {
  Page page{{lot_fait(redate_.nouveau)}};
  for (Bloc& bloc : lot_remplace(redate_.ancien)) page.push_back(std::move(bloc));
  return page;
}

Faits LotRedate::donnees() const {
  return kLot.faits(redate_.nouveau);
}

Page jour_passe(std::span<const LotExporte> lots, const Jour& aujourd_hui) {
  if (!std::ranges::any_of(lots, [&](const LotExporte& l) { return l.lot.date_depot < aujourd_hui; }))
    return {};
  return {{Ligne{"avertissement : le jour de dépôt choisi est passé"}}};
}

domain::Constats avertissements_communs(std::span<const LotExporte> lots) {
  domain::Constats uniques;
  for (const LotExporte& lot : lots)
    for (const domain::Constat& constat : lot.avertissements)
      if (std::ranges::find(uniques, constat) == uniques.end()) uniques.push_back(constat);
  return uniques;
}

Page avertissements_des_demandes(std::span<const DossierSignale> avertis) {
  if (avertis.empty()) return {};
  return {{Ligne{"avertissements sur les demandes exportées"}}, {rassembler(avertis)}};
}

}  // namespace finhop::vue
