#include "web/pages/formulaires/champs_propres.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "web/pages/formulaires/questions.hpp"

namespace finhop::web {
namespace {

constexpr std::string_view kCle = "propre.";
constexpr char kEntre = ';';

std::string present_de(const domain::ChampPropre& champ, const domain::Scenario& scenario) {
  const auto valeurs = scenario.propres.find(champ.nom);
  if (valeurs == scenario.propres.end()) return {};
  return texte::joindre(valeurs->second, fmt::format("{} ", kEntre));
}

std::vector<Choix> choix_de(const domain::ChampPropre& champ) {
  std::vector<Choix> choix{{"", "pas encore répondu"}};
  if (champ.sorte == domain::SorteDeChamp::Booleen) {
    choix.push_back({"true", "oui"});
    choix.push_back({"false", "non"});
  }
  for (const std::string& code : champ.codes) choix.push_back({code, code});
  return choix;
}

std::string aide_de(const domain::ChampPropre& champ) {
  std::string aide =
      champ.usage == domain::Usage::SiOui ? fmt::format("Quand {} est oui. ", champ.reponse) : "";
  switch (champ.sorte) {
    case domain::SorteDeChamp::Booleen:
      return aide + "Oui ou non.";
    case domain::SorteDeChamp::Code:
      return aide + "L'un de ces codes.";
    case domain::SorteDeChamp::Jour:
      return aide + "Un jour, par exemple 15/05/2022.";
    case domain::SorteDeChamp::Montant:
      return aide + "Un montant, par exemple 12500,00.";
    case domain::SorteDeChamp::Texte:
      return aide + fmt::format("{} caractères au plus.", champ.longueur_max);
    case domain::SorteDeChamp::Liste:
      return aide + fmt::format("Un ou plusieurs, séparés par « {} » ; {} caractères au plus chacun.", kEntre,
                                champ.longueur_max);
  }
  return aide;
}

std::vector<std::string> morceaux(const std::string& texte) {
  std::vector<std::string> lus;
  for (std::size_t i = 0; i <= texte.size();) {
    const std::size_t fin = std::min(texte.find(kEntre, i), texte.size());
    const std::string_view un = texte::rogner(std::string_view(texte).substr(i, fin - i));
    if (!un.empty()) lus.emplace_back(un);
    i = fin + 1;
  }
  if (lus.empty()) lus.emplace_back();  // it is said to be nothing
  return lus;
}

}  // namespace

std::vector<Question> questions_propres(const domain::Profil& profil, const domain::Scenario& scenario) {
  std::vector<Question> questions;
  for (const domain::ChampPropre& champ : profil.champs_propres) {
    if (champ.usage == domain::Usage::Nul) continue;
    const bool choisi =
        champ.sorte == domain::SorteDeChamp::Booleen || champ.sorte == domain::SorteDeChamp::Code;
    Question q = choisi ? question_a_choix(Donnee::ChampDuProfil, champ.nom, aide_de(champ), choix_de(champ))
                        : question(Donnee::ChampDuProfil, champ.nom, aide_de(champ));
    q.cle = std::string(kCle) + champ.nom;
    q.present = present_de(champ, scenario);
    questions.push_back(std::move(q));
  }
  return questions;
}

std::vector<app::Saisi> propres_saisis(const Reponses& reponses) {
  std::vector<app::Saisi> saisis;
  for (const Question& q : reponses.etat().questions) {
    if (!q.cle.starts_with(kCle) || !reponses.est_changee(q.cle)) continue;
    const std::string nom = q.cle.substr(kCle.size());
    for (const std::string& un : morceaux(reponses.dite(q.cle)))
      saisis.push_back({Reponses::marque_de(q.cle), fmt::format("{}={}", nom, un)});
  }
  return saisis;
}

}  // namespace finhop::web
