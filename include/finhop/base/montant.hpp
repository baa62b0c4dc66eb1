// An amount of money: a whole number of euro cents, never rounded, never a floating number.
// Reading follows format.md section 6; D10 gives the only rounding (an expected share, half up).
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "finhop/base/refus.hpp"

namespace finhop {

class Montant {
 public:
  constexpr Montant() = default;
  static constexpr Montant de_centimes(std::int64_t centimes) { return Montant(centimes); }

  // Reads `12500`, `12500.00`, `12 500,00 €` (also with U+00A0, U+202F and U+2009). Spaces inside only separate
  // thousands: `12 50,00` may be two amounts. That, more than two decimals, a sign, an exponent or anything else is
  // refused (valeur-illisible).
  static Result<Montant> lire(std::string_view brut);

  constexpr std::int64_t centimes() const { return centimes_; }
  // `12500.00`: the form of the regulated JSON and of our reports.
  std::string texte_json() const;
  // `12 500,00 €` with U+00A0: the form for people.
  std::string texte_fr() const;
  // `12500,00`: the form a French spreadsheet reads as a number.
  std::string texte_tableur() const;
  // `pour_cent` hundredths of the amount, rounded half up to the cent.
  Montant part(int pour_cent) const;

  friend constexpr auto operator<=>(Montant, Montant) = default;
  friend constexpr Montant operator+(Montant a, Montant b) { return Montant(a.centimes_ + b.centimes_); }
  friend constexpr Montant operator-(Montant a, Montant b) { return Montant(a.centimes_ - b.centimes_); }
  constexpr Montant& operator+=(Montant autre) { return *this = *this + autre; }

 private:
  explicit constexpr Montant(std::int64_t centimes) : centimes_(centimes) {}
  std::int64_t centimes_ = 0;
};

}  // namespace finhop
