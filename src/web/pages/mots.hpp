// The words that the pages share.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "finhop/format/html_formes.hpp"
#include "finhop/web/dire.hpp"

namespace finhop::web {

namespace h = format::html;

// In place of what comes from outside, for who may only read.
inline constexpr std::string_view kPourQuiEcrit = "Le rôle « lecture » ne donne pas les fichiers eux-mêmes.";

// `12 345`, with U+202F.
std::string nombre(std::size_t n);
// `1 constat`, `12 345 constats`
std::string compte(std::size_t n, std::string_view nom);
// Words, and what is to be typed as it is.
h::Html remede_dit(const Remede& remede, const DireRemede& dire);

}  // namespace finhop::web
