// What stops the reading of a workbook, said in one way. Private to `format`.
#pragma once

#include <string>
#include <string_view>

#include "finhop/format/classeur_reader.hpp"

namespace finhop::format::classeur {

inline constexpr std::string_view kAttendu =
    "un classeur Excel (.xlsx, .xlsm) ou LibreOffice (.ods), entier et sans mot de passe";
inline constexpr std::string_view kEnregistrer =
    "l'ouvrir dans le tableur, vérifier ce qui s'y trouve, l'enregistrer de nouveau";

// « Avances!F7 »; both ranks from 0 for the column, from 1 for the row.
std::string place(std::string_view feuille, std::size_t ligne, std::size_t colonne);

DefautDeClasseur defaut(std::string_view message, std::string_view remede);
DefautDeClasseur defaut_en(std::string ou, std::string_view valeur, std::string_view message,
                           std::string_view attendu, std::string_view remede);
// A file that its writer did not leave so.
DefautDeClasseur abime(std::string_view quoi);
// More than anybody's table holds.
DefautDeClasseur demesure(std::string ou, std::string_view quoi);

}  // namespace finhop::format::classeur
