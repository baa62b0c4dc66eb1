// What a command changed, field by field, in words: for its report and for the journal.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/app/changement.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

// Each field that differs, and the same in words.
std::vector<Changement> ecarts(const domain::Avance& avant, const domain::Avance& apres);
std::vector<Changement> ecarts(const domain::Solde& avant, const domain::Solde& apres);
std::vector<std::string> changements(const domain::Avance& avant, const domain::Avance& apres);
std::vector<std::string> changements(const domain::Solde& avant, const domain::Solde& apres);
// What a new avance says, as changes from nothing.
std::vector<std::string> creation(const domain::Avance& avance);
// The fields joined for the journal.
std::string en_une_ligne(const std::vector<std::string>& changements);

}  // namespace finhop::app
