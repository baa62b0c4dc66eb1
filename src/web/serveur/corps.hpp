// The body of a request as it arrives, or of an answer as it is written: in memory as long as it is short, else in a file that has no name and that only its
// owner could read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "finhop/web/echange.hpp"

namespace finhop::web {

// Of those files: on a disk, where /tmp may be in memory.
inline constexpr const char* kRepertoireProvisoire = "/var/tmp";

// One, open and empty. Panne when it cannot be made.
DescripteurProprietaire fichier_sans_nom(const std::filesystem::path& repertoire);

class Corps {
 public:
  enum class Lieu { Memoire, Disque };
  // `provisoire`: the folder of the file. Panne when it cannot be made.
  Corps(Lieu lieu, std::filesystem::path provisoire);
  // Panne when there is no room for them.
  void ajouter(std::string_view octets);
  void remettre_a(Requete& requete) &&;
  void remettre_a(Reponse& reponse) &&;

 private:
  std::filesystem::path provisoire_;
  std::string octets_;
  std::optional<DescripteurProprietaire> fichier_;
};

}  // namespace finhop::web
