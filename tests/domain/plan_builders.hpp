// Dossiers to be planned, and what a test asks of a plan. Sizes in zips are counted here from the zip format
// itself (local header 30, central header 46, the name in both, end record 22), not by the code under test.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/builders.hpp"
#include "finhop/domain/plan.hpp"

namespace finhop::domain::plans {

inline std::string cinq_chiffres(std::size_t n) {
  const std::string chiffres = std::to_string(n);
  return std::string(5 - chiffres.size(), '0') + chiffres;
}

inline std::uint64_t en_zip(const DossierAPlacer& dossier) {
  std::uint64_t taille = 0;
  for (const PieceAPlacer& piece : dossier.pieces)
    taille += 30 + 46 + 2 * piece.nom_fichier.size() + piece.taille;
  return taille;
}

inline DossierAPlacer a_placer(std::string_view numero, std::uint64_t facture, std::uint64_t va,
                               std::string_view ans = "1234567890") {
  return {builders::numero_ans(ans),
          builders::numero_editeur(numero),
          {{"HOP-PFI-Va1-FACTURE-" + std::string(numero) + ".pdf", facture},
           {"HOP-PFI-Va1-VA-" + std::string(numero) + ".pdf", va}}};
}

// `nombre` dossiers 00001, 00002… of two documents of `taille` bytes each.
inline std::vector<DossierAPlacer> pareils(std::size_t nombre, std::uint64_t taille) {
  std::vector<DossierAPlacer> dossiers;
  for (std::size_t n = 1; n <= nombre; ++n) dossiers.push_back(a_placer(cinq_chiffres(n), taille, taille));
  return dossiers;
}

// Dossiers that take exactly these sizes in a zip; each size is at least 78.
inline std::vector<DossierAPlacer> de_tailles(const std::vector<std::uint64_t>& tailles) {
  std::vector<DossierAPlacer> dossiers;
  for (std::uint64_t taille : tailles)
    dossiers.push_back({builders::numero_ans("1234567890"),
                        builders::numero_editeur(cinq_chiffres(dossiers.size() + 1)),
                        {{"a", taille - 78}}});
  return dossiers;
}

// A capacity for that many bytes of dossiers: the zip's own end record comes on top.
inline LimitesLot zips_de(std::uint64_t octets) {
  return {.zip_max = octets + 22};
}

// One line a lot: « 1234567890: 00001>1 00002>1 00003>2 ».
inline std::string rendu(const std::vector<LotPrevu>& lots, const std::vector<DossierAPlacer>& dossiers) {
  std::string texte;
  for (const LotPrevu& lot : lots) {
    texte += lot.numero_ans.texte() + ":";
    for (const LignePrevue& ligne : lot.lignes)
      texte += " " + dossiers[ligne.dossier].numero_editeur.texte() + ">" + std::to_string(ligne.zip);
    texte += "\n";
  }
  return texte;
}

// The bytes of each zip of a lot, from the first.
inline std::vector<std::uint64_t> tailles_des_zips(const LotPrevu& lot,
                                                   const std::vector<DossierAPlacer>& dossiers) {
  std::vector<std::uint64_t> zips(static_cast<std::size_t>(lot.zips), 22);
  for (const LignePrevue& ligne : lot.lignes)
    if (ligne.zip > 0) zips.at(static_cast<std::size_t>(ligne.zip - 1)) += en_zip(dossiers[ligne.dossier]);
  return zips;
}

inline std::uint64_t plus_gros_zip(const std::vector<LotPrevu>& lots,
                                   const std::vector<DossierAPlacer>& dossiers) {
  std::uint64_t taille = 0;
  for (const LotPrevu& lot : lots)
    for (std::uint64_t zip : tailles_des_zips(lot, dossiers)) taille = std::max(taille, zip);
  return taille;
}

inline int zips_de_tous(const std::vector<LotPrevu>& lots) {
  int zips = 0;
  for (const LotPrevu& lot : lots) zips += lot.zips;
  return zips;
}

}  // namespace finhop::domain::plans
