// Days and hours as workbooks store them: a number of days since an origin, or a text of ISO 8601. Private to `format`.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "finhop/format/ligne_de_table.hpp"

namespace finhop::format::classeur {

enum class Calendrier : std::uint8_t { Depuis1900, Depuis1904 };
// What a format shows of a moment.
enum class Montre : std::uint8_t { Jour, JourEtHeure, Heure, Duree };

struct Moment {
  NatureDeCellule nature;  // Jour, JourEtHeure or Heure
  std::string texte;       // « 2022-05-16 », « 2022-05-16 10:30:00 », « 10:30:00 »
  std::string montre;      // where the format shows less or more: « 16/05/2022 », « 10:30:00 »
};

// Nothing when there is no such day from 1900 to 9999: that calendar counts a 29 February 1900, so its days before
// 1 March 1900 are not the same for all.
std::optional<Moment> moment(double serie, Montre montre, Calendrier calendrier);
// « 2022-05-16 », « 2022-05-16T10:30:00.000Z ».
std::optional<Moment> moment_iso(std::string_view brut);
// « PT10H30M00S »; more than a day is « 30:15:00 ».
std::optional<Moment> duree_iso(std::string_view brut);

}  // namespace finhop::format::classeur
