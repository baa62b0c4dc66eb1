#include "web/pages/mots.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"

namespace finhop::web {

std::string nombre(std::size_t n) {
  std::string chiffres = fmt::to_string(n);
  for (std::size_t place = chiffres.size(); place > 3;) chiffres.insert(place -= 3, "\u202F");
  return chiffres;
}

std::string compte(std::size_t n, std::string_view nom) {
  return fmt::format("{}\u00A0{}", nombre(n), texte::accorder(n, nom));
}

h::Html remede_dit(const Remede& remede, const DireRemede& dire) {
  h::Html dit;
  for (const Morceau& morceau : dire(remede))
    if (morceau.a_copier)
      dit += h::code(h::classe("commande"), h::attribut<"tabindex">("0"), morceau.texte);
    else
      dit += morceau.texte;
  return dit;
}

}  // namespace finhop::web
