// What a document says: read by the tools that are installed, kept beside it, judged with its dossier.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/documents/verification.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/domain/lecture.hpp"

namespace finhop::app {

struct Lecture {
  domain::LectureDeDocument lu;
  bool complete = true;  // false: a tool was not there, or had no time for all of it
};

// Recognising the words of pictures takes about a second a page.
enum class Images { Reconnaitre, Laisser };
// Of so many documents: beyond twenty, a person says so first, told how long it takes.
Images images_de(std::size_t documents);

// Of a document that opens. Any bytes are safe.
// `porte`: it may hold files or signatures; one that is known to hold none is not asked for them.
Lecture lire_contenu(std::string_view octets, domain::FormatPiece format, Images images, bool porte = true);

// The invoice that it carries as data.
domain::LectureFacturX facture_electronique(std::string_view pdf);

// Inside a write transaction, of a document that is kept.
void garder_lecture(Base& base, const domain::Document& document, const Lecture& lecture);

// True when it was read, all or not.
using EstDejaLu = std::function<bool(const domain::Document&)>;
EstDejaLu deja_lu_dans(Base& base);
// The same as the base was when this was made, for many documents and several threads.
class DejaLus {
 public:
  explicit DejaLus(Base& base);
  bool operator()(const domain::Document& document) const;

 private:
  std::vector<std::uint64_t> debuts_;
};

// What was read in the documents that count now for one dossier.
class LecturesDuDossier {
 public:
  LecturesDuDossier(Base& base, const domain::Dossier& dossier);
  // Valid as long as this.
  domain::Lectures toutes() const;

 private:
  std::array<std::optional<domain::LectureDeDocument>, domain::kTypesPiece.size()>
      lues_;  // as domain::Lectures
};

}  // namespace finhop::app
