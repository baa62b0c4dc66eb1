// Five dossiers whose clients look alike, and a file to place among them.
#pragma once

#include "domain/builders.hpp"
#include "domain/documents/texte_ecrit.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/documents/placement.hpp"

namespace finhop::domain::placements {

using namespace builders;
using namespace textes;

inline CandidatAPlacer dossier(std::string_view numero, std::optional<std::string> client,
                               std::string_view finess_lu) {
  return {.numero_editeur = numero_editeur(numero),
          .numero_asp = numero_asp("FINHOP0" + std::string(numero)),
          .client = std::move(client),
          .finess = {finess(finess_lu)},
          .manquantes = {TypePiece::Facture, TypePiece::Va}};
}

// 0 and 1: one client; 2 and 3: names that begin or end alike; 4: a town.
inline std::vector<CandidatAPlacer> candidats() {
  return {dossier("00012", "CH Saint-Martin", "750712184"), dossier("00013", "CH Saint-Martin", "750712184"),
          dossier("00014", "CH Saint-Martin-de-Ré", "170780225"),
          dossier("00015", "Clinique Saint-Martin", "140000035"),
          dossier("A0016", "CH de Bourges", "180000028")};
}

inline LectureDeDocument document(const std::string& lignes) {
  return {lecture(lignes), {}, 0};
}
inline Placement placer_un(const std::string& nom, const LectureDeDocument& lue,
                           std::vector<std::string> repertoires = {},
                           const std::vector<CandidatAPlacer>& tous = candidats()) {
  const std::vector<FichierAPlacer> fichiers{{nom, std::move(repertoires), &lue}};
  return placer(fichiers, tous).front();
}
inline Placement placer_un(const std::string& nom, const std::string& lignes,
                           std::vector<std::string> repertoires = {}) {
  return placer_un(nom, document(lignes), std::move(repertoires));
}
inline Placement sans_texte(const std::string& nom, std::vector<std::string> repertoires = {}) {
  return placer_un(nom, LectureDeDocument{lecture(""), {}, 0}, std::move(repertoires));
}

inline std::string dit(const std::vector<std::string>& phrases) {
  return texte::joindre(phrases, " ; ");
}

inline const std::string kVa = "Attestation de vérification d'aptitude\n";
inline const std::string kFacture = "FACTURE N° 7\n";

}  // namespace finhop::domain::placements
