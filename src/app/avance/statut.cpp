#include "finhop/app/avance/statut.hpp"

#include <fmt/format.h>

#include "app/avance/statut.hpp"
#include "app/dossier/changements.hpp"
#include "app/dossier/chaque_dossier.hpp"
#include "app/dossier/recherche.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/domain/attendus.hpp"

namespace finhop::app {
namespace {

using domain::StatutAvance;

bool porte_un_montant(StatutAvance statut) {
  return statut == StatutAvance::Payee || statut == StatutAvance::Recouvree;
}

std::optional<store::ChangementAvance> lire(Saisies& saisies, const StatutSaisi& saisi,
                                            const Contexte& contexte) {
  const auto statut = saisies.lire_statut<StatutAvance>(saisi.statut);
  std::optional<Jour> date = contexte.maintenant.jour_a_paris();
  if (saisi.date) date = saisies.lire<Jour>(*saisi.date);
  std::optional<Montant> montant;
  saisies.appliquer(montant, saisi.montant);
  std::optional<std::string> motif;
  saisies.appliquer_texte(motif, saisi.motif);
  if (statut && saisi.montant && !porte_un_montant(*statut))
    saisies.refuser({CodeRefus::OptionsContraires,
                     fmt::format("{} ne va pas avec le statut {}", saisi.montant->lieu, domain::id(*statut)),
                     "un montant avec payee ou recouvree seulement", puis_recommencer("ôter le montant")});
  if (!saisies.reussie()) return std::nullopt;
  return store::ChangementAvance{*statut, *date, montant, motif};
}

// The notice of payment may come after the status was noted, or correct it.
bool corrige_un_paiement(const domain::Avance& avance, const StatutSaisi& saisi,
                         const store::ChangementAvance& changement) {
  return avance.statut == changement.statut && porte_un_montant(avance.statut) &&
         (saisi.date || saisi.montant);
}

std::vector<std::string> remarques_de(const domain::Avance& avance,
                                      const store::ChangementAvance& changement) {
  if (changement.statut == StatutAvance::Recouvree && changement.montant && avance.montant_avance)
    return {fmt::format("attendu {}, l'avance payée : {}", avance.montant_avance->texte_fr(),
                        domain::dire_ecart(*avance.montant_avance, *changement.montant))};
  const auto attendu = domain::avance_attendue(avance);
  if (changement.statut != StatutAvance::Payee || !changement.montant || !attendu) return {};
  return {fmt::format("attendu {}, 30 % du bon de commande : {}", attendu->texte_fr(),
                      domain::dire_ecart(*attendu, *changement.montant))};
}

// What a correction does not give stays.
store::ChangementAvance complet(store::ChangementAvance c, const domain::Avance& avant,
                                const StatutSaisi& saisi) {
  if (avant.statut != StatutAvance::Payee || !corrige_un_paiement(avant, saisi, c)) return c;
  if (!saisi.date) c.date = avant.date_paiement.value_or(c.date);
  if (!saisi.montant) c.montant = avant.montant_avance;
  if (!saisi.motif) c.motif = avant.motif;
  return c;
}

// While its solde is under way an avance stays as it is; once that is paid, it may still be claimed back. What was paid
// may be noted or corrected all along: no lot says it.
Result<domain::Dossier> exiger_libre(Base& base, const std::string& reference, const StatutSaisi& saisi,
                                     StatutAvance vers) {
  auto dossier = exiger_dossier(base, reference);
  if (!dossier || !dossier->solde) return dossier;
  if (dossier->avance.statut == StatutAvance::Payee && vers == StatutAvance::Payee && !saisi.motif)
    return dossier;
  const auto statut = dossier->solde->statut;
  const bool un_pas = dossier->avance.statut != vers;
  if (statut == domain::StatutSolde::Refuse || (statut == domain::StatutSolde::Paye && un_pas))
    return dossier;
  return exiger_modifiable(base, reference);
}

}  // namespace

Refus pas_interdit(const domain::Avance& avance, StatutAvance vers) {
  std::vector<std::string> suites;
  for (StatutAvance suite : domain::suites(avance.statut)) suites.emplace_back(domain::id(suite));
  const std::string& numero = avance.numero_editeur.texte();
  return {CodeRefus::PasInterdit,
          avance.statut == vers ? fmt::format("l'avance {} est déjà {}", numero, domain::id(vers))
                                : fmt::format("l'avance {} ne passe pas de {} à {}", numero,
                                              domain::id(avance.statut), domain::id(vers)),
          suites.empty()
              ? fmt::format("{} est un statut final", domain::id(avance.statut))
              : fmt::format("depuis {} : {}", domain::id(avance.statut), texte::joindre(suites, ", ")),
          Suite{"voir le dossier", Geste::Montrer, {{Donnee::Reference, numero}}}};
}

AvanceEcrite appliquer_statut(Base& base, Operation& operation, const AvanceSituee& situee,
                              const store::ChangementAvance& changement) {
  const domain::Avance& avant = situee.avance;
  const bool correction = avant.statut == StatutAvance::Payee && changement.statut == StatutAvance::Payee &&
                          avant.motif == changement.motif;
  if (correction)
    store::corriger_paiement(base, situee.cle, changement);
  else
    store::changer_statut_avance(base, situee.cle, changement);
  domain::Avance apres = avant;
  apres.statut = changement.statut;
  if (!correction) apres.date_statut = changement.date;
  apres.motif = changement.motif;
  if (changement.statut == StatutAvance::Payee) {
    apres.date_paiement = changement.date;
    apres.montant_avance = changement.montant;
  }
  if (changement.statut == StatutAvance::Recouvree) apres.montant_recouvre = changement.montant;
  std::vector<std::string> champs = changements(situee.avance, apres);
  operation.noter("avance.statut", apres.numero_editeur,
                  fmt::format("{} (le {})", en_une_ligne(champs), changement.date.fr()));
  return {apres, champs, remarques_de(apres, changement)};
}

Issue<std::vector<AvanceEcrite>> changer_statut_avances(Base& base, const Contexte& contexte,
                                                        const std::vector<std::string>& references,
                                                        const StatutSaisi& saisi) {
  Saisies saisies;
  const auto changement = lire(saisies, saisi, contexte);
  if (!changement) return saisies.echec();
  return changer_chaque_dossier<AvanceEcrite>(
      base, contexte, references,
      [&](const std::string& reference) { return exiger_libre(base, reference, saisi, changement->statut); },
      [&](Operation& operation, const domain::Dossier& dossier) -> Result<AvanceEcrite> {
        const domain::Avance& avance = dossier.avance;
        if (!domain::est_permis(domain::Pas{avance.statut, changement->statut}) &&
            !corrige_un_paiement(avance, saisi, *changement))
          return refuser(pas_interdit(avance, changement->statut));
        return appliquer_statut(base, operation, {dossier.cle, avance}, complet(*changement, avance, saisi));
      });
}

}  // namespace finhop::app
