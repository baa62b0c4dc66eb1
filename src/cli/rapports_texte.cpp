#include <fmt/ostream.h>

#include <ostream>

#include "cli/par_regle.hpp"
#include "cli/rapports.hpp"
#include "cli/tableau.hpp"
#include "finhop/base/texte.hpp"

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

void ecrire_par_regle(const Session& session, std::ostream& sortie,
                      const std::vector<app::DossierSignale>& exclus) {
  ParRegle par_regle;
  for (const app::DossierSignale& exclu : exclus) par_regle.ajouter(exclu.numero_editeur, exclu.constats);
  par_regle.ecrire(session, sortie);
}

void ecrire_constats(const Session& session, const domain::Constats& constats) {
  std::ostream& sortie = session.sortie();
  for (const domain::Constat& constat : constats) {
    const bool bloque = constat.severite == domain::Severite::Erreur;
    sortie << replier(fmt::format("  {} {} : ", constat.regle, bloque ? "bloque" : "avertit"),
                      constat.message);
    sortie << replier("           à faire : ", session.gestes().mots(constat.remede));
  }
}

void ecrire_changements(std::ostream& sortie, const std::vector<std::string>& changements) {
  if (changements.empty()) sortie << "  rien ne change\n";
  for (const std::string& changement : changements) sortie << "  " << changement << '\n';
}

void ecrire_extraits(std::ostream& sortie, const std::vector<app::Extrait>& extraits) {
  for (const app::Extrait& extrait : extraits)
    fmt::print(sortie, "{}{}\n", texte::imprimable(extrait.chemin.string()),
               extrait.deja_la ? " (déjà là, identique)" : "");
}

}  // namespace finhop::cli
