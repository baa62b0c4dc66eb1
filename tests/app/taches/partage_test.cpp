// Something long is made once for all who ask for it at the same time.
#include "app/taches/partage.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

using finhop::app::Partage;

TEST_CASE("what many ask for at once is made once") {
  constexpr int kFils = 8;
  Partage<int> partage;
  std::atomic<int> venus = 0;
  std::atomic<int> faits = 0;
  std::atomic<int> recus = 0;
  std::vector<std::thread> fils;
  for (int i = 0; i < kFils; ++i)
    fils.emplace_back([&] {
      ++venus;
      const auto pris = partage.prendre([](int valeur) { return valeur == 7; },
                                        [&](const Partage<int>::Garde&) {
                                          while (venus < kFils) std::this_thread::yield();
                                          ++faits;
                                          return std::make_shared<int>(7);
                                        });
      recus += *pris;
    });
  for (std::thread& fil : fils) fil.join();
  CHECK(faits == 1);
  CHECK(recus == 7 * kFils);
}

TEST_CASE("what could not be made is tried anew by the next one") {
  Partage<int> partage;
  const auto jamais = [](int) { return true; };
  CHECK_THROWS_AS(
      partage.prendre(
          jamais, [](const Partage<int>::Garde&) -> std::shared_ptr<int> { throw std::runtime_error("x"); }),
      std::runtime_error);
  CHECK(*partage.prendre(jamais, [](const Partage<int>::Garde&) { return std::make_shared<int>(3); }) == 3);
}

TEST_CASE("what makes the new one has the old one for itself") {
  Partage<int> partage;
  const auto ancien = std::make_shared<int>(1);
  const auto toujours = [](int) { return true; };
  partage.prendre(toujours, [&](const Partage<int>::Garde& avant) {
    CHECK_FALSE(avant);
    return ancien;
  });
  partage.prendre([](int) { return false; },
                  [&](Partage<int>::Garde avant) {
                    CHECK(avant == ancien);
                    avant.reset();
                    CHECK(ancien.use_count() == 1);
                    return std::make_shared<int>(2);
                  });
  CHECK(*partage.prendre(toujours, [](const Partage<int>::Garde&) { return std::make_shared<int>(3); }) == 2);
}
