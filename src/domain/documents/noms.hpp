// The words of names, as documents and people write them: « St », « Saint », articles or none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "domain/documents/jetons.hpp"

namespace finhop::domain::documents {

// One word of a name, and the word of the document that it stands in.
struct Part {
  std::string mot;
  std::size_t jeton = 0;
  bool derniere = true;     // of that word: « Saint-Martin » has two
  bool apres_lien = false;  // « de », « du », « sur » stands before it
};

// Without the words that link others.
std::vector<Part> parts(const Jetons& jetons);
std::vector<Part> parts(std::string_view plie, std::size_t jeton);

// « ch », « clinique », « universitaire »: what many clients are.
bool est_commun(std::string_view mot);
// Without the common words at both ends; all of them when nothing else is left.
std::vector<std::string> mots_du_client(std::string_view client);

// The nine characters that begin with this word, whatever spaces cut them; empty when there are more or fewer.
std::string neuf(const Jetons& jetons, std::size_t premier, std::size_t& dernier);

}  // namespace finhop::domain::documents
