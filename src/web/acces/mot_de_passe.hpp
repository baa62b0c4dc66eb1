// What a password is kept as: Argon2id, so slow and so large that a stolen file of accounts is of little use.
#pragma once

#include <string>
#include <string_view>

namespace finhop::web {

// Takes about a tenth of a second and 64 MB, as does each check. Panne when there is no such memory.
std::string empreinte_de(std::string_view mot_de_passe);
bool est_le_mot_de_passe(std::string_view mot_de_passe, const std::string& empreinte);
// That a check can be made with it.
bool est_une_empreinte(const std::string& empreinte);

}  // namespace finhop::web
