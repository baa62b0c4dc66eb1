#include "app/allocations.hpp"

#include <cstdlib>
#include <new>

namespace {

thread_local finhop::tests::Allocations faites;

}  // namespace

// The others call this one.
void* operator new(std::size_t taille) {
  ++faites.combien;
  faites.octets += taille;
  if (void* place = std::malloc(taille == 0 ? 1 : taille)) return place;
  throw std::bad_alloc();
}
void operator delete(void* place) noexcept {
  std::free(place);
}
void operator delete(void* place, std::size_t) noexcept {
  std::free(place);
}

namespace finhop::tests {

Allocations allocations_de(const std::function<void()>& faire) {
  const Allocations avant = faites;
  faire();
  return {faites.combien - avant.combien, faites.octets - avant.octets};
}

}  // namespace finhop::tests
