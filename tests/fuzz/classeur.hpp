// What both targets of workbooks do with the parts that they made: read each sheet twice, and want what the reader promises.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/base/texte.hpp"
#include "finhop/format/classeur_reader.hpp"
#include "format/classeur/fabrique.hpp"
#include "fuzz/exiger.hpp"

namespace finhop::fuzz {

// The bytes as texts, one after the other, parted by a byte that no XML holds.
inline std::vector<std::string> parties(std::string_view octets, std::size_t nombre) {
  constexpr char kEntre = '\x1E';
  std::vector<std::string> dites(nombre);
  for (std::string& partie : dites) {
    const std::size_t fin = std::min(octets.find(kEntre), octets.size());
    partie = octets.substr(0, fin);
    octets.remove_prefix(std::min(octets.size(), fin + 1));
  }
  return dites;
}

// As quickly as they come.
inline std::string en_zip(const tests::classeurs::Parties& parties) {
  return tests::classeurs::en_zip(parties, tests::classeurs::Compression::Aucune);
}

inline void exiger_dit(const format::DefautDeClasseur& defaut) {
  exiger(!defaut.message.empty() && !defaut.attendu.empty() && !defaut.remede.empty(),
         "ce qui arrête la lecture se dit");
}

inline std::string lire_feuille(const format::Classeur& classeur, std::size_t feuille) {
  std::string dit;
  std::size_t derniere = 0;
  const auto defaut = classeur.lire(feuille, [&](const format::LigneDeClasseur& ligne) {
    exiger(ligne.ligne > derniere && ligne.ligne <= 1'048'576, "les lignes viennent dans leur ordre");
    exiger(!ligne.cellules.empty() && ligne.cellules.size() <= 16'384, "une ligne dite a des cellules");
    exiger(ligne.cellules.back().nature != format::NatureDeCellule::Vide, "aucune cellule vide à la fin");
    derniere = ligne.ligne;
    for (const auto& cellule : ligne.cellules) {
      exiger(texte::est_utf8(cellule.texte) && texte::est_utf8(cellule.montre), "une cellule est en UTF-8");
      exiger((cellule.nature == format::NatureDeCellule::Vide ||
              cellule.nature == format::NatureDeCellule::FormuleSansValeur) == cellule.texte.empty(),
             "seules une cellule vide et une formule jamais calculée n'ont pas de texte");
      dit.append(cellule.texte).append(1, '\x1F').append(cellule.montre).push_back('\x1F');
    }
    return dit.size() < 1'000'000 ? format::Poursuite::Continuer : format::Poursuite::Arreter;
  });
  if (defaut) exiger_dit(*defaut);
  return defaut ? dit + defaut->ou + defaut->message : dit;
}

inline void lire_classeur(std::string_view octets) {
  const auto classeur = format::Classeur::ouvrir(octets);
  if (!classeur) return exiger_dit(classeur.error());
  for (std::size_t i = 0; i < std::min<std::size_t>(classeur->feuilles().size(), 4); ++i)
    exiger(lire_feuille(*classeur, i) == lire_feuille(*classeur, i), "deux lectures disent la même chose");
}

}  // namespace finhop::fuzz
