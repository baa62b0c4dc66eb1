// Notes: added to a dossier at any time, listed, done.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/domain/taches/note.hpp"

namespace finhop::app {

struct NoteSaisie {
  std::string reference;
  Saisi texte;
  std::optional<Saisi> rappel;
};
Issue<domain::Note> ajouter_note(Base& base, const Contexte& contexte, const NoteSaisie& saisie);

// Refused: a number that no note has (note-inconnue), one that is done already (rien-a-faire).
Issue<domain::Note> faire_note(Base& base, const Contexte& contexte, const Saisi& numero);

enum class Lesquelles { Toutes, Rappels };
// In the order of their coming; reminders that still wait, by their day.
Issue<std::vector<domain::Note>> lister_notes(Base& base, const std::optional<std::string>& reference,
                                              Lesquelles lesquelles);

}  // namespace finhop::app
