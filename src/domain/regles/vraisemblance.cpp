#include <fmt/format.h>

#include <algorithm>

#include "domain/noms.hpp"
#include "finhop/domain/attendus.hpp"
#include "finhop/domain/regles.hpp"

// What the base says of a dossier and can hardly be so. A deposit file tells none of it.
namespace finhop::domain::juges {
namespace {

constexpr std::string_view kDebut = "01/01/2021";     // of the programme: it pays for nothing older
constexpr std::int64_t kDemesure = 10'000'000 * 100;  // in cents

// Something that was noted, and the step that puts it right.
struct Fait {
  std::string nom;  // « la facture »
  std::optional<Jour> jour;
  std::optional<Montant> montant;
  Remede corriger;
};

Remede du_dossier(Geste geste, std::vector<Argument> arguments) {
  arguments.insert(arguments.begin(), {Donnee::Reference});
  return {"vérifier", {{"corriger", geste, std::move(arguments)}}};
}

template <class Statut>
Remede noter_de_nouveau(Geste geste, Statut statut, Donnee donnee) {
  return {"vérifier",
          {{"corriger", geste, {{Donnee::Statut, std::string(id(statut))}, {Donnee::Reference}, {donnee}}}}};
}

// What was deposited is frozen: an order is then only looked at, an invoice is told anew.
Fait commande_de(const Dossier& dossier, Donnee donnee) {
  const Avance& avance = dossier.avance;
  const bool libre = !dossier.solde || est_en_main(dossier.solde->statut);
  return {"le bon de commande", avance.date_bon_commande, avance.montant_bon_commande,
          libre ? du_dossier(Geste::AvanceModifier, {{donnee}}) : du_dossier(Geste::Montrer, {})};
}

Fait facture_de(const Facture& facture, Remede corriger) {
  return {facture.numero ? "la facture " + *facture.numero : "la facture", facture.date, facture.montant,
          std::move(corriger)};
}

Fait avance_payee_de(const Avance& avance, Donnee donnee) {
  return {"le paiement de l'avance", avance.date_paiement, avance.montant_avance,
          noter_de_nouveau(Geste::AvanceStatut, StatutAvance::Payee, donnee)};
}

Fait solde_paye_de(const Solde& solde, Donnee donnee) {
  return {"le paiement du solde", solde.date_paiement, solde.montant_paye,
          noter_de_nouveau(Geste::SoldeStatut, StatutSolde::Paye, donnee)};
}

std::vector<Fait> faits(const Dossier& dossier, Donnee commande, Donnee paiement) {
  std::vector<Fait> faits{commande_de(dossier, commande), avance_payee_de(dossier.avance, paiement)};
  if (!dossier.solde) return faits;
  const bool libre = est_en_main(dossier.solde->statut);
  for (const Facture& facture : dossier.solde->factures)
    faits.push_back(facture_de(
        facture, libre ? du_dossier(Geste::SoldeSaisir, {{Donnee::FactureDate}, {Donnee::FactureMontant}})
                       : du_dossier(Geste::Montrer, {})));
  for (const FactureEnvoyee& envoyee : dossier.factures_envoyees)
    faits.push_back(facture_de(
        envoyee.facture, du_dossier(Geste::SoldeCompleter,
                                    {{Donnee::FactureMontant}, {Donnee::FactureDate}, {Donnee::Motif}})));
  faits.push_back(solde_paye_de(*dossier.solde, paiement));
  return faits;
}

void dire(const Signaler& signaler, const Fait& fait, std::string message, std::string valeur) {
  signaler({std::move(message), std::move(valeur), fait.corriger});
}

void juger_jour(const Fait& fait, const std::optional<Jour>& aujourd_hui, const Signaler& signaler) {
  if (!fait.jour) return;
  const std::string jour = fait.jour->fr();
  if (*fait.jour < Jour::exact_fr(kDebut).value())
    dire(signaler, fait, fmt::format("{} est du {}, avant le {}", fait.nom, jour, kDebut), jour);
  else if (aujourd_hui && *fait.jour > *aujourd_hui)
    dire(signaler, fait, fmt::format("{} est du {}, après aujourd'hui", fait.nom, jour), jour);
}

void juger_ordre(const std::string& avant, const std::optional<Jour>& jour, const Fait& apres,
                 const Signaler& signaler) {
  if (!jour || !apres.jour || *apres.jour >= *jour) return;
  dire(signaler, apres,
       fmt::format("{} est du {}, avant {} du {}", apres.nom, apres.jour->fr(), avant, jour->fr()),
       apres.jour->fr());
}

std::optional<Jour> depose_le(const Dossier& dossier) {
  const auto nom = nom_depot_exact(dossier.lot_vivant.value_or("") + ".json");
  return nom ? nom->jour : std::nullopt;
}

// A cent may come from rounding otherwise. A motive says that the gap is known.
void juger_la_part(const Avance& avance, const Signaler& signaler) {
  const auto attendue = avance_attendue(avance);
  if (!attendue || !avance.montant_avance || avance.motif) return;
  const Montant recue = *avance.montant_avance;
  const Fait fait = avance_payee_de(avance, Donnee::Montant);
  if (recue > *avance.montant_bon_commande)
    return dire(signaler, fait,
                fmt::format("l'avance payée ({}) dépasse le bon de commande ({})", recue.texte_fr(),
                            avance.montant_bon_commande->texte_fr()),
                recue.texte_json());
  const Montant distance = std::max(recue - *attendue, *attendue - recue);
  if (distance > Montant::de_centimes(1))
    dire(signaler, fait,
         fmt::format("l'avance payée ({}) n'est pas 30 % du bon de commande ({}) : {}", recue.texte_fr(),
                     attendue->texte_fr(), dire_ecart(*attendue, recue)),
         recue.texte_json());
}

}  // namespace

void eli_13(const Examen& examen, const Signaler& signaler) {
  if (!examen.dossier || examen.demande.origine == Origine::Fichier) return;
  const Dossier& dossier = *examen.dossier;
  for (const Fait& fait : faits(dossier, Donnee::DateBonCommande, Donnee::Date))
    juger_jour(fait, examen.aujourd_hui, signaler);
  juger_ordre("le bon de commande", dossier.avance.date_bon_commande,
              avance_payee_de(dossier.avance, Donnee::Date), signaler);
  if (dossier.solde)
    juger_ordre("le dépôt", depose_le(dossier), solde_paye_de(*dossier.solde, Donnee::Date), signaler);
}

void eli_14(const Examen& examen, const Signaler& signaler) {
  if (!examen.dossier || examen.demande.origine == Origine::Fichier) return;
  const Dossier& dossier = *examen.dossier;
  for (const Fait& fait : faits(dossier, Donnee::MontantBonCommande, Donnee::Montant))
    if (fait.montant && fait.montant->centimes() >= kDemesure)
      dire(signaler, fait,
           fmt::format("{} est de {}, dix millions d'euros ou plus", fait.nom, fait.montant->texte_fr()),
           fait.montant->texte_json());
  juger_la_part(dossier.avance, signaler);
}

}  // namespace finhop::domain::juges
