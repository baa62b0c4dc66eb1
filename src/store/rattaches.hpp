// The rows that hang on dossiers in a table of their own, given dossier after dossier. Asked for one dossier, they are a
// query, closed at once. Along a walk a cursor of its own goes forward with the keys: a query a dossier would cost more
// than its rows.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "store/requete.hpp"

namespace finhop::store {

enum class Lecture { DUnDossier, DUneMarche };

// `select` gives the key of the dossier first, which SQL calls `cle`; `ordre` is that of the rows of one dossier.
struct TableRattachee {
  std::string d_un;         // kept by the connection: of static storage
  std::string a_partir_de;  // a key, and those after it
  TableRattachee(std::string_view select, std::string_view cle, std::string_view ordre);
};

class Rattaches {
 public:
  Rattaches(Base& base, const TableRattachee& table, Lecture lecture)
      : base_(base), table_(table), lecture_(lecture) {}

  // Each row of that dossier, in order. Keys may come in any order; going up is what a walk is quick at.
  template <class Voir>
  void de(std::int64_t cle, const Voir& voir) {
    if (lecture_ == Lecture::DUnDossier) {
      Requete requete(base_, table_.d_un);
      requete.lier(cle);
      while (requete.suivante()) voir(requete);
      return;
    }
    aller_a(cle);
    for (; courante_ == cle; avancer()) voir(*curseur_);
  }

 private:
  static constexpr std::int64_t kFini = std::numeric_limits<std::int64_t>::max();

  void aller_a(std::int64_t cle);
  void placer(std::int64_t cle);
  void avancer();

  Base& base_;
  const TableRattachee& table_;
  Lecture lecture_;
  std::optional<Requete> curseur_;
  std::int64_t demandee_ = kFini;  // the last key asked for
  std::int64_t courante_ = kFini;  // of the row under the cursor
};

}  // namespace finhop::store
