#include "finhop/base/panne.hpp"

#include <utility>

namespace finhop {

Remede remede_base_abimee() {
  return {"",
          {{"voir ce qui ne va pas", Geste::Diagnostiquer},
           {"reprendre une copie saine", Geste::Restaurer, {{Donnee::Copie}}}}};
}

Panne::Panne(const std::string& message, Remede remede)
    : std::runtime_error(message), remede_(std::move(remede)) {}

}  // namespace finhop
