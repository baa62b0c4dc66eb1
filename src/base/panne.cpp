#include "finhop/base/panne.hpp"

#include <utility>

namespace finhop {

Panne::Panne(const std::string& message, std::string remede)
    : std::runtime_error(message), remede_(std::move(remede)) {}

}  // namespace finhop
