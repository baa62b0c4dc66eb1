#include <fmt/format.h>

#include <algorithm>

#include "finhop/store/base.hpp"

namespace finhop::store {

Panne base_absente(const std::filesystem::path& chemin, std::span<const std::filesystem::path> ailleurs) {
  Remede remede;
  for (const std::filesystem::path& base : ailleurs.first(std::min<std::size_t>(ailleurs.size(), 3)))
    remede.suites.push_back({remede.suites.empty() ? "indiquer la bonne" : "ou",
                             Geste::Recommencer,
                             {{Donnee::Base, base.string()}}});
  remede.suites.push_back(
      {ailleurs.empty() ? "la créer" : "ou en créer une ici", Geste::Initialiser, {{Donnee::Siret}}});
  if (ailleurs.empty())
    remede.suites.push_back({"ou indiquer la bonne", Geste::Recommencer, {{Donnee::Base}}});
  return Panne(fmt::format("la base {} n'existe pas", chemin.string()), remede);
}

}  // namespace finhop::store
