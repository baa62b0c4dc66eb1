// A report in the form that was asked for: what `vue` makes of it, written.
#pragma once

#include <ostream>

#include "cli/ecriture/csv.hpp"
#include "cli/ecriture/json.hpp"
#include "cli/ecriture/texte.hpp"
#include "cli/ecriture/xlsx.hpp"
#include "cli/session.hpp"

namespace finhop::cli {

// `Vue` gives its `page` for people, its `donnees` for programs and, when the command has that form, its `tableur`.
template <class Vue>
void ecrire(const Session& session, Format format, const Vue& vue, const MiseEnPage& mise = {}) {
  switch (format) {
    case Format::Texte:
      return ecrire_page(session.sortie(), session.gestes(), vue.page(), mise);
    case Format::Json:
      return ecrire_json(session.sortie(), session.gestes(), vue.donnees());
    case Format::Csv:
      if constexpr (requires { vue.tableur(); })
        ecrire_csv(session.sortie(), session.gestes(), vue.tableur());
      return;
    case Format::Xlsx:
      if constexpr (requires { vue.tableur(); })
        ecrire_xlsx(session.sortie(), session.gestes(), vue.tableur(), session.provenance());
      return;
    case Format::Ics:  // the command that has it writes it
      return;
  }
}

// What has one form only.
inline void montrer(const Session& session, const vue::Page& page, const MiseEnPage& mise = {}) {
  ecrire_page(session.sortie(), session.gestes(), page, mise);
}
// Beside the result, on the messages.
inline void alerter(const Session& session, const vue::Page& page, const MiseEnPage& mise = {}) {
  ecrire_page(session.erreurs(), session.gestes(), page, mise);
}

}  // namespace finhop::cli
