// Reads a workbook that was just written, to say that all of it is there.
#pragma once

#include <filesystem>
#include <span>

#include "format/ecriture_classeur/feuille.hpp"

namespace finhop::format {

// `feuilles`: in the order of the workbook. Panne when a part is cut, or rows are not those that were written.
void exiger_un_classeur_entier(const std::filesystem::path& chemin,
                               std::span<const EmpreinteDeFeuille> feuilles);

}  // namespace finhop::format
