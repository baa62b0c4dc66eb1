#include "format/classeur/defauts.hpp"

#include <fmt/format.h>

namespace finhop::format::classeur {
namespace {

constexpr std::string_view kReprendre =
    "reprendre le fichier d'origine, ou l'ouvrir dans le tableur, qui propose de le réparer, et l'enregistrer de nouveau";
constexpr std::string_view kNeGarder =
    "n'y garder que la feuille à importer, ou couper celle-ci en plusieurs classeurs";

}  // namespace

std::string place(std::string_view feuille, std::size_t ligne, std::size_t colonne) {
  return fmt::format("{}!{}{}", feuille, lettres_de_colonne(colonne), ligne);
}

DefautDeClasseur defaut(std::string_view message, std::string_view remede) {
  return defaut_en("", "", message, kAttendu, remede);
}

DefautDeClasseur defaut_en(std::string ou, std::string_view valeur, std::string_view message,
                           std::string_view attendu, std::string_view remede) {
  return {std::move(ou), std::string(valeur), std::string(message), std::string(attendu),
          std::string(remede)};
}

DefautDeClasseur abime(std::string_view quoi) {
  return defaut(fmt::format("le classeur est coupé ou abîmé : {}", quoi), kReprendre);
}

DefautDeClasseur demesure(std::string ou, std::string_view quoi) {
  return defaut_en(std::move(ou), "", fmt::format("le classeur est démesuré : {}", quoi), kAttendu,
                   kNeGarder);
}

}  // namespace finhop::format::classeur
