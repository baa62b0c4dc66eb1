// The one reading of the clock: an instant in UTC, to the second. `main` makes it, $FINHOP_HORLOGE replaces
// it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "finhop/base/heure.hpp"
#include "finhop/base/jour.hpp"

namespace finhop {

class Instant {
 public:
  explicit Instant(std::chrono::sys_seconds secondes) : secondes_(secondes) {}
  // Exactly `2022-05-16T09:00:00Z`; otherwise nothing.
  static std::optional<Instant> exact_iso(std::string_view brut);
  // The last second of that day in Paris.
  static Instant fin_du_jour_a_paris(const Jour& jour);

  std::string iso() const;
  // The calendar day it is in Paris at this instant, whatever the machine's time zone: the portal's day.
  Jour jour_a_paris() const;
  Heure heure_a_paris() const;
  // `16/05/2022 11:00`, in Paris too.
  std::string fr_a_paris() const;
  friend auto operator<=>(const Instant&, const Instant&) = default;

 private:
  std::chrono::sys_seconds secondes_;
};

}  // namespace finhop
