// The parts of the verification page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/domain/regles.hpp"
#include "finhop/web/page_verification.hpp"
#include "web/pages/mots.hpp"

namespace finhop::web {

// The beginning of a text from outside that may be as long as it likes, cut to that many columns.
std::string debut(std::string_view octets, std::size_t colonnes);

// The place of a rule in the catalogue.
std::size_t rang(std::string_view regle);

// A word with its sign and its colour: « ✓ oui ».
h::Html oui_non(bool oui);
h::Html prediction_html(app::Prediction prediction);
// « ✗ erreur », « ! avertissement »
h::Html severite_html(domain::Severite severite);
// « À faire : … », nothing when there is nothing to do.
h::Html a_faire(const Remede& remede, const DireRemede& dire, std::string_view precision = {});

// Rising numbers with their runs joined: « 1 à 4, 7 ». With an anchor (`f1-`), each leads to `#f1-7`.
h::Html etendues_html(const std::vector<std::size_t>& numeros, std::string_view ancre);

// What the portal would do with the file and with which of its lines.
h::Html portail_html(const app::FichierVerifie& fichier);
// One row per rule: what must hold, what to do, how many findings, on which lines.
h::Html par_regle_html(const app::FichierVerifie& fichier, std::string_view ancre, const DireRemede& dire);
// Every finding, line by line.
h::Html par_ligne_html(const app::FichierVerifie& fichier, std::string_view ancre, const DireRemede& dire);

// The bar above the findings; hidden until the script shows it.
h::Html filtre_html(const std::vector<std::size_t>& par_regle);

}  // namespace finhop::web
