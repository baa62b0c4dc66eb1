#include "app/retour/json_du_retour.hpp"

#include <fmt/format.h>

#include "finhop/base/fichier.hpp"
#include "finhop/format/autre_fichier.hpp"
#include "finhop/format/cles_du_modele.hpp"
#include "finhop/format/decodage.hpp"
#include "finhop/format/depot_reader.hpp"

namespace finhop::app {
namespace {

Remede reprendre() {
  return {"reprendre le fichier rendu par le portail, sans le modifier",
          {{"s'il suit un autre modèle que celui en vigueur, remettre d'abord le sien",
            Geste::ModeleImporter,
            {{Donnee::Fichier}}}}};
}

}  // namespace

Refus retour_illisible(const std::string& fichier, std::string_view raison) {
  return {CodeRefus::RetourIllisible, fmt::format("{} : {}", fichier, raison),
          "le fichier que le portail a rendu, tel quel", reprendre()};
}

Issue<std::string> json_du_retour(const format::Modele& modele, std::string octets,
                                  const std::string& fichier) {
  if (const auto autre = format::autre_fichier_que_json(octets))
    return refuser_tout(retour_illisible(fichier, format::dire_autre_que_json(*autre)));
  auto texte = format::decoder_grand(std::move(octets), format::kTailleDepotMax);
  if (!texte) return refuser_tout(retour_illisible(fichier, texte.error()));
  return format::avec_les_cles_du_modele(modele, *std::move(texte));
}

}  // namespace finhop::app
