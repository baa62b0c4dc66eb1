// The tokens of JSON that hold a value: strings, numbers, true, false, null.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace finhop::format {

struct Jeton {
  std::size_t taille = 0;  // its length, or how far the defect is from its beginning
  std::string defaut;      // empty when it is right; `{}` stands for what is found at the defect
  std::size_t vu = 0;      // bytes to show of what is found there; 0 is the word
};

// The token that `suite` begins with, which is not empty. UTF-8 is taken for granted.
Jeton lire_jeton(std::string_view suite);

// The beginning, as people would see it, to be shown in a message: `vu` bytes, or the word when it is 0.
std::string extrait(std::string_view suite, std::size_t vu = 0);

}  // namespace finhop::format
