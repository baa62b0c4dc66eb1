#include "finhop/app/solde/completer.hpp"

#include <fmt/format.h>

#include "app/dossier/envois.hpp"
#include "app/dossier/recherche.hpp"
#include "app/operation.hpp"
#include "app/saisie/saisies.hpp"
#include "app/solde/pas.hpp"
#include "finhop/domain/attendus.hpp"
#include "finhop/domain/vraisemblance.hpp"
#include "finhop/store/envois.hpp"

namespace finhop::app {
namespace {

std::string dire(const domain::Facture& facture) {
  return fmt::format("{} du {}", facture.montant.texte_fr(), facture.date.fr());
}

std::vector<std::string> remarques_de(const domain::Dossier& apres, const domain::Facture& facture) {
  std::vector<std::string> remarques;
  const auto& bon = apres.avance.montant_bon_commande;
  if (bon && facture.montant > *bon)
    remarques.push_back(fmt::format("plus que le bon de commande, {}", bon->texte_fr()));
  if (const auto attendu = domain::solde_attendu(apres))
    remarques.push_back(
        fmt::format("attendu {}, ce qui est réclamé moins l'avance payée", attendu->texte_fr()));
  return remarques;
}

std::optional<Refus> montant_nul(Montant montant, const std::string& lieu) {
  if (montant > Montant()) return std::nullopt;
  return Refus{CodeRefus::ValeurIllisible,
               fmt::format("{} n'est pas un montant à réclamer", montant.texte_fr()),
               "un montant supérieur à zéro", puis_recommencer("corriger le montant")}
      .dans(lieu);
}

}  // namespace

Issue<SoldeEcrit> completer_solde(Base& base, const Contexte& contexte, const std::string& reference,
                                  const ComplementSaisi& saisi) {
  Saisies saisies;
  const auto date = saisies.lire<Jour>(saisi.date_facture);
  const auto montant = saisies.lire<Montant>(saisi.montant_facture);
  const auto motif = saisies.lire_texte(saisi.motif, kLongueurTexte);
  if (montant)
    if (auto refus = montant_nul(*montant, saisi.montant_facture.lieu)) saisies.refuser(*std::move(refus));
  if (!saisies.reussie()) return saisies.echec();
  Operation operation(base, contexte);
  const auto dossier = exiger_solde(base, contexte, reference);
  if (!dossier) return refuser_tout(dossier.error());
  if (auto refus = hors_instruction(*dossier)) return refuser_tout(*std::move(refus));
  const domain::Facture facture{*date, *montant};
  const auto avant = domain::facture_reclamee(*dossier);
  if (avant == facture) return SoldeEcrit{*dossier, {}};
  const domain::NumeroEditeur& numero = dossier->avance.numero_editeur;
  store::envoyer(base, dossier->cle, {facture, contexte.maintenant.jour_a_paris(), *motif});
  const std::string change = fmt::format("réclamé : {} → {}", avant ? dire(*avant) : "–", dire(facture));
  operation.noter("solde.complete", numero, fmt::format("{} ; motif : {}", change, *motif));
  const domain::Dossier apres = exiger_dossier(base, numero.texte()).value();
  operation.terminer();
  return SoldeEcrit{apres,
                    {change},
                    remarques_de(apres, facture),
                    domain::invraisemblances(apres, contexte.maintenant.jour_a_paris())};
}

}  // namespace finhop::app
