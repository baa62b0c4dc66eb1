// Days as people and programs write them beside JJ/MM/AAAA: the month in letters, an instant.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace finhop {

// « 31 décembre 2022 », « 1er janv. 2022 », « 15-mai-22 », « dimanche 15 mai 2022 »; a weekday must be that day's.
std::optional<std::chrono::sys_days> jour_en_lettres(std::string_view brut);

// « 2022-05-15T00:00:00.000Z », « 2022-05-15 00:00:00 », « 15/05/2022 00:00 »: its day, in Paris when the hour is told
// in UTC.
std::optional<std::chrono::sys_days> jour_d_un_instant(std::string_view brut);

}  // namespace finhop
