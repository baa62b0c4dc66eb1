#include <algorithm>
#include <array>

#include "finhop/domain/taches/taches.hpp"

namespace finhop::domain {
namespace {

using enum SorteTache;

constexpr std::array kSortes{
    DescriptionTache{LotInterrompu, "lot_interrompu", "achever un lot interrompu"},
    DescriptionTache{DepotManque, "depot_manque", "dépôt manqué"},
    DescriptionTache{DepotDuJour, "depot_du_jour", "déposer aujourd'hui"},
    DescriptionTache{Echeance, "echeance", "date limite de dépôt"},
    DescriptionTache{ReponseAsp, "reponse_asp", "répondre à l'ASP"},
    DescriptionTache{ACorriger, "a_corriger", "corriger une demande refusée"},
    DescriptionTache{ARembourser, "a_rembourser", "rembourser une avance"},
    DescriptionTache{Ecart, "ecart", "payé autrement que l'attendu"},
    DescriptionTache{AVerifier, "a_verifier", "vérifier un jour ou un montant noté"},
    DescriptionTache{AExporter, "a_exporter", "exporter les dossiers prêts"},
    DescriptionTache{ACompleter, "a_completer", "compléter un solde"},
    DescriptionTache{Rappel, "rappel", "rappel"},
    DescriptionTache{AttendReponse, "attend_reponse", "attend la réponse du portail"},
    DescriptionTache{AttendDecision, "attend_decision", "attend la décision de l'ASP"},
    DescriptionTache{AttendPaiement, "attend_paiement", "attend le paiement de l'ASP"},
    DescriptionTache{AttendAvance, "attend_avance", "attend le paiement de l'avance"},
    DescriptionTache{Sauvegarde, "sauvegarde", "copier la base"},
};
static_assert(std::ranges::is_sorted(kSortes, {}, &DescriptionTache::sorte));

}  // namespace

std::span<const DescriptionTache> sortes_de_taches() {
  return kSortes;
}

const DescriptionTache& description(SorteTache sorte) {
  return kSortes[static_cast<std::size_t>(sorte)];
}

}  // namespace finhop::domain
