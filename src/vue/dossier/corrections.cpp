#include "finhop/vue/corrections.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/vue/regroupement.hpp"

namespace finhop::vue {
namespace {

std::string_view en_mots(std::string_view statut) {
  const auto lot = domain::statut_de<domain::StatutLot>(statut);
  return lot ? domain::libelle(*lot) : statut;
}

std::string titre(const app::Correction& c) {
  if (c.objet == "avance" || c.objet == "solde")
    return fmt::format("{} {}, correction", c.objet, c.reference);
  return fmt::format("lot {}{} : {} → {}", c.reference,
                     c.objet == "retour" ? ", réponse retirée" : ", correction", en_mots(c.de),
                     en_mots(c.vers));
}

Premiers dossiers(const Textes& numeros) {
  const Part part = premiers(numeros.size(), borne::kDossiersAnnules);
  Premiers dits{texte::compter(numeros.size(), "dossier") + " : ",
                {numeros.begin(), numeros.begin() + static_cast<std::ptrdiff_t>(part.dits)}};
  if (part.tus > 0) dits.reste = fmt::format("et {} de plus", part.tus);
  return dits;
}

}  // namespace

Page Correction::page() const {
  const app::Correction& c = correction_;
  Page contenu;
  for (const std::string& champ : c.changements) contenu.push_back({Ligne{champ}});
  if (c.changements.empty()) contenu.push_back({Ligne{"motif : " + c.motif}});
  if (!c.dossiers.empty()) contenu.push_back({dossiers(c.dossiers)});
  Page page{{Section{titre(c), std::move(contenu)}}};
  if (!c.suites.est_vide()) page.push_back({AFaire{"à taper ensuite : ", c.suites}});
  return page;
}

Faits Correction::donnees() const {
  const app::Correction& c = correction_;
  return {{"objet", "", c.objet},
          {"reference", "", c.reference},
          {"de", "", c.de},
          {"vers", "", c.vers},
          {"date", "", c.date},
          {"motif", "", c.motif},
          {"changements", "", c.changements},
          {"dossiers", "", c.dossiers},
          {"suite", "", c.suites.est_vide() ? Valeur() : Valeur(c.suites)}};
}

}  // namespace finhop::vue
