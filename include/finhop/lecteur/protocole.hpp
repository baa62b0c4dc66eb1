// What finhop and the program that reads documents say to each other. That program has one socket (SOCK_SEQPACKET) under the
// number kSocket; each request brings two files without a name: the document, and where the answer goes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "finhop/lecteur/document.hpp"

namespace finhop::lecteur {

constexpr int kSocket = 3;
constexpr int kProgramme = 4;  // the program itself, open until it runs

enum class Demande : std::uint32_t {
  Examiner,   // the answer is that of `ecrire`
  Murs,       // the answer is one line a wall that holds
  Joints,     // what a PDF carries beside its pages, see joints.hpp
  Texte,      // of a PDF, the table that `pdftotext -tsv` prints
  Page,       // of a PDF, one page as people look at it, in PNG
  PageNette,  // the same at kPointsParPouce, in grey, to recognise its words
  Ocr,        // of a picture, the table that `tesseract … tsv` prints
  Image,      // of a picture, the same made anew in PNG, reduced as a page is
};

// Of the pictures whose words are recognised.
constexpr int kPointsParPouce = 200;

// Of the longer side of what people look at.
constexpr int kCotePixels = 1400;

struct EnTeteDeDemande {
  Demande demande;
  std::uint32_t page;  // from 1, for what is asked of one
};

// How the process that read one document ended, as `waitpid` says it.
struct EnTeteDeReponse {
  std::int32_t statut;
};

// Exit codes of that process.
constexpr int kFait = 0;
constexpr int kEmpeche = 3;      // the answer is « message\0remède\0 »
constexpr int kTropDemande = 4;  // of memory
constexpr int kOutilAbsent = 5;  // pdftotext, pdftoppm or tesseract is not installed

// One document: at most so much processor, in seconds, and so much memory, in bytes.
constexpr unsigned kSecondesMax = 10;
constexpr std::uint64_t kMemoireMax = 64U << 20U;
struct Bornes {
  unsigned secondes = kSecondesMax;
  std::uint64_t memoire = kMemoireMax;
};
// Recognising words takes more, of a picture that our own tools made.
constexpr Bornes bornes_de(Demande demande) {
  return demande == Demande::Ocr ? Bornes{30, 256U << 20U} : Bornes{};
}
constexpr std::uint64_t kPileMax = 32U << 20U;

// `fini`: false for what is known before the document is opened.
std::string ecrire(const DocumentExam& examen, bool fini);
struct ExamenLu {
  DocumentExam examen;
  bool fini = false;
};
// Nothing when these bytes are not what `ecrire` makes: who wrote them read a hostile file.
std::optional<ExamenLu> lire_examen(std::string_view octets);

}  // namespace finhop::lecteur
