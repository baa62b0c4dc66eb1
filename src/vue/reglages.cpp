#include "finhop/vue/reglages.hpp"

#include "finhop/base/texte.hpp"

namespace finhop::vue {
namespace {

using Ligne = Reglages::Ligne;

constexpr Champ<Ligne> kChamps[]{
    {"reglage", "réglage", lire<&Ligne::id>},
    {"jours", "jours", lire<&Ligne::jours>, Alignement::Droite},
    {"parDefaut", "par défaut", lire<&Ligne::defaut>, Alignement::Droite},
    {"sens", "ce que disent ces jours", lire<&Ligne::sens>, Alignement::Gauche, 20},
};
constexpr Champs<Ligne> kReglage(kChamps);

// What is a text, for programs and for spreadsheets.
constexpr Champ<Ligne> kAvecTexte[]{
    {"reglage", "", lire<&Ligne::id>},       {"jours", "", lire<&Ligne::jours>},
    {"parDefaut", "", lire<&Ligne::defaut>}, {"sens", "", lire<&Ligne::sens>},
    {"texte", "", lire<&Ligne::texte>},
};
constexpr Champs<Ligne> kTous(kAvecTexte);

}  // namespace

Reglages::Reglages(const app::Reglages& reglages) : mention_(reglages.mention) {
  for (const auto& decrit : domain::kReglages)
    lignes_.push_back({decrit.id, reglages.delais.jours(decrit.reglage), decrit.defaut, decrit.sens, {}});
  lignes_.push_back({app::kMention, {}, {}, "que chaque facture doit porter", mention_});
}

Page Reglages::page() const {
  const std::vector<Ligne> delais(lignes_.begin(), lignes_.end() - 1);
  return {{kReglage.table(Forme::Personnes, delais)},
          {Phrase{"mention que chaque facture doit porter : ",
                  mention_.empty() ? "aucune, elle n'est pas cherchée" : texte::citer(mention_)}}};
}

Defile Reglages::donnees() const {
  return kTous.defile(Forme::Programmes, lignes_);
}

Defile Reglages::tableur() const {
  return kTous.defile(Forme::Tableur, lignes_);
}

}  // namespace finhop::vue
