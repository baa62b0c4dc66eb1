// How often a name, and an address, may try a password: five times, then after a wait that grows. What is kept is bounded,
// whatever names are tried, and the same for a name that exists and for one that does not.
#pragma once

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace finhop::web {

// Used from many threads.
class Portier {
 public:
  using Montre = std::function<std::chrono::seconds()>;
  static constexpr unsigned kEssais = 5;
  static constexpr std::chrono::seconds kPremiereAttente{5};
  static constexpr std::chrono::seconds kAttenteAuPlus = std::chrono::minutes(15);
  static constexpr std::chrono::seconds kOubli = std::chrono::hours(1);

  explicit Portier(Montre montre);

  // How long is to be waited before that name, or that address, may try again. Zero: it may now, and the try counts as a
  // failure until it is told otherwise. No address: one that all share, which is not counted.
  std::chrono::seconds essayer(std::string_view nom, std::optional<std::string_view> adresse);
  void reussir(std::string_view nom, std::optional<std::string_view> adresse);

 private:
  struct Compteur {
    unsigned echecs = 0;
    std::chrono::seconds dernier{0};
  };
  // Several names may share one place: they wait together.
  static constexpr std::size_t kPlaces = 4096;
  using Table = std::array<Compteur, kPlaces>;

  Compteur& place(Table& table, std::string_view quoi) const;
  std::chrono::seconds attente(Compteur& compteur) const;

  Montre montre_;
  std::string sel_;  // nobody can choose names that share a place
  std::mutex garde_;
  std::unique_ptr<Table> noms_ = std::make_unique<Table>();
  std::unique_ptr<Table> adresses_ = std::make_unique<Table>();
};

}  // namespace finhop::web
