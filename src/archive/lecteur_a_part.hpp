// The process that reads documents for this one: started when the first is asked, kept for the next, safe to ask from several
// threads, each of which has one of its own meanwhile.
#pragma once

#include <string>
#include <string_view>

#include "finhop/lecteur/protocole.hpp"

namespace finhop::archive {

struct ReponseDuLecteur {
  int statut = 0;  // of `waitpid`, for the process that read this document
  std::string octets;
};

// Panne when the system refuses the process or what it needs, and when it was stopped from outside. Nothing of a hostile
// document is one: `statut` tells how its reader ended.
ReponseDuLecteur demander_au_lecteur(lecteur::Demande demande, std::string_view document, unsigned page = 1);

}  // namespace finhop::archive
