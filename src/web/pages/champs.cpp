#include "web/pages/champs.hpp"

namespace finhop::web {

h::Html champ_html(std::string_view cle, std::string_view nom, std::string_view valeur) {
  return h::label(nom, " ", h::input(h::attribut<"name">(cle), h::attribut<"value">(valeur)));
}

h::Html cache_html(std::string_view cle, std::string_view valeur) {
  return h::input(h::attribut<"type">("hidden"), h::attribut<"name">(cle), h::attribut<"value">(valeur));
}

h::Html option_html(std::string_view valeur, std::string_view dite, bool choisie) {
  return choisie ? h::option(h::attribut<"value">(valeur), h::attribut<"selected">(), dite)
                 : h::option(h::attribut<"value">(valeur), dite);
}

}  // namespace finhop::web
