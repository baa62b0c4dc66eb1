#include "finhop/app/lot/corriger.hpp"
#include "finhop/app/lot/retirer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/dossier/pas.hpp"
#include "app/dossier/recherche.hpp"
#include "app/lot/pas.hpp"
#include "app/operation.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/reculs.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/store/corrections.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

using domain::StatutLot;

// Lines that the schema calls outdated, and those whose claim is no longer the same, word for word.
std::vector<std::string> depasses(Base& base, const domain::Lot& lot,
                                  const std::vector<domain::LigneLot>& lignes) {
  std::vector<std::string> numeros = store::dossiers_depasses(base, lot);
  for (const domain::LigneLot& ligne : lignes) {
    const std::string& numero = ligne.numero_editeur.texte();
    if (std::ranges::find(numeros, numero) != numeros.end()) continue;
    if (domain::empreinte(store::relire_dossier(base, ligne.cle_dossier)) != ligne.empreinte)
      numeros.push_back(numero);
  }
  return numeros;
}

std::string dire(const std::vector<std::string>& numeros) {
  constexpr std::size_t kDits = 5;
  std::vector<std::string> dits(
      numeros.begin(), numeros.begin() + static_cast<std::ptrdiff_t>(std::min(kDits, numeros.size())));
  const std::size_t reste = numeros.size() - dits.size();
  return texte::joindre(dits, ", ") + (reste > 0 ? fmt::format(" et {} de plus", reste) : "");
}

// The first of them goes back first, when it can.
Remede remede(Base& base, const std::string& numero) {
  const auto dossier = exiger_dossier(base, numero);
  const Suite voir{"voir ce qui l'a changé", Geste::Journal, {{Donnee::Reference, numero}}};
  if (!dossier) return voir;
  if (dossier->solde && dossier->solde->statut != domain::StatutSolde::Accepte)
    if (auto recul = domain::recul_du_solde(*dossier)) return {"", {*std::move(recul), voir}};
  return voir;
}

Refus depasse(Base& base, const domain::Lot& lot, const std::vector<std::string>& numeros) {
  return {CodeRefus::CorrectionImpossible,
          fmt::format("le lot {} ne revient pas en arrière : {} depuis ({})", lot.nom,
                      numeros.size() == 1 ? "un de ses dossiers a changé"
                                          : fmt::format("{} de ses dossiers ont changé", numeros.size()),
                      dire(numeros)),
          "des dossiers tels que ce lot les a laissés", remede(base, numeros.front())};
}

std::vector<std::string> numeros_de(const std::vector<domain::LigneLot>& lignes) {
  std::vector<std::string> numeros;
  for (const domain::LigneLot& ligne : lignes) numeros.push_back(ligne.numero_editeur.texte());
  return numeros;
}

// The correction that it has, whatever was asked; else what is next.
Remede remede(const domain::Lot& lot, StatutLot vers, const Jour& aujourd_hui) {
  if (domain::est_permis(domain::Pas{lot.statut, vers})) return domain::suites_du_lot(lot, aujourd_hui);
  if (auto recul = domain::recul_du_lot(lot)) return *std::move(recul);
  return domain::suites_du_lot(lot, aujourd_hui);
}

std::string attendu(const domain::Lot& lot) {
  const auto permis = domain::corrections(lot.statut);
  if (lot.statut == StatutLot::Traite) return "un lot sans réponse du portail";
  return permis.empty()
             ? fmt::format("un autre statut : « {} » ne se corrige pas", domain::libelle(lot.statut))
             : fmt::format("depuis « {} », à corriger en : {}", domain::libelle(lot.statut),
                           libelles(permis));
}

Refus pas_une_correction(const domain::Lot& lot, StatutLot vers, const Jour& aujourd_hui) {
  return {CodeRefus::PasInterdit,
          lot.statut == vers ? fmt::format("le lot {} est déjà {}", lot.nom, domain::libelle(vers))
                             : fmt::format("le lot {} ne se corrige pas de {} en {}", lot.nom,
                                           domain::libelle(lot.statut), domain::libelle(vers)),
          attendu(lot), remede(lot, vers, aujourd_hui)};
}

// An answer is taken back by its own command, which says what becomes of its decisions.
bool se_corrige(const domain::Lot& lot, StatutLot vers) {
  return lot.statut != StatutLot::Traite && domain::est_une_correction(domain::Pas{lot.statut, vers});
}

// By a step of domain::corrections<StatutLot>; `objet`: lot or retour, as the report and the journal say it.
Issue<Correction> reculer(Base& base, Operation& operation, const domain::Lot& lot, const store::PasLot& pas,
                          std::string_view objet) {
  const auto lignes = store::lire_lignes(base, lot);
  if (const auto numeros = depasses(base, lot, lignes); !numeros.empty())
    return refuser_tout(depasse(base, lot, numeros));
  store::corriger(base, lot, pas);
  const std::string detail = fmt::format("{} → {} (le {}), correction : {}", domain::libelle(lot.statut),
                                         domain::libelle(pas.vers), pas.date->fr(), *pas.motif);
  noter(base, operation, lot, {objet == "lot" ? "lot.corrige" : "retour.retire", "solde.corrige", detail});
  return Correction{objet,
                    lot.nom,
                    domain::id(lot.statut),
                    domain::id(pas.vers),
                    *pas.date,
                    *pas.motif,
                    {},
                    numeros_de(lignes),
                    {}};
}

Refus sans_reponse(const domain::Lot& lot, const Jour& aujourd_hui) {
  return {
      CodeRefus::RetourAbsent,
      fmt::format("le lot {} est {} : il n'a pas de réponse à retirer", lot.nom, domain::libelle(lot.statut)),
      "un lot dont la réponse a été importée", domain::suites_du_lot(lot, aujourd_hui)};
}

}  // namespace

Issue<Correction> corriger_lot(Base& base, const Contexte& contexte, const std::string& nom,
                               const StatutSaisi& saisi) {
  const Jour aujourd_hui = contexte.maintenant.jour_a_paris();
  Saisies saisies;
  const auto vers = saisies.lire_statut<StatutLot>(saisi.statut);
  const auto motif = saisies.lire_texte(saisi.motif.value_or(Saisi{}), kLongueurTexte);
  const auto date = saisi.date ? saisies.lire<Jour>(*saisi.date) : aujourd_hui;
  if (!saisies.reussie()) return saisies.echec();
  Operation operation(base, contexte);
  auto lot = exiger_lot(base, nom);
  if (!lot) return refuser_tout(lot.error());
  if (!se_corrige(*lot, *vers)) return refuser_tout(pas_une_correction(*lot, *vers, aujourd_hui));
  auto correction = reculer(base, operation, *lot, {.vers = *vers, .date = *date, .motif = motif}, "lot");
  if (!correction) return correction;
  operation.terminer();
  lot->statut = *vers;
  correction->suites = domain::suites_du_lot(*lot, aujourd_hui);
  return correction;
}

Issue<Correction> retirer_retour(Base& base, const Contexte& contexte, const std::string& nom,
                                 const Saisi& motif, const std::optional<Saisi>& date) {
  const Jour aujourd_hui = contexte.maintenant.jour_a_paris();
  Saisies saisies;
  const auto texte = saisies.lire_texte(motif, kLongueurTexte);
  const auto jour = date ? saisies.lire<Jour>(*date) : aujourd_hui;
  if (!saisies.reussie()) return saisies.echec();
  Operation operation(base, contexte);
  auto lot = exiger_lot(base, nom);
  if (!lot) return refuser_tout(lot.error());
  if (lot->statut != StatutLot::Traite) return refuser_tout(sans_reponse(*lot, aujourd_hui));
  auto correction =
      reculer(base, operation, *lot, {.vers = StatutLot::Depose, .date = *jour, .motif = texte}, "retour");
  if (!correction) return correction;
  operation.terminer();
  lot->statut = StatutLot::Depose;
  correction->suites = domain::suites_du_lot(*lot, aujourd_hui);
  return correction;
}

}  // namespace finhop::app
