#include "finhop/app/solde/confirmer.hpp"

#include <fmt/format.h>

#include "app/dossier/chaque_dossier.hpp"
#include "app/dossier/recherche.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/store/avances.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

// Why there is nothing to confirm; absent when there is.
std::optional<Refus> refus_de_confirmer(const domain::Dossier& dossier) {
  constexpr std::string_view kAttendu = "une demande refusée par le portail, telle qu'elle était";
  const std::string& numero = dossier.avance.numero_editeur.texte();
  if (!dossier.refus)
    return Refus{CodeRefus::PasInterdit,
                 fmt::format("la demande {} n'est pas refusée par le portail : son solde est {}", numero,
                             dossier.solde ? domain::libelle(dossier.solde->statut) : "à saisir"),
                 std::string(kAttendu), domain::suite_sans_juger(dossier)};
  if (!domain::est_tel_que_refuse(dossier))
    return Refus{CodeRefus::RienAFaire,
                 fmt::format("la demande {} a changé depuis son refus : rien n'est à confirmer", numero),
                 std::string(kAttendu), domain::voir_le_dossier(dossier.avance.numero_editeur)};
  if (dossier.refus->confirme)
    return Refus{CodeRefus::RienAFaire,
                 fmt::format("la demande {} est déjà confirmée : {}", numero, *dossier.refus->confirme),
                 std::string(kAttendu), domain::suite_sans_juger(dossier)};
  return std::nullopt;
}

// Those of the lot that may be confirmed now.
Result<std::vector<std::string>> refusees_du_lot(Base& base, const std::string& nom) {
  const auto lot = exiger_lot(base, nom);
  if (!lot) return refuser(lot.error());
  std::vector<std::string> references;
  for (const domain::LigneLot& ligne : store::lire_lignes(base, *lot))
    if (!refus_de_confirmer(store::relire_dossier(base, ligne.cle_dossier)))
      references.push_back(ligne.numero_editeur.texte());
  if (!references.empty()) return references;
  return refuser({CodeRefus::RienAFaire, fmt::format("aucune demande du lot {} n'est à confirmer", lot->nom),
                  "un lot dont des demandes ont été refusées et n'ont pas changé depuis",
                  Suite{"voir ses demandes", Geste::LotMontrer, {{Donnee::Lot, lot->nom}}}});
}

SoldeEcrit confirmer(Base& base, Operation& operation, domain::Dossier dossier, const std::string& motif,
                     const Jour& le) {
  store::confirmer_solde(base, dossier.cle, le, motif);
  operation.noter("solde.confirme", dossier.avance.numero_editeur,
                  fmt::format("refusé : {} ; à renvoyer tel quel : {}", dossier.refus->dit, motif));
  SoldeEcrit ecrit{std::move(dossier), {fmt::format("à renvoyer tel quel : {}", motif)}};
  ecrit.dossier.refus->confirme = motif;
  return ecrit;
}

}  // namespace

Issue<std::vector<SoldeEcrit>> confirmer_soldes(Base& base, const Contexte& contexte,
                                                std::vector<std::string> references,
                                                const std::optional<std::string>& lot, const Saisi& motif) {
  Saisies saisies;
  const auto raison = saisies.lire_texte(motif, kLongueurTexte);
  if (lot) {
    const store::Transaction lecture(base, store::Acces::Lecture);
    if (const auto refusees = refusees_du_lot(base, *lot))
      references.insert(references.end(), refusees->begin(), refusees->end());
    else
      saisies.refuser(refusees.error());
  }
  if (!saisies.reussie()) return saisies.echec();
  return changer_chaque_dossier<SoldeEcrit>(
      base, contexte, references,
      [&](const std::string& reference) -> Result<domain::Dossier> {
        auto dossier = exiger_dossier(base, contexte, reference);
        if (!dossier) return dossier;
        if (auto refus = refus_de_confirmer(*dossier)) return refuser(*std::move(refus));
        return dossier;
      },
      [&](Operation& operation, const domain::Dossier& dossier) -> Result<SoldeEcrit> {
        return confirmer(base, operation, dossier, *raison, contexte.maintenant.jour_a_paris());
      });
}

}  // namespace finhop::app
