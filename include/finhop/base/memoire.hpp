// The memory of the whole program.
#pragma once

namespace finhop {

// To be called once, first: whole files are held one after the other, and what one took is given back to the system
// before the next comes.
void rendre_les_grands_blocs();

}  // namespace finhop
