// The system's clock. Only `main` looks at it, and gives it to whoever needs the hour: everywhere else time is a value.
#pragma once

#include "finhop/base/instant.hpp"

namespace finhop {

Instant lire_l_horloge();

}  // namespace finhop
