// Fields of forms, as the pages share them.
#pragma once

#include <string_view>

#include "finhop/format/html_formes.hpp"

namespace finhop::web {

namespace h = format::html;

// One to be typed.
h::Html champ_html(std::string_view cle, std::string_view nom, std::string_view valeur);
// One that is sent, and not shown.
h::Html cache_html(std::string_view cle, std::string_view valeur);
// One of the values of a list.
h::Html option_html(std::string_view valeur, std::string_view dite, bool choisie);

}  // namespace finhop::web
