// What finhop throws when the world is broken: full disk, locked or corrupt base, unreadable file.
// Caught once, in cli::run, which answers with exit code 3.
#pragma once

#include <stdexcept>
#include <string>

#include "finhop/base/geste.hpp"

namespace finhop {

// What to do about a base that can no longer be trusted.
Remede remede_base_abimee();

class Panne : public std::runtime_error {
 public:
  // `message` says what failed and where; `remede` what to do next.
  Panne(const std::string& message, Remede remede);

  const Remede& remede() const { return remede_; }

 private:
  Remede remede_;
};

// The one cause a command can say more about: what it needs, what is free.
class DisquePlein : public Panne {
 public:
  using Panne::Panne;
};

// Another file took the name meanwhile.
class NomPris : public Panne {
 public:
  using Panne::Panne;
};

}  // namespace finhop
