// What the text of a document says of what a dossier claims. A document may be right and unreadable: what is not found on
// pages without text cannot be checked, and is not told as absent.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/domain/identifiants.hpp"
#include "finhop/domain/lecture.hpp"

namespace finhop::domain {

enum class Verdict { Trouve, Absent, Contredit, NonVerifiable };

struct Emplacement {
  std::size_t page = 0;  // from 0
  Rectangle place;       // of one word
  friend bool operator==(const Emplacement&, const Emplacement&) = default;
};

struct ResultatDeComparaison {
  Verdict verdict = Verdict::Absent;
  std::vector<Emplacement> places = {};  // of what was found, right or not
  std::string trouve = {};               // for people: the value found, or the one that stands in its place
  std::string raison = {};               // why it contradicts, why it cannot be checked
  bool par_ocr = false;                  // what was found was recognised in a picture
};

// True when a word of its pages can be read.
bool a_du_texte(const LectureDuTexte& texte);

// Before tax: found where no word says that it is with tax; or the sum of the totals before tax of several pages.
ResultatDeComparaison comparer_montant(const LectureDuTexte& texte, Montant hors_taxe);
// Written 15/05/2022, 15.05.22, 2022-05-15 or 15 mai 2022.
ResultatDeComparaison comparer_date(const LectureDuTexte& texte, const Jour& date);
// The first date that it bears, whatever it is.
ResultatDeComparaison chercher_une_date(const LectureDuTexte& texte);
// One FINESS of the list, else the client's name.
ResultatDeComparaison comparer_client(const LectureDuTexte& texte, const std::optional<std::string>& client,
                                      std::span<const Finess> finess);
// Letters and digits alone are compared, without accents, from one line or page to the next.
ResultatDeComparaison comparer_mention(const LectureDuTexte& texte, std::string_view mention);

}  // namespace finhop::domain
