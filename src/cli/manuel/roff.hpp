// The manual as pages for `man`, in roff.
#pragma once

#include <string>
#include <string_view>

#include "cli/manuel/bloc.hpp"

namespace finhop::cli::manuel {

// A page of the manual: its name and section, one line about it, and what it says.
struct Page {
  std::string nom;  // « finhop-lister »
  char section = '1';
  std::string resume;
  Blocs blocs;

  std::string fichier() const { return nom + "." + section; }
};

// The same bytes for the same page: no day stands in it.
std::string en_roff(const Page& page);

}  // namespace finhop::cli::manuel
