#include "finhop/domain/attendus.hpp"

#include <fmt/format.h>

namespace finhop::domain {
namespace {

constexpr int kPartAvance = 30;  // per cent of the order

}  // namespace

std::optional<Montant> avance_attendue(const Avance& avance) {
  if (!avance.montant_bon_commande) return std::nullopt;
  return avance.montant_bon_commande->part(kPartAvance);
}

std::optional<Montant> solde_attendu(const Dossier& dossier) {
  if (!dossier.solde || !dossier.avance.montant_avance) return std::nullopt;
  const auto facture = facture_reclamee(dossier);
  if (!facture) return std::nullopt;
  return facture->montant - *dossier.avance.montant_avance;
}

std::string dire_ecart(Montant attendu, Montant recu) {
  if (attendu == recu) return "conforme";
  return recu < attendu ? fmt::format("{} de moins", (attendu - recu).texte_fr())
                        : fmt::format("{} de plus", (recu - attendu).texte_fr());
}

}  // namespace finhop::domain
