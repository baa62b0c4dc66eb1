// Notes about dossiers, and their reminders.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "finhop/base/instant.hpp"
#include "finhop/domain/taches/note.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

// Gives its number. Inside a write transaction.
std::int64_t ajouter_note(Base& base, std::int64_t cle_du_dossier, const domain::Note& note);
void noter_faite(Base& base, std::int64_t numero, const Instant& quand, const std::string& par);

std::optional<domain::Note> trouver_note(Base& base, std::int64_t numero);
// In the order of their coming; those of one dossier by its key.
std::vector<domain::Note> lire_notes(Base& base);
std::vector<domain::Note> lire_notes(Base& base, std::int64_t cle_du_dossier);
// Those that still wait for their day, or whose day has come; by that day.
std::vector<domain::Note> lire_rappels(Base& base);

}  // namespace finhop::store
