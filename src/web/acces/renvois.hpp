// Small pages that lead a browser to a one-time link. A browser is given the name of such a file rather than the link, which
// would stand among the words of a process for all accounts of the machine to read.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace finhop::web {

class Renvois {
 public:
  using SertEncore = std::function<bool()>;

  // Beside `place`, in a folder of this account alone, under names that begin as its own. What a server that was killed
  // left there is removed.
  explicit Renvois(const std::filesystem::path& place);
  // Removes them all.
  ~Renvois();
  Renvois(const Renvois&) = delete;
  Renvois& operator=(const Renvois&) = delete;

  // A new file of that content, as long as `sert_encore`.
  std::filesystem::path ecrire(std::string_view octets, SertEncore sert_encore);
  // Removes those that are of no more use; true as long as some are left.
  bool menager();

 private:
  struct Renvoi {
    std::filesystem::path fichier;
    SertEncore sert_encore;
  };
  std::filesystem::path repertoire_;
  std::string debut_;  // of their names
  std::vector<Renvoi> renvois_;
};

}  // namespace finhop::web
