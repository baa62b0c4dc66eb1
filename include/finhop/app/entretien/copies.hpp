// Where the copies of the base stand: what was done since the last one, and those that lie beside it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/taches/taches.hpp"

namespace finhop::app {

struct CopieGardee {
  std::string nom;
  std::uint64_t taille = 0;  // bytes
  Instant ecrite_le;
};
struct EtatDesCopies {
  domain::SansCopie sans_copie;
  std::vector<CopieGardee> a_cote;  // other bases of finhop in the folder of this one, the newest first
};
// Reads the beginning of the files of that folder; one that cannot be read is no copy to count on, and is left out.
EtatDesCopies relever_les_copies(Base& base);
// The copies alone, of a base that may be past reading, or gone.
std::vector<CopieGardee> copies_a_cote(const std::filesystem::path& base);

}  // namespace finhop::app
