#include "finhop/app/piece/lire.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/lecture.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/lecture.hpp"
#include "finhop/store/lectures.hpp"
#include "finhop/store/pieces.hpp"

namespace finhop::app {
namespace {

// Of words to recognise, in one document.
constexpr std::size_t kSecondesAuPlus = 5;

std::string duree_au_plus(std::size_t documents) {
  const std::size_t secondes = documents * kSecondesAuPlus;
  constexpr std::size_t kMinute = 60;
  return secondes < 2 * kMinute ? texte::compter(secondes, "seconde")
                                : texte::compter((secondes + kMinute - 1) / kMinute, "minute");
}

std::vector<store::DocumentALire> chercher(Base& base) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  return store::documents_a_lire(base, format::kVersionDesLectures);
}

void compter(RapportDeLecture& rapport, const Lecture& lecture) {
  ++rapport.lus;
  if (lecture.lu.texte.etat == domain::EtatDuTexte::Illisible) ++rapport.illisibles;
  if (lecture.complete) return;
  if (rapport.incomplets++ == 0)
    rapport.manque = lecture.lu.texte.etat == domain::EtatDuTexte::OutilAbsent
                         ? lecture.lu.texte.raison
                         : "tesseract-ocr et tesseract-ocr-fra absents, ou le temps pour ses images";
}

}  // namespace

RapportDeLecture lire_documents(Base& base, const Contexte& contexte, const Suivi& suivi) {
  const std::vector<store::DocumentALire> documents = chercher(base);
  RapportDeLecture rapport;
  if (!documents.empty())
    contexte.remarquer(fmt::format(
        "{} à lire : {} au plus si ce sont des images, bien moins sinon ; ce qui est lu reste lu, même interrompu",
        texte::compter(documents.size(), "document"), duree_au_plus(documents.size())));
  for (const store::DocumentALire& a_lire : documents) {
    const Lecture lecture =
        lire_contenu(store::lire_document(base, a_lire.document), a_lire.format, Images::Reconnaitre);
    store::Transaction transaction(base, store::Acces::Ecriture);
    garder_lecture(base, a_lire.document, lecture);
    transaction.valider();
    compter(rapport, lecture);
    suivi({"documents lus", rapport.lus, documents.size()});
  }
  return rapport;
}

}  // namespace finhop::app
