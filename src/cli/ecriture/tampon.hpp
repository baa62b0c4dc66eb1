// Text that is kept until all of it is known: the base is closed before a slow reader (a pager, a pipe) takes it, so
// that nobody waits for that reader to write. In memory up to a few mebibytes, then in a nameless file.
#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "cli/ecriture/fichier_sans_nom.hpp"

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

  std::string memoire_;
  std::optional<FichierSansNom> fichier_;
};

}  // namespace finhop::cli
