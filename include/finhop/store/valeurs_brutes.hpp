// Every table of a base, row by row, as it lies there: for what tells of a base without knowing what each value means.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "finhop/store/base.hpp"

namespace finhop::store {

// Bytes are never read: only how many they are.
struct NombreDOctets {
  std::size_t nombre = 0;
};
using ValeurBrute = std::variant<std::monostate, std::int64_t, double, std::string, NombreDOctets>;

class ParcoursDesTables {
 public:
  virtual ~ParcoursDesTables() = default;
  virtual void table(const std::string& nom, const std::vector<std::string>& colonnes,
                     std::int64_t rangees) = 0;
  virtual void rangee(const std::vector<ValeurBrute>& valeurs) = 0;
};
// The tables that this program knows, in the order of their names, those columns of them that it knows, and the first rows of
// each. One that the base has not is passed over.
void parcourir_les_tables(Base& base, std::size_t rangees_au_plus, ParcoursDesTables& parcours);

}  // namespace finhop::store
