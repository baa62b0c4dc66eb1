// Where a running server is asked for something in one word, by the account that runs it and nobody else: a socket in a
// folder of that account's own. A base has one such place, so it has one server.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace finhop::web {

struct Guichetier {
  std::function<std::string(std::string_view mot)> repondre;
  // Called now and then as long as it says true, and after each answer.
  std::function<bool()> veiller = [] { return false; };
};

class Guichet {
 public:
  // In `repertoire`, which is made (0700) when it is not there, for that base. Nothing when a server holds it already.
  // Panne when the folder cannot be used, or is not this account's alone.
  static std::unique_ptr<Guichet> ouvrir(const std::filesystem::path& repertoire,
                                         const std::filesystem::path& base);
  ~Guichet();
  Guichet(const Guichet&) = delete;
  Guichet& operator=(const Guichet&) = delete;

  // From another thread, until it is closed.
  void tenir(Guichetier guichetier);
  // Where it is, among what its account runs.
  const std::filesystem::path& place() const;

 private:
  struct Interieur;
  explicit Guichet(std::unique_ptr<Interieur> interieur);
  std::unique_ptr<Interieur> interieur_;
};

// What the server of that base answers to that word; nothing when it has none.
std::optional<std::string> demander_au_guichet(const std::filesystem::path& repertoire,
                                               const std::filesystem::path& base, std::string_view mot);

}  // namespace finhop::web
