#include <vector>

#include "oracle/oracle_ligne.hpp"

namespace finhop::tests {
namespace {

bool documents_complets(const std::vector<Noeud>& documents, const domain::Profil& profil) {
  std::set<std::string> noms, types;
  for (const Noeud& document : documents) {
    noms.insert(membre(&document, "nomFichier")->texte);
    types.insert(membre(&document, "typeFichier")->texte);
  }
  for (const domain::DocumentDuProfil& document : profil.documents)
    if (document.exige && !types.contains(std::string(document.type.code()))) return false;
  return noms.size() == documents.size();
}

// HOP-PFI-Va1-TYPE-NNNNN.ext
bool document_concordant(const Noeud& document, const std::string& editeur, const std::string& profil) {
  std::string extension = membre(&document, "formatFichier")->texte;
  for (char& c : extension) c = static_cast<char>(c - 'A' + 'a');
  return membre(&document, "nomFichier")->texte ==
         profil + "-" + membre(&document, "typeFichier")->texte + "-" + editeur + "." + extension;
}

}  // namespace

std::set<std::string> coherences_violees(const Noeud& ligne, const JourEcrit& depot,
                                         const domain::Profil& profil) {
  std::set<std::string> violees;
  const std::vector<Noeud>& documents = membre(&ligne, "piecesJustificatives")->enfants;
  const std::string& editeur = membre(&ligne, "numeroEditeur")->texte;
  for (const Noeud& document : documents)
    if (!document_concordant(document, editeur, profil.nom())) violees.insert("COH-03");
  if (!documents_complets(documents, profil)) violees.insert("COH-04");
  const std::vector<Noeud>& beneficiaires = membre(&ligne, "beneficiairesPMSI")->enfants;
  std::set<std::string> distincts;
  for (const Noeud& beneficiaire : beneficiaires) distincts.insert(beneficiaire.texte);
  if (distincts.size() < beneficiaires.size()) violees.insert("COH-05");
  const Noeud* facture = membre(&ligne, "facture");
  if (membre(facture, "montantSegurHTFacture")->texte.find_first_of("123456789") == std::string::npos)
    violees.insert("COH-06");
  const std::string& jour = membre(facture, "dateFacture")->texte;
  if (*jour_reel(jour.substr(0, 2), jour.substr(3, 2), jour.substr(6)) > depot) violees.insert("COH-07");
  return violees;
}

}  // namespace finhop::tests
