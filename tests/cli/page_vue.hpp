// A page of the base of a scene, as a case shows it.
#pragma once

#include <string>

#include "finhop/base/instant.hpp"

namespace finhop::tests {

// What the browser is given for that address on finhop.db: the code, then what the page says, without what all pages have
// around it; the name of the file, then its text, when it is one to keep.
std::string page_vue(const std::string& cible, const Instant& maintenant);
// The whole answer: its fields and every byte of its text, what is drawn by chance or follows from a style left out.
std::string page_entiere(const std::string& cible, const Instant& maintenant);

}  // namespace finhop::tests
