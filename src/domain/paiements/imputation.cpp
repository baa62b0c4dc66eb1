#include "finhop/domain/paiements/imputation.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/domain/attendus.hpp"
#include "finhop/domain/reculs.hpp"
#include "finhop/domain/suites.hpp"

namespace finhop::domain {
namespace {

constexpr auto kAvance = NaturePaiement::Avance;
constexpr auto kSolde = NaturePaiement::Solde;

std::string_view numero(const Dossier& dossier) {
  return dossier.avance.numero_editeur.texte();
}

// « 3 750,00 €, le 02/04/2022 »
std::string paye_dit(Montant montant, const std::optional<Jour>& jour) {
  return montant.texte_fr() + (jour ? ", le " + jour->fr() : "");
}

// What is noted is wrong, if it is not the payment.
Suite corriger_le_paiement(const Dossier& dossier, NaturePaiement nature) {
  const std::string qui(numero(dossier));
  constexpr std::string_view kQuand = "ou, si c'est ce qui est noté qui est faux";
  if (nature == kAvance)
    return {std::string(kQuand),
            Geste::AvanceStatut,
            {{Donnee::Statut, "payee"}, {Donnee::Reference, qui}, {Donnee::Date}, {Donnee::Montant}}};
  return {std::string(kQuand),
          Geste::SoldeStatut,
          {{Donnee::Statut, "paye"}, {Donnee::Reference, qui}, {Donnee::Date}, {Donnee::Montant}}};
}

Refus deja_paye(const Dossier& dossier, NaturePaiement nature) {
  const bool avance = nature == kAvance;
  const auto& jour = avance ? dossier.avance.date_paiement : dossier.solde->date_paiement;
  return {CodeRefus::PaiementRefuse,
          fmt::format("{} {} est déjà payé{} en entier : {}", nommer(nature), numero(dossier),
                      avance ? "e" : "", paye_dit(*recu(dossier, nature), jour)),
          "un paiement qui est encore attendu",
          {"ôter la ligne", {corriger_le_paiement(dossier, nature)}}};
}

Refus pas_attendu(const Dossier& dossier, std::string_view quoi, std::string_view statut, Suite suite) {
  return {CodeRefus::PaiementRefuse,
          fmt::format("{} {} est {} : aucun paiement n'en est attendu", quoi, numero(dossier), statut),
          "une avance ou un solde dont le paiement est attendu", Remede("ôter la ligne", {std::move(suite)})};
}

// Nothing is lacking of what is noted as paid.
bool est_complet(const Dossier& dossier, NaturePaiement nature) {
  const auto verse = recu(dossier, nature);
  const auto du = attendu(dossier, nature);
  return verse && du && *verse >= *du;
}

std::optional<Refus> refus_d_une_avance(const Dossier& dossier) {
  const StatutAvance statut = dossier.avance.statut;
  if (statut == StatutAvance::Payee)
    return est_complet(dossier, kAvance) ? std::optional(deja_paye(dossier, kAvance)) : std::nullopt;
  if (est_permis(Pas{statut, StatutAvance::Payee})) return std::nullopt;
  return pas_attendu(dossier, "l'avance", libelle(statut), retour_a_payee(dossier.avance));
}

std::optional<Refus> refus_d_un_solde(const Dossier& dossier) {
  if (!dossier.solde)
    return pas_attendu(dossier, "le solde", "à saisir", voir_le_dossier(dossier.avance.numero_editeur));
  const StatutSolde statut = dossier.solde->statut;
  if (statut == StatutSolde::Paye)
    return est_complet(dossier, kSolde) ? std::optional(deja_paye(dossier, kSolde)) : std::nullopt;
  if (est_permis(Pas{statut, StatutSolde::Paye})) return std::nullopt;
  return pas_attendu(dossier, "le solde", libelle(statut), suite_sans_juger(dossier));
}

// What a payment would have to be to complete what is lacking.
std::optional<Montant> reste(const Dossier& dossier, NaturePaiement nature) {
  const auto du = attendu(dossier, nature);
  return du ? std::optional(*du - recu(dossier, nature).value_or(Montant())) : std::nullopt;
}

std::string reste_dit(const Dossier& dossier, NaturePaiement nature) {
  const auto manque = reste(dossier, nature);
  return manque ? manque->texte_fr() : "un montant qui n'est pas connu";
}

Refus douteux(const Dossier& dossier, Montant montant) {
  return {CodeRefus::PaiementDouteux,
          fmt::format("{} peut compléter l'avance {} ({} manquent) ou payer son solde ({} manquent)",
                      montant.texte_fr(), numero(dossier), reste_dit(dossier, kAvance),
                      reste_dit(dossier, kSolde)),
          "ce que la ligne paie : avance, ou solde", "ajouter à la table une colonne nature, et l'y dire"};
}

}  // namespace

std::optional<Montant> attendu(const Dossier& dossier, NaturePaiement nature) {
  return nature == kAvance ? avance_attendue(dossier.avance) : solde_attendu(dossier);
}

std::optional<Montant> recu(const Dossier& dossier, NaturePaiement nature) {
  if (nature == kAvance) return dossier.avance.montant_avance;
  return dossier.solde ? dossier.solde->montant_paye : std::nullopt;
}

bool est_paye(const Dossier& dossier, NaturePaiement nature) {
  if (nature == kAvance) return dossier.avance.statut == StatutAvance::Payee;
  return dossier.solde && dossier.solde->statut == StatutSolde::Paye;
}

std::optional<Refus> refus_du_paiement(const Dossier& dossier, NaturePaiement nature) {
  return nature == kAvance ? refus_d_une_avance(dossier) : refus_d_un_solde(dossier);
}

Result<NaturePaiement> deviner_nature(const Dossier& dossier, Montant montant) {
  auto pas_l_avance = refus_d_une_avance(dossier);
  auto pas_le_solde = refus_d_un_solde(dossier);
  // Nothing tells that an avance lacks something when what was expected of it is not known.
  const bool verse_sans_attendu =
      est_paye(dossier, kAvance) && recu(dossier, kAvance) && !attendu(dossier, kAvance);
  if (pas_le_solde && !pas_l_avance) return kAvance;
  if (!pas_le_solde && (pas_l_avance || verse_sans_attendu)) return kSolde;
  if (!pas_le_solde) {
    const bool de_l_avance = reste(dossier, kAvance) == montant;
    const bool du_solde = reste(dossier, kSolde) == montant;
    if (de_l_avance == du_solde) return refuser(douteux(dossier, montant));
    return de_l_avance ? kAvance : kSolde;
  }
  const bool solde_deja_la = dossier.solde && !est_en_main(dossier.solde->statut);
  const bool du_solde = dossier.avance.statut == StatutAvance::Payee && solde_deja_la;
  return refuser(*std::move(du_solde ? pas_le_solde : pas_l_avance));
}

namespace {

// The sum and the last day, one payment more. One without an amount gives way to the one that tells it.
void ajouter(std::optional<Jour>& jour, std::optional<Montant>& somme, const Paiement& p) {
  jour = somme && jour && p.jour ? std::max(*jour, *p.jour) : p.jour;
  somme = somme.value_or(Montant()) + p.montant.value_or(Montant());
}

}  // namespace

void payer(Dossier& dossier, const Paiement& p) {
  if (p.nature == kAvance) {
    Avance& a = dossier.avance;
    if (!est_paye(dossier, kAvance)) {
      a.statut = StatutAvance::Payee;
      a.date_statut = p.jour;
      a.motif.reset();
    }
    return ajouter(a.date_paiement, a.montant_avance, p);
  }
  Solde& s = *dossier.solde;
  if (!est_paye(dossier, kSolde)) {
    s.statut = StatutSolde::Paye;
    s.date_statut = p.jour;
    s.motif.reset();
  }
  ajouter(s.date_paiement, s.montant_paye, p);
}

}  // namespace finhop::domain
