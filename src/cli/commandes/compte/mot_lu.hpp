// The password of an account, as the person gives it.
#pragma once

#include <string>

#include "cli/session.hpp"
#include "finhop/base/refus.hpp"

namespace finhop::cli {

// Typed twice without being shown, or read from standard input. Refused when it protects too little.
Result<std::string> lire_le_mot_de_passe(const Session& session, const std::string& nom);

}  // namespace finhop::cli
