#include "app/paiement/plusieurs.hpp"

#include <fmt/format.h>

#include "finhop/domain/paiements/imputation.hpp"
#include "finhop/domain/reculs.hpp"
#include "finhop/store/paiements.hpp"

namespace finhop::app {

std::optional<Refus> refus_de_la_somme(Base& base, const domain::Dossier& dossier,
                                       domain::NaturePaiement nature, const std::optional<Jour>& jour,
                                       const std::optional<Montant>& montant) {
  const bool avance = nature == domain::NaturePaiement::Avance;
  const auto& note = avance ? dossier.avance.date_paiement : dossier.solde->date_paiement;
  if ((jour == note && montant == domain::recu(dossier, nature)) || (!jour && !montant)) return std::nullopt;
  const std::size_t nombre = store::nombre_de_paiements(base, dossier.cle, nature);
  if (nombre < 2) return std::nullopt;
  const std::string& numero = dossier.avance.numero_editeur.texte();
  constexpr std::string_view kReprendre = "les reprendre tous, pour les noter de nouveau";
  const Suite reprendre =
      avance ? Suite{std::string(kReprendre),
                     Geste::AvanceCorriger,
                     {{Donnee::Reference, numero}, {Donnee::StatutVoulu, "validee"}, {Donnee::Motif}}}
             : Suite{std::string(kReprendre),
                     Geste::SoldeCorriger,
                     {{Donnee::Reference, numero}, {Donnee::StatutVoulu, "valide"}, {Donnee::Motif}}};
  return Refus{
      CodeRefus::PaiementRefuse,
      fmt::format("{} {} a été payé{} en {} fois : la somme ne se corrige pas seule", domain::nommer(nature),
                  numero, avance ? "e" : "", nombre),
      "un paiement noté en une fois",
      {"", {{"voir ses paiements", Geste::PaiementLister, {{Donnee::Reference, numero}}}, reprendre}}};
}

}  // namespace finhop::app
