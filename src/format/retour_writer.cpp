#include "finhop/format/retour_writer.hpp"

#include <algorithm>
#include <vector>

#include "format/json_layout.hpp"

namespace finhop::format {
namespace {

using domain::Cle;
using domain::Genre;
using domain::Valeur;

struct Remplacement {
  std::size_t debut;
  std::size_t fin;
  std::string par;
};

std::size_t apres_le_texte(std::string_view json, std::size_t debut) {
  std::size_t i = debut + 1;
  while (json[i] != '"') i += json[i] == '\\' ? 2U : 1U;
  return i + 1;
}

// Of a list or a block of a file that is known to be JSON.
std::size_t apres_le_contenant(std::string_view json, std::size_t debut) {
  std::size_t profondeur = 0;
  for (std::size_t i = debut;;) {
    if (json[i] == '"') {
      i = apres_le_texte(json, i);
      continue;
    }
    if (json[i] == '{' || json[i] == '[') ++profondeur;
    if (json[i] == '}' || json[i] == ']') --profondeur;
    ++i;
    if (profondeur == 0) return i;
  }
}

Remplacement remplacer(std::string_view octets, const Valeur& valeur, std::string_view par) {
  const bool contenant = valeur.genre == Genre::Tableau || valeur.genre == Genre::Objet;
  const std::size_t fin =
      contenant ? apres_le_contenant(octets, valeur.place) : valeur.place + valeur.brut.size();
  return {valeur.place, fin, json_texte(par)};
}

std::string appliquer(std::string_view octets, std::vector<Remplacement> remplacements) {
  std::ranges::sort(remplacements, {}, &Remplacement::debut);
  std::string ecrit;
  std::size_t vu = 0;
  for (const Remplacement& r : remplacements) {
    ecrit.append(octets.substr(vu, r.debut - vu)).append(r.par);
    vu = r.fin;
  }
  return ecrit.append(octets.substr(vu));
}

}  // namespace

std::string write_retour(DepotReader& lecteur, std::string_view octets, std::string_view imp_id,
                         std::span<const Reponse> reponses) {
  std::vector<Remplacement> remplacements;
  const DepotLu lu = lecteur.lire(octets, [&](std::size_t rang, const domain::LigneLue& ligne) {
    remplacements.push_back(remplacer(octets, ligne[Cle::codeTraitement], reponses[rang].code));
    remplacements.push_back(remplacer(octets, ligne[Cle::libelleTraitement], reponses[rang].libelle));
  });
  remplacements.push_back(remplacer(octets, lu.entete.imp_id, imp_id));
  return appliquer(octets, std::move(remplacements));
}

}  // namespace finhop::format
