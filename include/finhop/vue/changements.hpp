// What a command changed, field by field.
#pragma once

#include <string>
#include <vector>

#include "finhop/app/changement.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

// For programs: the field, before, after.
std::vector<Faits> changements(const std::vector<app::Changement>& changements);
// For people, one a line; or that nothing changes.
Page changements(const std::vector<std::string>& phrases);
// « avance 00001 », what changed of it, and what is to be known besides.
Page ecrit(std::string titre, const std::vector<std::string>& phrases,
           const std::vector<std::string>& remarques = {});

}  // namespace finhop::vue
