// The real program as it serves, from what it says first to its end by a signal.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace finhop::web::scene {

class Programme {
 public:
  // Waits until it said how to stop it. `dossier`: where it runs; `variables`: its whole environment, beside the clock.
  Programme(const std::filesystem::path& dossier, std::vector<std::string> mots,
            std::vector<std::string> variables = {});
  ~Programme();
  Programme(const Programme&) = delete;
  Programme& operator=(const Programme&) = delete;

  // Its exit code; -1 when the signal ended it.
  int finir(int signal);
  const std::string& dit() const { return dit_; }

 private:
  pid_t pid_ = -1;
  std::string dit_;
};

}  // namespace finhop::web::scene
