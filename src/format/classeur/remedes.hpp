// What a person does with a file that is not read, in the words of the programs that made it. Private to `format`.
#pragma once

#include <string_view>

namespace finhop::format::classeur {

inline constexpr std::string_view kEnXlsx = "dans Excel : Fichier, Enregistrer sous, Classeur Excel (.xlsx)";
inline constexpr std::string_view kEnXlsxOuOds =
    "dans Excel : Fichier, Enregistrer sous, Classeur Excel (.xlsx) ; dans LibreOffice : Fichier, Enregistrer sous, "
    "Classeur ODF (.ods)";
inline constexpr std::string_view kNumbers = "un classeur Numbers, ou un autre document d'Apple";
inline constexpr std::string_view kDepuisNumbers = "dans Numbers : Fichier, Exporter vers, Excel";
inline constexpr std::string_view kTableurAttendu = "donner le classeur qui contient la table";
inline constexpr std::string_view kOuvrirLeZip = "l'ouvrir, et donner le classeur qu'il contient";
inline constexpr std::string_view kSansMotDePasse =
    "l'ouvrir dans Excel avec son mot de passe, puis Fichier, Informations, Protéger le classeur, Chiffrer avec mot de "
    "passe : vider le mot de passe, et enregistrer";
inline constexpr std::string_view kSansMotDePasseOds =
    "l'ouvrir dans LibreOffice avec son mot de passe, puis Fichier, Enregistrer sous, sans cocher « Enregistrer avec mot "
    "de passe »";

}  // namespace finhop::format::classeur
