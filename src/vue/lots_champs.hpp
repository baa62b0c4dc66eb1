// The fields of a lot that every list of lots shows.
#pragma once

#include "finhop/domain/lot.hpp"
#include "finhop/vue/table.hpp"

namespace finhop::vue {

inline constexpr Champ<domain::Lot> kChampsDeLot[]{
    {"nom", "lot", lire<&domain::Lot::nom>},
    {"statut", "statut", lire<&domain::Lot::statut>},
    {"numeroAns", "", lire<&domain::Lot::numero_ans>},
    {"dateDepot", "dépôt", lire<&domain::Lot::date_depot>},
    {"demandes", "demandes", lire<&domain::Lot::demandes>, Alignement::Droite},
    {"montant", "montant", lire<&domain::Lot::montant>, Alignement::Droite},
    {"dossier", "", [](const domain::Lot& lot) { return Valeur(Chemin{lot.repertoire}); }},
};

constexpr Champs<domain::Lot> champs_de_lot() {
  return kChampsDeLot;
}

}  // namespace finhop::vue
