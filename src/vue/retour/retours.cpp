// Several answers, and what is listed of each.
#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "finhop/vue/retour.hpp"
#include "finhop/vue/table.hpp"
#include "vue/retour/retour_dit.hpp"

namespace finhop::vue {
namespace {

using app::EffetRetour;
using domain::Decision;

constexpr Champ<domain::Difference> kChampsDifference[]{
    {"numLigne", "", lire<&domain::Difference::num_ligne>},
    {"cle", "", lire<&domain::Difference::cle>},
    {"depose", "", lire<&domain::Difference::depose>},
    {"rendu", "", lire<&domain::Difference::rendu>},
};
constexpr Champs<domain::Difference> kDifference(kChampsDifference);

constexpr Champ<domain::LibelleRecu> kChampsLibelle[]{
    {"libelle", "", lire<&domain::LibelleRecu::libelle>},
    {"code", "", [](const domain::LibelleRecu& l) { return l.code.empty() ? Valeur() : Valeur(l.code); }},
    {"lignes", "", lire<&domain::LibelleRecu::lignes>},
    {"decision", "", lire<&domain::LibelleRecu::decision>},
    {"doute", "", [](const domain::LibelleRecu& l) { return l.doute ? Valeur(id(*l.doute)) : Valeur(); }},
};
constexpr Champs<domain::LibelleRecu> kLibelle(kChampsLibelle);

Faits donnees_du_fichier(const app::FichierRepondu& f) {
  const app::RetourImporte* r = f.issue ? &*f.issue : nullptr;
  const auto refus = [&] {
    const Refus& premier = f.issue.error().front();
    return Valeur(Faits{{"code", "", id(premier.code)}, {"message", "", premier.message}});
  };
  const auto compte = [&](Decision d) { return r ? Valeur(total(*r, d).demandes) : Valeur(); };
  return {{"fichier", "", f.fichier.dit()},
          {"lot", "", r ? Valeur(r->lot.nom) : Valeur()},
          {"dejaImporte", "", r ? Valeur(r->effet == EffetRetour::DejaImporte) : Valeur()},
          {"acceptees", "", compte(Decision::Acceptee)},
          {"refusees", "", compte(Decision::Refusee)},
          {"ecarts", "", ecarts(r ? r->differences : std::vector<domain::Difference>{})},
          {"refus", "", r ? Valeur() : refus()},
          {"libelles", "", libelles(r ? r->libelles : f.libelles)}};
}

std::string bilan(const std::vector<app::FichierRepondu>& fichiers) {
  std::size_t importes = 0;
  std::size_t deja = 0;
  for (const app::FichierRepondu& f : fichiers)
    if (f.issue) ++(f.issue->effet == EffetRetour::Importe ? importes : deja);
  std::vector<std::string> comptes{texte::compter(importes, "réponse importée")};
  if (deja > 0) comptes.push_back(fmt::format("{} déjà là", deja));
  const std::size_t refuses = fichiers.size() - importes - deja;
  if (refuses > 0) comptes.push_back(texte::compter(refuses, "refusée"));
  return fmt::format("{} : {}", texte::compter(fichiers.size(), "fichier"), texte::joindre(comptes, ", "));
}

}  // namespace

std::vector<Faits> ecarts(const std::vector<domain::Difference>& differences) {
  return kDifference.elements(differences);
}

std::vector<Faits> libelles(const std::vector<domain::LibelleRecu>& recus) {
  return kLibelle.elements(recus);
}

Page RetoursImportes::page() const {
  Page page;
  bool a_corriger = false;
  for (const app::FichierRepondu& f : retours_.fichiers) {
    const std::string nom = f.fichier.dit();
    if (!f.issue) {
      page.push_back({Ligne{fmt::format("{} : refusée, rien n'en est pris", nom)}});
      continue;
    }
    page.push_back(
        {Section{fmt::format("{} : {}", nom, titre_du_retour(*f.issue)), contenu_du_retour(*f.issue)}});
    a_corriger = a_corriger || a_corriger_ensuite(*f.issue);
  }
  page.push_back({Ligne{bilan(retours_.fichiers)}});
  if (a_corriger) page.push_back(exporter_ensuite());
  return page;
}

Faits RetoursImportes::donnees() const {
  std::vector<Faits> fichiers;
  for (const app::FichierRepondu& f : retours_.fichiers) fichiers.push_back(donnees_du_fichier(f));
  return {{"fichiers", "", std::move(fichiers)}};
}

}  // namespace finhop::vue
