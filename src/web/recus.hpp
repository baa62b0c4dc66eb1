// Files that were sent to the page and are looked at before anything is done with them: each a file without a name, found
// again only by the session that sent it, and dropped when it was not looked at for long or the session is closed.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "finhop/app/fichier.hpp"
#include "finhop/app/saisie/reconnaitre.hpp"
#include "finhop/domain/lecture.hpp"
#include "finhop/web/echange.hpp"

namespace finhop::web {

struct Recu {
  std::string nom = {};  // drawn by chance: how addresses name it
  std::string fichier = {};  // what the browser says it is called
  std::string sha256 = {};
  std::uint64_t taille = 0;
  app::SorteDeFichier sorte = app::SorteDeFichier::Autre;
  std::string quoi = {};    // as app::FichierReconnu
  std::string remede = {};
  std::shared_ptr<const DescripteurProprietaire> octets = {};
  std::shared_ptr<const domain::LectureDeDocument> lecture = {};  // once it was read
  std::shared_ptr<const Reponse> fait = {};                       // what was told of what was done with it

  // Where its bytes are, under the name it was given; as long as this is held.
  app::Fichier pour_app() const;
};

// Used from many threads.
class Recus {
 public:
  using Montre = std::function<std::chrono::seconds()>;

  static constexpr std::size_t kFichiersMax = 400;          // of all sessions: each holds a descriptor
  static constexpr std::uint64_t kOctetsMax = 500'000'000;  // of one session; twice as many of all
  static constexpr std::size_t kFaitsMax = 100;             // of what was done: the oldest is dropped first
  static constexpr std::chrono::seconds kVie = std::chrono::hours(2);  // since it was looked at last

  explicit Recus(Montre montre) : montre_(std::move(montre)) {}

  struct Plein {};
  // Its name.
  std::variant<std::string, Plein> garder(std::string_view jeton, Recu recu);
  // Only who bears the same token finds it again.
  std::optional<Recu> trouver(std::string_view jeton, std::string_view nom);
  // In the order of their coming.
  std::vector<Recu> tous(std::string_view jeton);
  void noter_la_lecture(std::string_view jeton, std::string_view nom,
                        std::shared_ptr<const domain::LectureDeDocument> lecture);
  // Its bytes are dropped; what was told stays.
  void noter_fait(std::string_view jeton, std::string_view nom, Reponse fait);
  void retirer(std::string_view jeton, std::string_view nom);
  // All of that session.
  void oublier(std::string_view jeton);

 private:
  struct Garde {
    std::string jeton;
    Recu recu;
    std::chrono::seconds vu;
  };
  void oublier_les_vieux();
  Garde* chercher(std::string_view jeton, std::string_view nom);

  Montre montre_;
  std::mutex garde_;
  std::list<Garde> recus_;
};

}  // namespace finhop::web
