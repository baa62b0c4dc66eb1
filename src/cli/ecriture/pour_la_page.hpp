// The forms of the terminal, lent to the page for what it gives as files.
#pragma once

#include "cli/gestes.hpp"
#include "finhop/web/contexte.hpp"

namespace finhop::cli {

web::Exporter pour_la_page(const Gestes& gestes);

}  // namespace finhop::cli
