// The shapes that several commands give: JSON as the public contract has it, and texts for people.
#pragma once

#include <nlohmann/json.hpp>

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "finhop/app/changement.hpp"
#include "finhop/app/dossier/fiche.hpp"
#include "finhop/app/extrait.hpp"
#include "finhop/app/lot/exporter.hpp"
#include "finhop/base/montant.hpp"
#include "finhop/domain/constat.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::cli {

using JsonDoc = nlohmann::ordered_json;

// As written, without the final line end.
std::string texte_json(const JsonDoc& json);
void ecrire_json(std::ostream& sortie, const JsonDoc& json);

JsonDoc json_de(const std::optional<Montant>& montant);
JsonDoc json_de(const std::optional<Jour>& jour);
JsonDoc json_de(const std::optional<std::string>& texte);
JsonDoc json_de(const domain::ValeurDite& valeur);
// [{"dateFacture","montant"}]
JsonDoc json_factures(const std::vector<domain::Facture>& factures);
// [{"champ","avant","apres"}]
JsonDoc json_changements(const std::vector<app::Changement>& changements);
// [{"regle","message"}]
JsonDoc json_blocages(const domain::Constats& constats);
// One row of `lister --format json`.
JsonDoc json_fiche(const app::Fiche& fiche);
// One row of `lot lister --format json`.
JsonDoc json_lot(const domain::Lot& lot);
// One row of "lots" in `exporter --format json`.
JsonDoc json_lot_exporte(const app::LotExporte& exporte);

// Their nine characters.
std::vector<std::string> numeros_de(const std::vector<domain::Finess>& finess);
// « 12 500,00 € », or « – ».
std::string texte_de(const std::optional<Montant>& montant);
std::string texte_de(const std::optional<Jour>& jour);
std::string texte_de(const std::optional<std::string>& texte);
// « prêt », « ELI-01 », « ELI-01 +2 »
std::string etat_en_bref(const app::Fiche& fiche);
// Findings grouped by rule and message, each with the dossiers it stops and what to do.
void ecrire_par_regle(const Session& session, std::ostream& sortie,
                      const std::vector<app::DossierSignale>& exclus);
// One finding after the other, with its remedy.
void ecrire_constats(const Session& session, const domain::Constats& constats);
// Each change on its own line, or that nothing changed.
void ecrire_changements(std::ostream& sortie, const std::vector<std::string>& changements);
// The files taken out of the base, a line each.
void ecrire_extraits(std::ostream& sortie, const std::vector<app::Extrait>& extraits);

}  // namespace finhop::cli
