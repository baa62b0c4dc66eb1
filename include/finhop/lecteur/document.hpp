// Looks into a supporting document: what it truly is and whether it opens. What this layer runs on bytes that nobody vouches
// for belongs in a process of its own; it knows nothing of finhop.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace finhop::lecteur {

enum class TypeDeDocument { Pdf, Png, Jpeg };

// Why one does not open, for who says what to do then; the words are beside.
enum class Cause {
  Structure,  // its bytes do not hold together
  Coupe,      // its end lacks
  MotDePasse,
  Chiffrement,  // in a way that is not known
  SansPage,
  PagesPerdues,
  PageIllisible,
  PageBlanche,  // it would be shown so: its content lacks
  TropDeMemoire,
  TropDeTemps,
  TropDePixels,  // or too many passes over them
  ImageVide,
  Lecteur,  // it makes what reads it fail
};

struct DocumentExam {
  std::optional<TypeDeDocument> type;       // absent when it is none of the three
  std::string mime;                         // what libmagic says: application/pdf, text/plain…
  std::optional<std::string> defaut;        // why it does not open, in French, without a final point
  std::vector<std::string> avertissements;  // what a person should look at in one that opens, same form
  std::optional<Cause> cause = {};          // of `defaut`, when there is one
  bool porte = false;                       // a PDF that may hold files or signatures (joints.hpp)
};

// The machine cannot look: its memory, or what libmagic needs. `remede`: what to do, in French.
class Empechement : public std::runtime_error {
 public:
  Empechement(const std::string& message, std::string remede)
      : std::runtime_error(message), remede_(std::move(remede)) {}
  const std::string& remede() const { return remede_; }

 private:
  std::string remede_;
};

// Safe on any bytes, up to the 10 000 000 of a document. A PDF opens when readers show each of its pages; an image opens
// when every row of it can be decoded.
DocumentExam examiner_document(std::string_view octets);

// What is known of it before it is opened: neither `defaut` nor `avertissements`.
DocumentExam reconnaitre(std::string_view octets);
// Loads now what the first document would wait for. What lacks is told when it is needed.
void prechauffer();

}  // namespace finhop::lecteur
