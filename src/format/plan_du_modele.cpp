#include "format/plan_du_modele.hpp"

#include <algorithm>

#include "finhop/base/texte.hpp"
#include "format/json_layout.hpp"

namespace finhop::format {
namespace {

NoeudDePlan planifier(const Noeud& noeud) {
  const std::string entre_guillemets = json_texte(noeud.nom);
  NoeudDePlan plan{&noeud,
                   nullptr,
                   entre_guillemets.substr(1, entre_guillemets.size() - 2),
                   noeud.cle == Cle::lignesImport,
                   {}};
  for (const Noeud& enfant : noeud.enfants) {
    plan.enfants.push_back(planifier(enfant));
    plan.mene_aux_lignes |= plan.enfants.back().mene_aux_lignes;
  }
  return plan;
}

// Only once the tree no longer moves. Returns the length of the longest name.
std::size_t rattacher(NoeudDePlan& plan) {
  std::size_t plus_long = plan.brut.size();
  for (NoeudDePlan& enfant : plan.enfants) {
    enfant.parent = &plan;
    plus_long = std::max(plus_long, rattacher(enfant));
  }
  return plus_long;
}

template <class Condition>
const NoeudDePlan* chercher(const NoeudDePlan& plan, const Condition& convient) {
  for (const NoeudDePlan& enfant : plan.enfants) {
    if (convient(*enfant.noeud)) return &enfant;
    if (const NoeudDePlan* trouve = chercher(enfant, convient)) return trouve;
  }
  return nullptr;
}

}  // namespace

PlanDuModele::PlanDuModele(const Modele& modele)
    : racine_(planifier(modele.racine)), plus_long_nom_(rattacher(racine_)) {}

const NoeudDePlan* PlanDuModele::trouver(Cle cle) const {
  return chercher(racine_, [&](const Noeud& noeud) { return noeud.cle == cle; });
}

const NoeudDePlan* PlanDuModele::trouver(std::string_view nom) const {
  return chercher(racine_, [&](const Noeud& noeud) { return noeud.nom == nom; });
}

const NoeudDePlan* PlanDuModele::trouver_presque(std::string_view nom) const {
  if (nom.size() > 4 * plus_long_nom_) return nullptr;  // folding takes away three bytes in four at most
  const std::string plie = texte::plier(nom);
  return chercher(racine_, [&](const Noeud& noeud) { return texte::plier(noeud.nom) == plie; });
}

std::string chemin_de(const NoeudDePlan& noeud, Rangs rangs) {
  if (noeud.parent == nullptr) return "";
  return chemin_du_bloc(*noeud.parent, rangs) + maillon(noeud.noeud->nom);
}

std::string chemin_du_bloc(const NoeudDePlan& noeud, Rangs rangs) {
  const std::string chemin = chemin_de(noeud, rangs);
  if (noeud.noeud->forme != Forme::ListeDObjets) return chemin;
  if (noeud.est(Cle::lignesImport)) return chemin + maillon(rangs.ligne);
  if (noeud.est(Cle::piecesJustificatives)) return chemin + maillon(rangs.piece);
  return chemin + maillon(std::size_t{0});
}

std::string maillon(std::string_view cle) {
  constexpr std::size_t kMontrable = 200;  // bytes: a pointer through a longer key shows where it begins
  std::string maillon = "/";
  std::size_t fin = std::min(cle.size(), kMontrable);
  while (fin < cle.size() && fin > 0 && (static_cast<unsigned char>(cle[fin]) & 0xC0) == 0x80) --fin;
  for (const char c : cle.substr(0, fin)) {
    if (c == '~')
      maillon += "~0";
    else if (c == '/')
      maillon += "~1";
    else
      maillon += c;
  }
  return fin < cle.size() ? maillon + "…" : maillon;
}

std::string maillon(std::size_t rang) {
  return "/" + std::to_string(rang);
}

}  // namespace finhop::format
