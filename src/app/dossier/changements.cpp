#include "app/dossier/changements.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "finhop/domain/champs.hpp"
#include "finhop/domain/statuts.hpp"

namespace finhop::app {
namespace {

using domain::ValeurDite;

std::string dire_valeur(std::monostate) {
  return "–";
}
std::string dire_valeur(const std::string& texte) {
  return texte;
}
std::string dire_valeur(const domain::StatutDit& statut) {
  return std::string(statut.libelle);
}
std::string dire_valeur(const Jour& jour) {
  return jour.fr();
}
std::string dire_valeur(Montant montant) {
  return montant.texte_fr();
}
std::string dire_valeur(bool reponse) {
  return reponse ? "oui" : "non";
}
std::string dire_valeur(const domain::Facture& facture) {
  return fmt::format("{} du {}{}", facture.montant.texte_fr(), facture.date.fr(),
                     facture.numero ? " (n° " + *facture.numero + ")" : "");
}
template <class Valeur>
std::string dire_valeur(const std::vector<Valeur>& valeurs) {
  std::vector<std::string> textes;
  for (const Valeur& valeur : valeurs) textes.push_back(dire_valeur(valeur));
  return textes.empty() ? "–" : texte::joindre(textes, ", ");
}

}  // namespace

std::string dire(const ValeurDite& valeur) {
  return std::visit([](const auto& v) { return dire_valeur(v); }, valeur);
}

std::string phrase(const Changement& changement) {
  return fmt::format("{} : {} → {}", changement.nom, dire(changement.avant), dire(changement.apres));
}

std::vector<std::string> phrases(const std::vector<Changement>& changements) {
  std::vector<std::string> dites;
  for (const Changement& changement : changements) dites.push_back(phrase(changement));
  return dites;
}

namespace {

template <class Objet>
std::vector<Changement> ecarts_entre(const Objet& avant, const Objet& apres) {
  std::vector<Changement> ecarts;
  for (const auto& champ : domain::champs<Objet>()) {
    if (champ.part == domain::Part::Pas) continue;
    const bool pareils =
        std::visit([&](auto lieu) { return en(avant, lieu) == en(apres, lieu); }, champ.lieu);
    if (!pareils)
      ecarts.push_back(
          {std::string(champ.cle), std::string(champ.nom), dite(champ, avant), dite(champ, apres)});
  }
  return ecarts;
}

// Of a field that a profile has of its own.
ValeurDite dite(const domain::ValeursPropres& valeurs, const std::string& champ) {
  const auto celle = valeurs.find(champ);
  return celle == valeurs.end() ? ValeurDite() : ValeurDite(texte::joindre(celle->second, ", "));
}

}  // namespace

std::vector<Changement> ecarts(const domain::Avance& avant, const domain::Avance& apres) {
  return ecarts_entre(avant, apres);
}
std::vector<Changement> ecarts(const domain::Solde& avant, const domain::Solde& apres) {
  std::vector<Changement> ecarts = ecarts_entre(avant, apres);
  const domain::ValeursPropres& anciennes = avant.scenario.propres;
  const domain::ValeursPropres& nouvelles = apres.scenario.propres;
  domain::ValeursPropres tous = anciennes;
  tous.insert(nouvelles.begin(), nouvelles.end());
  for (const auto& [champ, valeurs] : tous)
    if (ValeurDite une = dite(anciennes, champ), autre = dite(nouvelles, champ); une != autre)
      ecarts.push_back({champ, champ, std::move(une), std::move(autre)});
  return ecarts;
}

std::vector<std::string> changements(const domain::Avance& avant, const domain::Avance& apres) {
  return phrases(ecarts(avant, apres));
}
std::vector<std::string> changements(const domain::Solde& avant, const domain::Solde& apres) {
  return phrases(ecarts(avant, apres));
}

std::vector<std::string> creation(const domain::Avance& a) {
  const domain::Avance vierge{
      .numero_editeur = a.numero_editeur, .numero_ans = a.numero_ans, .statut = a.statut};
  std::vector<std::string> champs = changements(vierge, a);
  champs.insert(champs.begin(),
                fmt::format("numeroAns {}, statut {}", a.numero_ans.texte(), domain::libelle(a.statut)));
  return champs;
}

std::string en_une_ligne(const std::vector<std::string>& changements) {
  return texte::joindre(changements, " ; ");
}

}  // namespace finhop::app
