// What a form carries beside its answers.
#pragma once

#include <string>
#include <string_view>

namespace finhop::web {

// The last thing that the journal told of the dossier when the form was shown.
inline constexpr std::string_view kChampVu = "vu";

// What the form showed of an answer: what differs from it was typed.
inline std::string nom_montre(std::string_view cle) {
  return "montre-" + std::string(cle);
}

}  // namespace finhop::web
