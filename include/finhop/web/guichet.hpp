// Where a running server is asked for another link, by the account that runs it and nobody else: a socket in a folder of
// that account's own. A base has one such place, so it has one server.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace finhop::web {

class Guichet {
 public:
  // In `repertoire`, which is made (0700) when it is not there, for that base. Nothing when a server holds it already.
  // Panne when the folder cannot be used, or is not this account's alone.
  static std::unique_ptr<Guichet> ouvrir(const std::filesystem::path& repertoire,
                                         const std::filesystem::path& base);
  ~Guichet();
  Guichet(const Guichet&) = delete;
  Guichet& operator=(const Guichet&) = delete;

  // Gives what `donner` says to whoever asks, from another thread, until it is closed.
  void tenir(std::function<std::string()> donner);

 private:
  struct Interieur;
  explicit Guichet(std::unique_ptr<Interieur> interieur);
  std::unique_ptr<Interieur> interieur_;
};

// What the server of that base answers; nothing when it has none.
std::optional<std::string> demander_au_guichet(const std::filesystem::path& repertoire,
                                               const std::filesystem::path& base);

}  // namespace finhop::web
