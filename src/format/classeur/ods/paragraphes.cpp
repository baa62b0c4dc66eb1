#include "format/classeur/ods/paragraphes.hpp"

#include "format/classeur/nombres.hpp"
#include "format/classeur/xlsx/texte_riche.hpp"

namespace finhop::format::classeur {
namespace {

bool est_un_paragraphe(const NomXml& nom) {
  return nom == NomXml{Espace::Texte, "p"} || nom == NomXml{Espace::Texte, "h"};
}

}  // namespace

void Paragraphes::commencer() {
  lu_.clear();
  ouverts_ = 0;
  suite_ = false;
}

void Paragraphes::ouvrir(const NomXml& nom, const Attributs& attributs) {
  if (est_un_paragraphe(nom)) {
    if (suite_ && ouverts_ == 0) lu_.push_back('\n');
    ++ouverts_;
  }
  if (ouverts_ == 0) return;
  if (nom == NomXml{Espace::Texte, "s"})
    lu_.append(entier(attributs.de({Espace::Texte, "c"}).value_or("1"), 0, kTexteMax).value_or(kTexteMax + 1),
               ' ');
  if (nom == NomXml{Espace::Texte, "tab"}) lu_.push_back('\t');
  if (nom == NomXml{Espace::Texte, "line-break"}) lu_.push_back('\n');
}

void Paragraphes::fermer(const NomXml& nom) {
  if (!est_un_paragraphe(nom)) return;
  --ouverts_;
  suite_ = true;
}

void Paragraphes::texte(std::string_view morceau) {
  if (ouverts_ > 0) lu_ += morceau;
}

bool Paragraphes::trop_long() const {
  return lu_.size() > kTexteMax;
}

}  // namespace finhop::format::classeur
