#include <algorithm>
#include <numeric>
#include <utility>

#include "app/argent/sommaire.hpp"

namespace finhop::app {
namespace {

// Keeps only the lines of which `passe` says so.
template <class Passe>
void cribler(std::vector<std::uint8_t>& retenus, const Passe& passe) {
  for (std::size_t ligne = 0; ligne < retenus.size(); ++ligne)
    retenus[ligne] = static_cast<std::uint8_t>(retenus[ligne] != 0 && passe(ligne) ? 1 : 0);
}

template <class Enumere>
void cribler_au_rang(std::vector<std::uint8_t>& retenus, const Colonne& colonne,
                     const std::optional<Enumere>& voulu) {
  if (!voulu) return;
  cribler(retenus, [&rangs = colonne.rangs(), place = place(*voulu)](std::size_t ligne) {
    return rangs[ligne] == place;
  });
}

// Each text is looked at once, however many dossiers bear it.
template <class Passe>
void cribler_au_texte(std::vector<std::uint8_t>& retenus, const Textes& textes, const Passe& passe) {
  std::vector<std::uint8_t> passent(textes.differents());
  for (std::size_t numero = 0; numero < passent.size(); ++numero)
    passent[numero] = static_cast<std::uint8_t>(passe(textes.texte(numero)) ? 1 : 0);
  cribler(retenus, [&](std::size_t ligne) { return passent[textes.numero(ligne)] != 0; });
}

// What only the base can tell.
bool se_demande_a_la_base(const store::FiltreDossiers& filtre) {
  return filtre.client || filtre.finess || filtre.periode || filtre.cles;
}

}  // namespace

// Both are in the order of the numeroEditeur.
void Sommaire::retenir_en_base(Base& base, const store::FiltreDossiers& filtre, Retenus& retenus) const {
  std::size_t ligne = 0;
  Retenus donnes(retenus.size());
  for (const std::int64_t cle : store::cles_des_dossiers(base, filtre)) {
    while (cles_.at(ligne) != cle) ++ligne;
    donnes[ligne] = 1;
  }
  cribler(retenus, [&](std::size_t l) { return donnes[l] != 0; });
}

Sommaire::Retenus Sommaire::retenir(Base& base, const Criteres& criteres, const Filtre& filtre) const {
  Retenus retenus(cles_.size(), 1);
  if (se_demande_a_la_base(filtre.base)) retenir_en_base(base, filtre.base, retenus);
  cribler_au_rang(retenus, colonne(Tri::Avance), filtre.base.avance);
  cribler_au_rang(retenus, colonne(Tri::Solde), filtre.base.solde);
  cribler_au_rang(retenus, colonne(Tri::Situation), criteres.situation);
  if (!filtre.base.numeros_ans.empty())
    cribler_au_texte(retenus, colonne(Tri::NumeroAns).textes(), [&](std::string_view numero) {
      return std::ranges::any_of(filtre.base.numeros_ans,
                                 [&](const domain::NumeroAns& voulu) { return voulu.texte() == numero; });
    });
  if (filtre.client)
    cribler_au_texte(retenus, colonne(Tri::Client).textes(), [&](std::string_view client) {
      return client.find(*filtre.client) != std::string_view::npos;
    });
  const auto drapeau = [&](Drapeau voulu) {
    cribler(retenus, [&](std::size_t ligne) { return (drapeaux_[ligne] & voulu) != 0; });
  };
  if (criteres.ecart) drapeau(kEcart);
  if (criteres.etat == Etat::Pret) drapeau(kPret);
  if (criteres.etat == Etat::Bloque) {
    drapeau(kResteADemander);
    cribler(retenus, [&](std::size_t ligne) { return (drapeaux_[ligne] & kPret) == 0; });
  }
  return retenus;
}

std::vector<std::uint32_t> Sommaire::croissant(Tri tri) const {
  const std::scoped_lock verrou(garde_);
  std::vector<std::uint32_t>& ordre = ordres_[rang(tri)];
  if (ordre.size() != cles_.size()) ordre = colonne(tri).ordre();
  return ordre;
}

// The other way round, dossiers of one key still stand in the order of their numbers.
std::vector<std::uint32_t> Sommaire::en_ordre(Tri tri, Ordre ordre) const {
  const bool par_numero = tri == Tri::NumeroEditeur;
  std::vector<std::uint32_t> lignes(cles_.size());
  if (par_numero)
    std::iota(lignes.begin(), lignes.end(), 0U);
  else
    lignes = croissant(tri);
  if (ordre == Ordre::Croissant) return lignes;
  std::ranges::reverse(lignes);
  if (par_numero) return lignes;
  for (auto debut = lignes.begin(); debut != lignes.end();) {
    const auto fin = std::find_if(debut, lignes.end(), [&](std::uint32_t ligne) {
      return !colonne(tri).ont_la_meme_cle(*debut, ligne);
    });
    std::reverse(debut, fin);
    debut = fin;
  }
  return lignes;
}

Choisis Sommaire::choisir(Base& base, const Criteres& criteres, const Filtre& filtre) const {
  const Retenus retenus = retenir(base, criteres, filtre);
  Choisis choisis;
  for (std::size_t ligne = 0; ligne < retenus.size(); ++ligne)
    if (retenus[ligne] != 0) montants_.ajouter(ligne, choisis.sommes);
  choisis.total = choisis.sommes.dossiers;
  const Page page = criteres.page.value();
  std::size_t vus = 0;
  for (const std::uint32_t ligne : en_ordre(criteres.tri.value_or(Tri::NumeroEditeur), criteres.ordre)) {
    if (choisis.cles.size() == page.taille) break;
    if (retenus[ligne] != 0 && vus++ >= page.debut) choisis.cles.push_back(cles_[ligne]);
  }
  return choisis;
}

std::vector<domain::Groupe> Sommaire::par_situation() const {
  const auto& rangs = colonne(Tri::Situation).rangs();
  std::vector<domain::Groupe> groupes;
  for (const domain::DescriptionSituation& situation : domain::situations())
    groupes.push_back({std::string(situation.id), std::string(situation.libelle), {}});
  for (std::size_t ligne = 0; ligne < rangs.size(); ++ligne)
    montants_.ajouter(ligne, groupes[rangs[ligne] - 1U].sommes);
  std::erase_if(groupes, [](const domain::Groupe& groupe) { return groupe.sommes.dossiers == 0; });
  return groupes;
}

}  // namespace finhop::app
