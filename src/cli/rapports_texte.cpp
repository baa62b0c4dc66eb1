#include <fmt/ostream.h>

#include <algorithm>
#include <ostream>

#include "cli/rapports.hpp"
#include "cli/tableau.hpp"
#include "finhop/base/text.hpp"

namespace finhop::cli {

std::vector<std::string> numeros_de(const std::vector<domain::Finess>& finess) {
  std::vector<std::string> numeros;
  for (const domain::Finess& f : finess) numeros.push_back(f.texte());
  return numeros;
}

std::string texte_de(const std::optional<Montant>& montant) {
  return montant ? montant->texte_fr() : "–";
}
std::string texte_de(const std::optional<Jour>& jour) {
  return jour ? jour->fr() : "–";
}
std::string texte_de(const std::optional<std::string>& texte) {
  return texte.value_or("–");
}

std::string etat_en_bref(const app::Fiche& fiche) {
  if (fiche.pret) return "prêt";
  const domain::Constats blocages = domain::blocages(fiche.constats);
  if (blocages.empty()) return "–";
  const std::string regle(blocages.front().regle);
  return blocages.size() == 1 ? regle : fmt::format("{} +{}", regle, blocages.size() - 1);
}

namespace {

struct Groupe {
  const domain::Constat* premier;
  std::vector<std::string> numeros;
};

// In the order of the rules, so that the same reason is told once for all the dossiers it stops.
std::vector<Groupe> grouper(const std::vector<app::DossierSignale>& exclus) {
  std::vector<Groupe> groupes;
  for (const app::DossierSignale& exclu : exclus)
    for (const domain::Constat& constat : exclu.constats) {
      const auto meme = [&](const Groupe& g) {
        return g.premier->regle == constat.regle && g.premier->message == constat.message;
      };
      auto groupe = std::ranges::find_if(groupes, meme);
      if (groupe == groupes.end()) groupe = groupes.insert(groupes.end(), {&constat, {}});
      groupe->numeros.push_back(exclu.numero_editeur);
    }
  std::ranges::stable_sort(groupes, {}, [](const Groupe& g) { return g.premier->regle; });
  return groupes;
}

}  // namespace

void ecrire_par_regle(std::ostream& sortie, const std::vector<app::DossierSignale>& exclus) {
  const std::vector<Groupe> groupes = grouper(exclus);
  for (std::size_t i = 0; i < groupes.size(); ++i) {
    const domain::Constat& constat = *groupes[i].premier;
    sortie << replier(fmt::format("  {} : ", constat.regle), constat.message);
    sortie << replier("           ", text::join(groupes[i].numeros, " "));
    // What mends several findings is said once, after the last of them.
    if (i + 1 == groupes.size() || groupes[i + 1].premier->remede != constat.remede)
      sortie << replier("           à faire : ", constat.remede);
  }
}

void ecrire_constats(std::ostream& sortie, const domain::Constats& constats) {
  for (const domain::Constat& constat : constats) {
    const bool bloque = constat.severite == domain::Severite::Erreur;
    sortie << replier(fmt::format("  {} {} : ", constat.regle, bloque ? "bloque" : "avertit"),
                      constat.message);
    sortie << replier("           à faire : ", constat.remede);
  }
}

void ecrire_changements(std::ostream& sortie, const std::vector<std::string>& changements) {
  if (changements.empty()) sortie << "  rien ne change\n";
  for (const std::string& changement : changements) sortie << "  " << changement << '\n';
}

}  // namespace finhop::cli
