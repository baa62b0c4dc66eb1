// Operations of the past: which can be undone, and what was done since upon the same things.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/store/annulation.hpp"

namespace finhop::app {

using store::OperationPassee;

// « l'opération 8 (« finhop lot deposer … ») »
std::string citer(const OperationPassee& passee);
// Undone, or itself an undo.
bool est_passee(const OperationPassee& passee);
// Why an operation that was not undone stays for good.
std::optional<std::string> raison_de_rester(const OperationPassee& passee, int schema);
// What takes back, another way, what a barrier told of a lot: a correction, with its motive.
std::optional<Suite> correction_du_lot(Base& base, const OperationPassee& passee);

// A later operation, not undone, that touched a row that this one touched, or froze a dossier of it.
struct Recouvrement {
  OperationPassee par;
  std::string quoi;  // « au dossier 00001 »
};
// The newest of them. `operations`: all of them, newest first.
std::optional<Recouvrement> recouvrement(Base& base, const std::vector<OperationPassee>& operations,
                                         const OperationPassee& cible);
// One of them that stays for good: no undoing of the others leads to `cible`.
std::optional<OperationPassee> barriere_au_dessus(Base& base, const std::vector<OperationPassee>& operations,
                                                  const OperationPassee& cible);
// Where to begin so that `cible` can be undone: an operation upon which nothing rests.
OperationPassee premiere_a_annuler(Base& base, const std::vector<OperationPassee>& operations,
                                   const OperationPassee& cible);

}  // namespace finhop::app
