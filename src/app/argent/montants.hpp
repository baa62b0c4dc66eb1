// The amounts of every dossier that sums are made of, in little room: each is a number that holds its cents and its poste.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "finhop/domain/argent/postes.hpp"

namespace finhop::app {

class MontantsDesDossiers {
 public:
  void reserver(std::size_t lignes) { places_.reserve(lignes); }
  // Of the next line.
  void noter(const domain::FaitsDArgent& faits, const domain::JourDArgent& jour);
  // The next line, as another one has it.
  void reprendre(const MontantsDesDossiers& de, std::size_t ligne);
  void finir() { montants_.shrink_to_fit(); }
  // What adding that line up with others makes.
  void ajouter(std::size_t ligne, domain::Sommes& sommes) const;

 private:
  void placer(std::size_t debut, int non_notes);

  struct Place {
    std::uint32_t debut = 0;
    std::uint16_t nombre = 0;
    std::uint16_t non_notes = 0;
  };
  std::vector<Place> places_;
  std::vector<std::int64_t> montants_;
};

}  // namespace finhop::app
