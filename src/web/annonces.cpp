#include "web/annonces.hpp"

#include <utility>

namespace finhop::web {

void Annonces::garder(std::int64_t operation, vue::Page dite) {
  const std::scoped_lock verrou(garde_);
  dites_.insert_or_assign(operation, std::move(dite));
  if (dites_.size() > kGardees) dites_.erase(dites_.begin());
}

std::optional<vue::Page> Annonces::de(std::int64_t operation) const {
  const std::scoped_lock verrou(garde_);
  const auto dite = dites_.find(operation);
  return dite == dites_.end() ? std::nullopt : std::optional(dite->second);
}

}  // namespace finhop::web
