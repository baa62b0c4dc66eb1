// The commands that messages name, as they are to be typed: what comes next speaks of the same base.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace finhop::cli {

// « finhop lister --bloque » becomes « finhop --base autre.db lister --bloque ». Only what is a command changes, and nothing
// that names a base already.
std::string avec_base(std::string_view texte, const std::filesystem::path& base);

}  // namespace finhop::cli
