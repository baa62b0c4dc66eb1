#include "cli/version.hpp"

#include <fmt/format.h>

#include "cli/commit.hpp"
#include "finhop/app/entretien/schema.hpp"

namespace finhop::cli {

std::string version() {
  return fmt::format("finhop {}\ncommit {}, base de schéma {}\n", FINHOP_VERSION,
                     kCommit.empty() ? "inconnu" : kCommit, app::schema_des_bases());
}

}  // namespace finhop::cli
