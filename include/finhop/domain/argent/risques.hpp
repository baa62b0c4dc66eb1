// Avances that were received and could have to be given back: why, and what to do about each.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "finhop/base/geste.hpp"
#include "finhop/domain/argent/faits.hpp"

namespace finhop::domain {

// In the order in which they are tried: a dossier is at risk once.
enum class SorteDeRisque { SoldeRefuse, EcheancePassee, EcheanceProche, LigneRefusee, SoldeAModifier };

struct DescriptionDeRisque {
  SorteDeRisque sorte;
  std::string_view id;
  std::string_view libelle;
};
std::span<const DescriptionDeRisque> sortes_de_risque();
const DescriptionDeRisque& description(SorteDeRisque sorte);

struct LimiteDuLogiciel {
  Jour limite;
  bool passee = false;  // its hour too
  bool proche = false;  // near enough to be told
};
// The deadline of a software by its numeroAns; nothing when it has none.
using Echeances = std::function<const LimiteDuLogiciel*(const std::string&)>;

struct Risque {
  SorteDeRisque sorte;
  std::optional<Montant> montant = {};  // the avance received; absent when nobody noted it
  std::optional<Jour> limite = {};
};
std::optional<Risque> risque_de(const FaitsDArgent& faits, const Echeances& echeances);
// What to do first.
Suite suite_du_risque(const FaitsDArgent& faits);

}  // namespace finhop::domain
