// The page where one signs in.
#pragma once

#include <string_view>

#include "finhop/web/contexte.hpp"
#include "finhop/web/echange.hpp"

namespace finhop::web {

// `pourquoi`: what went wrong before; nothing the first time.
Reponse page_pour_entrer(int code, std::string_view pourquoi = {});

}  // namespace finhop::web
