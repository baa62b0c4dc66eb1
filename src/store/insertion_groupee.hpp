// Many rows in one INSERT: a statement costs more than a row.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "store/requete.hpp"

namespace finhop::store {

constexpr std::size_t kRangsParInsertion = 100;

class InsertionGroupee {
 public:
  // `debut`: the INSERT up to its VALUES.
  InsertionGroupee(std::string debut, std::size_t colonnes)
      : debut_(std::move(debut)),
        rang_(fmt::format("(?{})", fmt::join(std::vector<std::string>(colonnes - 1, ", ?"), ""))) {}

  // `lier(requete, rang)` binds one row; its strings are those of `rangs`. Written in the order of `rangs`.
  template <class Rangs, class Lier>
  void ecrire(Base& base, const Rangs& rangs, const Lier& lier) {
    std::span reste(rangs);
    while (!reste.empty()) {
      const auto paquet = reste.first(std::min(reste.size(), kRangsParInsertion));
      Requete& requete = preparee(base, paquet.size());
      for (const auto& rang : paquet) lier(requete, rang);
      requete.executer();
      requete.recommencer();
      reste = reste.subspan(paquet.size());
    }
  }

 private:
  // The full one is prepared once.
  Requete& preparee(Base& base, std::size_t rangs) {
    if (!requete_ || rangs != rangs_)
      requete_.emplace(
          base, Requete::Ephemere{fmt::format("{}{}", debut_, fmt::join(std::vector(rangs, rang_), ", "))});
    rangs_ = rangs;
    requete_->lier_sans_copie();
    return *requete_;
  }

  std::string debut_;
  std::string rang_;
  std::size_t rangs_ = 0;
  std::optional<Requete> requete_;
};

}  // namespace finhop::store
