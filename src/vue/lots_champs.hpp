// The fields of a lot that every list of lots shows.
#pragma once

#include <fmt/format.h>

#include <string>

#include "finhop/base/texte.hpp"
#include "finhop/domain/lot.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/vue/table.hpp"

namespace finhop::vue {

// Nothing before the portal's answer.
template <auto Membre>
Valeur decidees(const domain::Lot& lot) {
  return lot.statut == domain::StatutLot::Traite ? Valeur(lot.*Membre) : Valeur();
}

// « 2 », then « 2 acceptées », « 2 refusées », « 2, 1 refusée ».
inline Valeur demandes_en_mots(const domain::Lot& lot) {
  if (lot.statut != domain::StatutLot::Traite) return lot.demandes;
  if (lot.refusees == 0) return texte::compter(lot.demandes, "acceptée");
  if (lot.acceptees == 0) return texte::compter(lot.demandes, "refusée");
  return std::to_string(lot.demandes) + ", " + texte::compter(lot.refusees, "refusée");
}

// « annulé, rang rendu »: the dead beside the living that bear their names.
inline Valeur statut_et_rang(const domain::Lot& lot) {
  if (!est_mort(lot)) return lot.statut;
  return fmt::format("{}, rang {}", libelle(lot.statut), lot.rang_rendu ? "rendu" : "tenu");
}

inline constexpr Champ<domain::Lot> kChampsDeLot[]{
    {"nom", "lot", lire<&domain::Lot::nom>},
    {"statut", "", lire<&domain::Lot::statut>},
    {"", "statut", statut_et_rang},
    {"numeroAns", "", lire<&domain::Lot::numero_ans>},
    {"dateDepot", "dépôt", lire<&domain::Lot::date_depot>},
    {"demandes", "", lire<&domain::Lot::demandes>},
    {"", "demandes", demandes_en_mots, Alignement::Droite},
    {"montant", "montant", lire<&domain::Lot::montant>, Alignement::Droite},
    {"dossier", "", [](const domain::Lot& lot) { return Valeur(Chemin{lot.repertoire}); }},
    {"acceptees", "", decidees<&domain::Lot::acceptees>},
    {"refusees", "", decidees<&domain::Lot::refusees>},
    {"rangRendu", "", lire<&domain::Lot::rang_rendu>},
};

constexpr Champs<domain::Lot> champs_de_lot() {
  return kChampsDeLot;
}

}  // namespace finhop::vue
