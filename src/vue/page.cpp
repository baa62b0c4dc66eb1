#include "finhop/vue/page.hpp"

namespace finhop::vue {

Bloc::Bloc(Quoi dit) : quoi(std::move(dit)) {}
Bloc::Bloc(const Bloc& autre) = default;
Bloc::Bloc(Bloc&& autre) noexcept = default;
Bloc& Bloc::operator=(const Bloc& autre) = default;
Bloc& Bloc::operator=(Bloc&& autre) noexcept = default;
Bloc::~Bloc() = default;

bool operator==(const Bloc& a, const Bloc& b) {
  return a.quoi == b.quoi;
}

bool operator==(const Section& a, const Section& b) {
  return a.titre == b.titre && a.contenu == b.contenu;
}

}  // namespace finhop::vue
