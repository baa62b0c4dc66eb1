#include "archive/zip_fin.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "finhop/base/petit_boutien.hpp"

namespace finhop::archive {
namespace {

// The records of APPNOTE.TXT, 4.3.12 to 4.3.16: their signature, their bytes without what follows them.
constexpr std::string_view kLigne{"PK\1\2", 4};
constexpr std::string_view kEntete{"PK\3\4", 4};
constexpr std::string_view kFin{"PK\5\6", 4};
constexpr std::string_view kFin64{"PK\6\6", 4};
constexpr std::string_view kRenvoi64{"PK\6\7", 4};
constexpr std::uint64_t kTailleLigne = 46;
constexpr std::uint64_t kTailleFin = 22;
constexpr std::uint64_t kTailleFin64 = 56;
constexpr std::uint64_t kTailleRenvoi64 = 20;
constexpr std::uint64_t kCommentaireMax = 65'535;
constexpr std::uint64_t kPrefixeMax = 65'536;

struct Table {
  std::uint64_t place = 0;
  std::uint64_t taille = 0;
  std::uint64_t lignes = 0;
  std::uint64_t avant = 0;  // what it must end before
  bool en_volumes = false;

  bool tient() const { return place <= avant && taille <= avant - place; }
};

class Queue {
 public:
  explicit Queue(ZipSource& source)
      : source_(source),
        debut_(source.taille() - std::min(source.taille(), kTailleRenvoi64 + kTailleFin + kCommentaireMax)),
        octets_(source.octets(debut_, source.taille() - debut_)) {}

  // The end before `avant`, in the tail.
  std::optional<std::size_t> fin_avant(std::size_t avant) const {
    if (avant == 0 || octets_.size() < kTailleFin) return std::nullopt;
    const std::size_t place = octets_.rfind(kFin, std::min(avant - 1, octets_.size() - kTailleFin));
    return place == std::string::npos ? std::nullopt : std::optional(place);
  }
  std::size_t taille() const { return octets_.size(); }

  // In the file.
  std::uint64_t apres_commentaire(std::size_t fin) const {
    return debut_ + fin + kTailleFin + petit_boutien(octets_, fin + 20, 2);
  }

  std::optional<Table> table(std::size_t fin) const {
    const bool a_un_renvoi = fin >= kTailleRenvoi64 &&
                             std::string_view(octets_).substr(fin - kTailleRenvoi64).starts_with(kRenvoi64);
    if (a_un_renvoi) {
      const std::uint64_t renvoi = debut_ + fin - kTailleRenvoi64;
      if (auto table = table64(petit_boutien(octets_, fin - kTailleRenvoi64 + 8, 8), debut_ + fin))
        return table;
      // Where it stands when bytes that nobody counted precede the zip.
      return renvoi < kTailleFin64 ? std::nullopt : table64(renvoi - kTailleFin64, debut_ + fin);
    }
    return Table{petit_boutien(octets_, fin + 16, 4), petit_boutien(octets_, fin + 12, 4),
                 petit_boutien(octets_, fin + 10, 2), debut_ + fin, petit_boutien(octets_, fin + 4, 4) != 0};
  }

  bool commence(const Table& table) const {
    if (table.taille == 0) return table.place == table.avant;
    return source_.octets(table.place, kLigne.size()) == kLigne;
  }
  // How many bytes precede the zip, when they are why its table does not begin where it says.
  std::uint64_t prefixe(const Table& table) const {
    const std::uint64_t vraie_place = table.avant - table.taille;
    const bool y_commence = table.taille > 0 && source_.octets(vraie_place, kLigne.size()) == kLigne;
    return y_commence ? vraie_place - table.place : 0;
  }
  bool est_etranger(std::uint64_t prefixe) const {
    return prefixe <= kPrefixeMax && source_.octets(0, prefixe + kEntete.size()).find(kEntete) == prefixe;
  }

 private:
  std::optional<Table> table64(std::uint64_t place, std::uint64_t avant) const {
    if (place > avant) return std::nullopt;
    const std::string fin64 = source_.octets(place, kTailleFin64);
    if (fin64.size() < kTailleFin64 || !fin64.starts_with(kFin64)) return std::nullopt;
    return Table{petit_boutien(fin64, 48, 8), petit_boutien(fin64, 40, 8), petit_boutien(fin64, 32, 8), place,
                 petit_boutien(fin64, 16, 8) != 0};
  }

  ZipSource& source_;
  std::uint64_t debut_;
  std::string octets_;
};

std::expected<FinDeZip, std::string_view> juger(const Queue& queue, std::size_t fin, const Table& table,
                                                std::uint64_t taille_fichier, std::uint64_t debut) {
  if (table.lignes > table.taille / kTailleLigne) return std::unexpected(kTableAbimee);
  const std::uint64_t apres = queue.apres_commentaire(fin);
  if (apres > taille_fichier) return std::unexpected(kPasUnZip);
  return FinDeZip{debut, apres - debut, table.place, table.taille};
}

}  // namespace

std::expected<FinDeZip, std::string_view> trouver_fin(ZipSource& source, std::uint64_t table_max) {
  const Queue queue(source);
  std::optional<std::expected<FinDeZip, std::string_view>> trouvee;
  std::uint64_t tables = 0;
  for (auto fin = queue.fin_avant(queue.taille()); fin; fin = queue.fin_avant(*fin)) {
    const std::optional<Table> table = queue.table(*fin);
    if (!trouvee && table && table->en_volumes) trouvee = std::unexpected(kVolumes);
    if (!table || !table->tient()) continue;
    tables += std::min(table->taille, table_max + 1);
    if (tables > table_max) return std::unexpected(kTableDemesuree);
    if (trouvee) continue;
    if (queue.commence(*table))
      trouvee = juger(queue, *fin, *table, source.taille(), 0);
    else if (const std::uint64_t prefixe = queue.prefixe(*table))
      trouvee = queue.est_etranger(prefixe) ? juger(queue, *fin, *table, source.taille(), prefixe)
                                            : std::unexpected(kPrecede);
  }
  return trouvee.value_or(std::unexpected(kPasUnZip));
}

}  // namespace finhop::archive
