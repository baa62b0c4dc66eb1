// Where the figures of a report lead: to the dossiers that they count, when it is served and tells today; nowhere in a file,
// nor when it tells a day that is past, whose lists are not kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "finhop/domain/argent/periodes.hpp"
#include "finhop/format/html.hpp"
#include "finhop/web/page_rapport.hpp"

namespace finhop::web {

using Cible = std::optional<format::html::Lien>;

// The dossiers that something was paid for in the period.
Cible vers_les_payes(Mene mene, const domain::Periode& periode);
// The report of that period alone, once it has begun.
Cible vers_le_rapport(Mene mene, const domain::Periode& periode, const Jour& aujourd_hui);
Cible vers_la_situation(Mene mene, const std::optional<std::string>& situation);
Cible vers_le_dossier(Mene mene, const std::string& numero);
// Further down the same page.
Cible vers_les_retards(Mene mene);
inline constexpr std::string_view kRetards = "en-retard";

// The text as a link, where it leads somewhere.
format::html::Html mener(const Cible& cible, std::string_view texte);

}  // namespace finhop::web
