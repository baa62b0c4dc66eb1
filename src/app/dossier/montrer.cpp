#include "finhop/app/dossier/montrer.hpp"

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

namespace finhop::app {
namespace {

DocumentLu document_lu(const domain::Dossier& dossier, domain::TypePiece type,
                       const domain::Lectures& lectures, const std::string& mention) {
  DocumentLu document{.type = type};
  const domain::LectureDeDocument* lecture = domain::lecture_de(lectures, type);
  if (lecture == nullptr) return document;
  document.lu = true;
  document.signatures = lecture->signatures;
  document.facturx = lecture->facturx.etat;
  document.detail_facturx = lecture->facturx.detail;
  document.verifications = domain::verifier_documents(dossier, domain::seule(lectures, type), mention);
  return document;
}

std::vector<DocumentLu> documents_lus(const domain::Dossier& dossier, const domain::Lectures& lectures,
                                      const std::string& mention) {
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
  const Jugement jugement(base, contexte);
  const LecturesDuDossier lectures(base, *dossier);
  std::vector<DocumentLu> lus = documents_lus(*dossier, lectures.toutes(), jugement.mention());
  return DossierMontre{.fiche = jugement.fiche(*std::move(dossier), lectures.toutes()),
                       .lots = annoter(base, store::lire_passages(base, cle)),
                       .notes = store::lire_notes(base, cle),
                       .paiements = store::lire_paiements(base, cle),
                       .autres_pieces = store::lire_autres_pieces(base, cle),
                       .anciens_numeros = store::anciens_numeros(base, cle),
                       .documents_lus = std::move(lus)};
}

}  // namespace finhop::app
