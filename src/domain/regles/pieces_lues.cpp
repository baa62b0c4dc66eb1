#include <fmt/format.h>

#include <algorithm>

#include "domain/regles/formes.hpp"
#include "finhop/domain/documents/verification.hpp"
#include "finhop/domain/envois.hpp"

// What the documents of a dossier say, once they were read.
namespace finhop::domain::juges {
namespace {

std::string_view le_document(TypePiece type) {
  return type == TypePiece::Facture ? "la facture" : "l'attestation";
}

std::string par_ocr(const ResultatDeComparaison& resultat) {
  return resultat.par_ocr ? " (lu par OCR)" : "";
}

std::string dire(const Verification& v) {
  const std::string_view document = le_document(v.type);
  const std::string quoi = v.attendu.empty() ? fmt::format("une {}", libelle(v.cherche))
                                             : fmt::format("{} ({})", libelle(v.cherche), v.attendu);
  if (v.resultat.verdict == Verdict::Absent)
    return fmt::format("{} ne dit pas ce qui est attendu : {}", document, quoi);
  return fmt::format("{} dit {}{}, et non {} : {}", document, v.resultat.trouve, par_ocr(v.resultat),
                     v.attendu, v.resultat.raison);
}

void chercher(const Examen& examen, Cherche cherche, const Signaler& signaler) {
  if (!examen.dossier) return;
  for (const Verification& v : verifier_documents(*examen.dossier, examen.lectures, examen.mention, cherche))
    if (v.resultat.verdict == Verdict::Absent || v.resultat.verdict == Verdict::Contredit)
      signaler({dire(v), v.resultat.trouve});
}

}  // namespace

void pj_09(const Examen& examen, const Signaler& signaler) {
  chercher(examen, Cherche::Montant, signaler);
}

void pj_10(const Examen& examen, const Signaler& signaler) {
  chercher(examen, Cherche::Date, signaler);
}

void pj_11(const Examen& examen, const Signaler& signaler) {
  chercher(examen, Cherche::Client, signaler);
}

void pj_12(const Examen& examen, const Signaler& signaler) {
  chercher(examen, Cherche::Mention, signaler);
}

// Once a document. A tool that is not installed says nothing of the document.
void pj_13(const Examen& examen, const Signaler& signaler) {
  if (!examen.dossier) return;
  for (const TypePiece type : kTypesPiece) {
    const LectureDeDocument* lue = lecture_de(examen.lectures, type);
    if (lue == nullptr || lue->texte.etat == EtatDuTexte::OutilAbsent) continue;
    const auto verifications =
        verifier_documents(*examen.dossier, seule(examen.lectures, type), examen.mention);
    const auto muette = std::ranges::find(verifications, Verdict::NonVerifiable,
                                          [](const Verification& v) { return v.resultat.verdict; });
    if (muette != verifications.end())
      signaler(
          {fmt::format("{} n'a pas pu être vérifiée : {}", le_document(type), muette->resultat.raison), ""});
  }
}

void pj_14(const Examen& examen, const Signaler& signaler) {
  if (!examen.dossier) return;
  const Piece* facture = piece_actuelle(*examen.dossier, TypePiece::Facture);
  const Piece* va = piece_actuelle(*examen.dossier, TypePiece::Va);
  if (facture && va && facture->document.sha256 == va->document.sha256)
    signaler({"la facture et l'attestation sont le même document", facture->nom_origine});
}

}  // namespace finhop::domain::juges
