#include "finhop/archive/document.hpp"

#include "finhop/base/panne.hpp"

namespace finhop::archive {

DocumentExam examiner_document(std::string_view octets) try {
  return lecteur::examiner_document(octets);
} catch (const lecteur::Empechement& empechement) {
  throw Panne(empechement.what(), {empechement.remede()});
}

}  // namespace finhop::archive
