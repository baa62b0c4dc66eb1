#include "finhop/vue/logiciels.hpp"

namespace finhop::vue {
namespace {

using domain::Logiciel;

constexpr Champ<Logiciel> kChamps[]{
    {"numeroAns", "numéro ANS", lire<&Logiciel::numero_ans>},
    {"type", "type", lire<&Logiciel::type>},
    {"vague", "vague", lire<&Logiciel::vague>},
    {"nom", "nom", lire<&Logiciel::nom>, Alignement::Gauche, 20},
    {"dateLimite", "date limite", lire<&Logiciel::date_limite>},
};
constexpr Champs<Logiciel> kLogiciel(kChamps);

}  // namespace

Page Logiciels::page() const {
  if (logiciels_.empty())
    return {{AFaire{"", {"aucun logiciel", {{"à taper", Geste::LogicielAjouter, {{Donnee::Ans}}}}}}}};
  return {{kLogiciel.table(Forme::Personnes, logiciels_)}};
}

Defile Logiciels::donnees() const {
  return kLogiciel.defile(Forme::Programmes, logiciels_);
}

Defile Logiciels::tableur() const {
  return kLogiciel.defile(Forme::Tableur, logiciels_);
}

}  // namespace finhop::vue
