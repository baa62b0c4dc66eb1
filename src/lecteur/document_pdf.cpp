#include <fmt/format.h>

#include <exception>
#include <new>

// This file keeps to C++17: clang, which builds tests/fuzz, takes the headers of qpdf 11 in no later standard.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDFExc.hh>

#include "lecteur/document_defaut.hpp"
#include "lecteur/pdf_fin.hpp"
#include "lecteur/pdf_pages.hpp"

namespace finhop::lecteur {
namespace {

constexpr std::string_view kRepare =
    "le PDF est un peu abîmé : les lecteurs le réparent en l'ouvrant, et rien n'y manque ; "
    "mieux vaut l'enregistrer de nouveau";
constexpr std::string_view kFormulaire =
    "le PDF est un formulaire dynamique (XFA), que la plupart des lecteurs ne montrent pas : l'imprimer en PDF";
constexpr std::string_view kPorteDocuments =
    "le PDF est un porte-documents : vérifier qu'il montre le document lui-même, ou joindre celui qu'il contient";
constexpr std::string_view kBlanc = "aucune page du PDF n'a de contenu : elles sont blanches";

// What a file may have lost past its end without a loss for those who read it.
constexpr long long kFinPerdue = 6;
// Where the first object of a linearized file is.
constexpr std::size_t kDebut = 1024;

// A linearized file states its own length in its first object. Another one there may be as large as the file.
Defaut plus_court_qu_annonce(QPDF& pdf, std::string_view octets, std::size_t taille) {
  if (octets.substr(0, 2 * kDebut).find("/Linearized") == std::string_view::npos) return std::nullopt;
  for (const auto& [numero, place] : pdf.getXRefTable()) {
    if (place.getType() != 1 || place.getOffset() > static_cast<qpdf_offset_t>(kDebut)) continue;
    QPDFObjectHandle objet = pdf.getObject(numero);
    if (!objet.isDictionary() || !objet.hasKey("/Linearized") || !objet.getKey("/L").isInteger()) continue;
    if (objet.getKey("/L").getIntValue() > static_cast<long long>(taille) + kFinPerdue)
      return coupe("il est plus court qu'il ne l'annonce");
  }
  return std::nullopt;
}

void avertir(QPDF& pdf, const Pages& lues, Avertissements& avertissements) {
  QPDFObjectHandle racine = pdf.getRoot();
  QPDFObjectHandle formulaire = racine.getKey("/AcroForm");
  QPDFObjectHandle noms = racine.getKey("/Names");
  avertissements.porte = racine.hasKey("/AcroForm") || racine.hasKey("/AF") ||
                         (noms.isDictionary() && noms.hasKey("/EmbeddedFiles"));
  if (formulaire.isDictionary() && formulaire.hasKey("/XFA")) avertissements.dits.emplace_back(kFormulaire);
  if (racine.hasKey("/Collection")) avertissements.dits.emplace_back(kPorteDocuments);
  for (QPDFObjectHandle page : lues.pages)
    if (page.hasKey("/Contents") || page.hasKey("/Annots")) return;
  avertissements.dits.emplace_back(kBlanc);
}

// `octets`: up to the end of the PDF, out of a file of `taille` bytes.
Defaut lire(std::string_view octets, std::size_t taille, bool reparer, Avertissements& avertissements) {
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  pdf.setAttemptRecovery(reparer);
  pdf.processMemoryFile("document", octets.data(), octets.size());
  if (Defaut defaut = plus_court_qu_annonce(pdf, octets, taille)) return defaut;
  const Pages lues = pages_de(pdf);
  if (lues.illisible) return abime("arbre des pages illisible");
  if (lues.pages.empty()) return Faute{Cause::SansPage, "il n'a aucune page"};
  if (lues.pages.size() < lues.annoncees)
    return Faute{Cause::PagesPerdues, fmt::format("des pages manquent : {} sur les {} qu'il annonce",
                                                  lues.annoncees - lues.pages.size(), lues.annoncees)};
  if (Defaut defaut = defaut_des_contenus(pdf, lues.pages)) return defaut;
  avertir(pdf, lues, avertissements);
  return std::nullopt;
}

Faute raison(const QPDFExc& refus) {
  if (refus.getErrorCode() == qpdf_e_password)
    return {Cause::MotDePasse, "il est protégé par un mot de passe"};
  if (refus.getErrorCode() == qpdf_e_unsupported)
    return {Cause::Chiffrement, "il est chiffré par un procédé inconnu"};
  return abime(fmt::format("octet {}", refus.getFilePosition()));
}

Defaut lire_sans_exception(std::string_view octets, std::size_t taille, bool reparer,
                           Avertissements& avertissements) {
  try {
    return lire(octets, taille, reparer, avertissements);
  } catch (const QPDFExc& refus) {
    return raison(refus);
  } catch (const std::bad_alloc&) {
    throw;  // no fault of the document, until somebody says how much it may take
  } catch (const std::exception&) {
    return abime("contenu incohérent");
  }
}

// Told with the number of the page that has it.
bool est_d_une_page(Cause cause) {
  return cause == Cause::PageIllisible || cause == Cause::PageBlanche || cause == Cause::TropDeMemoire;
}

Defaut examiner(std::string_view octets, Avertissements& avertissements) {
  const std::optional<std::string_view> entier = jusqu_a_la_fin(octets);
  if (!entier) return coupe("sa fin manque");
  const Defaut defaut = lire_sans_exception(*entier, octets.size(), false, avertissements);
  // No repair makes it ask for less.
  if (!defaut || defaut->cause == Cause::TropDeMemoire) return defaut;
  Defaut toujours;
  // Without the place of its table qpdf makes one from the objects, even when the file's own could be followed.
  for (const std::string_view a_reparer : {*entier, entier->substr(0, entier->rfind("startxref"))}) {
    avertissements = {};
    toujours = lire_sans_exception(a_reparer, octets.size(), true, avertissements);
    if (toujours) continue;
    avertissements.dits.insert(avertissements.dits.begin(), std::string(kRepare));
    return std::nullopt;
  }
  return est_d_une_page(toujours->cause) ? toujours : defaut;
}

}  // namespace

Defaut defaut_pdf(std::string_view octets, Avertissements& avertissements) {
  return examiner(octets, avertissements);
}

}  // namespace finhop::lecteur
