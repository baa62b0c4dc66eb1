#include "finhop/app/lot/lister.hpp"

#include "finhop/store/lots.hpp"

namespace finhop::app {

std::vector<domain::Lot> lister_lots(Base& base) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  return store::lire_lots(base);
}

}  // namespace finhop::app
