// Which numbers are taken: those of the base, read once, and those that a table gives, line by line. Case does not
// distinguish two numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/identifiants.hpp"

namespace finhop::app {

class NumerosConnus {
 public:
  explicit NumerosConnus(Base& base);

  // The line of the table that gave this number before this one; 0 when none did.
  std::size_t deja_donne(const domain::NumeroEditeur& numero, std::size_t ligne);
  std::size_t deja_donne(const domain::NumeroAsp& numero, std::size_t ligne);

  bool est_enregistre(const domain::NumeroEditeur& numero) const;
  // The numeroEditeur of the dossier that the base knows under this numeroASP.
  std::optional<std::string> porteur(const domain::NumeroAsp& numero) const;

  // The table takes this number from its dossier.
  void liberer(const domain::NumeroAsp& numero);
  bool est_libere(const domain::NumeroAsp& numero) const;

 private:
  // At most eight characters, packed: thousands of numbers must stay small.
  using Cle = std::uint64_t;
  struct Trace {
    Cle porteur = 0;          // numeroEditeur in the base, or 0
    std::uint32_t ligne = 0;  // in the table, or 0
  };
  static Cle cle_de(std::string_view numero);
  std::size_t noter(Trace& trace, std::size_t ligne);

  std::unordered_map<Cle, Trace> editeurs_;
  std::unordered_map<Cle, Trace> asp_;  // by the six characters after FINHOP
  std::unordered_set<Cle> liberes_;
};

}  // namespace finhop::app
