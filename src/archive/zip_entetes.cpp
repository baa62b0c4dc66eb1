#include "archive/zip_entetes.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "finhop/base/petit_boutien.hpp"

namespace finhop::archive {
namespace {

constexpr std::string_view kLigne{"PK\1\2", 4};
constexpr std::string_view kEntete{"PK\3\4", 4};
constexpr std::uint64_t kAilleurs = 0xFFFF'FFFF;  // the value stands in the Zip64 extra
constexpr std::uint64_t kZip64 = 1;
constexpr std::uint64_t kEnFlux = 8;  // bit 3 of the flags: sizes and sum come after the bytes

// Where the fields of a record are (APPNOTE.TXT, 4.3.7 and 4.3.12).
struct Plan {
  std::string_view signature;
  std::size_t drapeaux;
  std::size_t methode;
  std::size_t somme;
  std::size_t longueurs;  // of the name, then of the extra
  std::size_t fin;        // where the name begins
};
constexpr Plan kPlanDeLigne{kLigne, 8, 10, 16, 28, 46};
constexpr Plan kPlanDEntete{kEntete, 6, 8, 14, 26, 30};
constexpr std::size_t kPlaceDansLaLigne = 42;
constexpr std::size_t kCommentaireDeLigne = 32;

struct Lue {
  std::uint64_t drapeaux = 0;
  std::uint64_t methode = 0;
  std::array<std::uint64_t, 3> grandeurs{};  // sum, packed size, size
  std::uint64_t place = 0;                   // of the header; a line tells it
  std::string nom;
};

// The Zip64 extra, without its own header.
std::string_view zip64(std::string_view extra) {
  constexpr std::size_t kDebut = 4;
  while (extra.size() >= kDebut) {
    const std::size_t taille = petit_boutien(extra, 2, 2);
    if (taille > extra.size() - kDebut) return {};
    if (petit_boutien(extra, 0, 2) == kZip64) return extra.substr(kDebut, taille);
    extra.remove_prefix(kDebut + taille);
  }
  return {};
}

// The next eight bytes of the extra take the place of what says that it is there.
bool completer(std::uint64_t& valeur, std::string_view& extra) {
  if (valeur != kAilleurs) return true;
  if (extra.size() < 8) return false;
  valeur = petit_boutien(extra, 0, 8);
  extra.remove_prefix(8);
  return true;
}

std::optional<Lue> lire(ZipSource& source, std::uint64_t place, const Plan& plan) {
  const std::string debut = source.octets(place, plan.fin);
  if (debut.size() < plan.fin || !debut.starts_with(plan.signature)) return std::nullopt;
  const std::size_t nom = petit_boutien(debut, plan.longueurs, 2);
  const std::size_t extra = petit_boutien(debut, plan.longueurs + 2, 2);
  const std::string suite = source.octets(place + plan.fin, nom + extra);
  if (suite.size() < nom + extra) return std::nullopt;
  Lue lue{petit_boutien(debut, plan.drapeaux, 2), petit_boutien(debut, plan.methode, 2), {}, 0, suite.substr(0, nom)};
  for (std::size_t i = 0; i < lue.grandeurs.size(); ++i)
    lue.grandeurs[i] = petit_boutien(debut, plan.somme + 4 * i, 4);
  if (&plan == &kPlanDeLigne) lue.place = petit_boutien(debut, kPlaceDansLaLigne, 4);
  std::string_view grand = zip64(std::string_view(suite).substr(nom));
  if (!completer(lue.grandeurs[2], grand) || !completer(lue.grandeurs[1], grand) || !completer(lue.place, grand))
    return std::nullopt;
  return lue;
}

}  // namespace

void ZipEntetes::lire_table(ZipSource& source, const FinDeZip& fin) {
  const std::string table = source.octets(fin.table, fin.taille_de_table);
  for (std::size_t i = 0; i + kPlanDeLigne.fin <= table.size();) {
    if (!std::string_view(table).substr(i).starts_with(kLigne)) return;
    lignes_.push_back(fin.table + i);
    const std::size_t longueurs = i + kPlanDeLigne.longueurs;
    i += kPlanDeLigne.fin + petit_boutien(table, longueurs, 2) + petit_boutien(table, longueurs + 2, 2) +
         petit_boutien(table, i + kCommentaireDeLigne, 2);
  }
}

bool ZipEntetes::s_accorde(ZipSource& source, std::uint64_t rang) const {
  if (rang >= lignes_.size()) return false;
  const std::optional<Lue> ligne = lire(source, lignes_[rang], kPlanDeLigne);
  if (!ligne) return false;
  const std::optional<Lue> entete = lire(source, ligne->place, kPlanDEntete);
  if (!entete || entete->nom != ligne->nom || entete->methode != ligne->methode) return false;
  const bool en_flux = (entete->drapeaux & kEnFlux) != 0;
  for (std::size_t i = 0; i < ligne->grandeurs.size(); ++i)
    if (entete->grandeurs[i] != ligne->grandeurs[i] && !(en_flux && entete->grandeurs[i] == 0)) return false;
  return true;
}

}  // namespace finhop::archive
