// A deposit: read twice by one reader, copied then in place, it says the same, once.
#include "finhop/format/depot_reader.hpp"
#include "fuzz/recit.hpp"

using namespace finhop;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* octets, std::size_t taille) {
  static format::DepotReader lecteur(format::modele_integre());
  const std::string_view depot = fuzz::texte(octets, taille);
  fuzz::Recit recit(depot);
  const std::string dit = recit.dire(lecteur.lire(depot, recit.suivi()));
  // Room is left past the end, and what stands there is no part of the file.
  std::string sur_place(depot);
  sur_place.append(256, '"').resize(taille);
  fuzz::Recit second(sur_place);
  fuzz::exiger(second.dire(lecteur.lire_sur_place(sur_place, second.suivi())) == dit,
               "lire et lire_sur_place disent la même chose");
  return 0;
}
