// The sums that `argent` makes: one table of them, each with its name and the day that it is counted on, and the one
// accumulator that adds them up.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>

#include "finhop/domain/argent/faits.hpp"
#include "finhop/domain/argent/retards.hpp"
#include "finhop/domain/argent/risques.hpp"

namespace finhop::domain {

enum class Poste {
  BonsCommande,
  AvanceAttendue,
  AvanceRecue,
  EcartAvance,
  Facture,
  SoldeAttendu,
  SoldeRecu,
  Ecart,
  ResteARecevoir,
  Retard30,
  Retard60,
  Retard90,
  RetardPlus,
  ARisque,
  ARembourser,
  Rembourse,
};

// What a poste is counted on when sums are made by month, quarter or year.
enum class JourDuPoste { Commande, PaiementAvance, Facture, PaiementSolde, Attente, Remboursement };
std::string_view libelle(JourDuPoste jour);

struct DescriptionDePoste {
  Poste poste;
  std::string_view id;
  std::string_view nom;
  JourDuPoste jour;
};

// In the order of Poste.
inline constexpr std::array kPostes{
    DescriptionDePoste{Poste::BonsCommande, "bonsCommande", "bons de commande", JourDuPoste::Commande},
    DescriptionDePoste{Poste::AvanceAttendue, "avanceAttendue", "avances attendues", JourDuPoste::Commande},
    DescriptionDePoste{Poste::AvanceRecue, "avanceRecue", "avances reçues", JourDuPoste::PaiementAvance},
    DescriptionDePoste{Poste::EcartAvance, "ecartAvance", "écart des avances", JourDuPoste::PaiementAvance},
    DescriptionDePoste{Poste::Facture, "facture", "facturé", JourDuPoste::Facture},
    DescriptionDePoste{Poste::SoldeAttendu, "soldeAttendu", "soldes attendus", JourDuPoste::Facture},
    DescriptionDePoste{Poste::SoldeRecu, "soldeRecu", "soldes reçus", JourDuPoste::PaiementSolde},
    DescriptionDePoste{Poste::Ecart, "ecart", "écart des soldes", JourDuPoste::PaiementSolde},
    DescriptionDePoste{Poste::ResteARecevoir, "resteARecevoir", "reste à recevoir", JourDuPoste::Attente},
    DescriptionDePoste{Poste::Retard30, "retards.jusqua30", "0–30 jours", JourDuPoste::Attente},
    DescriptionDePoste{Poste::Retard60, "retards.de31a60", "31–60 jours", JourDuPoste::Attente},
    DescriptionDePoste{Poste::Retard90, "retards.de61a90", "61–90 jours", JourDuPoste::Attente},
    DescriptionDePoste{Poste::RetardPlus, "retards.plus", "plus de 90", JourDuPoste::Attente},
    DescriptionDePoste{Poste::ARisque, "aRisque", "à risque", JourDuPoste::PaiementAvance},
    DescriptionDePoste{Poste::ARembourser, "aRembourser", "à rembourser", JourDuPoste::PaiementAvance},
    DescriptionDePoste{Poste::Rembourse, "rembourse", "remboursé", JourDuPoste::Remboursement},
};

constexpr std::size_t rang(Poste poste) {
  return static_cast<std::size_t>(std::to_underlying(poste));
}
constexpr bool postes_en_ordre() {
  for (std::size_t i = 0; i < kPostes.size(); ++i)
    if (rang(kPostes[i].poste) != i) return false;
  return rang(Poste::Rembourse) + 1 == kPostes.size();
}
static_assert(postes_en_ordre());

// Sums over dossiers.
struct Sommes {
  std::size_t dossiers = 0;
  std::size_t non_notes = 0;  // payments without their amount: they count for nothing
  std::array<Montant, kPostes.size()> montants = {};

  Montant operator[](Poste poste) const { return montants[rang(poste)]; }
  Montant en_retard() const;
  Sommes& operator+=(const Sommes& autres);
  friend bool operator==(const Sommes&, const Sommes&) = default;
};

// What the day is, and what it makes late or at risk.
struct JourDArgent {
  Jour jour;
  Delais delais = {};
  Echeances echeances = {};
};

// Each amount of a dossier, and its day.
using VoirPoste = std::function<void(Poste, Montant, const std::optional<Jour>&)>;
void pour_chaque_poste(const FaitsDArgent& faits, const JourDArgent& jour, const VoirPoste& voir);

}  // namespace finhop::domain
