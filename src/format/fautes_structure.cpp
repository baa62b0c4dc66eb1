#include "format/fautes_structure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "finhop/base/texte.hpp"

namespace finhop::format {
namespace {

using domain::Genre;

std::string_view nommer(Genre genre) {
  switch (genre) {
    case Genre::Absent:
      return "rien";
    case Genre::Nul:
      return "null";
    case Genre::Booleen:
      return "un booléen";
    case Genre::Nombre:
      return "un nombre";
    case Genre::Texte:
      return "un texte";
    case Genre::Tableau:
      return "une liste";
    case Genre::Objet:
      return "un bloc";
  }
  return "";
}

std::string lieu(std::string_view chemin) {
  return chemin.empty() ? "à la racine" : fmt::format("dans {}", texte::imprimable(chemin));
}

std::string que_trouve(const domain::Valeur& trouve) {
  if (trouve.genre == Genre::Nul) return "null";
  if (trouve.genre == Genre::Objet || trouve.genre == Genre::Tableau)
    return std::string(nommer(trouve.genre));
  return fmt::format("{} {}", nommer(trouve.genre), texte::citer(trouve.brut));
}

std::string que_attendu(Forme forme) {
  return forme == Forme::ListeDObjets ? "une liste de blocs [ { … } ]" : "un bloc { … }";
}

std::vector<std::string> noms(const NoeudDePlan& bloc) {
  std::vector<std::string> noms;
  for (const NoeudDePlan& enfant : bloc.enfants) noms.push_back(enfant.noeud->nom);
  return noms;
}

// What was probably meant: the same key elsewhere, or a key of this block spelled otherwise.
std::string piste(const PlanDuModele& plan, const NoeudDePlan& bloc, std::string_view cle, Rangs rangs) {
  if (const NoeudDePlan* ailleurs = plan.trouver(cle))
    return fmt::format("cette clé est attendue {}", lieu(chemin_du_bloc(*ailleurs->parent, rangs)));
  if (const std::optional<std::string> proche = texte::le_plus_proche(cle, noms(bloc)))
    return fmt::format("la clé attendue est peut-être {}", texte::citer(*proche));
  if (const NoeudDePlan* ailleurs = plan.trouver_presque(cle))
    return fmt::format("la clé attendue est peut-être {}, {}", texte::citer(ailleurs->noeud->nom),
                       lieu(chemin_du_bloc(*ailleurs->parent, rangs)));
  return "les clés de ce bloc sont " + texte::joindre(noms(bloc), ", ");
}

}  // namespace

void FautesDeStructure::oublier(std::size_t debut, std::size_t fin) {
  for (std::size_t i = debut; i < fin; ++i) fautes_[i].regle = {};
}

std::vector<domain::FauteDeStructure> FautesDeStructure::terminer() && {
  std::erase_if(fautes_, [](const domain::FauteDeStructure& faute) { return faute.regle.empty(); });
  std::ranges::stable_sort(fautes_, {}, &domain::FauteDeStructure::place);
  return std::move(fautes_);
}

std::string valeur_courte(std::string_view octets) {
  constexpr std::size_t kColonnes = 60;
  return texte::montrer(octets, kColonnes);
}

std::string valeur_courte(const domain::Valeur& valeur) {
  if (valeur.genre == Genre::Objet) return "{…}";
  if (valeur.genre == Genre::Tableau) return "[…]";
  return valeur_courte(valeur.brut);
}

std::string message_contenant(const NoeudDePlan& noeud, std::string_view chemin, const domain::Valeur& trouve,
                              Rangs rangs) {
  const std::string ici = chemin.empty() ? "la racine du fichier" : texte::imprimable(chemin);
  const bool est_un_element = noeud.parent != nullptr && chemin != chemin_de(noeud, rangs);
  if (est_un_element && trouve.genre == Genre::Objet)
    return fmt::format("{} est un bloc de trop : cette liste n'en attend qu'un", ici);
  if (!est_un_element && noeud.noeud->forme == Forme::ListeDObjets && trouve.genre == Genre::Tableau)
    return fmt::format("{} est une liste vide ; attendu : un bloc {{ … }} dans cette liste", ici);
  const Forme attendue = est_un_element ? Forme::Objet : noeud.noeud->forme;
  return fmt::format("{} est {} ; attendu : {}", ici, que_trouve(trouve), que_attendu(attendue));
}

std::string message_absente(const NoeudDePlan& absente, Rangs rangs) {
  const std::string ou = lieu(chemin_du_bloc(*absente.parent, rangs));
  if (absente.noeud->forme == Forme::Valeur)
    return fmt::format(
        "la clé {} manque {} ; attendu : toutes les clés du modèle, à null si rien n'est à dire",
        texte::citer(absente.noeud->nom), ou);
  return fmt::format("la clé {} manque {} ; attendu : {}", texte::citer(absente.noeud->nom), ou,
                     que_attendu(absente.noeud->forme));
}

std::string message_inconnue(const PlanDuModele& plan, const NoeudDePlan& bloc, std::string_view cle,
                             Rangs rangs) {
  return fmt::format("la clé {} est inconnue du modèle {} ; {}", texte::citer(cle),
                     lieu(chemin_du_bloc(bloc, rangs)), piste(plan, bloc, cle, rangs));
}

std::string message_repetee(std::string_view cle, std::string_view chemin_du_bloc) {
  return fmt::format("la clé {} est donnée plusieurs fois {} ; attendu : une seule fois", texte::citer(cle),
                     lieu(chemin_du_bloc));
}

}  // namespace finhop::format
