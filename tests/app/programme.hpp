// The program itself, run apart, and the most memory that it took.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace finhop::tests {

struct Mesure {
  int code = -1;
  long memoire_ko = 0;
};

// The child's peak can only be over-read, by this process's own: a result under the limit is one.
Mesure executer(std::vector<std::string> arguments);
// By another process, so that making the file is not taken for the memory of those that are measured.
void ecrire_a_part(const std::string& fichier, const std::function<std::string()>& faire);

}  // namespace finhop::tests
