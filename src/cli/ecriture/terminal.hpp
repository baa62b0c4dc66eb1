// What a stream is written for, carried by the stream itself: how wide it is, and whether colours may stand in it. A colour
// only repeats what the words say: without colours the same words stand at the same places.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

#include "finhop/cli/run.hpp"

namespace finhop::cli {

struct Terminal {
  std::size_t largeur = 0;  // 0: that of any terminal
  bool couleurs = false;
};
void regler(std::ostream& flux, const Terminal& terminal);
Terminal terminal_de(std::ostream& flux);
// How wide a table may be: a narrow terminal folds lines itself.
std::size_t largeur_des_tables(std::ostream& flux);

// What the words typed and the environment ask of both streams.
void regler_les_flux(const Environnement& environnement);

enum class Ton { Titre, Mauvais, Douteux, Bon, Geste };
// The words as the stream shows them.
std::string teindre(std::ostream& flux, Ton ton, std::string_view mots);
// A text whose first `mots`, which stand in it, are coloured.
std::string teindre_dans(std::ostream& flux, Ton ton, std::string_view mots, std::string texte);

}  // namespace finhop::cli
