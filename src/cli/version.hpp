// What this program is, for who asks and for who reports a fault.
#pragma once

#include <string>

namespace finhop::cli {

// « finhop 0.1.0 », then the commit it was built from and the schema of the bases it makes.
std::string version();

}  // namespace finhop::cli
