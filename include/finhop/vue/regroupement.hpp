// What is said alike is said once. Every report that gathers (findings, faults of a table, files without a use) gathers
// here, and every one that tells the first of many counts them here.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace finhop::vue {

// Groups under what their elements share, in the order in which each is first met.
template <class Groupe>
class Regroupement {
 public:
  // The group that bears this key; the first time, one that is made for it.
  Groupe& sous(std::string_view cle) {
    if (const auto place = places_.find(cle); place != places_.end()) return groupes_[place->second];
    places_.emplace(cle, groupes_.size());
    return groupes_.emplace_back();
  }
  const std::vector<Groupe>& groupes() const { return groupes_; }

 private:
  struct Empreinte {
    using is_transparent = void;
    std::size_t operator()(std::string_view cle) const { return std::hash<std::string_view>()(cle); }
  };
  std::vector<Groupe> groupes_;
  std::unordered_map<std::string, std::size_t, Empreinte, std::equal_to<>> places_;
};

// How many of each kind people are told; the other forms tell all.
namespace borne {
constexpr std::size_t kFautesSemblables = 5;     // faults of a table that are mended alike
constexpr std::size_t kFichiersSemblables = 10;  // files left aside for one reason
constexpr std::size_t kDossiersAnnules = 10;
constexpr std::size_t kDossiersImportes = 200;
constexpr std::size_t kDossiersListes = 200;
constexpr std::size_t kDossiersDUnConstat = 40;
constexpr std::size_t kAVerifier = 10;
constexpr std::size_t kTachesSemblables = 10;
constexpr std::size_t kTachesDeLAccueil = 5;
constexpr std::size_t kOperations = 50;
constexpr std::size_t kEvenements = 20;  // of one operation
constexpr std::size_t kPieces = 50;      // above, people want counts
}  // namespace borne

enum class Longueur { Breve, Entiere };  // the first of many, or all of them

// The first of many: how many are told, how many are left out. One alone is never left out, it takes no more room than
// saying so.
struct Part {
  std::size_t dits = 0;
  std::size_t tus = 0;
  friend bool operator==(const Part&, const Part&) = default;
};
constexpr Part premiers(std::size_t nombre, std::size_t borne) {
  const std::size_t dits = nombre <= borne + 1 ? nombre : borne;
  return {dits, nombre - dits};
}

}  // namespace finhop::vue
