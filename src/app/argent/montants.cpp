#include "app/argent/montants.hpp"

#include <limits>
#include <stdexcept>

namespace finhop::app {
namespace {

constexpr int kBitsDuPoste = 4;
constexpr std::int64_t kMasque = (1 << kBitsDuPoste) - 1;
static_assert(domain::kPostes.size() <= kMasque + 1);

}  // namespace

void MontantsDesDossiers::noter(const domain::FaitsDArgent& faits, const domain::JourDArgent& jour) {
  const std::size_t debut = montants_.size();
  domain::pour_chaque_poste(faits, jour,
                            [&](domain::Poste poste, Montant montant, const std::optional<Jour>&) {
                              if (montant.centimes() == 0) return;
                              montants_.push_back(montant.centimes() * (kMasque + 1) +
                                                  static_cast<std::int64_t>(domain::rang(poste)));
                            });
  placer(debut, domain::montants_non_notes(faits));
}

void MontantsDesDossiers::placer(std::size_t debut, int non_notes) {
  const std::size_t nombre = montants_.size() - debut;
  if (montants_.size() > std::numeric_limits<std::uint32_t>::max() ||
      nombre > std::numeric_limits<std::uint16_t>::max())
    throw std::logic_error("trop de montants pour leurs places");
  places_.push_back({static_cast<std::uint32_t>(debut), static_cast<std::uint16_t>(nombre),
                     static_cast<std::uint16_t>(non_notes)});
}

void MontantsDesDossiers::reprendre(const MontantsDesDossiers& de, std::size_t ligne) {
  const Place& place = de.places_[ligne];
  const std::size_t debut = montants_.size();
  const auto premier = de.montants_.begin() + place.debut;
  montants_.insert(montants_.end(), premier, premier + place.nombre);
  placer(debut, place.non_notes);
}

void MontantsDesDossiers::ajouter(std::size_t ligne, domain::Sommes& sommes) const {
  const Place& place = places_[ligne];
  ++sommes.dossiers;
  sommes.non_notes += place.non_notes;
  for (std::size_t i = place.debut; i < place.debut + place.nombre; ++i)
    sommes.montants[static_cast<std::size_t>(montants_[i] & kMasque)] +=
        Montant::de_centimes(montants_[i] >> kBitsDuPoste);
}

}  // namespace finhop::app
