#include "finhop/vue/retour.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/texte.hpp"
#include "finhop/domain/statuts.hpp"
#include "vue/retour/retour_dit.hpp"

namespace finhop::vue {
namespace {

using app::EffetRetour;
using app::LigneRepondue;
using domain::Decision;

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
    if (const auto note = r.notes.find(l.ligne.num_ligne); note != r.notes.end())
      page.push_back({Section{"", {{Phrase{"votre note : ", note->second}}}}});
    if (l.reponse.decision == Decision::Refusee && r.effet == EffetRetour::Importe)
      page.push_back({Section{"", {{AFaire{"à faire : ", a_corriger(l.ligne.numero_editeur.texte())}}}}});
  }
}

std::string valeur_lisible(const std::string& cle, const std::string& valeur) {
  if (valeur.empty()) return "rien";
  if (valeur == "true") return "oui";
  if (valeur == "false") return "non";
  if (const auto jour = Jour::exact_iso(valeur)) return jour->fr();
  if (cle == "montantSegurHTFacture")
    if (const auto montant = Montant::lire(valeur)) return montant->texte_fr();
  return valeur;
}

const domain::LigneLot& ligne(const app::RetourImporte& r, int num_ligne) {
  return std::ranges::find(r.lignes, num_ligne, [](const LigneRepondue& l) { return l.ligne.num_ligne; })
      ->ligne;
}

void dire_differences(Page& page, const app::RetourImporte& r) {
  for (const domain::Difference& d : r.differences)
    page.push_back({Phrase{ligne_de_lot(ligne(r, d.num_ligne)) + " : ", dire_difference(d)}});
}

std::string avec_son_code(const domain::LibelleRecu& l) {
  return fmt::format("« {} »{}", l.libelle, l.code.empty() ? "" : fmt::format(" (code {})", l.code));
}

// What was not plain, and who said so.
void dire_libelles(Page& page, const app::RetourImporte& r) {
  if (r.effet == EffetRetour::DejaImporte) return;
  for (const domain::LibelleRecu& l : r.libelles) {
    if (l.source == domain::Source::Certaine) continue;
    page.push_back({Phrase{avec_son_code(l) + " : ",
                           fmt::format("{}, {}", libelle(*l.decision),
                                       l.source == domain::Source::Dite ? "comme vous le dites ; c'est retenu"
                                                                        : "comme vous l'aviez dit")}});
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

// A list that came back may be long: here it is cut, in JSON it is whole.
std::string valeur_montree(const std::string& cle, const std::string& valeur) {
  constexpr std::size_t kColonnes = 300;
  return valeur.size() > kColonnes ? texte::montrer(valeur, kColonnes) : valeur_lisible(cle, valeur);
}

}  // namespace

Total total(const app::RetourImporte& r, Decision decision) {
  Total total;
  for (const LigneRepondue& l : r.lignes) {
    if (l.reponse.decision != decision) continue;
    ++total.demandes;
    total.montant += l.ligne.montant;
  }
  return total;
}

Page contenu_du_retour(const app::RetourImporte& r) {
  Page contenu;
  dire_total(contenu, r, Decision::Acceptee);
  dire_total(contenu, r, Decision::Refusee);
  dire_libelles(contenu, r);
  dire_lignes(contenu, r);
  dire_differences(contenu, r);
  return contenu;
}

std::string titre_du_retour(const app::RetourImporte& r) {
  return fmt::format("lot {} : réponse {}", r.lot.nom,
                     r.effet == EffetRetour::DejaImporte ? "déjà importée, rien ne change" : "importée");
}

bool a_corriger_ensuite(const app::RetourImporte& r) {
  return r.effet == EffetRetour::Importe && total(r, Decision::Refusee).demandes > 0;
}

Bloc exporter_ensuite() {
  return {AFaire{"", Suite{"à taper ensuite, une fois corrigé", Geste::Exporter}}};
}

std::string ligne_de_lot(const domain::LigneLot& ligne) {
  return fmt::format("ligne {} ({})", ligne.num_ligne, ligne.numero_editeur.texte());
}

std::string motif_du_portail(const domain::ReponseLigne& reponse) {
  return std::string(texte::rogner(reponse.libelle_traitement));
}

std::string ecart_au_prevu(const domain::ReponseLigne& reponse) {
  if (reponse.decision == Decision::Refusee) return "refusée, alors que finhop n'y voyait aucune faute";
  return fmt::format("le portail a accepté ce que nous refusions ({})",
                     reponse.prediction_contraire.value_or(""));
}

std::string dire_difference(const domain::Difference& d) {
  return fmt::format("{} : déposé {}, rendu {}", d.cle, valeur_montree(d.cle, d.depose),
                     valeur_montree(d.cle, d.rendu));
}

Page RetourImporte::page() const {
  Page page{{Section{titre_du_retour(retour_), contenu_du_retour(retour_)}}};
  if (a_corriger_ensuite(retour_)) page.push_back(exporter_ensuite());
  return page;
}

Faits RetourImporte::donnees() const {
  return {{"lot", "", retour_.lot.nom},
          {"statut", "", retour_.lot.statut},
          {"dejaImporte", "", retour_.effet == EffetRetour::DejaImporte},
          {"acceptees", "", total(retour_, Decision::Acceptee).demandes},
          {"refusees", "", total(retour_, Decision::Refusee).demandes},
          {"lignes", "", kLigne.elements(retour_.lignes)},
          {"ecarts", "", ecarts(retour_.differences)},
          {"libelles", "", libelles(retour_.libelles)}};
}

}  // namespace finhop::vue
