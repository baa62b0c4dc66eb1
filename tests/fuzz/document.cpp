// A document: examined without harm; only one of the three kinds has a fault.
#include "finhop/lecteur/document.hpp"
#include "fuzz/exiger.hpp"

using namespace finhop;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* octets, std::size_t taille) {
  const lecteur::DocumentExam examen = lecteur::examiner_document(fuzz::texte(octets, taille));
  fuzz::exiger(!examen.mime.empty(), "un document a un type");
  fuzz::exiger(examen.type || !examen.defaut, "seul un PDF, un PNG ou un JPEG a un défaut");
  fuzz::exiger(!examen.defaut || !examen.defaut->empty(), "un défaut se dit");
  return 0;
}
