#include "finhop/vue/changements.hpp"

#include "vue/valeur_de_champ.hpp"

namespace finhop::vue {
namespace {

using app::Changement;
using domain::Facture;

constexpr Champ<Facture> kFacture[]{
    {"dateFacture", "", lire<&Facture::date>},
    {"montant", "", lire<&Facture::montant>},
    {"numero", "", lire<&Facture::numero>},
};

Valeur valeur_dite(const domain::ValeurDite& dite) {
  return std::visit([](const auto& valeur) { return valeur_de(valeur); }, dite);
}

constexpr Champ<Changement> kChangement[]{
    {"champ", "", lire<&Changement::cle>},
    {"avant", "", [](const Changement& c) { return valeur_dite(c.avant); }},
    {"apres", "", [](const Changement& c) { return valeur_dite(c.apres); }},
};

}  // namespace

Valeur valeur_de(const std::vector<Facture>& factures) {
  return Champs<Facture>(kFacture).elements(factures);
}

std::vector<Faits> changements(const std::vector<Changement>& changements) {
  return Champs<Changement>(kChangement).elements(changements);
}

Page changements(const std::vector<std::string>& phrases) {
  if (phrases.empty()) return {{Ligne{"rien ne change"}}};
  Page page;
  for (const std::string& phrase : phrases) page.push_back({Ligne{phrase}});
  return page;
}

Page ecrit(std::string titre, const std::vector<std::string>& phrases,
           const std::vector<std::string>& remarques) {
  Page contenu = changements(phrases);
  for (const std::string& remarque : remarques) contenu.push_back({Ligne{remarque}});
  return {{Section{std::move(titre), std::move(contenu)}}};
}

}  // namespace finhop::vue
