// The blocks of a JSON file's lists as they were written, whatever modèle the file follows: for giving back one request
// of a deposit or of an answer, and nothing of the others.
#pragma once

#include <string_view>
#include <vector>

namespace finhop::format {

// Each block that is an item of a list which is in no other list, in the order of the file; views into `json`, which
// must be sound JSON.
std::vector<std::string_view> blocs_des_listes(std::string_view json);
// Whether one of the block's texts is this one, but for spaces around it and the case of ASCII letters. A text written
// with escapes is no match.
bool porte_le_texte(std::string_view bloc, std::string_view texte);

}  // namespace finhop::format
