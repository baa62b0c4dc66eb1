#include "format/classeur/fin_de_zip.hpp"

#include <algorithm>
#include <cstdint>

#include "finhop/base/petit_boutien.hpp"
#include "format/classeur/defauts.hpp"

namespace finhop::format::classeur {
namespace {

// The records of APPNOTE.TXT, 4.3.14 to 4.3.16.
constexpr std::string_view kFin{"PK\5\6", 4};
constexpr std::string_view kFin64{"PK\6\6", 4};
constexpr std::string_view kRenvoi64{"PK\6\7", 4};
constexpr std::size_t kTailleFin = 22;
constexpr std::size_t kTailleFin64 = 56;
constexpr std::size_t kTailleRenvoi64 = 20;
constexpr std::size_t kQueue = 65'557 + 64;  // where libzip looks for an end, and some more

constexpr std::uint64_t kLignesMax = 20'000;
constexpr std::uint64_t kTableMax = 4'000'000;
constexpr int kFinsMax = 8;  // one is usual; the others stand by chance in what is compressed

struct Annonce {
  std::uint64_t lignes;
  std::uint64_t taille;
  bool tient() const { return lignes <= kLignesMax && taille <= kTableMax; }
};

bool tient(std::string_view octets, std::size_t fin) {
  const Annonce courte{petit_boutien(octets, fin + 10, 2), petit_boutien(octets, fin + 12, 4)};
  if (fin < kTailleRenvoi64 || octets.substr(fin - kTailleRenvoi64, 4) != kRenvoi64) return courte.tient();
  const std::uint64_t place = petit_boutien(octets, fin - kTailleRenvoi64 + 8, 8);
  if (octets.size() < kTailleFin64 || place > octets.size() - kTailleFin64 ||
      octets.substr(place, 4) != kFin64)
    return courte.tient();
  return Annonce{petit_boutien(octets, place + 32, 8), petit_boutien(octets, place + 40, 8)}.tient();
}

}  // namespace

std::optional<DefautDeClasseur> fin_refusee(std::string_view octets) {
  const std::size_t debut = octets.size() - std::min(octets.size(), kQueue);
  int fins = 0;
  for (std::size_t place = octets.find(kFin, debut); place != std::string_view::npos;
       place = octets.find(kFin, place + 1)) {
    if (octets.size() - place < kTailleFin) break;
    if (++fins > kFinsMax) return abime("sa table des fichiers");
    if (!tient(octets, place)) return demesure("", "sa table des fichiers");
  }
  if (fins == 0) return abime("sa fin manque");
  return std::nullopt;
}

}  // namespace finhop::format::classeur
