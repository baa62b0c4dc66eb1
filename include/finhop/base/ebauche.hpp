// A file that appears whole or not at all: made under a hidden name beside its place, `.<name>.partiel`, then renamed in.
// What a killed command left under that name is removed by the next one, never while another is making it.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace finhop {

// A lock on a file or a folder, which the system lets go when its holder ends in any way.
class Verrou {
 public:
  // Nothing when somebody else holds it. Where the file system has no locks, everybody gets it.
  static std::optional<Verrou> essayer(const std::filesystem::path& chemin);
  Verrou(Verrou&& autre) noexcept;
  Verrou& operator=(Verrou&& autre) noexcept;
  ~Verrou();

 private:
  explicit Verrou(int numero) : numero_(numero) {}
  int numero_;
};

class Ebauche {
 public:
  // Waits while another process makes the same file. Panne when the folder cannot be written.
  explicit Ebauche(std::filesystem::path definitif);
  Ebauche(Ebauche&& autre) noexcept;
  Ebauche& operator=(Ebauche&&) = delete;
  // Leaves nothing behind when it was not published.
  ~Ebauche();

  // An empty file to be filled.
  const std::filesystem::path& chemin() const { return chemin_; }
  // After what was written before.
  void ecrire(std::string_view octets);
  // Nothing is to be published any more.
  void effacer();
  // Both wait until all is on the disk, then give the file its name. Panne when that name is taken.
  void publier();
  // Whatever bore that name is gone.
  void publier_a_la_place();

 private:
  std::filesystem::path definitif_;
  std::filesystem::path chemin_;  // empty once published or moved from
  int numero_;                    // holds the lock
};

}  // namespace finhop
