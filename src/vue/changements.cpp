#include "finhop/vue/changements.hpp"

#include <fmt/format.h>

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

// « avance 00001 enregistrée »
std::string nommer(std::string_view quoi, const domain::Avance& avance, std::string_view suite = {}) {
  return fmt::format("{} {}{}{}", quoi, avance.numero_editeur.texte(), suite.empty() ? "" : " ", suite);
}

template <class Ecrit>
Page tout_dire(const Ecrit& ecrit) {
  Page page = changements(ecrit.changements);
  for (const std::string& remarque : ecrit.remarques) page.push_back({Ligne{remarque}});
  for (const domain::Constat& constat : ecrit.a_verifier)
    page.push_back({Phrase{"à vérifier : ", constat.message}});
  return page;
}

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

Page ecrit(std::string titre, const std::vector<std::string>& phrases) {
  return {{Section{std::move(titre), changements(phrases)}}};
}

Page ecrit(const app::AvanceEcrite& ecrite, std::string_view suite) {
  return {{Section{nommer("avance", ecrite.avance, suite), tout_dire(ecrite)}}};
}

Page ecrit(const app::SoldeEcrit& ecrit) {
  return {{Section{nommer("solde", ecrit.dossier.avance), tout_dire(ecrit)}}};
}

}  // namespace finhop::vue
