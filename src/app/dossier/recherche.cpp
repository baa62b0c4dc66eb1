#include "app/dossier/recherche.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/fournisseurs.hpp"

namespace finhop::app {
namespace {

Remede proposer(const std::optional<std::string>& proche, Suite sinon) {
  return {proche ? "peut-être " + *proche : "", {std::move(sinon)}};
}

}  // namespace

Result<domain::Dossier> exiger_dossier_exact(Base& base, std::string_view reference) {
  if (auto dossier = store::trouver_dossier(base, texte::rogner(reference))) return *std::move(dossier);
  store::exiger_absent(base, texte::rogner(reference));
  return refuser({CodeRefus::DossierInconnu,
                  fmt::format("aucun dossier ne porte {}", texte::citer(reference)),
                  "un numeroEditeur (00001) ou un numeroASP (FINHOP000007) enregistré",
                  Suite{"voir les dossiers", Geste::Lister}});
}

namespace {

Result<domain::Dossier> sauf_fige(Result<domain::Dossier> dossier) {
  if (!dossier || !est_fige(*dossier)) return dossier;
  return refuser(fige(*dossier));
}

}  // namespace

Result<domain::Dossier> exiger_modifiable(Base& base, std::string_view reference) {
  return sauf_fige(exiger_dossier(base, reference));
}
Result<domain::Dossier> exiger_modifiable(Base& base, const Contexte& contexte, std::string_view reference) {
  return sauf_fige(exiger_dossier(base, contexte, reference));
}

bool est_fige(const domain::Dossier& dossier) {
  return dossier.solde && !domain::est_en_main(dossier.solde->statut);
}

Refus fige(const domain::Dossier& dossier) {
  const std::string& numero = dossier.avance.numero_editeur.texte();
  const auto& lot = dossier.lot_vivant;
  return {CodeRefus::DossierFige,
          fmt::format("le dossier {} ne change plus : son solde est {}{}", numero,
                      domain::libelle(dossier.solde->statut), lot ? fmt::format(" (lot {})", *lot) : ""),
          "un solde en préparation ou rejeté",
          lot ? Suite{"voir le lot", Geste::LotMontrer, {{Donnee::Lot, *lot}}}
              : domain::voir_le_dossier(dossier.avance.numero_editeur)};
}

Refus fige(const domain::Dossier& dossier, const Changement& change) {
  Refus refus = fige(dossier);
  refus.message +=
      fmt::format(" ; enregistré : {}, dans la table : {}", dire(change.avant), dire(change.apres));
  refus.attendu = "la valeur enregistrée, ou un solde en préparation ou rejeté";
  refus.remede.phrase = "ôter la ligne, ou y remettre la valeur enregistrée";
  return refus;
}

Result<domain::Logiciel> exiger_logiciel(Base& base, const domain::NumeroAns& numero_ans) {
  if (auto logiciel = store::trouver_logiciel(base, numero_ans)) return *std::move(logiciel);
  std::vector<std::string> connus;
  for (const domain::Logiciel& logiciel : store::lire_logiciels(base))
    connus.push_back(logiciel.numero_ans.texte());
  return refuser(
      {CodeRefus::LogicielInconnu, fmt::format("le numeroAns {} n'est pas enregistré", numero_ans.texte()),
       connus.empty() ? "un logiciel enregistré" : fmt::format("un de : {}", texte::joindre(connus, ", ")),
       proposer(texte::le_plus_proche(numero_ans.texte(), connus),
                {"l'enregistrer", Geste::LogicielAjouter, {{Donnee::Ans, numero_ans.texte()}}})});
}

std::vector<domain::NumeroAns> lire_logiciels(Base& base, Saisies& saisies,
                                              const std::vector<Saisi>& saisis) {
  std::vector<domain::NumeroAns> numeros;
  for (const Saisi& saisi : saisis) {
    const auto numero = saisies.lire<domain::NumeroAns>(saisi);
    if (!numero) continue;
    if (const auto logiciel = exiger_logiciel(base, *numero); !logiciel)
      saisies.refuser(logiciel.error());
    else
      numeros.push_back(*numero);
  }
  return numeros;
}

}  // namespace finhop::app
