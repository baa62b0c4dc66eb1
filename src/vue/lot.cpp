// One lot, shown whole.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/vue/lots.hpp"
#include "finhop/vue/mots.hpp"
#include "finhop/vue/retour.hpp"
#include "vue/lots_champs.hpp"

namespace finhop::vue {
namespace {

using app::LotDetaille;
using domain::FichierLot;
using domain::PieceLot;

struct LigneMontree {
  const domain::LigneLot& ligne;
  const std::string& client;
  const domain::ReponseLigne* reponse;
  std::vector<domain::Difference> differences = {};
};

template <auto Membre>
Valeur de_la_ligne(const LigneMontree& l) {
  return l.ligne.*Membre;
}
template <auto Membre>
Valeur de_la_reponse(const LigneMontree& l) {
  return l.reponse ? Valeur(l.reponse->*Membre) : Valeur();
}

constexpr Champ<PieceLot> kChampsPiece[]{
    {"nomFichier", "", lire<&PieceLot::nom_fichier>},
    {"typeFichier", "", [](const PieceLot& p) { return Valeur(code(p.type)); }},
    {"zip", "", lire<&PieceLot::zip>},
};
constexpr Champs<PieceLot> kPiece(kChampsPiece);

constexpr Champ<FichierLot> kChampsFichier[]{
    {"nom", "", lire<&FichierLot::nom>},
    {"taille", "", [](const FichierLot& f) { return Valeur(Taille{f.taille}); }},
    {"sha256", "", lire<&FichierLot::sha256>},
};
constexpr Champs<FichierLot> kFichier(kChampsFichier);

constexpr Champ<domain::Difference> kChampsDifference[]{
    {"cle", "", lire<&domain::Difference::cle>},
    {"depose", "", lire<&domain::Difference::depose>},
    {"rendu", "", lire<&domain::Difference::rendu>},
};
constexpr Champs<domain::Difference> kDifference(kChampsDifference);

constexpr Champ<LigneMontree> kChampsLigne[]{
    {"numLigne", "ligne", de_la_ligne<&domain::LigneLot::num_ligne>, Alignement::Droite},
    {"numeroEditeur", "n°", de_la_ligne<&domain::LigneLot::numero_editeur>},
    {"numeroASP", "numéro ASP", de_la_ligne<&domain::LigneLot::numero_asp>},
    {"client", "client", [](const LigneMontree& l) { return l.client.empty() ? Valeur() : Valeur(l.client); },
     Alignement::Gauche, 8},
    {"dateFacture", "facture", de_la_ligne<&domain::LigneLot::date_facture>},
    {"montant", "montant", de_la_ligne<&domain::LigneLot::montant>, Alignement::Droite},
    {"pieces", "", [](const LigneMontree& l) { return Valeur(kPiece.elements(l.ligne.pieces)); }},
    {"decision", "", de_la_reponse<&domain::ReponseLigne::decision>},
    {"codeTraitement", "", de_la_reponse<&domain::ReponseLigne::code_traitement>},
    {"libelleTraitement", "", de_la_reponse<&domain::ReponseLigne::libelle_traitement>},
    {"predictionContraire", "", de_la_reponse<&domain::ReponseLigne::prediction_contraire>},
    {"ecarts", "", [](const LigneMontree& l) { return Valeur(kDifference.elements(l.differences)); }},
};
constexpr Champs<LigneMontree> kLigne(kChampsLigne);

std::vector<LigneMontree> lignes(const LotDetaille& d) {
  std::vector<LigneMontree> lignes;
  for (std::size_t i = 0; i < d.lignes.size(); ++i) {
    const auto reponse =
        std::ranges::find(d.reponses, d.lignes[i].num_ligne, &domain::ReponseLigne::num_ligne);
    lignes.push_back({d.lignes[i], d.clients[i], reponse == d.reponses.end() ? nullptr : &*reponse});
    std::ranges::copy_if(d.differences, std::back_inserter(lignes.back().differences),
                         [&](const domain::Difference& e) { return e.num_ligne == d.lignes[i].num_ligne; });
  }
  return lignes;
}

Page identite(const LotDetaille& d) {
  const domain::Lot& lot = d.lot;
  Faits faits{
      {"", "numéro ANS", lot.numero_ans},
      {"", "SIRET", lot.siret},
      {"", "dépôt", lot.date_depot},
      {"", "total", fmt::format("{}, {}", texte::compter(lot.demandes, "demande"), lot.montant.texte_fr())},
      {"", "dossier", Chemin{lot.repertoire}}};
  if (lot.motif) faits.push_back({"", "motif", *lot.motif});
  if (d.remplacant) faits.push_back({"", "remplacé par", *d.remplacant});
  Page page{{faits}};
  if (est_interrompu(lot)) page.push_back({Conseil{"interrompu : ", domain::achever_le_lot(lot.nom)}});
  return page;
}

Page reponses(const LotDetaille& d) {
  Page page;
  for (const domain::Retour& retour : d.retours)
    page.push_back(
        {Ligne{fmt::format("reçue le {} : {}", retour.recu_le.jour_a_paris().fr(), retour.nom_fichier)}});
  for (const LigneMontree& l : lignes(d)) {
    if (!l.reponse) continue;
    const auto& code = l.reponse->code_traitement;
    page.push_back({Phrase{fmt::format("{} {} : ", ligne_de_lot(l.ligne), libelle(l.reponse->decision)),
                           motif_du_portail(*l.reponse) + (code ? fmt::format(" (code {})", *code) : "")}});
    if (l.reponse->prediction_contraire) page.push_back({Section{"", {{Ligne{ecart_au_prevu(*l.reponse)}}}}});
    if (const auto note = d.notes.find(l.ligne.num_ligne); note != d.notes.end())
      page.push_back({Section{"", {{Phrase{"votre note : ", note->second}}}}});
    for (const domain::Difference& e : l.differences)
      page.push_back({Section{"", {{Phrase{"", dire_difference(e)}}}}});
  }
  return page;
}

Page fichiers(const LotDetaille& d) {
  Page page;
  for (const FichierLot& f : d.fichiers)
    page.push_back({Section{fmt::format("{}, {}", f.nom, taille_lisible(f.taille)),
                            {{Precision{"SHA-256 " + f.sha256}}}}});
  return page;
}

}  // namespace

Page UnLot::page() const {
  const domain::Lot& lot = detail_.lot;
  Page page{{Section{fmt::format("Lot {}, {}", lot.nom, domain::libelle(lot.statut)), identite(detail_)}},
            {kLigne.table(Forme::Personnes, lignes(detail_))}};
  if (!detail_.reponses.empty()) page.push_back({Section{"réponse du portail", reponses(detail_)}});
  page.push_back({Section{"fichiers", fichiers(detail_)}});
  return page;
}

Faits UnLot::donnees() const {
  Faits faits = champs_de_lot().faits(detail_.lot);
  faits.push_back({"siret", "", detail_.lot.siret});
  faits.push_back({"motif", "", detail_.lot.motif});
  faits.push_back({"remplacePar", "", detail_.remplacant});
  faits.push_back({"fichiers", "", kFichier.elements(detail_.fichiers)});
  faits.push_back({"lignes", "", kLigne.elements(lignes(detail_))});
  return faits;
}

}  // namespace finhop::vue
