// Text that is kept until all of it is known: the base is closed before a slow reader (a pager, a pipe) takes it, so
// that nobody waits for that reader to write. In memory up to a few mebibytes, then in a nameless file.
#pragma once

#include <cstdio>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>

namespace finhop::cli {

class Tampon {
 public:
  // Panne when there is no place for it.
  void ajouter(std::string_view octets);
  // All of it, in pieces of any size.
  void relire(const std::function<void(std::string_view)>& voir);
  void verser(std::ostream& sortie);

 private:
  void deborder();

  struct Fermer {
    void operator()(std::FILE* fichier) const { std::fclose(fichier); }
  };
  std::string memoire_;
  std::unique_ptr<std::FILE, Fermer> fichier_;
};

}  // namespace finhop::cli
