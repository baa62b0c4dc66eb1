#include "format/ecriture_classeur/bibliotheque_muette.hpp"

#include <cerrno>

namespace finhop::format {
namespace {

// What the library reads is one variable, for all threads.
std::mutex& a_tour_de_role() {
  static std::mutex mutex;
  return mutex;
}

}  // namespace

// In memory, where opening can hardly fail; when it does, the library is heard.
BibliothequeMuette::BibliothequeMuette()
    : seule_(a_tour_de_role()), muet_(::fmemopen(nullptr, BUFSIZ, "w")), avant_(stderr) {
  if (muet_) stderr = muet_;
}

BibliothequeMuette::~BibliothequeMuette() {
  const int erreur = errno;  // of the library, for who asks
  stderr = avant_;
  if (muet_) std::fclose(muet_);
  errno = erreur;
}

}  // namespace finhop::format
