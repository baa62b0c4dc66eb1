// Who signs in to a shared page: a name and a password, looked at one at a time, so slowly that guessing leads nowhere.
#pragma once

#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "finhop/web/comptes.hpp"
#include "web/acces/portier.hpp"

namespace finhop::web {

// Used from many threads.
class Identification {
 public:
  enum class Non { Faux, Occupe, ComptesIllisibles };
  struct Attendre {
    std::chrono::seconds duree;
  };
  using Issue = std::variant<Compte, Non, Attendre>;

  Identification(const std::filesystem::path& base, Portier::Montre montre);

  // Takes the same time for a name that nobody has. `adresse`: absent when all come by the same.
  Issue essayer(std::string_view nom, std::string_view mot_de_passe, std::optional<std::string_view> adresse);
  // As the file says now; nothing when it has none such, or cannot be read.
  std::optional<Compte> compte(std::string_view nom) const;

 private:
  FichierDeComptes comptes_;
  Portier portier_;
  std::timed_mutex un_a_la_fois_;
  std::string empreinte_de_personne_;
};

}  // namespace finhop::web
