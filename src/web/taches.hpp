// What takes longer than a person waits before a page: done apart from the request that asked for it, under an address of
// its own, which tells how far it has come and then gives what was asked, as often as it is read.
#pragma once

#include <chrono>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "finhop/app/contexte.hpp"
#include "finhop/web/echange.hpp"

namespace finhop::web {

// Used from many threads.
class Taches {
 public:
  using Montre = std::function<std::chrono::seconds()>;
  using Faire = std::function<Reponse(const app::Suivi&)>;  // throws nothing

  static constexpr std::size_t kEnCours = 16;  // at once
  static constexpr std::size_t kGardees = 32;  // done, the oldest is dropped first
  static constexpr std::chrono::seconds kVieDUneFinie = std::chrono::hours(1);  // then it is dropped too

  Taches(std::chrono::milliseconds patience, Montre montre);
  // Once all is done: nothing is cut.
  ~Taches();
  Taches(const Taches&) = delete;
  Taches& operator=(const Taches&) = delete;

  struct Nom {
    std::string nom;  // drawn by chance
  };
  struct TropALaFois {};
  // Its answer, or its name once the patience is at its end. Only who bears the same token finds it again.
  std::variant<Reponse, Nom, TropALaFois> faire(std::string_view jeton, Faire quoi);

  // Not yet done: how far, once that is known.
  struct EnCours {
    std::optional<app::Avancement> avancement;
  };
  struct Inconnue {};
  std::variant<Reponse, EnCours, Inconnue> demander(std::string_view jeton, std::string_view nom) const;

 private:
  struct Tache;
  std::shared_ptr<Tache> commencer(std::string_view jeton, Faire quoi);
  void oublier_les_vieilles();

  std::chrono::milliseconds patience_;
  Montre montre_;
  mutable std::mutex garde_;
  std::list<std::shared_ptr<Tache>> taches_;  // in the order of their coming
};

}  // namespace finhop::web
