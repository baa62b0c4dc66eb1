#include "domain/taches/remedes.hpp"

#include "finhop/domain/suites.hpp"

namespace finhop::domain {
namespace {

Suite du_dossier(std::string quand, Geste geste, const Dossier& dossier) {
  return {std::move(quand), geste, {{Donnee::Reference, dossier.avance.numero_editeur.texte()}}};
}

}  // namespace

Remede apres_la_reponse(const Dossier& dossier) {
  const std::string& numero = dossier.avance.numero_editeur.texte();
  if (dossier.avance.statut == StatutAvance::Payee) return *suite_du_dossier(dossier);
  return Suite{"répondre à l'ASP, puis",
               Geste::AvanceStatut,
               {{Donnee::Statut, std::string(id(StatutAvance::EnInstruction))}, {Donnee::Reference, numero}}};
}

Remede corriger(const Dossier& dossier) {
  Suite confirmer = du_dossier("si la cause n'était pas dans la demande", Geste::SoldeConfirmer, dossier);
  confirmer.arguments.push_back({Donnee::Motif});
  return {"", {du_dossier("voir ce qui est à corriger", Geste::Montrer, dossier), std::move(confirmer)}};
}

Remede rembourser(const Dossier& dossier) {
  return Suite{"une fois l'avance rendue",
               Geste::AvanceStatut,
               {{Donnee::Statut, std::string(id(StatutAvance::Recouvree))},
                {Donnee::Reference, dossier.avance.numero_editeur.texte()},
                {Donnee::Date},
                {Donnee::Montant}}};
}

Remede noter_le_montant(const Dossier& dossier) {
  return Suite{"à l'avis de paiement",
               Geste::AvanceStatut,
               {{Donnee::Statut, std::string(id(StatutAvance::Payee))},
                {Donnee::Reference, dossier.avance.numero_editeur.texte()},
                {Donnee::Montant}}};
}

Remede eclaircir(const Dossier& dossier) {
  const auto noter = [&](std::string quand, Donnee donnee) {
    return Suite{std::move(quand),
                 Geste::SoldeStatut,
                 {{Donnee::Statut, std::string(id(StatutSolde::Paye))},
                  {Donnee::Reference, dossier.avance.numero_editeur.texte()},
                  {donnee}}};
  };
  if (!dossier.solde->montant_paye) return noter("à l'avis de paiement", Donnee::Montant);
  return {"",
          {voir_le_dossier(dossier.avance.numero_editeur),
           noter("si cet écart est admis, dire pourquoi", Donnee::Motif)}};
}

Remede completer(const Dossier& dossier, const Constats& constats) {
  const std::string& numero = dossier.avance.numero_editeur.texte();
  if (!dossier.solde) return Suite{"", Geste::SoldeSaisir, {{Donnee::Reference, numero}, {Donnee::Aide}}};
  const Constats erreurs = blocages(constats);
  if (erreurs.empty() || erreurs.front().remede.suites.empty())
    return voir_le_dossier(dossier.avance.numero_editeur);
  return au_dossier(erreurs.front().remede, numero);
}

}  // namespace finhop::domain
