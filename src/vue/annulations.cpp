#include "finhop/vue/annulations.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "finhop/vue/mots.hpp"

namespace finhop::vue {
namespace {

using app::EtatOperation;
using app::LotTouche;
using app::OperationListee;

template <auto Membre>
Valeur du_nom(const OperationListee& o) {
  return o.nom.*Membre;
}

std::string_view id_etat(EtatOperation etat) {
  switch (etat) {
    case EtatOperation::Prochaine:
      return "prochaine";
    case EtatOperation::Ensuite:
      return "ensuite";
    case EtatOperation::Annulee:
      return "annulee";
    case EtatOperation::Annulation:
      return "annulation";
    case EtatOperation::Definitive:
      return "definitive";
  }
  return {};
}

Valeur etat(const OperationListee& o) {
  return id_etat(o.etat);
}

Valeur etat_en_mots(const OperationListee& o) {
  switch (o.etat) {
    case EtatOperation::Prochaine:
      return "la prochaine";
    case EtatOperation::Ensuite:
      return "ensuite";
    case EtatOperation::Annulee:
      return fmt::format("annulée par la {}", *o.autre);
    case EtatOperation::Annulation:
      return fmt::format("annule la {}", *o.autre);
    case EtatOperation::Definitive:
      return "jamais";
  }
  return {};
}

constexpr Champ<OperationListee> kChampsOperation[]{
    {"operation", "n°", du_nom<&app::OperationNommee::operation>, Alignement::Droite},
    {"instant", "quand", [](const OperationListee& o) { return Valeur(Moment{o.nom.instant}); }},
    {"auteur", "qui", du_nom<&app::OperationNommee::auteur>, Alignement::Gauche, 4},
    {"commande", "commande", du_nom<&app::OperationNommee::commande>, Alignement::Gauche, 12},
    {"lignes", "", lire<&OperationListee::lignes>},
    {"etat", "", etat},
    {"autreOperation", "", lire<&OperationListee::autre>},
    {"raison", "", lire<&OperationListee::raison>},
    {"", "s'annule", etat_en_mots},
};
constexpr Champs<OperationListee> kOperation(kChampsOperation);

constexpr Champ<LotTouche> kChampsLot[]{
    {"nom", "", lire<&LotTouche::nom>},
    {"dossier", "", lire<&LotTouche::repertoire>},
    {"rangTenu", "", lire<&LotTouche::tenu>},
};
constexpr Champs<LotTouche> kLot(kChampsLot);

Premiers dossiers(const Textes& numeros) {
  const Part part = premiers(numeros.size(), borne::kDossiersAnnules);
  Premiers dits{texte::compter(numeros.size(), "dossier") + " : ",
                {numeros.begin(), numeros.begin() + static_cast<std::ptrdiff_t>(part.dits)}};
  if (part.tus > 0) dits.reste = fmt::format("et {} de plus", part.tus);
  return dits;
}

std::string_view sort_du_repertoire(const LotTouche& lot) {
  if (!lot.repertoire) return "";
  return lot.a_l_ecart ? " : son dossier est mis à l'écart"
                       : " : ne pas déposer son dossier, qui peut être effacé";
}

void dire_lot_efface(Page& page, const LotTouche& lot) {
  page.push_back({Phrase{"", fmt::format("le lot {} n'existe plus{}", lot.nom, sort_du_repertoire(lot))}});
  if (lot.repertoire) page.push_back({Section{"", {{Ligne{*lot.repertoire}}}}});
  if (lot.tenu)
    page.push_back({Section{
        "",
        {{Ligne{"son rang reste tenu, aucun autre lot ne le prendra"}}, {Phrase{"parce que ", *lot.tenu}}}}});
}

void dire_lot_rendu(Page& page, const LotTouche& lot) {
  page.push_back({AFaire{"",
                         {fmt::format("le lot {} est de nouveau à déposer", lot.nom),
                          {{"si ses fichiers manquent", Geste::LotRefaire, {{Donnee::Lot, lot.nom}}}}}}});
}

}  // namespace

Page Operations::page() const {
  Page page{{kOperation.table(Forme::Personnes, operations_)}};
  if (!operations_.empty() && operations_.back().raison)
    page.push_back({Phrase{fmt::format("la {} ne s'annule pas : ", operations_.back().nom.operation),
                           *operations_.back().raison}});
  return page;
}

Defile Operations::donnees() const {
  return kOperation.defile(Forme::Programmes, operations_);
}

Defile Operations::tableur() const {
  return kOperation.defile(Forme::Tableur, operations_);
}

Page Annulation::page() const {
  const app::Annulation& a = annulation_;
  Page contenu{{Ligne{fmt::format("opération {}, {}, par {} ; {} de la base comme avant",
                                  a.operation.operation, dite(Moment{a.operation.instant}),
                                  a.operation.auteur, texte::compter(a.lignes, "ligne"))}}};
  if (!a.dossiers.empty()) contenu.push_back({dossiers(a.dossiers)});
  for (const LotTouche& lot : a.lots_effaces) dire_lot_efface(contenu, lot);
  for (const LotTouche& lot : a.lots_rendus) dire_lot_rendu(contenu, lot);
  return {{Phrase{"annulé : ", "finhop " + a.operation.commande}}, {Section{"", std::move(contenu)}}};
}

Faits Annulation::donnees() const {
  const app::Annulation& a = annulation_;
  return {{"operation", "", a.operation.operation},
          {"instant", "", Moment{a.operation.instant}},
          {"auteur", "", a.operation.auteur},
          {"commande", "", a.operation.commande},
          {"lignes", "", a.lignes},
          {"dossiers", "", a.dossiers},
          {"lotsEffaces", "", kLot.elements(a.lots_effaces)},
          {"lotsRendus", "", kLot.elements(a.lots_rendus)}};
}

}  // namespace finhop::vue
