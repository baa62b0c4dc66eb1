// The portal's answers, made from deposits as the portal makes them, and lots brought to where an answer comes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/atelier.hpp"
#include "finhop/app/retour/importer.hpp"
#include "finhop/format/modele.hpp"

namespace finhop::tests {

inline constexpr const char* kAcceptee = "Demande acceptée";

// The deposit given back with one label a line; the code is A for the guide's own label, R for any other.
std::string reponse(std::string_view depot, const std::vector<std::string>& libelles,
                    const format::Modele& modele = format::modele_integre());
// The text with every `de` replaced; throws when there is none.
std::string avec(std::string texte, std::string_view de, std::string_view vers);

// Notes that the lot was deposited.
void deposer(Atelier& atelier, const std::string& lot);
// A lot of these dossiers, made ready, exported and deposited; gives its name.
std::string lot_depose(Atelier& atelier, const std::vector<std::string>& numeros);
// The JSON of a lot, as it was exported.
std::string depot_de(const Atelier& atelier, const std::string& lot, const std::string& sortie = "exports");

// Imports these bytes as a file of that name.
Issue<app::RetourImporte> importer(Atelier& atelier, std::string_view octets,
                                   const std::string& nom = "retour.json", const std::string& lot = {},
                                   app::Mode mode = app::Mode::Ecrire);
// The same, answering about labels.
Issue<app::RetourImporte> importer_en_disant(Atelier& atelier, std::string_view octets,
                                             const app::Indications& indications,
                                             const std::string& nom = "retour.json",
                                             app::Mode mode = app::Mode::Ecrire);
// « accepte », of the solde of a dossier.
std::string statut_solde(Atelier& atelier, const std::string& numero);
// What an import gave, one line each: « JSON-… traite importe », « 1 acceptee acceptee », « 2 refusee FMT-05 ».
std::string dire(const Issue<app::RetourImporte>& importe);

}  // namespace finhop::tests
