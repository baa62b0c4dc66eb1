#include "finhop/vue/reglages.hpp"

namespace finhop::vue {
namespace {

constexpr Champ<Reglages::Ligne> kChamps[]{
    {"reglage", "réglage", [](const Reglages::Ligne& l) { return Valeur(l.decrit.id); }},
    {"jours", "jours", lire<&Reglages::Ligne::jours>, Alignement::Droite},
    {"parDefaut", "par défaut", [](const Reglages::Ligne& l) { return Valeur(l.decrit.defaut); },
     Alignement::Droite},
    {"sens", "ce que disent ces jours", [](const Reglages::Ligne& l) { return Valeur(l.decrit.sens); },
     Alignement::Gauche, 20},
};
constexpr Champs<Reglages::Ligne> kReglage(kChamps);

}  // namespace

Reglages::Reglages(const domain::Delais& delais) {
  for (const auto& decrit : domain::kReglages) lignes_.push_back({decrit, delais.jours(decrit.reglage)});
}

Page Reglages::page() const {
  return {{kReglage.table(Forme::Personnes, lignes_)}};
}

Defile Reglages::donnees() const {
  return kReglage.defile(Forme::Programmes, lignes_);
}

Defile Reglages::tableur() const {
  return kReglage.defile(Forme::Tableur, lignes_);
}

}  // namespace finhop::vue
