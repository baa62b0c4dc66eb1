// What a command changed, field by field.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "finhop/app/avance/saisie.hpp"
#include "finhop/app/changement.hpp"
#include "finhop/app/solde/saisir.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

// For programs: the field, before, after.
std::vector<Faits> changements(const std::vector<app::Changement>& changements);
// For people, one a line; or that nothing changes.
Page changements(const std::vector<std::string>& phrases);
// « logiciel 1234567890 », and what changed of it.
Page ecrit(std::string titre, const std::vector<std::string>& phrases);
// The same with what is to be known besides, and what can hardly be so. `suite`: « enregistrée ».
Page ecrit(const app::AvanceEcrite& ecrite, std::string_view suite = {});
Page ecrit(const app::SoldeEcrit& ecrit);

}  // namespace finhop::vue
