// One line of progress on a terminal, shown once the work has lasted half a second and wiped at its end.
#pragma once

#include <chrono>
#include <iosfwd>

#include "finhop/app/contexte.hpp"

namespace finhop::cli {

class Progression {
 public:
  using Horloge = std::chrono::steady_clock;

  explicit Progression(std::ostream& terminal, Horloge::time_point debut = Horloge::now());
  ~Progression();
  Progression(const Progression&) = delete;
  Progression& operator=(const Progression&) = delete;

  void montrer(const app::Avancement& avancement) { montrer(avancement, Horloge::now()); }
  void montrer(const app::Avancement& avancement, Horloge::time_point maintenant);

 private:
  std::ostream& terminal_;
  Horloge::time_point prochain_;
  bool visible_ = false;
};

}  // namespace finhop::cli
