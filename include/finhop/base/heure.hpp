// A time of day, to the minute, as a clock on the wall shows it: 00:00 to 23:59.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace finhop {

class Heure {
 public:
  // Exactly HH:MM; otherwise nothing.
  static std::optional<Heure> exacte(std::string_view brut);
  // As people write it: 17:00, 9:30, 17h, 17h30.
  static std::optional<Heure> lire(std::string_view brut);
  // std::out_of_range when there is none such.
  static Heure de(int heures, int minutes);

  std::string texte() const;  // 17:00
  friend auto operator<=>(const Heure&, const Heure&) = default;

 private:
  explicit Heure(int minutes) : minutes_(minutes) {}
  int minutes_;  // since midnight
};

}  // namespace finhop
