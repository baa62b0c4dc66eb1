// A calendar day, without time of day or time zone. An existing Jour is a real day from 1900 to 9999.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "finhop/base/refus.hpp"

namespace finhop {

class Jour {
 public:
  // Reads JJ/MM/AAAA, AAAA-MM-JJ or « 31 décembre 2022 »; anything else is refused (valeur-illisible).
  static Result<Jour> lire(std::string_view brut);
  // Exactly AAAA-MM-JJ, JJ/MM/AAAA or AAAAMMJJ, and a real day; otherwise nothing.
  static std::optional<Jour> exact_iso(std::string_view brut);
  static std::optional<Jour> exact_fr(std::string_view brut);
  static std::optional<Jour> exact_compact(std::string_view brut);
  static Jour de(std::chrono::sys_days jours);

  std::string iso() const;      // 2022-05-15
  std::string fr() const;       // 15/05/2022
  std::string compact() const;  // 20220515
  std::chrono::sys_days jours() const { return jours_; }

  friend auto operator<=>(const Jour&, const Jour&) = default;

 private:
  explicit Jour(std::chrono::sys_days jours) : jours_(jours) {}
  std::chrono::sys_days jours_;
};

// Whole days from `a` to `b`; negative when `b` comes first.
int jours_entre(const Jour& a, const Jour& b);

}  // namespace finhop
