#include "finhop/vue/logiciels.hpp"

#include "finhop/vue/mots.hpp"

namespace finhop::vue {
namespace {

using domain::Logiciel;

Valeur heure(const Logiciel& logiciel) {
  return logiciel.heure_limite ? Valeur(logiciel.heure_limite->texte()) : Valeur();
}

constexpr Champ<Logiciel> kChamps[]{
    {"numeroAns", "numéro ANS", lire<&Logiciel::numero_ans>},
    {"type", "type", lire<&Logiciel::type>},
    {"vague", "vague", lire<&Logiciel::vague>},
    {"nom", "nom", lire<&Logiciel::nom>, Alignement::Gauche, 20},
    {"dateLimite", "", lire<&Logiciel::date_limite>},
    {"heureLimite", "", heure},
    {"", "date limite", [](const Logiciel& l) { return limite(l); }},
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
