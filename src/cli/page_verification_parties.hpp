// The parts of the verification page. Each returns HTML whose texts are already made printable and escaped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/page_verification.hpp"
#include "finhop/app/verification/verifier.hpp"
#include "finhop/domain/regles.hpp"

namespace finhop::cli {

// Text from outside, safe to write in the page.
std::string montrer(std::string_view octets);
// The same, cut to that many columns.
std::string montrer(std::string_view octets, std::size_t colonnes);
// `12 345`, with U+202F.
std::string nombre(std::size_t n);
// `1 constat`, `12 345 constats`
std::string compte(std::size_t n, std::string_view nom);

// The place of a rule in the catalogue.
std::size_t rang(std::string_view regle);

// A word with its sign and its colour: « ✓ oui ».
std::string oui_non(bool oui);
std::string prediction_html(app::Prediction prediction);
// « ✗ erreur », « ! avertissement »
std::string severite_html(domain::Severite severite);

// Rising numbers with their runs joined: « 1 à 4, 7 ». With an anchor (`f1-`), each leads to `#f1-7`.
std::string etendues_html(const std::vector<std::size_t>& numeros, std::string_view ancre);

// What the portal would do with the file and with which of its lines.
std::string portail_html(const app::FichierVerifie& fichier);
// One row per rule: what must hold, what to do, how many findings, on which lines.
std::string par_regle_html(const app::FichierVerifie& fichier, std::string_view ancre,
                           const DireRemede& dire);
// Every finding, line by line.
std::string par_ligne_html(const app::FichierVerifie& fichier, std::string_view ancre,
                           const DireRemede& dire);

// The bar above the findings; hidden until the script shows it.
std::string filtre_html(const std::vector<std::size_t>& par_regle);

}  // namespace finhop::cli
