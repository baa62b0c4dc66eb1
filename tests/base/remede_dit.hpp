// A remedy as the command line would say it, without a base.
#pragma once

#include <string>

#include "cli/gestes.hpp"

namespace finhop::tests {

inline std::string dit(const Remede& remede) {
  return cli::Gestes().texte(remede);
}

}  // namespace finhop::tests
