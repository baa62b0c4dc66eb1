// The periods that money is counted in: a month, a quarter, a year, one after the other in time.
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "finhop/base/jour.hpp"
#include "finhop/base/refus.hpp"

namespace finhop::domain {

enum class Duree { Mois, Trimestre, Annee };

class Periode {
 public:
  static Periode contenant(Duree duree, const Jour& jour);
  // Reads `T4-2022` (in either order), `2022`, `2022-11`, `11/2022` or `novembre 2022`, from 1901 to 9999; anything else
  // is refused (valeur-illisible).
  static Result<Periode> lire(std::string_view brut);

  std::string cle() const;  // 2022-11, T4-2022, 2022
  std::string nom() const;  // 11/2022, T4-2022, 2022
  // « novembre 2022 », « 4e trimestre 2022 », « année 2022 »
  std::string en_lettres() const;
  // « nov. », « T4 », « 2022 »
  std::string mot() const;

  int annee() const;
  // From 1 on; a year has one part.
  int rang_dans_l_annee() const;
  Jour premier() const;
  Jour dernier() const;
  // So many periods later, or earlier; nobody goes out of 1900–9999.
  Periode plus(int periodes) const { return {duree_, rang_ + periodes}; }

  friend auto operator<=>(const Periode&, const Periode&) = default;

 private:
  Periode(Duree duree, int rang) : duree_(duree), rang_(rang) {}

  Duree duree_;
  int rang_;  // how many such periods there are before it, from the year 0 on
};

}  // namespace finhop::domain
