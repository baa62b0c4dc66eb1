// A text of the manual, as a list of blocks: what a topic says, what a page of a command says. Each is written for a terminal
// and in roff by one writer apiece; no topic and no page knows of either.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace finhop::cli::manuel {

enum class Sorte { Titre, SousTitre, Paragraphe, Puce, Definition, Code };

// `texte` and `terme` hold `code` and **strong** words, as the topics are written; the text of a Code holds neither, and
// its lines stand as they are.
struct Bloc {
  Sorte sorte;
  std::string texte;
  std::string terme = {};  // of a Definition
  friend bool operator==(const Bloc&, const Bloc&) = default;
};
using Blocs = std::vector<Bloc>;

// A topic as it is kept: titles, paragraphs, lists, tables of two columns, code that is fenced or set in by four spaces.
Blocs lire(std::string_view texte);

// Without their ends.
std::vector<std::string_view> lignes_de(std::string_view texte);

// A run of words of one kind, out of a text of a block.
struct Passage {
  enum class Ton { Simple, Code, Fort };
  Ton ton;
  std::string texte;
};
std::vector<Passage> passages(std::string_view texte);
// The same without its marks.
std::string sans_marques(std::string_view texte);

}  // namespace finhop::cli::manuel
