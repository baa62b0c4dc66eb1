#include "finhop/vue/comptes.hpp"

#include "finhop/vue/mots.hpp"

namespace finhop::vue {
namespace {

constexpr Champ<CompteVu> kChamps[]{
    {"nom", "nom", lire<&CompteVu::nom>},
    {"role", "rôle", lire<&CompteVu::role>},
};
constexpr Champs<CompteVu> kCompte(kChamps);

}  // namespace

Page Comptes::page() const {
  if (comptes_.empty())
    return {{AFaire{"", {"aucun compte", {{"à taper", Geste::CompteAjouter, {{Donnee::NomDeCompte}}}}}}}};
  return {{kCompte.table(Forme::Personnes, comptes_)}};
}

Defile Comptes::donnees() const {
  return kCompte.defile(Forme::Programmes, comptes_);
}

Defile Comptes::tableur() const {
  return kCompte.defile(Forme::Tableur, comptes_);
}

}  // namespace finhop::vue
