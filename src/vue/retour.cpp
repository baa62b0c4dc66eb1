#include "finhop/vue/retour.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "finhop/domain/statuts.hpp"

namespace finhop::vue {
namespace {

using app::EffetRetour;
using app::LigneRepondue;
using domain::Decision;

struct Total {
  std::size_t demandes = 0;
  Montant montant;
};

Total total(const app::RetourImporte& r, Decision decision) {
  Total total;
  for (const LigneRepondue& l : r.lignes) {
    if (l.reponse.decision != decision) continue;
    ++total.demandes;
    total.montant += l.ligne.montant;
  }
  return total;
}

void dire_total(Page& page, const app::RetourImporte& r, Decision decision) {
  const Total t = total(r, decision);
  if (t.demandes > 0)
    page.push_back(
        {Ligne{fmt::format("{}, {}", texte::compter(t.demandes, fmt::format("demande {}", libelle(decision))),
                           t.montant.texte_fr())}});
}

// What there is to say of a line: nothing when it was accepted as foreseen.
std::string verdict(const LigneRepondue& l) {
  const bool refusee = l.reponse.decision == Decision::Refusee;
  const std::string motif = refusee ? " : " + motif_du_portail(l.reponse) : "";
  if (l.reponse.prediction_contraire) return ecart_au_prevu(l.reponse) + motif;
  if (!refusee) return {};
  return fmt::format("refusée, comme prévu{}{}", l.prediction ? fmt::format(" ({})", *l.prediction) : "",
                     motif);
}

Remede a_corriger(const std::string& reference) {
  return {"",
          {{"", Geste::Montrer, {{Donnee::Reference, reference}}},
           {"corriger", Geste::SoldeSaisir, {{Donnee::Reference, reference}}}}};
}

void dire_lignes(Page& page, const app::RetourImporte& r) {
  for (const LigneRepondue& l : r.lignes) {
    std::string dit = verdict(l);
    if (dit.empty()) continue;
    page.push_back({Phrase{ligne_de_lot(l.ligne) + " : ", std::move(dit)}});
    if (l.reponse.decision == Decision::Refusee && r.effet == EffetRetour::Importe)
      page.push_back({Section{"", {{AFaire{"à faire : ", a_corriger(l.ligne.numero_editeur.texte())}}}}});
  }
}

constexpr Champ<LigneRepondue> kChamps[]{
    {"numLigne", "", [](const LigneRepondue& l) { return Valeur(l.ligne.num_ligne); }},
    {"numeroEditeur", "", [](const LigneRepondue& l) { return Valeur(l.ligne.numero_editeur); }},
    {"decision", "", [](const LigneRepondue& l) { return Valeur(l.reponse.decision); }},
    {"codeTraitement", "", [](const LigneRepondue& l) { return Valeur(l.reponse.code_traitement); }},
    {"libelleTraitement", "", [](const LigneRepondue& l) { return Valeur(l.reponse.libelle_traitement); }},
    {"prediction", "", lire<&LigneRepondue::prediction>},
};
constexpr Champs<LigneRepondue> kLigne(kChamps);

}  // namespace

std::string ligne_de_lot(const domain::LigneLot& ligne) {
  return fmt::format("ligne {} ({})", ligne.num_ligne, ligne.numero_editeur.texte());
}

std::string motif_du_portail(const domain::ReponseLigne& reponse) {
  return std::string(texte::rogner(reponse.libelle_traitement));
}

std::string ecart_au_prevu(const domain::ReponseLigne& reponse) {
  if (reponse.decision == Decision::Refusee) return "le portail a refusé ce que nous acceptions";
  return fmt::format("le portail a accepté ce que nous refusions ({})",
                     reponse.prediction_contraire.value_or(""));
}

Page RetourImporte::page() const {
  const bool deja = retour_.effet == EffetRetour::DejaImporte;
  Page contenu;
  dire_total(contenu, retour_, Decision::Acceptee);
  dire_total(contenu, retour_, Decision::Refusee);
  dire_lignes(contenu, retour_);
  Page page{{Section{
      fmt::format("lot {} : retour {}", retour_.lot.nom, deja ? "déjà importé, rien ne change" : "importé"),
      std::move(contenu)}}};
  if (!deja && total(retour_, Decision::Refusee).demandes > 0)
    page.push_back({AFaire{"", Suite{"à taper ensuite, une fois corrigé", Geste::Exporter}}});
  return page;
}

Faits RetourImporte::donnees() const {
  return {{"lot", "", retour_.lot.nom},
          {"statut", "", retour_.lot.statut},
          {"dejaImporte", "", retour_.effet == EffetRetour::DejaImporte},
          {"acceptees", "", total(retour_, Decision::Acceptee).demandes},
          {"refusees", "", total(retour_, Decision::Refusee).demandes},
          {"lignes", "", kLigne.elements(retour_.lignes)}};
}

}  // namespace finhop::vue
