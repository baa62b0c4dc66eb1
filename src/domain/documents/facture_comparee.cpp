#include "finhop/domain/documents/facture_comparee.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "finhop/base/texte.hpp"

namespace finhop::domain {
namespace {

constexpr std::string_view kEuro = "EUR";

std::string pourquoi_rien(const LectureFacturX& lue) {
  return lue.etat == EtatFacturX::Abime ? "la facture électronique est abîmée : " + lue.detail
                                        : "le document ne porte pas de facture électronique";
}

ResultatDeComparaison dit(bool pareil, std::string trouve, std::string_view attendu) {
  if (pareil) return {.verdict = Verdict::Trouve, .trouve = std::move(trouve)};
  return {.verdict = Verdict::Contredit,
          .trouve = std::move(trouve),
          .raison = fmt::format("le dossier porte {}", attendu)};
}

ResultatDeComparaison comparer(const FactureElectronique& lue, Montant attendu) {
  if (!lue.total_ht) return {};
  if (!lue.devise.empty() && lue.devise != kEuro)
    return dit(false, fmt::format("un total en {}", texte::montrer(lue.devise, 20)), attendu.texte_fr());
  if (est_un_avoir(lue)) return dit(false, "un avoir de " + lue.total_ht->texte_fr(), attendu.texte_fr());
  return dit(*lue.total_ht == attendu, lue.total_ht->texte_fr(), attendu.texte_fr());
}

// The invoice of the dossier that this one must be.
Facture reclamee(const FactureElectronique& lue, std::span<const Facture> factures) {
  for (const Facture& f : factures)
    if (f.numero && *f.numero == lue.numero) return f;
  for (const Facture& f : factures)
    if (f.montant == lue.total_ht) return f;
  if (factures.size() == 1) return factures.front();
  Montant ensemble;
  Jour dernier = factures.front().date;
  for (const Facture& f : factures) {
    ensemble += f.montant;
    dernier = std::max(dernier, f.date);
  }
  return {dernier, ensemble};
}

}  // namespace

bool est_un_avoir(const FactureElectronique& facture) {
  constexpr std::array<std::string_view, 6> kAvoirs{"81", "83", "261", "262", "381", "396"};
  return std::ranges::find(kAvoirs, facture.type) != kAvoirs.end();
}

std::optional<FactureComparee> comparer_facture(const LectureFacturX& lue,
                                                std::span<const Facture> factures) {
  if (factures.empty()) return std::nullopt;
  const Facture attendue = reclamee(lue.facture, factures);
  FactureComparee comparee;
  if (attendue.numero) comparee.numero.emplace();
  if (lue.etat == EtatFacturX::Aucun || lue.etat == EtatFacturX::Abime) {
    const ResultatDeComparaison rien{.verdict = Verdict::NonVerifiable, .raison = pourquoi_rien(lue)};
    comparee.montant = comparee.date = rien;
    if (comparee.numero) comparee.numero = rien;
    return comparee;
  }
  comparee.montant = comparer(lue.facture, attendue.montant);
  if (lue.facture.date)
    comparee.date = dit(*lue.facture.date == attendue.date, lue.facture.date->fr(), attendue.date.fr());
  if (attendue.numero && !lue.facture.numero.empty())
    comparee.numero = dit(lue.facture.numero == *attendue.numero, lue.facture.numero, *attendue.numero);
  return comparee;
}

}  // namespace finhop::domain
