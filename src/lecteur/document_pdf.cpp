#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <set>
#include <vector>

// This file keeps to C++17: clang, which builds tests/fuzz, takes the headers of qpdf 11 in no later standard.
// Without it qpdf 11 warns that PointerHolder, which we do not use, is going away.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "lecteur/document_defaut.hpp"
#include "lecteur/pile_profonde.hpp"

namespace finhop::lecteur {
namespace {

constexpr std::string_view kFin = "%%EOF";
constexpr std::string_view kBlancs{" \t\r\n\f\0\x1a", 7};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// After its end mark a PDF may carry padding that readers ignore, but not the start of a later revision:
// those bytes are a file cut inside its last update, and the older revision before them is not what its
// author sent.
bool revision_coupee(std::string_view suite) {
  suite.remove_prefix(std::min(suite.find_first_not_of(kBlancs), suite.size()));
  return !suite.empty() && (is_digit(suite.front()) || suite.substr(0, 4) == "xref" ||
                            suite.find(" 0 obj") != std::string_view::npos);
}

// What the reader of the structure gets: the bytes up to the last end mark. Nothing when the end is missing.
std::optional<std::string_view> jusqu_a_la_fin(std::string_view octets) {
  const std::size_t place = octets.rfind(kFin);
  if (place == std::string_view::npos) return std::nullopt;
  const std::size_t apres = place + kFin.size();
  if (revision_coupee(octets.substr(apres))) return std::nullopt;
  return octets.substr(0, apres);
}

void ajouter_contenu(std::vector<QPDFObjectHandle>& a_voir, QPDFObjectHandle& objet) {
  if (objet.isArray()) {
    for (QPDFObjectHandle& element : objet.getArrayAsVector()) a_voir.push_back(element);
  } else if (objet.isDictionary() || objet.isStream()) {
    QPDFObjectHandle dictionnaire = objet.isStream() ? objet.getDict() : objet;
    for (auto& [cle, valeur] : dictionnaire.getDictAsMap()) a_voir.push_back(valeur);
  }
}

// A reference to nothing is a null by definition (PDF 7.3.10). An object that the table places in the file
// and that cannot be read there also gives null, but with a warning: that one is lost.
bool perdu(QPDF& pdf, QPDFObjectHandle& objet) {
  const std::size_t avant = pdf.numWarnings();
  return objet.isNull() && pdf.numWarnings() > avant;
}

// Reads every object that the document uses.
Defaut objet_perdu(QPDF& pdf) {
  std::set<QPDFObjGen> vus;
  std::vector<QPDFObjectHandle> a_voir{pdf.getTrailer()};
  while (!a_voir.empty()) {
    QPDFObjectHandle objet = a_voir.back();
    a_voir.pop_back();
    if (objet.isIndirect()) {
      if (!vus.insert(objet.getObjGen()).second) continue;
      if (perdu(pdf, objet)) return abime(fmt::format("objet {} illisible", objet.getObjectID()));
    }
    ajouter_contenu(a_voir, objet);
  }
  return std::nullopt;
}

// Walks the page tree with its own stack, since QPDF::getAllPages recurses as deep as the tree.
Defaut defaut_pages(QPDF& pdf) {
  std::set<QPDFObjGen> vus;
  std::vector<QPDFObjectHandle> a_voir{pdf.getRoot().getKey("/Pages")};
  bool page_vue = false;
  while (!a_voir.empty()) {
    QPDFObjectHandle noeud = a_voir.back();
    a_voir.pop_back();
    if (noeud.isIndirect() && !vus.insert(noeud.getObjGen()).second) continue;
    if (!noeud.isDictionary()) return abime("arbre des pages illisible");
    QPDFObjectHandle enfants = noeud.getKey("/Kids");
    if (enfants.isArray())
      for (QPDFObjectHandle& enfant : enfants.getArrayAsVector()) a_voir.push_back(enfant);
    else
      page_vue = true;
  }
  return page_vue ? std::nullopt : Defaut("il n'a aucune page");
}

// A linearized file states its own length in its first object. `fin` is where the end mark stops: the line
// end that follows it, two bytes at most, is no loss.
Defaut plus_court_qu_annonce(QPDF& pdf, std::size_t fin) {
  for (const auto& [numero, place] : pdf.getXRefTable()) {
    if (place.getType() != 1 || place.getOffset() > 1024) continue;
    QPDFObjectHandle objet = pdf.getObject(numero);
    if (!objet.isDictionary() || !objet.hasKey("/Linearized") || !objet.getKey("/L").isInteger()) continue;
    if (objet.getKey("/L").getIntValue() > static_cast<long long>(fin) + 2)
      return abime("il est plus court qu'il ne l'annonce");
  }
  return std::nullopt;
}

Defaut examiner(std::string_view octets) {
  const std::optional<std::string_view> entier = jusqu_a_la_fin(octets);
  if (!entier) return abime("sa fin manque");
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  pdf.setAttemptRecovery(false);
  pdf.processMemoryFile("document", entier->data(), entier->size());
  // First, while no object is resolved: qpdf warns only once of a lost one.
  if (Defaut defaut = objet_perdu(pdf)) return defaut;
  if (Defaut defaut = plus_court_qu_annonce(pdf, entier->size())) return defaut;
  return defaut_pages(pdf);
}

std::string raison(const QPDFExc& refus) {
  if (refus.getErrorCode() == qpdf_e_password) return "il est protégé par un mot de passe";
  if (refus.getErrorCode() == qpdf_e_unsupported) return "il est chiffré par un procédé inconnu";
  return abime(fmt::format("octet {}", refus.getFilePosition()));
}

Defaut examiner_sans_exception(std::string_view octets) {
  try {
    return examiner(octets);
  } catch (const QPDFExc& refus) {
    return raison(refus);
  } catch (const std::exception&) {
    return abime("contenu incohérent");
  }
}

}  // namespace

// qpdf recurses along chains that a hostile file can make as long as it likes.
Defaut defaut_pdf(std::string_view octets) {
  Defaut defaut;
  executer_sur_pile_profonde([&] { defaut = examiner_sans_exception(octets); });
  return defaut;
}

}  // namespace finhop::lecteur
