// What a file is that was given in place of a text file of ours: an archive, a workbook, a page, an image… One place
// for every reader: the deposit, the answer, the modèle, the table.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace finhop::format {

struct AutreFichier {
  std::string nom;     // « un fichier zip »
  std::string remede;  // « l'ouvrir, et donner le fichier qu'il contient »
};

// By its bytes alone, whatever its name; absent for what may be a text of ours, well written or not.
std::optional<AutreFichier> autre_fichier(std::string_view octets);
// The same where JSON is expected: a table of another kind is named too.
std::optional<AutreFichier> autre_fichier_que_json(std::string_view octets);
// « c'est un fichier zip, pas un fichier JSON : l'ouvrir, et donner le fichier qu'il contient »
std::string dire_autre_que_json(const AutreFichier& autre);

}  // namespace finhop::format
