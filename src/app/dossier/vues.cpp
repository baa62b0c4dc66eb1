#include "finhop/app/dossier/vues.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/dossier/vues_lues.hpp"
#include "app/operation.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/vues.hpp"

namespace finhop::app {
namespace {

using domain::VueNommee;

std::optional<std::string> lire_nom(Saisies& saisies, const Saisi& saisi) {
  const auto nom = saisies.lire_texte(saisi, domain::kLongueurNomDeVue);
  if (!nom) return std::nullopt;
  if (!nom->starts_with('-') && !texte::plier(*nom).empty()) return nom;
  saisies.refuser(Refus{CodeRefus::ValeurIllisible,
                        fmt::format("{} se lirait comme une option", texte::citer(*nom)),
                        "un nom qui commence autrement que par un tiret", "choisir un autre nom"}
                      .dans(saisi.lieu));
  return std::nullopt;
}

// What was typed becomes what is kept. `filtre`: read from the same criteria, with nothing to refuse.
void mettre_au_propre(Base& base, Criteres& criteres, const Filtre& filtre) {
  if (filtre.base.cles) {
    criteres.references.clear();
    for (const std::int64_t cle : *filtre.base.cles)
      criteres.references.push_back(store::relire_dossier(base, cle).avance.numero_editeur.texte());
  }
  std::vector<Saisi> ans;
  for (const domain::NumeroAns& numero : filtre.base.numeros_ans)
    if (std::ranges::find(ans, numero.texte(), &Saisi::brut) == ans.end())
      ans.push_back({"", numero.texte()});
  criteres.ans = std::move(ans);
  if (filtre.base.finess) criteres.finess = Saisi{"", filtre.base.finess->texte()};
  if (criteres.depuis) criteres.depuis = Saisi{"", filtre.base.periode->depuis->iso()};
  if (criteres.jusqua) criteres.jusqua = Saisi{"", filtre.base.periode->jusqua->iso()};
}

void exiger_de_quoi_garder(Saisies& saisies, const std::vector<domain::Critere>& criteres) {
  if (criteres.empty())
    saisies.refuser({CodeRefus::ValeursIncompletes,
                     "cette vue ne demanderait rien : la liste donne déjà tous les dossiers",
                     "un filtre, un ordre, des colonnes ou une limite",
                     Suite{"par exemple", Geste::Recommencer, {{Donnee::Situation, "pret"}}}});
  if (criteres.size() > domain::kCriteresDUneVue)
    saisies.refuser({CodeRefus::ValeurIllisible,
                     fmt::format("cette vue demanderait {} choses", criteres.size()),
                     fmt::format("{} au plus", domain::kCriteresDUneVue), "nommer moins de dossiers"});
  for (const domain::Critere& critere : criteres)
    if (texte::longueur(critere.valeur) > domain::kLongueurDeCritere)
      saisies.refuser({CodeRefus::ValeurIllisible, fmt::format("{} est trop long", critere.cle),
                       fmt::format("{} caractères au plus", domain::kLongueurDeCritere),
                       "en demander moins"});
}

std::optional<Refus> contre(const VueNommee* avant, const VueNommee& vue, SiLaVueExiste si_elle_existe) {
  if (!avant) return std::nullopt;
  if (avant->criteres == vue.criteres && avant->nom == vue.nom && avant->entiere)
    return Refus{CodeRefus::RienAFaire, fmt::format("{} demande déjà cela", nommee(*avant)),
                 "autre chose à lui faire demander",
                 Suite{"la lister", Geste::Lister, {{Donnee::VueNommee, avant->nom}}}};
  if (si_elle_existe == SiLaVueExiste::Remplacer) return std::nullopt;
  return Refus{CodeRefus::VueExiste,
               fmt::format("{} existe déjà, gardée par {}", nommee(*avant), avant->auteur),
               "un nom qu'aucune vue ne porte, ou dire qu'elle est remplacée",
               {"", {{"la remplacer", Geste::Recommencer, {{Donnee::Remplacer}}}, voir_les_vues()}}};
}

std::string en_ligne(const std::vector<domain::Critere>& criteres) {
  std::vector<std::string> dits;
  for (const domain::Critere& critere : criteres) dits.push_back(critere.cle + "=" + critere.valeur);
  return texte::joindre(dits, ", ");
}

void ecrire(Base& base, Operation& operation, const VueGardee& gardee) {
  const std::string dite = en_ligne(gardee.vue.criteres);
  if (!gardee.avant) {
    store::garder_vue(base, gardee.vue);
    operation.noter("vue.gardee", std::nullopt, fmt::format("{} : {}", gardee.vue.nom, dite));
    return;
  }
  store::remplacer_vue(base, gardee.vue);
  operation.noter("vue.remplacee", std::nullopt,
                  fmt::format("{} : {} → {}", gardee.vue.nom, en_ligne(gardee.avant->criteres), dite));
}

}  // namespace

Issue<VueGardee> garder_vue(Base& base, const Contexte& contexte, const VueSaisie& saisie,
                            const std::vector<std::string>& colonnes) {
  Operation operation(base, contexte);
  Saisies saisies;
  const auto nom = lire_nom(saisies, saisie.nom);
  Demande demande = saisie.demande;
  Criteres& criteres = demande.criteres;
  if (criteres.client) criteres.client = saisies.lire_texte({"client", *criteres.client}, kLongueurTexte);
  if (criteres.limite == 0)
    saisies.refuser({CodeRefus::ValeurIllisible, "une vue de 0 dossier ne montre rien", "1 dossier au moins",
                     "corriger ce nombre"});
  lire_colonnes(saisies, demande.colonnes, colonnes);
  const Filtre filtre = lire_filtre(saisies, base, contexte, criteres);
  if (!saisies.reussie()) return saisies.echec();
  mettre_au_propre(base, criteres, filtre);
  VueGardee gardee{.vue = {.nom = *nom,
                           .criteres = dire(demande),
                           .gardee_le = contexte.maintenant.iso(),
                           .auteur = contexte.auteur}};
  exiger_de_quoi_garder(saisies, gardee.vue.criteres);
  const VuesNommees vues = lire_les_vues(base);
  const VueNommee* avant = trouver(vues, *nom);
  if (const auto refus = contre(avant, gardee.vue, saisie.si_elle_existe)) saisies.refuser(*refus);
  if (!saisies.reussie()) return saisies.echec();
  if (avant) gardee.vue.numero = avant->numero;
  if (avant) gardee.avant = *avant;
  gardee.dossiers = compter(base, contexte, criteres, filtre);
  ecrire(base, operation, gardee);
  operation.terminer();
  return gardee;
}

Issue<VueNommee> oublier_vue(Base& base, const Contexte& contexte, const Saisi& nom) {
  Operation operation(base, contexte);
  const VuesNommees vues = lire_les_vues(base);
  const VueNommee* vue = trouver(vues, texte::rogner(nom.brut));
  if (!vue) return refuser_tout(vue_inconnue(vues, nom.brut));
  store::oublier_vue(base, vue->numero);
  operation.noter("vue.oubliee", std::nullopt, fmt::format("{} : {}", vue->nom, en_ligne(vue->criteres)));
  operation.terminer();
  return *vue;
}

std::vector<std::string> noms_des_vues(Base& base) {
  std::vector<std::string> noms;
  for (VueNommee& vue : store::lire_vues(base)) noms.push_back(std::move(vue.nom));
  return noms;
}

}  // namespace finhop::app
