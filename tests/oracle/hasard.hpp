// Draws that are the same on every machine: the standard fixes the engine, not the distributions.
#pragma once

#include <cstdint>
#include <iterator>
#include <random>

namespace finhop::tests {

class Hasard {
 public:
  explicit Hasard(std::uint64_t graine) : moteur_(graine) {}

  std::size_t sous(std::size_t n) { return static_cast<std::size_t>(moteur_() % n); }
  bool une_fois_sur(std::size_t n) { return sous(n) == 0; }
  template <class Liste>
  auto& parmi(Liste& liste) {
    return *std::next(std::begin(liste), static_cast<std::ptrdiff_t>(sous(std::size(liste))));
  }

 private:
  std::mt19937_64 moteur_;
};

}  // namespace finhop::tests
