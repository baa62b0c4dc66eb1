#include "finhop/domain/documents/verification.hpp"

#include <optional>
#include <utility>

namespace finhop::domain {
namespace {

const LectureDeDocument* lecture_de(const Lectures& lectures, TypePiece type) {
  return lectures[static_cast<std::size_t>(std::to_underlying(type))];
}

// One sum for the invoices of a request; none when the request does not say it yet.
std::vector<Verification> montants(const Dossier& dossier, const LectureDuTexte& texte) {
  const auto reclamee = facture_reclamee(dossier);
  if (!reclamee) return {};
  return {{TypePiece::Facture, Cherche::Montant, reclamee->montant.texte_fr() + " HT",
           comparer_montant(texte, reclamee->montant)}};
}

std::vector<Verification> dates(const Dossier& dossier, const LectureDuTexte& texte) {
  std::vector<Jour> jours;
  if (!dossier.factures_envoyees.empty())
    jours.push_back(dossier.factures_envoyees.back().facture.date);
  else if (dossier.solde)
    for (const Facture& facture : dossier.solde->factures) jours.push_back(facture.date);
  std::vector<Verification> verifications;
  for (const Jour& jour : jours)
    verifications.push_back({TypePiece::Facture, Cherche::Date, jour.fr(), comparer_date(texte, jour)});
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

std::vector<Verification> de_la_facture(const Dossier& dossier, const LectureDuTexte& texte,
                                        std::string_view mention, Cherche cherche) {
  switch (cherche) {
    case Cherche::Montant:
      return montants(dossier, texte);
    case Cherche::Date:
      return dates(dossier, texte);
    case Cherche::Client:
      return clients(dossier, TypePiece::Facture, texte);
    case Cherche::Mention:
      if (mention.empty()) return {};
      return {{TypePiece::Facture, cherche, std::string(mention), comparer_mention(texte, mention)}};
  }
  return {};
}

std::vector<Verification> de_l_attestation(const Dossier& dossier, const LectureDuTexte& texte,
                                           Cherche cherche) {
  if (cherche == Cherche::Client) return clients(dossier, TypePiece::Va, texte);
  if (cherche == Cherche::Date) return {{TypePiece::Va, cherche, "", chercher_une_date(texte)}};
  return {};
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
  std::vector<Verification> verifications;
  if (const LectureDeDocument* facture = lecture_de(lectures, TypePiece::Facture))
    verifications = de_la_facture(dossier, facture->texte, mention, cherche);
  if (const LectureDeDocument* va = lecture_de(lectures, TypePiece::Va))
    for (Verification& v : de_l_attestation(dossier, va->texte, cherche))
      verifications.push_back(std::move(v));
  return verifications;
}

std::vector<Verification> verifier_documents(const Dossier& dossier, const Lectures& lectures,
                                             std::string_view mention) {
  std::vector<Verification> toutes;
  for (const TypePiece type : kTypesPiece)
    for (const Cherche cherche : {Cherche::Montant, Cherche::Date, Cherche::Client, Cherche::Mention}) {
      Lectures une{};
      une[static_cast<std::size_t>(std::to_underlying(type))] = lecture_de(lectures, type);
      for (Verification& v : verifier_documents(dossier, une, mention, cherche)) toutes.push_back(std::move(v));
    }
  return toutes;
}

}  // namespace finhop::domain
