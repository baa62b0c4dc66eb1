#include "finhop/store/argent.hpp"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "finhop/domain/champs.hpp"
#include "finhop/domain/statuts.hpp"
#include "store/filtre.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

using namespace domain;

enum Colonne {
  kCle,
  kNumero,
  kAns,
  kClient,
  kAvance,
  kAvanceLe,
  kCommandeLe,
  kCommande,
  kAvancePayeeLe,
  kAvanceRecue,
  kRembourse,
  kSolde,
  kSoldeLe,
  kSoldePayeLe,
  kSoldeRecu,
  kEcartAdmis,
  kEnvoyee,
  kEnvoyeeLe,
  kFacture,
  kFactureLe,
  kADeposerLe,
};

// What was sent last counts, else what was deposited or will be: looked for only where there may be some.
constexpr std::string_view kSelect =
    "SELECT a.id, a.numero_editeur, a.numero_ans, a.client, a.statut, a.date_statut, a.{}, "
    "a.montant_bon_commande, a.date_paiement, a.montant_avance, a.montant_recouvre, s.statut, s.date_statut, "
    "s.date_paiement, s.montant_paye, s.motif IS NOT NULL, e.montant_segur_ht, e.date_facture, "
    "CASE WHEN s.avance_id IS NOT NULL THEN (SELECT sum(montant_segur_ht) FROM facture WHERE avance_id = a.id) END, "
    "CASE WHEN s.avance_id IS NOT NULL THEN (SELECT max(date_facture) FROM facture WHERE avance_id = a.id) END, "
    "CASE WHEN s.statut = 'exporte' THEN (SELECT lot.date_depot FROM ligne_vivante v JOIN lot ON lot.id = v.lot_id "
    "WHERE v.avance_id = a.id) END "
    "FROM avance a NOT INDEXED LEFT JOIN solde s ON s.avance_id = a.id "
    "LEFT JOIN facture_envoyee e ON e.avance_id = s.avance_id AND s.statut NOT IN ('en_preparation', 'rejete', "
    "'exporte', 'depose') AND e.rang = (SELECT max(rang) FROM facture_envoyee WHERE avance_id = s.avance_id) ";

template <class Statut>
Statut statut(Requete& r, Colonne colonne) {
  const std::string brut = r.texte(colonne);
  const auto lu = statut_de<Statut>(brut);
  if (!lu) valeur_abimee("statut", brut);
  return *lu;
}

FaitsDArgent lire(Requete& r) {
  FaitsDArgent faits{.cle = r.entier(kCle),
                     .numero_editeur = r.texte(kNumero),
                     .numero_ans = r.texte(kAns),
                     .client = r.texte_ou_rien(kClient),
                     .avance = statut<StatutAvance>(r, kAvance),
                     .avance_le = r.jour(kAvanceLe),
                     .commande_le = r.jour(kCommandeLe),
                     .commande = r.montant(kCommande),
                     .avance_payee_le = r.jour(kAvancePayeeLe),
                     .avance_recue = r.montant(kAvanceRecue),
                     .rembourse = r.montant(kRembourse)};
  if (r.est_nul(kSolde)) return faits;
  faits.solde = statut<StatutSolde>(r, kSolde);
  faits.solde_le = r.jour(kSoldeLe);
  faits.solde_paye_le = r.jour(kSoldePayeLe);
  faits.solde_recu = r.montant(kSoldeRecu);
  faits.ecart_admis = r.entier(kEcartAdmis) != 0;
  const bool envoyee = !r.est_nul(kEnvoyee);
  faits.facture = r.montant(envoyee ? kEnvoyee : kFacture);
  faits.facture_le = r.jour(envoyee ? kEnvoyeeLe : kFactureLe);
  faits.a_deposer_le = r.jour(kADeposerLe);
  return faits;
}

}  // namespace

std::unordered_map<std::int64_t, EnPlusieurs> lire_paiements_en_plusieurs(Base& base) {
  Requete r(
      base,
      "SELECT p.avance_id, p.nature, p.jour, p.montant FROM (SELECT DISTINCT avance_id, nature FROM paiement WHERE "
      "rang > 1) d JOIN paiement p ON p.avance_id = d.avance_id AND p.nature = d.nature ORDER BY p.avance_id, "
      "p.nature, p.rang");
  std::unordered_map<std::int64_t, EnPlusieurs> paiements;
  while (r.suivante()) {
    EnPlusieurs& ceux_ci = paiements[r.entier(0)];
    (r.texte(1) == "solde" ? ceux_ci.solde : ceux_ci.avance).push_back({r.montant(3), r.jour(2)});
  }
  return paiements;
}

// NOT INDEXED: in their own order each page is read once.
void parcourir_argent(Base& base, const FiltreDossiers& filtre,
                      const std::function<void(FaitsDArgent&&)>& voir) {
  Requete requete(base,
                  Requete::Ephemere{fmt::format(kSelect, kColonneDuJourDeCommande) + conditions(filtre)});
  lier_filtre(requete, filtre);
  const auto paiements = lire_paiements_en_plusieurs(base);
  while (requete.suivante()) {
    FaitsDArgent faits = lire(requete);
    if (const auto siens = paiements.find(faits.cle); siens != paiements.end()) {
      faits.avance_en_plusieurs = siens->second.avance;
      faits.solde_en_plusieurs = siens->second.solde;
    }
    voir(std::move(faits));
  }
}

}  // namespace finhop::store
