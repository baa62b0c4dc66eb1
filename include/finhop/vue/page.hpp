// What a report says to people, in order: sentences, facts, tables, next steps, one below the other. A face decides of
// widths, folds, colours and links.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "finhop/base/geste.hpp"
#include "finhop/vue/constats.hpp"
#include "finhop/vue/faits.hpp"
#include "finhop/vue/table.hpp"

namespace finhop::vue {

struct Bloc;
using Page = std::vector<Bloc>;

// How the same command tells what it left out.
inline Suite tous_en_detail(std::string tous = "tous") {
  return {std::move(tous), Geste::Recommencer, {{Donnee::Detail}}};
}

// In one piece: it holds a place on the disk, or is short.
struct Ligne {
  std::string texte;
  friend bool operator==(const Ligne&, const Ligne&) = default;
};

// A line for who asks for the detail only: a digest, a code.
struct Precision {
  std::string texte;
  friend bool operator==(const Precision&, const Precision&) = default;
};

// A sentence as long as it is, after what it hangs from.
struct Phrase {
  std::string debut;
  std::string texte;
  friend bool operator==(const Phrase&, const Phrase&) = default;
};

// A subject, and what is said of it: beside when there is room, else below.
struct Detail {
  std::string sujet;
  std::string texte;
  friend bool operator==(const Detail&, const Detail&) = default;
};

// Two parts of one sentence: on one line when there is room.
struct EnDeux {
  std::string debut;
  std::string suite;
  friend bool operator==(const EnDeux&, const EnDeux&) = default;
};

// What to do, after what it hangs from.
struct AFaire {
  std::string debut;
  Remede remede;
  friend bool operator==(const AFaire&, const AFaire&) = default;
};

// A step inside a sentence, in one piece.
struct Conseil {
  std::string debut;
  Suite suite;
  std::string fin = {};
  friend bool operator==(const Conseil&, const Conseil&) = default;
};

// What is most useful next, then what is beside it.
struct Ensuite {
  std::vector<Suite> suites;
  friend bool operator==(const Ensuite&, const Ensuite&) = default;
};

// Names of which there may be many: the first ones, how many are left out, where all are.
struct Premiers {
  std::string debut;
  Textes dits;
  std::string reste = {};  // « et 12 autres »; empty when all are told
  std::optional<Suite> tous = {};
  friend bool operator==(const Premiers&, const Premiers&) = default;
};

// Refusals that are mended alike: what was found by the first ones, what was expected of all.
struct RefusSemblables {
  Textes dits;
  std::string reste = {};  // as in Premiers
  std::optional<Suite> tous = {};
  std::string attendu;
  Remede remede;
  friend bool operator==(const RefusSemblables&, const RefusSemblables&) = default;
};

// One check: its verdict in words, its name, what was found, what to do if anything.
struct Examen {
  std::string_view verdict;
  std::string_view id;
  std::vector<std::string> explications;
  Remede remede;
  friend bool operator==(const Examen&, const Examen&) = default;
};

// A title and what stands under it; without a title, under what comes before.
struct Section {
  std::string titre;
  Page contenu;
  friend bool operator==(const Section&, const Section&);
};

// What copies, compares or ends one is made once, in page.cpp: each source that writes a page would make it again.
struct Bloc {
  using Quoi = std::variant<Ligne, Precision, Phrase, Detail, EnDeux, AFaire, Conseil, Ensuite, Premiers,
                            RefusSemblables, Examen, Faits, Table, Constats, domain::Constats, Section>;
  Quoi quoi;

  Bloc(Quoi dit);
  Bloc(const Bloc& autre);
  Bloc(Bloc&& autre) noexcept;
  Bloc& operator=(const Bloc& autre);
  Bloc& operator=(Bloc&& autre) noexcept;
  ~Bloc();
  friend bool operator==(const Bloc& a, const Bloc& b);
};

}  // namespace finhop::vue
