#include "finhop/domain/documents/verification.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "finhop/domain/documents/facture_comparee.hpp"

namespace finhop::domain {
namespace {

std::vector<Facture> factures_reclamees(const Dossier& dossier) {
  if (!dossier.factures_envoyees.empty()) return {dossier.factures_envoyees.back().facture};
  return dossier.solde ? dossier.solde->factures : std::vector<Facture>{};
}

// What the invoice carried as data says is exact: it stands where the text says nothing, and against it where they differ.
ResultatDeComparaison avec_les_donnees(ResultatDeComparaison texte, ResultatDeComparaison donnees) {
  if (donnees.verdict == Verdict::Contredit) {
    donnees.raison = "c'est ce que dit la facture électronique qu'elle porte";
    return donnees;
  }
  const bool muet = texte.verdict == Verdict::Absent || texte.verdict == Verdict::NonVerifiable;
  return muet && donnees.verdict == Verdict::Trouve ? donnees : texte;
}

// One sum for the invoices of a request; none when the request does not say it yet.
std::vector<Verification> montants(const Dossier& dossier, const LectureDeDocument& lue) {
  const auto reclamee = facture_reclamee(dossier);
  if (!reclamee) return {};
  ResultatDeComparaison resultat = comparer_montant(lue.texte, reclamee->montant);
  if (auto donnees = comparer_facture(lue.facturx, factures_reclamees(dossier)))
    resultat = avec_les_donnees(std::move(resultat), std::move(donnees->montant));
  return {{TypePiece::Facture, Cherche::Montant, reclamee->montant.texte_fr() + " HT", std::move(resultat)}};
}

std::vector<Verification> dates(const Dossier& dossier, const LectureDeDocument& lue) {
  const std::vector<Facture> factures = factures_reclamees(dossier);
  std::vector<Verification> verifications;
  for (const Facture& facture : factures)
    verifications.push_back(
        {TypePiece::Facture, Cherche::Date, facture.date.fr(), comparer_date(lue.texte, facture.date)});
  // Of several, the data tell one: which, nobody knows here.
  if (const auto donnees = comparer_facture(lue.facturx, factures); donnees && verifications.size() == 1)
    verifications.front().resultat =
        avec_les_donnees(std::move(verifications.front().resultat), donnees->date);
  return verifications;
}

std::vector<Verification> clients(const Dossier& dossier, TypePiece type, const LectureDuTexte& texte) {
  std::vector<Finess> finess = dossier.avance.beneficiaires;
  if (dossier.solde)
    finess.insert(finess.end(), dossier.solde->beneficiaires.begin(), dossier.solde->beneficiaires.end());
  if (!dossier.avance.client && finess.empty()) return {};
  std::string attendu = dossier.avance.client.value_or("");
  if (!finess.empty()) attendu += (attendu.empty() ? "FINESS " : ", FINESS ") + finess.front().texte();
  return {{type, Cherche::Client, std::move(attendu), comparer_client(texte, dossier.avance.client, finess)}};
}

std::vector<Verification> de_la_facture(const Dossier& dossier, const LectureDeDocument& lue,
                                        std::string_view mention, Cherche cherche) {
  switch (cherche) {
    case Cherche::Montant:
      return montants(dossier, lue);
    case Cherche::Date:
      return dates(dossier, lue);
    case Cherche::Client:
      return clients(dossier, TypePiece::Facture, lue.texte);
    case Cherche::Mention:
      if (mention.empty()) return {};
      return {{TypePiece::Facture, cherche, std::string(mention), comparer_mention(lue.texte, mention)}};
  }
  return {};
}

std::vector<Verification> de_l_attestation(const Dossier& dossier, const LectureDuTexte& texte,
                                           Cherche cherche) {
  if (cherche == Cherche::Client) return clients(dossier, TypePiece::Va, texte);
  if (cherche == Cherche::Date) return {{TypePiece::Va, cherche, "", chercher_une_date(texte)}};
  return {};
}

std::vector<Verification> verifier(const Dossier& dossier, const Lectures& lectures, std::string_view mention,
                                   std::span<const Cherche> cherches) {
  std::vector<Verification> verifications;
  for (const TypePiece type : kTypesPiece) {
    const LectureDeDocument* lue = lecture_de(lectures, type);
    if (lue == nullptr) continue;
    for (const Cherche cherche : cherches)
      std::ranges::move(type == TypePiece::Facture ? de_la_facture(dossier, *lue, mention, cherche)
                                                   : de_l_attestation(dossier, lue->texte, cherche),
                        std::back_inserter(verifications));
  }
  return verifications;
}

}  // namespace

std::string_view libelle(Cherche cherche) {
  switch (cherche) {
    case Cherche::Montant:
      return "montant hors taxes";
    case Cherche::Date:
      return "date";
    case Cherche::Client:
      return "client ou FINESS";
    case Cherche::Mention:
      return "mention du financement";
  }
  return "";
}

std::vector<Verification> verifier_documents(const Dossier& dossier, const Lectures& lectures,
                                             std::string_view mention, Cherche cherche) {
  return verifier(dossier, lectures, mention, {&cherche, 1});
}

std::vector<Verification> verifier_documents(const Dossier& dossier, const Lectures& lectures,
                                             std::string_view mention) {
  constexpr std::array kTous{Cherche::Montant, Cherche::Date, Cherche::Client, Cherche::Mention};
  return verifier(dossier, lectures, mention, kTous);
}

}  // namespace finhop::domain
