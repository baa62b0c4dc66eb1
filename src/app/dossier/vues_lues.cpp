#include "app/dossier/vues_lues.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/store/vues.hpp"

namespace finhop::app {

using domain::VueNommee;

VuesNommees lire_les_vues(Base& base) {
  VuesNommees vues = store::lire_vues(base);
  std::ranges::stable_sort(vues, {}, [](const VueNommee& vue) { return texte::plier(vue.nom); });
  return vues;
}

Suite voir_les_vues() {
  return {"voir les vues", Geste::VueLister};
}

std::string nommee(const VueNommee& vue) {
  return fmt::format("la vue {}", texte::citer(vue.nom));
}

// Word for word first: the base may hold two that differ by an accent, when finhop did not write them.
const VueNommee* trouver(const VuesNommees& vues, std::string_view nom) {
  const auto exacte = std::ranges::find(vues, nom, &VueNommee::nom);
  if (exacte != vues.end()) return &*exacte;
  const std::string plie = texte::plier(nom);
  const auto pliee =
      std::ranges::find_if(vues, [&](const VueNommee& v) { return texte::plier(v.nom) == plie; });
  return pliee == vues.end() ? nullptr : &*pliee;
}

Refus vue_inconnue(const VuesNommees& vues, std::string_view nom) {
  const std::string dit = fmt::format("aucune vue ne se nomme {}", texte::citer(nom));
  if (vues.empty())
    return {CodeRefus::VueInconnue, dit, "une vue gardée : il n'y en a aucune",
            Suite{"en garder une", Geste::VueGarder, {{Donnee::NomDeVue}}}};
  std::vector<std::string> noms;
  std::vector<std::string> plies;
  for (const VueNommee& vue : vues) {
    noms.push_back(texte::citer(vue.nom));
    plies.push_back(texte::plier(vue.nom));
  }
  const auto proche = texte::le_plus_proche(texte::plier(nom), plies);
  const std::string peut_etre =
      proche
          ? "peut-être " + noms[static_cast<std::size_t>(std::ranges::find(plies, *proche) - plies.begin())]
          : "";
  constexpr std::size_t kNoms = 10;
  return {CodeRefus::VueInconnue,
          dit,
          "une de : " + texte::joindre_les_premiers(noms, kNoms),
          {peut_etre, {voir_les_vues()}}};
}

// The columns of the list, as they are written there.
void lire_colonnes(Saisies& saisies, std::vector<std::string>& colonnes,
                   const std::vector<std::string>& connues) {
  for (std::string& colonne : colonnes) {
    const auto connue = std::ranges::find_if(
        connues, [&](const std::string& c) { return texte::plier(c) == texte::plier(colonne); });
    if (connue != connues.end()) {
      colonne = *connue;
      continue;
    }
    saisies.refuser(colonne_inconnue(colonne, connues));
  }
}

std::vector<Suite> suites_d_une_vue_illisible(const VueNommee& vue) {
  return {{"la garder autrement, par exemple",
           Geste::VueGarder,
           {{Donnee::NomDeVue, vue.nom}, {Donnee::Situation, "pret"}, {Donnee::Remplacer}}},
          {"ou l'oublier", Geste::VueOublier, {{Donnee::NomDeVue, vue.nom}}}};
}

// As the list would count them, without giving one.
std::size_t compter(Base& base, const Contexte& contexte, Criteres criteres, const Filtre& filtre) {
  const auto limite = std::exchange(criteres.limite, std::nullopt);
  criteres.tri.reset();
  criteres.page = Page{};
  const std::size_t total = parcourir_liste(base, contexte, criteres, filtre, [](const Fiche&) {}).total;
  return limite ? std::min(*limite, total) : total;
}

namespace {

// The demand of a view that is there, with its filter; what is refused goes to `saisies`.
std::optional<std::pair<Demande, Filtre>> relire(Saisies& saisies, Base& base, const Contexte& contexte,
                                                 const VueNommee& vue,
                                                 const std::vector<std::string>& colonnes) {
  if (!vue.entiere)
    saisies.refuser({CodeRefus::VueIllisible, "il lui manque un critère, que la base a perdu",
                     "tous les critères qui ont été gardés", "la garder de nouveau"});
  Issue<Demande> demande = comprendre(vue.criteres);
  if (!demande) {
    for (Refus& refus : demande.error()) saisies.refuser(std::move(refus));
    return std::nullopt;
  }
  lire_colonnes(saisies, demande->colonnes, colonnes);
  Contexte muet = contexte;
  muet.remarquer = [](const std::string&) {};
  Filtre filtre = lire_filtre(saisies, base, muet, demande->criteres);
  if (!saisies.reussie()) return std::nullopt;
  return std::pair{*std::move(demande), std::move(filtre)};
}

// Of a view, whatever it is that is no longer known.
ListeRefus illisible(const VueNommee& vue, ListeRefus raisons) {
  for (Refus& refus : raisons) {
    refus.code = CodeRefus::VueIllisible;
    refus = refus.dans(nommee(vue));
    refus.remede = {"", suites_d_une_vue_illisible(vue)};
  }
  return raisons;
}

}  // namespace

Issue<VueLue> lire_vue(Base& base, const Contexte& contexte, const Saisi& nom,
                       const std::vector<std::string>& colonnes) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  const VuesNommees vues = lire_les_vues(base);
  const VueNommee* vue = trouver(vues, texte::rogner(nom.brut));
  if (!vue) return refuser_tout(vue_inconnue(vues, nom.brut));
  Saisies saisies;
  auto relue = relire(saisies, base, contexte, *vue, colonnes);
  if (!relue) return std::unexpected(illisible(*vue, saisies.prendre()));
  Criteres& criteres = relue->first.criteres;
  for (std::optional<Saisi>* saisi : {&criteres.depuis, &criteres.jusqua, &criteres.finess})
    if (*saisi) (*saisi)->lieu = nommee(*vue);
  return VueLue{*vue, std::move(relue->first)};
}

std::vector<VueComptee> lister_vues(Base& base, const Contexte& contexte,
                                    const std::vector<std::string>& colonnes) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  std::vector<VueComptee> comptees;
  for (const VueNommee& vue : lire_les_vues(base)) {
    Saisies saisies;
    VueComptee comptee{vue};
    if (const auto relue = relire(saisies, base, contexte, vue, colonnes))
      comptee.dossiers = compter(base, contexte, relue->first.criteres, relue->second);
    else
      comptee.refus = saisies.prendre();
    comptees.push_back(std::move(comptee));
  }
  return comptees;
}

}  // namespace finhop::app
