#include "app/ouvriers.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <stdexcept>

using finhop::app::EnOrdre;
using finhop::app::kAvancePermise;

namespace {

using Rendus = std::vector<std::size_t>;

Rendus jusqu_a(std::size_t nombre) {
  Rendus rendus;
  for (std::size_t i = 0; i < nombre; ++i) rendus.push_back(i);
  return rendus;
}

Rendus rendre(std::size_t nombre, std::size_t fils, const EnOrdre<std::size_t>::Ouvrier& travail) {
  Rendus rendus;
  EnOrdre<std::size_t>(nombre, fils)
      .executer([&] { return travail; },
                [&](std::size_t i, std::size_t resultat) {
                  CHECK(i == resultat);
                  rendus.push_back(i);
                });
  return rendus;
}

}  // namespace

TEST_CASE("results come in order whatever the number of threads") {
  for (const std::size_t fils : {0U, 1U, 2U, 7U})
    for (const std::size_t nombre : {0U, 1U, 2U, 1000U})
      CHECK(rendre(nombre, fils, [](std::size_t i) { return i; }) == jusqu_a(nombre));
}

TEST_CASE("what a piece of work throws comes out at its turn after the results before it") {
  for (const std::size_t fils : {1U, 4U}) {
    Rendus rendus;
    const auto executer = [&] {
      EnOrdre<std::size_t>(100, fils).executer(
          [] {
            return [](std::size_t i) {
              if (i == 10) throw std::runtime_error("dix");
              return i;
            };
          },
          [&](std::size_t i, std::size_t) { rendus.push_back(i); });
    };
    CHECK_THROWS_WITH(executer(), "dix");
    CHECK(rendus == jusqu_a(10));
  }
}

TEST_CASE("what the receiver throws stops the work") {
  const auto executer = [] {
    EnOrdre<std::size_t>(1000, 4).executer([] { return [](std::size_t i) { return i; }; },
                                           [](std::size_t i, std::size_t) {
                                             if (i == 3) throw std::runtime_error("trois");
                                           });
  };
  CHECK_THROWS_WITH(executer(), "trois");
}

TEST_CASE("work never runs ahead of the results given back by more than its bound") {
  constexpr std::size_t kFils = 3;
  std::atomic<std::size_t> rendus = 0;
  std::atomic<std::size_t> plus_loin = 0;
  EnOrdre<std::size_t>(500, kFils)
      .executer(
          [&] {
            return [&](std::size_t i) {
              const std::size_t avance = i - std::min<std::size_t>(i, rendus);
              for (std::size_t vu = plus_loin; avance > vu && !plus_loin.compare_exchange_weak(vu, avance);) {
              }
              return i;
            };
          },
          [&](std::size_t i, std::size_t) { rendus = i + 1; });
  // One more: a result may have been taken and not counted here yet.
  CHECK(plus_loin <= kFils * kAvancePermise + 1);
}

TEST_CASE("each thread has a worker of its own") {
  std::atomic<int> embauches = 0;
  EnOrdre<std::size_t>(50, 3).executer(
      [&] {
        ++embauches;
        return [](std::size_t i) { return i; };
      },
      [](std::size_t, std::size_t) {});
  CHECK(embauches == 3);
}
