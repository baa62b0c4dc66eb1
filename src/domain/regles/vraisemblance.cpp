#include <fmt/format.h>

#include <algorithm>

#include "domain/noms.hpp"
#include "finhop/domain/attendus.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/domain/vraisemblance.hpp"

namespace finhop::domain {
namespace {

constexpr std::int64_t kDemesure = 10'000'000 * 100;  // in cents

bool est_possible(const std::optional<Jour>& jour, const Jour& aujourd_hui) {
  return !jour || (*jour >= premier_jour_possible() && *jour <= aujourd_hui);
}

}  // namespace

const Jour& premier_jour_possible() {
  static const Jour premier = Jour::exact_fr("01/01/2021").value();
  return premier;
}

bool est_demesure(Montant montant) {
  return montant.centimes() >= kDemesure;
}

bool est_la_part_avancee(Montant avance, Montant bon_de_commande) {
  const Montant attendue = avance_attendue(bon_de_commande);
  return std::max(avance - attendue, attendue - avance) <= Montant::de_centimes(1);
}

bool sont_vraisemblables(const NotesDAvance& n, const Jour& aujourd_hui) {
  if (!est_possible(n.commandee_le, aujourd_hui) || !est_possible(n.payee_le, aujourd_hui)) return false;
  if (n.commandee_le && n.payee_le && *n.payee_le < *n.commandee_le) return false;
  if ((n.commande && est_demesure(*n.commande)) || (n.payee && est_demesure(*n.payee))) return false;
  return !n.commande || !n.payee || n.ecart_admis || est_la_part_avancee(*n.payee, *n.commande);
}

}  // namespace finhop::domain

// What the base says of a dossier and can hardly be so. A deposit file tells none of it.
namespace finhop::domain::juges {
namespace {

// Something that was noted, with its day and its amount.
enum class Fait { Commande, AvancePayee, Facture, FactureEnvoyee, SoldePaye };
enum class Valeur { Jour, Montant };

struct Note {
  Fait fait;
  std::optional<Jour> jour;
  std::optional<Montant> montant;
};

std::string_view nom(Fait fait) {
  switch (fait) {
    case Fait::Commande:
      return "le bon de commande";
    case Fait::AvancePayee:
      return "le paiement de l'avance";
    case Fait::Facture:
    case Fait::FactureEnvoyee:
      return "la facture";
    case Fait::SoldePaye:
      break;
  }
  return "le paiement du solde";
}

Note commande_de(const Avance& avance) {
  return {Fait::Commande, avance.date_bon_commande, avance.montant_bon_commande};
}
Note avance_payee_de(const Avance& avance) {
  return {Fait::AvancePayee, avance.date_paiement, avance.montant_avance};
}
Note solde_paye_de(const Solde& solde) {
  return {Fait::SoldePaye, solde.date_paiement, solde.montant_paye};
}

template <class Voir>
void chaque_note(const Dossier& dossier, const Voir& voir) {
  voir(commande_de(dossier.avance));
  voir(avance_payee_de(dossier.avance));
  if (!dossier.solde) return;
  for (const Facture& facture : dossier.solde->factures)
    voir(Note{Fait::Facture, facture.date, facture.montant});
  for (const FactureEnvoyee& envoyee : dossier.factures_envoyees)
    voir(Note{Fait::FactureEnvoyee, envoyee.facture.date, envoyee.facture.montant});
  voir(solde_paye_de(*dossier.solde));
}

Remede verifier(Geste geste, std::vector<Argument> arguments) {
  return {"vérifier", {{"corriger", geste, std::move(arguments)}}};
}

// What was deposited is frozen: it can only be looked at.
Remede corriger(Fait fait, Valeur valeur, const Dossier& dossier) {
  const bool jour = valeur == Valeur::Jour;
  const Donnee payee = jour ? Donnee::Date : Donnee::Montant;
  const bool libre = !dossier.solde || est_en_main(dossier.solde->statut);
  switch (fait) {
    case Fait::AvancePayee:
      return verifier(Geste::AvanceStatut,
                      {{Donnee::Statut, std::string(id(StatutAvance::Payee))}, {Donnee::Reference}, {payee}});
    case Fait::SoldePaye:
      return verifier(Geste::SoldeStatut,
                      {{Donnee::Statut, std::string(id(StatutSolde::Paye))}, {Donnee::Reference}, {payee}});
    case Fait::FactureEnvoyee:
      return verifier(
          Geste::SoldeCompleter,
          {{Donnee::Reference}, {Donnee::FactureMontant}, {Donnee::FactureDate}, {Donnee::Motif}});
    case Fait::Facture:
      if (libre)
        return verifier(Geste::SoldeSaisir,
                        {{Donnee::Reference}, {Donnee::FactureDate}, {Donnee::FactureMontant}});
      break;
    case Fait::Commande:
      if (libre)
        return verifier(Geste::AvanceModifier,
                        {{Donnee::Reference}, {jour ? Donnee::DateBonCommande : Donnee::MontantBonCommande}});
      break;
  }
  return {"vérifier : ce qui est déposé ne change plus",
          {{"voir le dossier", Geste::Montrer, {{Donnee::Reference}}}}};
}

// COH-07 tells of an invoice that comes after its deposit.
bool est_dite_ailleurs(const Note& note, const Depot& depot) {
  return note.fait == Fait::Facture && depot.date_depot && *note.jour > *depot.date_depot;
}

void juger_jour(const Note& note, const Examen& examen, const Signaler& signaler) {
  const bool trop_tot = note.jour && *note.jour < premier_jour_possible();
  const bool trop_tard = note.jour && examen.aujourd_hui && *note.jour > *examen.aujourd_hui &&
                         !est_dite_ailleurs(note, examen.depot);
  if (!trop_tot && !trop_tard) return;
  const std::string jour = note.jour->fr();
  signaler(
      {fmt::format("{} est du {}, {}", nom(note.fait), jour,
                   trop_tot ? fmt::format("avant le {}", premier_jour_possible().fr()) : "après aujourd'hui"),
       jour, corriger(note.fait, Valeur::Jour, *examen.dossier)});
}

void juger_ordre(std::string_view avant, const std::optional<Jour>& jour, const Note& apres,
                 const Dossier& dossier, const Signaler& signaler) {
  if (!jour || !apres.jour || *apres.jour >= *jour) return;
  signaler({fmt::format("{} est du {}, avant {} du {}", nom(apres.fait), apres.jour->fr(), avant, jour->fr()),
            apres.jour->fr(), corriger(apres.fait, Valeur::Jour, dossier)});
}

std::optional<Jour> depose_le(const Dossier& dossier) {
  if (!dossier.solde->date_paiement) return std::nullopt;
  const auto nom = nom_de_depot(dossier.lot_vivant.value_or("") + ".json");
  return nom ? nom->jour : std::nullopt;
}

// A motive says that the gap is known.
void juger_la_part(const Dossier& dossier, const Signaler& signaler) {
  const Avance& avance = dossier.avance;
  if (!avance.montant_bon_commande || !avance.montant_avance || avance.motif) return;
  const Montant commande = *avance.montant_bon_commande;
  const Montant recue = *avance.montant_avance;
  if (est_la_part_avancee(recue, commande)) return;
  const Montant attendue = avance_attendue(commande);
  signaler({recue > commande
                ? fmt::format("l'avance payée ({}) dépasse le bon de commande ({})", recue.texte_fr(),
                              commande.texte_fr())
                : fmt::format("l'avance payée ({}) n'est pas 30 % du bon de commande ({}) : {}",
                              recue.texte_fr(), attendue.texte_fr(), dire_ecart(attendue, recue)),
            recue.texte_json(), corriger(Fait::AvancePayee, Valeur::Montant, dossier)});
}

bool juge(const Examen& examen) {
  return examen.dossier && examen.demande.origine == Origine::Base;
}

}  // namespace

void eli_10(const Examen& examen, const Signaler& signaler) {
  if (!examen.dossier) return;
  const auto& commande = examen.dossier->avance.date_bon_commande;
  const auto& facture = examen.demande.date_facture;
  if (!commande || !facture || *facture >= *commande) return;
  signaler(
      {.message =
           fmt::format("la facture du {} précède le bon de commande du {}", facture->fr(), commande->fr()),
       .valeur = facture->fr(),
       .remede = {"vérifier les deux dates",
                  {{"corriger", Geste::AvanceModifier, {{Donnee::Reference}, {Donnee::DateBonCommande}}}}},
       .endroit = Endroit{Cle::dateFacture, {}, {}, {}}});
}

void eli_13(const Examen& examen, const Signaler& signaler) {
  if (!juge(examen)) return;
  const Dossier& dossier = *examen.dossier;
  chaque_note(dossier, [&](const Note& note) { juger_jour(note, examen, signaler); });
  juger_ordre(nom(Fait::Commande), dossier.avance.date_bon_commande, avance_payee_de(dossier.avance), dossier,
              signaler);
  if (dossier.solde)
    juger_ordre("le dépôt", depose_le(dossier), solde_paye_de(*dossier.solde), dossier, signaler);
}

void eli_14(const Examen& examen, const Signaler& signaler) {
  if (!juge(examen)) return;
  const Dossier& dossier = *examen.dossier;
  chaque_note(dossier, [&](const Note& note) {
    if (note.montant && est_demesure(*note.montant))
      signaler({fmt::format("{} est de {}, dix millions d'euros ou plus", nom(note.fait),
                            note.montant->texte_fr()),
                note.montant->texte_json(), corriger(note.fait, Valeur::Montant, dossier)});
  });
  juger_la_part(dossier, signaler);
}

}  // namespace finhop::domain::juges
