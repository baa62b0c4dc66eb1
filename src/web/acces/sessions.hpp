// Who may ask, as long as the server runs: links that open one session each, once and soon; sessions that end by
// themselves. All is in memory, secrets by their digests only.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "finhop/web/contexte.hpp"

namespace finhop::web {

struct Session {
  Personne personne;
  std::string jeton;        // that each form of it carries
  std::string marque = {};  // of the account that opened it: another one when its password changed
};

// Since the machine started, its sleep included: no clock that somebody sets.
std::chrono::seconds montre_du_systeme();

// Used from many threads.
class Sessions {
 public:
  using Montre = std::function<std::chrono::seconds()>;
  static constexpr std::chrono::seconds kVieDUnLien = std::chrono::minutes(2);
  static constexpr std::chrono::seconds kVieDUneSession = std::chrono::hours(12);

  explicit Sessions(Montre montre = montre_du_systeme) : montre_(std::move(montre)) {}

  // The secret of a new link, for that person.
  std::string nouveau_lien(Personne personne);
  // The secret of the session that the link opens; nothing when it opens none: it was used, is too old, or was never given.
  std::optional<std::string> entrer(std::string_view secret);
  // That the link would still open one.
  bool attend(std::string_view secret) const;
  // The secret of a session of who signed in.
  std::string ouvrir(Personne personne, std::string marque);
  std::optional<Session> trouver(std::string_view secret) const;
  void fermer(std::string_view secret);

 private:
  template <class Quoi>
  struct Jusqu {
    Quoi quoi;
    std::chrono::seconds fin;
  };
  template <class Quoi>
  using Table = std::map<std::string, Jusqu<Quoi>, std::less<>>;

  std::string tenir(Session session);  // under the lock

  Montre montre_;
  mutable std::mutex garde_;
  Table<Personne> liens_;
  Table<Session> sessions_;
};

}  // namespace finhop::web
