#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <map>

#include "oracle/oracle_depot.hpp"

namespace finhop::tests {
namespace {

using Regles = std::set<std::string>;

Regles de_famille(const app::FichierVerifie& verifie, std::string_view debut) {
  Regles regles;
  for (const app::ConstatSitue& constat : verifie.constats)
    if (constat.constat.regle.starts_with(debut)) regles.emplace(constat.constat.regle);
  return regles;
}

std::map<std::size_t, Regles> formats_par_ligne(const app::FichierVerifie& verifie) {
  std::map<std::size_t, Regles> formats;
  for (const app::ConstatSitue& constat : verifie.constats)
    if (constat.constat.regle.starts_with("FMT-"))
      formats[constat.num_ligne.value_or(0)].emplace(constat.constat.regle);
  return formats;
}

class Comparaison {
 public:
  template <class T>
  void egal(const std::string& quoi, const T& attendu, const T& dit) {
    if (attendu != dit) ecarts.push_back(fmt::format("{} : attendu {}, dit {}", quoi, attendu, dit));
  }
  std::vector<std::string> ecarts;
};

}  // namespace

std::vector<std::string> ecarts(const Prevision& prevu, const app::FichierVerifie& verifie) {
  Comparaison comparaison;
  comparaison.egal("asp", prevu.asp, std::string(app::id(verifie.prediction)));
  comparaison.egal("structure", prevu.structure, de_famille(verifie, "STR-"));
  comparaison.egal("lignes", prevu.lignes.size(), verifie.lignes.size());
  std::map<std::size_t, Regles> formats = formats_par_ligne(verifie);
  for (std::size_t i = 0; i < std::min(prevu.lignes.size(), verifie.lignes.size()); ++i) {
    const LignePrevue& ligne = prevu.lignes[i];
    const app::LigneVerifiee& dite = verifie.lignes[i];
    const std::string quoi = fmt::format("ligne {}", ligne.num_ligne);
    comparaison.egal(quoi + " place", ligne.num_ligne, dite.num_ligne);
    comparaison.egal(quoi + " acceptee", ligne.acceptee, dite.acceptee);
    comparaison.egal(quoi + " regle", ligne.formats.empty() ? "" : *ligne.formats.begin(),
                     std::string(dite.regle));
    comparaison.egal(quoi + " formats", ligne.formats, formats[ligne.num_ligne]);
    formats.erase(ligne.num_ligne);
  }
  for (const auto& [num_ligne, regles] : formats)
    comparaison.egal(fmt::format("ligne {} formats", num_ligne), Regles{}, regles);
  if (prevu.coherence) {
    Regles dites = de_famille(verifie, "COH-");
    std::erase_if(dites, [](const std::string& regle) { return regle > "COH-07"; });
    comparaison.egal("coherence", *prevu.coherence, dites);
  }
  return comparaison.ecarts;
}

}  // namespace finhop::tests
