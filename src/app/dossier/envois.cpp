#include "app/dossier/envois.hpp"

#include <fmt/format.h>

#include "finhop/domain/envois.hpp"
#include "finhop/domain/reculs.hpp"
#include "finhop/domain/suites.hpp"

namespace finhop::app {
namespace {

Suite suite(const domain::Dossier& dossier) {
  const std::string& numero = dossier.avance.numero_editeur.texte();
  const domain::StatutSolde statut = dossier.solde->statut;
  if (domain::est_en_main(statut)) return {"le corriger", Geste::SoldeSaisir, {{Donnee::Reference, numero}}};
  if (!domain::est_en_cours(statut))
    if (auto recul = domain::recul_du_solde(dossier)) return *std::move(recul);
  return domain::suite_sans_juger(dossier);
}

}  // namespace

std::optional<Refus> hors_instruction(const domain::Dossier& dossier) {
  const domain::StatutSolde statut = dossier.solde->statut;
  if (domain::attend_un_envoi(statut)) return std::nullopt;
  return Refus{CodeRefus::PasInterdit,
               fmt::format("le solde {} est {} : rien ne s'envoie à l'ASP maintenant",
                           dossier.avance.numero_editeur.texte(), domain::libelle(statut)),
               "un solde accepté, incomplet, à modifier ou validé", suite(dossier)};
}

}  // namespace finhop::app
