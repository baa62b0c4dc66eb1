// Whose program is at the other end of a connection of this machine: the kernel knows.
#pragma once

#include <optional>

namespace finhop::web {

// The account that holds the other end; nothing when it is elsewhere, closed already, or when the kernel does not say.
std::optional<unsigned> compte_d_en_face(int connexion);

}  // namespace finhop::web
