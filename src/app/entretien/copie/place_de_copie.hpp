// Where a copy of the base may be put, and what it may replace there.
#pragma once

#include "finhop/app/entretien/sauvegarder.hpp"

namespace finhop::app {

// Why no copy of `base` may take this place; nothing when one may.
std::optional<Refus> place_refusee(Base& base, const std::filesystem::path& chemin, SiExiste si_existe,
                                   const store::Patience& patience);
// Of a file that nothing may replace.
Refus existe_deja(const std::filesystem::path& chemin);
// Why the file that is there may not give way to `copie`. It may when it is an older copy of the same base, or an equal
// one: the same supplier's, with a journal that the copy's goes on from.
std::optional<Refus> remplacement_refuse(Base& copie, const std::filesystem::path& chemin,
                                         const store::Patience& patience);
// The refusal of a file that another command uses, once it was waited for.
Panne sert_ailleurs(const std::filesystem::path& chemin);

}  // namespace finhop::app
