// What must be true between rows, and that no guard sees once the steps have been taken: one query each, giving what
// breaks it.
#pragma once

#include <fmt/format.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/base/texte.hpp"
#include "finhop/store/annulation.hpp"
#include "finhop/store/base.hpp"
#include "store/requete.hpp"

namespace finhop::store {

struct Coherence {
  std::string_view faute;  // said before what the query gives
  std::string_view sql;
  int depuis = 1;  // the schema whose tables it reads
};

std::span<const Coherence> coherences();
// What breaks them, in words. The values are bound to each.
template <class... Valeurs>
std::vector<std::string> fautes_de(Base& base, std::span<const Coherence> coherences,
                                   const Valeurs&... valeurs) {
  std::vector<std::string> fautes;
  for (const Coherence& coherence : coherences) {
    if (version_schema(base) < coherence.depuis) continue;
    Requete requete(base, coherence.sql);
    requete.lier(valeurs...);
    while (requete.suivante())
      fautes.push_back(fmt::format("{} : {}", coherence.faute, texte::imprimable(requete.texte(0))));
  }
  return fautes;
}

}  // namespace finhop::store
