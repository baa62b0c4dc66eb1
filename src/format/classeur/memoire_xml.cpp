#include "format/classeur/memoire_xml.hpp"

#include <expat.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <new>

namespace finhop::format::classeur {
namespace {

thread_local MemoireXml* emploi = nullptr;

// Before each piece, its size.
constexpr std::size_t kTete = alignof(std::max_align_t);

std::size_t taille_de(const char* tete) {
  std::size_t taille = 0;
  std::memcpy(&taille, tete, sizeof taille);
  return taille;
}

bool prendre(std::size_t taille) {
  if (emploi == nullptr) return true;
  if (taille > emploi->reste) return false;
  emploi->reste -= taille;
  return true;
}
void rendre(std::size_t taille) {
  if (emploi != nullptr) emploi->reste += taille;
}

void* noter(char* tete, std::size_t taille) {
  std::memcpy(tete, &taille, sizeof taille);
  return tete + kTete;
}

void* donner(std::size_t taille) {
  if (taille > std::numeric_limits<std::size_t>::max() - kTete || !prendre(taille)) return nullptr;
  if (auto* tete = static_cast<char*>(std::malloc(kTete + taille))) return noter(tete, taille);
  rendre(taille);
  return nullptr;
}

void reprendre(void* donne) {
  if (donne == nullptr) return;
  char* tete = static_cast<char*>(donne) - kTete;
  rendre(taille_de(tete));
  std::free(tete);
}

void* changer(void* donne, std::size_t taille) {
  if (donne == nullptr) return donner(taille);
  void* neuf = donner(taille);
  if (neuf == nullptr) return nullptr;
  std::memcpy(neuf, donne, std::min(taille, taille_de(static_cast<char*>(donne) - kTete)));
  reprendre(donne);
  return neuf;
}

}  // namespace

EmploiDeMemoire::EmploiDeMemoire(MemoireXml& memoire) : avant_(emploi) {
  emploi = &memoire;
}
EmploiDeMemoire::~EmploiDeMemoire() {
  emploi = avant_;
}

XML_ParserStruct* analyseur_compte() {
  static constexpr XML_Memory_Handling_Suite kSuite{donner, changer, reprendre};
  static constexpr XML_Char kSeparateur[] = "\n";
  XML_Parser analyseur = XML_ParserCreate_MM(nullptr, &kSuite, kSeparateur);
  if (analyseur == nullptr) throw std::bad_alloc();
  return analyseur;
}

}  // namespace finhop::format::classeur
