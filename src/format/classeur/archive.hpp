// The zip that a workbook is, read where it stands in memory: what it holds by name, and each part as it inflates, never
// more than a budget in all. Private to `format`.
#pragma once

#include <cstdint>
#include <expected>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "finhop/format/classeur_reader.hpp"

struct zip;
struct zip_file;

namespace finhop::format::classeur {

class Archive {
 public:
  // `octets` must outlive it. Refuses what libzip would take too much memory or time for.
  static std::expected<Archive, DefautDeClasseur> ouvrir(std::string_view octets);

  // Rank of the part; its name is compared without regard to case, and as Windows programs may write it.
  std::optional<std::uint64_t> trouver(std::string_view nom) const;
  bool a(std::string_view nom) const { return trouver(nom).has_value(); }
  bool vide() const { return rangs_.empty(); }

  // The budget of a new reading: all its parts together.
  void recommencer();

  class Partie {
   public:
    // How many bytes came: 0 at the end, whose sum is then right.
    std::expected<std::size_t, DefautDeClasseur> lire(std::span<char> vers);

   private:
    friend class Archive;
    struct Fermer {
      void operator()(zip_file* fichier) const;
    };
    Partie(zip_file* fichier, std::uint64_t& reste) : fichier_(fichier), reste_(&reste) {}
    std::unique_ptr<zip_file, Fermer> fichier_;
    std::uint64_t* reste_;
  };
  std::expected<Partie, DefautDeClasseur> partie(std::uint64_t rang);
  // The beginning of a small part, whole when it is shorter.
  std::string debut(std::string_view nom, std::size_t octets);

 private:
  struct Fermer {
    void operator()(zip* archive) const;
  };
  Archive() = default;
  std::optional<DefautDeClasseur> lister();
  std::unique_ptr<zip, Fermer> zip_;
  std::map<std::string, std::uint64_t, std::less<>> rangs_;
  std::unique_ptr<std::uint64_t> reste_;
};

}  // namespace finhop::format::classeur
