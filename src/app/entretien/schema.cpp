#include "finhop/app/entretien/schema.hpp"

#include "finhop/store/schema_connu.hpp"

namespace finhop::app {

int schema_des_bases() {
  return store::schema_connu();
}

}  // namespace finhop::app
