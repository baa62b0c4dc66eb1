// The page of `finhop rapport`: one page to print or to send, that tells a manager how the money of a period went and what
// is still to come, late or at risk. Nothing is loaded, nothing runs; each chart has its table beside it.
#pragma once

#include <iosfwd>
#include <string>

#include "finhop/app/argent/rapporter.hpp"
#include "finhop/format/html.hpp"
#include "finhop/web/dire.hpp"

namespace finhop::web {

// Whether figures lead to the dossiers that they count.
enum class Mene { NullePart, AuxPages };

// What is told between the two ends of a page, for a page that is served; and its title.
format::html::Html contenu_du_rapport(const app::Rapport& rapport, const DireRemede& dire,
                                      Mene mene = Mene::NullePart);
std::string titre_du_rapport(const app::Rapport& rapport);

// The same report writes the same bytes.
void ecrire_rapport(std::ostream& sortie, const app::Rapport& rapport, const DireRemede& dire);

}  // namespace finhop::web
