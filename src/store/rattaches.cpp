#include "store/rattaches.hpp"

#include <fmt/format.h>

namespace finhop::store {
TableRattachee::TableRattachee(std::string_view select, std::string_view cle, std::string_view ordre)
    : d_un(fmt::format("{} WHERE {} = ?1 ORDER BY {}", select, cle, ordre)),
      a_partir_de(fmt::format("{0} WHERE {1} >= ?1 ORDER BY {1}, {2}", select, cle, ordre)) {}

// A row that is passed over costs as much as looking for the key.
void Rattaches::aller_a(std::int64_t cle) {
  if (cle <= demandee_ || courante_ < cle) placer(cle);
  demandee_ = cle;
}

void Rattaches::placer(std::int64_t cle) {
  if (curseur_)
    curseur_->recommencer();
  else
    curseur_.emplace(base_, Requete::Ephemere{table_.a_partir_de});
  curseur_->lier(cle);
  avancer();
}

void Rattaches::avancer() {
  courante_ = curseur_->suivante() ? curseur_->entier(0) : kFini;
}

}  // namespace finhop::store
