// A calendar that any agenda reads (RFC 5545): days with a title, whole days, free time. An event whose `uid` was read before
// takes its place.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "finhop/base/instant.hpp"
#include "finhop/domain/taches/rendez_vous.hpp"

namespace finhop::format {

// In the order given; lines end with CR LF and are folded at 75 bytes, never inside a character.
std::string ecrire_calendrier(std::string_view nom, const Instant& maintenant,
                              std::span<const domain::RendezVous> rendez_vous);

}  // namespace finhop::format
