// What finhop throws when the world is broken: full disk, locked or corrupt base, unreadable file.
// Caught once, in cli::run, which answers with exit code 3.
#pragma once

#include <stdexcept>
#include <string>

namespace finhop {

// What to do about a base that can no longer be trusted.
constexpr const char* kRemedeBaseAbimee =
    "voir ce qui ne va pas : finhop diagnostic ; reprendre une copie saine : finhop restaurer COPIE";

class Panne : public std::runtime_error {
 public:
  // `message` says what failed and where; `remede` what to do next.
  Panne(const std::string& message, std::string remede);

  const std::string& remede() const { return remede_; }

 private:
  std::string remede_;
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
