#include "finhop/app/avance/corriger.hpp"

#include <fmt/format.h>

#include "app/dossier/changements.hpp"
#include "app/dossier/pas.hpp"
#include "app/dossier/recherche.hpp"
#include "app/operation.hpp"
#include "app/paiement/plusieurs.hpp"
#include "finhop/domain/reculs.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/store/corrections.hpp"

namespace finhop::app {
namespace {

using domain::StatutAvance;
using PasDAvance = store::Changement<StatutAvance>;

Suite statut_ordinaire(const std::string& numero, StatutAvance vers) {
  Suite suite{"ce pas n'est pas une correction",
              Geste::AvanceStatut,
              {{Donnee::Statut, std::string(domain::id(vers))}, {Donnee::Reference, numero}}};
  if (domain::porte_un_montant(vers))
    suite.arguments.insert(suite.arguments.end(), {{Donnee::Date}, {Donnee::Montant}});
  return suite;
}

Refus pas_une_correction(const domain::Dossier& dossier, StatutAvance vers) {
  const domain::Avance& avance = dossier.avance;
  const std::string& numero = avance.numero_editeur.texte();
  const bool ordinaire = domain::est_permis(domain::Pas{avance.statut, vers}) && !dossier.lot_vivant;
  return refus_de_correction<StatutAvance>(
      {.quoi = "l'avance",
       .numero = numero,
       .de = avance.statut,
       .vers = vers,
       .permis = domain::corrections(avance.statut),
       .suite = ordinaire ? statut_ordinaire(numero, vers) : domain::voir_le_dossier(avance.numero_editeur)});
}

// What was paid is claimed by the line of a lot: the line first.
std::optional<Refus> demande_vivante(const domain::Dossier& dossier) {
  if (dossier.avance.statut != StatutAvance::Payee || !dossier.lot_vivant) return std::nullopt;
  const std::string& numero = dossier.avance.numero_editeur.texte();
  return Refus{
      CodeRefus::CorrectionImpossible,
      fmt::format("l'avance {} reste payée : son solde est {} (lot {})", numero,
                  domain::libelle(dossier.solde->statut), *dossier.lot_vivant),
      "un solde qui n'est dans aucun lot vivant",
      domain::recul_du_solde(dossier).value_or(domain::voir_le_dossier(dossier.avance.numero_editeur))};
}

bool garde_le_paiement(StatutAvance statut) {
  return statut == StatutAvance::Payee || statut == StatutAvance::ARecouvrer;
}

domain::Avance corrigee(const domain::Avance& avant, const PasDAvance& pas, const StatutSaisi& saisi) {
  domain::Avance apres = avant;
  apres.statut = pas.statut;
  apres.date_statut = pas.date;
  apres.motif = pas.motif;
  apres.montant_recouvre.reset();
  if (saisi.date && pas.statut == StatutAvance::Payee) apres.date_paiement = pas.date;
  if (saisi.montant) apres.montant_avance = pas.montant;
  if (garde_le_paiement(pas.statut)) return apres;
  apres.date_paiement.reset();
  apres.montant_avance.reset();
  return apres;
}

}  // namespace

Issue<Correction> corriger_avance(Base& base, const Contexte& contexte, const std::string& reference,
                                  const StatutSaisi& saisi) {
  Saisies saisies;
  const auto pas = lire_correction<StatutAvance>(saisies, saisi, contexte);
  if (!pas) return saisies.echec();
  Operation operation(base, contexte);
  const auto dossier = exiger_dossier(base, contexte, reference);
  if (!dossier) return refuser_tout(dossier.error());
  const domain::Avance& avant = dossier->avance;
  if (!domain::est_une_correction(domain::Pas{avant.statut, pas->statut}))
    return refuser_tout(pas_une_correction(*dossier, pas->statut));
  if (auto refus = demande_vivante(*dossier)) return refuser_tout(*std::move(refus));
  const domain::Avance apres = corrigee(avant, *pas, saisi);
  if (auto refus = refus_de_la_somme(base, *dossier, domain::NaturePaiement::Avance, apres.date_paiement,
                                     apres.montant_avance))
    return refuser_tout(*std::move(refus));
  store::corriger(base, dossier->cle, apres);
  const auto champs = changements(avant, apres);
  operation.noter("avance.corrigee", avant.numero_editeur, detail_de_correction(champs, *pas));
  operation.terminer();
  return Correction{"avance",
                    avant.numero_editeur.texte(),
                    domain::id(avant.statut),
                    domain::id(apres.statut),
                    pas->date,
                    *pas->motif,
                    champs};
}

}  // namespace finhop::app
