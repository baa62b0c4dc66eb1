#include "finhop/app/dossier/montrer.hpp"

#include <algorithm>
#include <utility>

#include "app/dossier/jugement.hpp"
#include "app/dossier/recherche.hpp"
#include "app/lecture.hpp"
#include "app/notes_des_refus.hpp"
#include "finhop/domain/envois.hpp"
#include "finhop/store/anciens_numeros.hpp"
#include "finhop/store/autres_pieces.hpp"
#include "finhop/store/notes.hpp"
#include "finhop/store/paiements.hpp"
#include "finhop/store/passages.hpp"
#include "finhop/store/reglages.hpp"

namespace finhop::app {
namespace {

DocumentLu document_lu(const domain::Dossier& dossier, domain::TypePiece type,
                       const LecturesDuDossier& lectures, const std::string& mention) {
  DocumentLu document{.type = type};
  const auto& lecture = lectures.de(type);
  if (!lecture) return document;
  document.lu = true;
  document.texte = {lecture->texte.etat, lecture->texte.raison, {}};
  document.par_ocr = std::ranges::any_of(lecture->texte.pages, &domain::PageLue::par_ocr);
  document.signatures = lecture->signatures;
  document.facturx = lecture->facturx.etat;
  document.detail_facturx = lecture->facturx.detail;
  document.verifications = domain::verifier_documents(dossier, lectures.seule(type), mention);
  return document;
}

std::vector<DocumentLu> documents_lus(Base& base, const domain::Dossier& dossier) {
  const LecturesDuDossier lectures(base, dossier);
  const std::string mention = store::lire_mention(base);
  std::vector<DocumentLu> documents;
  for (const domain::TypePiece type : domain::kTypesPiece)
    if (domain::piece_actuelle(dossier, type) != nullptr)
      documents.push_back(document_lu(dossier, type, lectures, mention));
  return documents;
}

}  // namespace

Issue<DossierMontre> montrer(Base& base, const Contexte& contexte, const std::string& reference) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  auto dossier = exiger_dossier(base, contexte, reference);
  if (!dossier) return refuser_tout(dossier.error());
  const std::int64_t cle = dossier->cle;
  std::vector<DocumentLu> lus = documents_lus(base, *dossier);
  return DossierMontre{.fiche = Jugement(base, contexte).fiche_lue(base, *std::move(dossier)),
                       .lots = annoter(base, store::lire_passages(base, cle)),
                       .notes = store::lire_notes(base, cle),
                       .paiements = store::lire_paiements(base, cle),
                       .autres_pieces = store::lire_autres_pieces(base, cle),
                       .anciens_numeros = store::anciens_numeros(base, cle),
                       .documents_lus = std::move(lus)};
}

}  // namespace finhop::app
