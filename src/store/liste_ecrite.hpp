// A list of a dossier, each element a row of a table of its own, by rank.
#pragma once

#include <vector>

#include "store/requete.hpp"

namespace finhop::store {

// Whether the rows in hand are these, none more nor less; each begins with its rank. What is there already need not be
// written again: neither its guards nor its undo cost anything.
template <class Element, class Est>
bool est_ecrite(Requete& lues, const std::vector<Element>& voulues, const Est& est) {
  std::size_t i = 0;
  for (; lues.suivante(); ++i)
    if (i == voulues.size() || lues.entier(0) != static_cast<std::int64_t>(i + 1) || !est(lues, voulues[i]))
      return false;
  return i == voulues.size();
}

}  // namespace finhop::store
