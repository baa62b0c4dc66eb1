#include "app/paiement/plusieurs.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/domain/paiements/imputation.hpp"
#include "finhop/domain/reculs.hpp"
#include "finhop/store/paiements.hpp"

namespace finhop::app {
namespace {

using domain::NaturePaiement;

// A sum of several payments is not corrected by itself.
std::vector<Suite> reprendre_les_paiements(const std::string& numero, NaturePaiement nature) {
  constexpr std::string_view kReprendre = "les reprendre tous, pour les noter de nouveau";
  return {{"voir ses paiements", Geste::PaiementLister, {{Donnee::Reference, numero}}},
          nature == NaturePaiement::Avance
              ? Suite{std::string(kReprendre),
                      Geste::AvanceCorriger,
                      {{Donnee::Reference, numero}, {Donnee::StatutVoulu, "validee"}, {Donnee::Motif}}}
              : Suite{std::string(kReprendre),
                      Geste::SoldeCorriger,
                      {{Donnee::Reference, numero}, {Donnee::StatutVoulu, "valide"}, {Donnee::Motif}}}};
}

}  // namespace

void corriger_en_plusieurs(Base& base, const domain::Dossier& dossier, Refus& refus) {
  for (const NaturePaiement nature : {NaturePaiement::Avance, NaturePaiement::Solde}) {
    const auto corrige = [&](const Suite& suite) {
      return nature == NaturePaiement::Avance ? suite.geste == Geste::AvanceStatut
                                              : suite.geste == Geste::SoldeStatut;
    };
    std::vector<Suite>& suites = refus.remede.suites;
    if (std::ranges::none_of(suites, corrige) || store::nombre_de_paiements(base, dossier.cle, nature) < 2)
      continue;
    std::erase_if(suites, corrige);
    for (Suite& suite : reprendre_les_paiements(dossier.avance.numero_editeur.texte(), nature))
      suites.push_back(std::move(suite));
  }
}

std::optional<Refus> refus_de_la_somme(Base& base, const domain::Dossier& dossier,
                                       domain::NaturePaiement nature, const std::optional<Jour>& jour,
                                       const std::optional<Montant>& montant) {
  const bool avance = nature == domain::NaturePaiement::Avance;
  const auto& note = avance ? dossier.avance.date_paiement : dossier.solde->date_paiement;
  if ((jour == note && montant == domain::recu(dossier, nature)) || (!jour && !montant)) return std::nullopt;
  const std::size_t nombre = store::nombre_de_paiements(base, dossier.cle, nature);
  if (nombre < 2) return std::nullopt;
  const std::string& numero = dossier.avance.numero_editeur.texte();
  return Refus{CodeRefus::PaiementRefuse,
               fmt::format("{} {} a été payé{} en {} fois : la somme ne se corrige pas seule",
                           domain::nommer(nature), numero, avance ? "e" : "", nombre),
               "un paiement noté en une fois",
               {"", reprendre_les_paiements(numero, nature)}};
}

}  // namespace finhop::app
