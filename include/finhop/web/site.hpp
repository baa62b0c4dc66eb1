// The pages of one base, behind everything that keeps them from who should not see them: the account at the other end, the
// name that the browser used, the session, the role, and for what changes something its origin and its token. Knows no
// socket: a test asks it like a browser.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "finhop/web/contexte.hpp"
#include "finhop/web/echange.hpp"

namespace finhop::web {

class Site {
 public:
  // `montre`: seconds that only go up, for what ends by itself; the system's when absent.
  explicit Site(Installation installation, std::function<std::chrono::seconds()> montre = {});
  ~Site();
  Site(const Site&) = delete;
  Site& operator=(const Site&) = delete;

  // The path of a link that opens a session, once and within two minutes.
  std::string nouveau_lien();
  // That it may still be used.
  bool attend(const std::string& lien) const;

  // Each answer with the fields that all answers have. From many threads at once.
  Reponse repondre(const Requete& requete);
  // The refusal of a request whose body is not worth taking.
  std::optional<Reponse> arreter_avant_le_corps(const Requete& requete);
  // The page of a request that the server could not read.
  Reponse refuser(int code) const;
  // The one of a request that is not encrypted, and should be.
  Reponse refuser_en_clair() const;

 private:
  struct Interieur;
  std::unique_ptr<Interieur> interieur_;
};

}  // namespace finhop::web
