// The parts of the bordereau's page, from top to bottom.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "finhop/format/bordereau.hpp"
#include "finhop/format/html.hpp"

namespace finhop::format {

namespace h = html;

struct Totaux {
  Montant montant;
  std::size_t documents = 0;
  std::uint64_t octets = 0;  // the JSON and every zip
};
Totaux totaux_de(const Bordereau& bordereau);

// A text to be copied as it is: one click selects the whole of it.
h::Html a_copier(std::string_view texte);
// The same, of a command: it stays on one line.
h::Html commande(std::string_view texte);
// The same, or words where nothing is typed.
h::Html geste(std::string_view texte, std::string_view sinon);

h::Html entete_html(const Bordereau& bordereau, const Totaux& totaux);
h::Html etapes_html(const Bordereau& bordereau);
h::Html suite_html(const Bordereau& bordereau);
h::Html fichiers_html(const Bordereau& bordereau, const Totaux& totaux);
h::Html demandes_html(const Bordereau& bordereau, const Totaux& totaux);

}  // namespace finhop::format
