#include "finhop/vue/libelles.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "finhop/domain/libelle_masque.hpp"

namespace finhop::vue {
namespace {

using app::LibelleCompte;

// « FMT-05 : 2 », by rule.
Textes predictions(const LibelleCompte& l) {
  Textes dites;
  for (const auto& [regle, lignes] : l.predictions_contraires)
    dites.push_back(fmt::format("{} : {}", regle, lignes));
  return dites;
}

std::vector<Faits> elements_de_predictions(const LibelleCompte& l) {
  std::vector<Faits> elements;
  for (const auto& [regle, lignes] : l.predictions_contraires)
    elements.push_back({{"prediction", "", regle}, {"lignes", "", lignes}});
  return elements;
}

Valeur ou_rien(const std::string& texte) {
  return texte.empty() ? Valeur() : Valeur(texte);
}

constexpr Champ<LibelleCompte> kChamps[]{
    {"libelle", "", lire<&LibelleCompte::libelle>},
    {"code", "", [](const LibelleCompte& l) { return ou_rien(l.code); }},
    {"lignes", "", [](const LibelleCompte& l) { return Valeur(l.lignes()); }},
    {"acceptees", "", lire<&LibelleCompte::acceptees>},
    {"refusees", "", lire<&LibelleCompte::refusees>},
    {"contrairesAuPrevu", "", [](const LibelleCompte& l) { return Valeur(elements_de_predictions(l)); },
     Alignement::Gauche, 0, ""},
    {"", "", [](const LibelleCompte& l) { return ou_rien(texte::joindre(predictions(l), ", ")); },
     Alignement::Gauche, 0, "contrairesAuPrevu"},
    {"decisionRetenue", "", lire<&LibelleCompte::retenue>},
    {"note", "",
     [](const LibelleCompte& l) { return l.note ? ou_rien(domain::masquer(*l.note)) : Valeur(); }},
};
constexpr Champs<LibelleCompte> kLibelle(kChamps);

std::string compte(const LibelleCompte& l) {
  std::string dit = texte::compter(l.lignes(), "ligne");
  if (l.acceptees > 0) dit += ", " + texte::compter(l.acceptees, "acceptée");
  if (l.refusees > 0) dit += ", " + texte::compter(l.refusees, "refusée");
  return dit;
}

std::string contraire(const std::string& prediction, std::size_t lignes) {
  const std::string combien = lignes == 1 ? "1 fois" : fmt::format("{} fois", lignes);
  if (prediction == domain::kPredictionAcceptee)
    return combien + " là où nos règles n'avaient rien trouvé à redire";
  return fmt::format("{} malgré {}", combien, prediction);
}

Page contenu(const LibelleCompte& l) {
  Page page{{Ligne{compte(l)}}};
  for (const auto& [prediction, lignes] : l.predictions_contraires)
    page.push_back({Phrase{"contre nos prévisions : ", contraire(prediction, lignes)}});
  if (l.retenue) page.push_back({Phrase{"vous l'avez dit : ", std::string(domain::libelle(*l.retenue))}});
  if (l.note) page.push_back({Phrase{"votre note : ", *l.note}});
  return page;
}

}  // namespace

Page Libelles::page() const {
  if (libelles_.empty())
    return {{AFaire{"",
                    {"aucune réponse du portail n'a été importée",
                     {{"à taper", Geste::RetourImporter, {{Donnee::Fichier}}}}}}}};
  Page page;
  for (const LibelleCompte& l : libelles_)
    page.push_back(
        {Section{fmt::format("{}{}", l.libelle, l.code.empty() ? "" : fmt::format(" (code {})", l.code)),
                 contenu(l)}});
  return page;
}

Defile Libelles::donnees() const {
  return kLibelle.defile(Forme::Programmes, libelles_);
}

Defile Libelles::tableur() const {
  return kLibelle.defile(Forme::Tableur, libelles_);
}

Page libelle_note(const app::LibelleNote& note) {
  Page page{{Ligne{texte::citer(note.libelle)}}};
  page.push_back({Section{"",
                          {{Phrase{"note : ", fmt::format("{} → {}", note.avant.value_or("–"),
                                                          note.note.empty() ? "–" : note.note)}}}}});
  return page;
}

}  // namespace finhop::vue
