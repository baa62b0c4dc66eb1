#include "app/verification/constats_du_fichier.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "finhop/domain/demande_lue.hpp"
#include "finhop/domain/regles.hpp"

namespace finhop::app {
namespace {

using domain::Endroit;

std::optional<Endroit> endroit(const ConstatSitue& c) {
  return c.constat.endroit;
}

// The header before the lines; then the catalogue's order, which is the portal's; then the file's.
using Ordre = std::tuple<std::size_t, std::size_t, std::size_t, std::size_t>;
Ordre ordre(const ConstatSitue& c) {
  const Endroit e = endroit(c).value_or(Endroit{});
  return Ordre(c.num_ligne.value_or(0), domain::rang_de_regle(c.constat.regle), e.place.value_or(0),
               e.element.value_or(0));
}

bool est_une_liste_de_valeurs(domain::Cle cle) {
  return cle == domain::Cle::beneficiairesPMSI || cle == domain::Cle::identDMP;
}

std::string pointeur(const Endroit& e, const format::DepotReader& lecteur) {
  const std::size_t ligne = e.ligne.value_or(0);
  if (e.champ)
    return lecteur.chemin(*e.champ, ligne) + (e.element ? fmt::format("/{}", *e.element) : std::string());
  if (!e.cle) return e.ligne ? fmt::format("{}/{}", lecteur.chemin(domain::Cle::lignesImport), ligne) : "";
  if (!e.element) return lecteur.chemin(*e.cle, ligne);
  if (est_une_liste_de_valeurs(*e.cle))
    return fmt::format("{}/{}", lecteur.chemin(*e.cle, ligne), *e.element);
  return lecteur.chemin(*e.cle, ligne, *e.element);
}

}  // namespace

void ConstatsDuFichier::noter(domain::Constats constats) {
  for (domain::Constat& constat : constats) noter(std::move(constat), "");
}

void ConstatsDuFichier::noter(std::vector<domain::FauteDeStructure> fautes, std::size_t fautes_tues) {
  for (domain::FauteDeStructure& faute : fautes) {
    noter(domain::constat_de(faute), std::move(faute.chemin));
    faute = {};
  }
  erreurs_ += fautes_tues;
}

void ConstatsDuFichier::noter(domain::Constat constat, std::string chemin) {
  const std::optional<std::size_t> ligne = constat.endroit.value_or(Endroit{}).ligne;
  compter(domain::regle(constat.regle), ligne);
  if (plein()) return;
  ConstatSitue situe{std::move(constat), {}, {}, std::move(chemin), 0, 0};
  if (ligne) situe.num_ligne = *ligne + 1;
  constats_.push_back(std::move(situe));
}

void ConstatsDuFichier::compter(const domain::Regle& regle, std::optional<std::size_t> ligne) {
  const bool erreur = regle.severite == domain::Severite::Erreur;
  ++(erreur ? erreurs_ : avertissements_);
  if (erreur && ligne) {
    lignes_en_erreur_.resize(std::max(lignes_en_erreur_.size(), *ligne + 1));
    lignes_en_erreur_[*ligne] = true;
  }
  if (erreur && regle.etape == domain::Etape::Structure) structure_refusee_ = true;
}

bool ConstatsDuFichier::en_erreur(std::size_t ligne) const {
  return ligne < lignes_en_erreur_.size() && lignes_en_erreur_[ligne];
}

void ConstatsDuFichier::rendre(FichierVerifie& fichier, std::string& octets, format::DepotReader& lecteur,
                               std::optional<std::size_t> limite) {
  fichier.erreurs = erreurs_;
  fichier.avertissements = avertissements_;
  if (!constats_.empty()) {
    situer_les_valeurs(octets, lecteur);
    ranger(limite);
    situer_dans_le_fichier(octets);
  }
  for (ConstatSitue& c : constats_) {
    if (c.chemin.empty() && endroit(c)) c.chemin = pointeur(*endroit(c), lecteur);
    if (c.num_ligne && *c.num_ligne <= fichier.lignes.size())
      c.numero_editeur = fichier.lignes[*c.num_ligne - 1].numero_editeur;
  }
  fichier.constats_tus = erreurs_ + avertissements_ - constats_.size();
  fichier.constats = std::move(constats_);
}

void ConstatsDuFichier::ranger(std::optional<std::size_t> limite) {
  std::vector<std::pair<Ordre, std::size_t>> ordres;
  for (std::size_t i = 0; i < constats_.size(); ++i) ordres.emplace_back(ordre(constats_[i]), i);
  std::ranges::sort(ordres);
  std::vector<ConstatSitue> ranges;
  for (const auto& [_, i] : ordres) ranges.push_back(std::move(constats_[i]));
  constats_ = std::move(ranges);
  if (limite && *limite < constats_.size())
    constats_.erase(constats_.begin() + static_cast<std::ptrdiff_t>(*limite), constats_.end());
}

// Judges name keys and elements, not places: the lines are read once more, for the files that need it.
void ConstatsDuFichier::situer_les_valeurs(std::string& octets, format::DepotReader& lecteur) {
  struct ASituer {
    domain::Constat* constat;
    Endroit tel_que_juge;
  };
  std::vector<std::vector<ASituer>> par_ligne;
  for (ConstatSitue& c : constats_) {
    if (!c.num_ligne || c.constat.endroit->place) continue;
    if (par_ligne.size() < *c.num_ligne) par_ligne.resize(*c.num_ligne);
    par_ligne[*c.num_ligne - 1].push_back({&c.constat, *c.constat.endroit});
  }
  if (par_ligne.empty()) return;
  const auto voir = [&](std::size_t rang, const domain::LigneLue& ligne) {
    if (rang >= par_ligne.size()) return;
    domain::Reperes reperes(ligne);
    for (const ASituer& a : par_ligne[rang]) reperes.situer(*a.constat);
  };
  const auto oublier = [&] {
    for (const std::vector<ASituer>& ligne : par_ligne)
      for (const ASituer& a : ligne) a.constat->endroit = a.tel_que_juge;
  };
  lecteur.lire_sur_place(octets, {voir, oublier});
}

void ConstatsDuFichier::situer_dans_le_fichier(std::string_view octets) {
  std::vector<ConstatSitue*> places;
  for (ConstatSitue& c : constats_)
    if (endroit(c) && endroit(c)->place) places.push_back(&c);
  std::ranges::stable_sort(places, {}, [](const ConstatSitue* c) { return *endroit(*c)->place; });
  format::Reperage reperage(octets);
  for (ConstatSitue* c : places) {
    const format::Position position = reperage.position(*endroit(*c)->place);
    c->ligne = position.ligne;
    c->colonne = position.colonne;
  }
}

}  // namespace finhop::app
