// The memory that expat takes, counted: names, attributes and what it could not cut yet grow with the file. Private to
// `format`.
#pragma once

#include <cstddef>

struct XML_ParserStruct;

namespace finhop::format::classeur {

// What one parser may hold at once.
struct MemoireXml {
  std::size_t reste = 12U << 20U;
};

// While it lives, what expat asks for in this thread comes out of `memoire`: expat gives its allocator no context.
class EmploiDeMemoire {
 public:
  explicit EmploiDeMemoire(MemoireXml& memoire);
  EmploiDeMemoire(const EmploiDeMemoire&) = delete;
  EmploiDeMemoire& operator=(const EmploiDeMemoire&) = delete;
  ~EmploiDeMemoire();

 private:
  MemoireXml* avant_;
};

// A parser that tells namespaces apart by a line end, to be used under an EmploiDeMemoire. std::bad_alloc when there is no
// memory at all.
XML_ParserStruct* analyseur_compte();

}  // namespace finhop::format::classeur
