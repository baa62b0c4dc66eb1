// What was read in the documents, kept beside each.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/domain/dossier.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

struct LectureGardee {
  int version = 0;       // of what was looked for in it
  bool complete = true;  // false: a tool was not there, or had no time for all of it
  std::string contenu;   // as its writer made it
};

// Inside a write transaction, of a document that is kept; in place of what was read before.
void garder_lecture(Base& base, const domain::Document& document, const LectureGardee& lecture);
// None when it was not read. Panne when it is not what was written.
std::optional<LectureGardee> lire_lecture(Base& base, const domain::Document& document);

// A document of a dossier, and what type it is there.
struct DocumentALire {
  domain::Document document;
  domain::FormatPiece format;
};
// Those of dossiers that were never read, or not all, or by an older version; each once, in the order of their arrival.
std::vector<DocumentALire> documents_a_lire(Base& base, int version);

// True when that version, or a later one, read it, all or not.
bool est_lu(Base& base, const domain::Document& document, int version);
// The first digits of the digests of the documents that were read by that version, all or not, sorted.
std::vector<std::uint64_t> documents_lus(Base& base, int version);
std::uint64_t debut_d_empreinte(std::string_view sha256);

}  // namespace finhop::store
