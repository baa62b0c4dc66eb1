// The memory of the whole program.
#pragma once

namespace finhop {

// To be called once, first: whole files are held one after the other, and what one took is given back to the system
// before the next comes.
void rendre_les_grands_blocs();

// For a program that serves many at once from threads that come and go: what one gave back serves the next one, instead of
// waiting in a heap of each thread.
void partager_la_memoire_entre_les_fils();

// After something large: what is free goes back to the system at once.
void rendre_la_memoire_libre();

}  // namespace finhop
