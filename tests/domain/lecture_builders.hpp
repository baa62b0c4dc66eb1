// A deposit file as it is read, with the values of the guide's own example (section 3.1). A test changes what it
// is about and nothing else.
#pragma once

#include <deque>
#include <string>
#include <string_view>

#include "finhop/domain/depot_lu.hpp"

namespace finhop::domain::builders {

// A value as written in the file; a text without escapes. Views look into a memory that no test ends.
inline Valeur lu(std::string_view brut, std::size_t place = 0) {
  static std::deque<std::string> memoire;
  const std::string_view garde = memoire.emplace_back(brut);
  if (garde == "null") return {Genre::Nul, garde, {}, place};
  if (garde == "true" || garde == "false") return {Genre::Booleen, garde, {}, place};
  if (garde.front() == '"') return {Genre::Texte, garde, garde.substr(1, garde.size() - 2), place};
  if (garde.front() == '[') return {Genre::Tableau, garde.substr(0, 1), {}, place};
  if (garde.front() == '{') return {Genre::Objet, garde.substr(0, 1), {}, place};
  return {Genre::Nombre, garde, {}, place};
}

inline PieceLue piece_lue(std::string_view nom, std::string_view format, std::string_view type) {
  return {lu("{"), lu(nom), lu(format), lu(type)};
}

inline LigneLue ligne_lue() {
  LigneLue ligne;
  ligne.soi = lu("{", 100);
  for (Cle bloc : {Cle::facture, Cle::scenariosEffectivementInstalles, Cle::PFI, Cle::RI})
    ligne[bloc] = lu("{");
  for (Cle liste : {Cle::beneficiairesPMSI, Cle::piecesJustificatives, Cle::identDMP}) ligne[liste] = lu("[");
  for (Cle nul : {Cle::adresseBoiteMSSCitoyen, Cle::identINSi, Cle::codeTraitement, Cle::libelleTraitement})
    ligne[nul] = lu("null");
  ligne[Cle::numLigne] = lu("1");
  ligne[Cle::typeAction] = lu(R"("C")");
  ligne[Cle::numeroASP] = lu(R"("FINHOP000007")");
  ligne[Cle::numeroEditeur] = lu(R"("00001")");
  ligne[Cle::dateFacture] = lu(R"("15/05/2022")");
  ligne[Cle::montantSegurHTFacture] = lu("12500.00");
  ligne.beneficiaires = {lu(R"("999999991")"), lu(R"("999999992")"), lu(R"("999999993")")};
  ligne.pieces = {piece_lue(R"("HOP-PFI-Va1-FACTURE-00001.pdf")", R"("PDF")", R"("FACTURE")"),
                  piece_lue(R"("HOP-PFI-Va1-VA-00001.pdf")", R"("PDF")", R"("VA")")};
  ligne[Cle::isDirectToDMP] = lu("true");
  ligne.ident_dmp.elements = {lu(R"("1999999991")")};
  ligne[Cle::isDirectToMSSPro] = lu("true");
  ligne[Cle::adresseBoiteMSSPro] = lu(R"("saint-martin@exemple.mssante.fr")");
  ligne[Cle::isDirectToMSSCitoyen] = lu("false");
  return ligne;
}

inline EnteteLu entete_lu() {
  return {lu("null", 10), lu(R"("1234567890")", 20), lu(R"("88558855858745")", 30), lu("[", 40)};
}

}  // namespace finhop::domain::builders
