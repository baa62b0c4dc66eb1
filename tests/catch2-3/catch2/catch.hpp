// Catch2 3 under the header and the words of Catch2 2, the only ones that the tests use: one source compiles with either.
// On the include path of the tests only where the Catch2 that was found is a 3, whose library brings `main` itself.
#pragma once

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <string>

namespace Catch {

using Matchers::EndsWith;
using Matchers::StartsWith;

inline Matchers::StringContainsMatcher Contains(const std::string& texte,
                                                CaseSensitive casse = CaseSensitive::Yes) {
  return Matchers::ContainsSubstring(texte, casse);
}

}  // namespace Catch
