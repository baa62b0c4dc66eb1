// What spreadsheets call things, in French, as their windows show it.
#pragma once

#include <string_view>

namespace finhop::format {

// French Excel puts semicolons into what it calls delimited by commas.
inline constexpr std::string_view kEnregistrerEnCsv =
    "dans Excel : Fichier, Enregistrer sous, « CSV UTF-8 (délimité par des virgules) » ; dans LibreOffice : Fichier, "
    "Enregistrer sous, « Texte CSV », jeu de caractères « Unicode (UTF-8) »";

}  // namespace finhop::format
