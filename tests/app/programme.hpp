// The program itself, run apart, and the most memory that it took.
#pragma once

#include <string>
#include <vector>

namespace finhop::tests {

struct Mesure {
  int code = -1;
  long memoire_ko = 0;
};

// The child's peak can only be over-read, by this process's own: a result under the limit is one.
Mesure executer(std::vector<std::string> arguments);

}  // namespace finhop::tests
