// What was found on a page of a document, drawn over its picture.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "finhop/app/piece/voir.hpp"
#include "finhop/domain/documents/verification.hpp"
#include "finhop/format/html.hpp"

namespace finhop::web {

// One place of the picture, and the number by which the words beside it name it.
struct Repere {
  std::size_t numero;
  domain::Verdict verdict;
  domain::Rectangle place;
};
// Those of one page, from 1; numbered as the results are, from 1. Words that touch on one line are one place.
std::vector<Repere> reperes_de(std::span<const domain::Verification> verifications, std::size_t page);
// Empty where nothing was found, or the page has no size.
format::html::Html reperes_html(std::span<const Repere> reperes, const app::TailleDePage& taille);

}  // namespace finhop::web
