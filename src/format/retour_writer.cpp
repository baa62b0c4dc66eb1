#include "finhop/format/retour_writer.hpp"

#include <algorithm>
#include <vector>

#include "finhop/format/valeur_brute.hpp"
#include "format/json_layout.hpp"

namespace finhop::format {
namespace {

using domain::Cle;
using domain::Valeur;

constexpr std::size_t kPlaceDUneReponse = 100;  // most labels are shorter

struct Remplacement {
  std::size_t debut;
  std::size_t fin;
  std::string par;
};

Remplacement remplacer(std::string_view octets, const Valeur& valeur, std::string_view par) {
  return {valeur.place, valeur.place + valeur_brute(octets, valeur).size(), json_texte(par)};
}

std::string appliquer(std::string_view octets, std::vector<Remplacement> remplacements) {
  std::ranges::sort(remplacements, {}, &Remplacement::debut);
  std::string ecrit;
  ecrit.reserve(octets.size() + kPlaceDUneReponse * remplacements.size());
  std::size_t vu = 0;
  for (const Remplacement& r : remplacements) {
    ecrit.append(octets.substr(vu, r.debut - vu)).append(r.par);
    vu = r.fin;
  }
  return ecrit.append(octets.substr(vu));
}

}  // namespace

std::string ecrire_retour(DepotReader& lecteur, std::string& octets, std::string_view imp_id,
                          std::span<const Reponse> reponses) {
  std::vector<Remplacement> remplacements;
  const auto voir = [&](std::size_t rang, const domain::LigneLue& ligne) {
    if (rang >= reponses.size()) return;  // of a list that a later one replaces
    remplacements.push_back(remplacer(octets, ligne[Cle::codeTraitement], reponses[rang].code));
    remplacements.push_back(remplacer(octets, ligne[Cle::libelleTraitement], reponses[rang].libelle));
  };
  const DepotLu lu = lecteur.lire_sur_place(octets, {voir, [&] { remplacements.clear(); }});
  remplacements.push_back(remplacer(octets, lu.entete.imp_id, imp_id));
  return appliquer(octets, std::move(remplacements));
}

}  // namespace finhop::format
