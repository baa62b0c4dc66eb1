#include "app/piece/remedes.hpp"

#include <array>
#include <cstddef>

namespace finhop::app {
namespace {

using archive::Cause;

struct ParCause {
  Cause cause;
  std::string_view pdf;
  std::string_view image;
};

constexpr std::string_view kRedemander =
    "le produire de nouveau, ou demander au client l'original ou une nouvelle numérisation, et l'ouvrir avant de le "
    "joindre";
constexpr std::string_view kReprendre =
    "refaire la photo ou la numérisation, et ouvrir l'image avant de la joindre";
constexpr std::string_view kCopier =
    "le copier ou le télécharger de nouveau, en entier ; s'il manque sa fin chez le client aussi, lui demander l'original "
    "ou une nouvelle numérisation";
constexpr std::string_view kSansMotDePasse =
    "l'ouvrir avec son mot de passe, l'imprimer en PDF, et joindre ce PDF, qui n'en a plus ; ou demander au client un PDF "
    "sans mot de passe";
constexpr std::string_view kSansProtection =
    "demander au client un PDF sans protection ; ou l'ouvrir dans Acrobat Reader, et l'imprimer en PDF";
constexpr std::string_view kImprimer =
    "dans le programme d'origine, imprimer le document en PDF, et joindre ce PDF";
constexpr std::string_view kToutesSesPages =
    "demander au client l'original, ou de numériser de nouveau toutes les pages, et les compter avant de le joindre";
constexpr std::string_view kALaPage =
    "ouvrir le PDF à cette page : si elle se lit, l'imprimer en PDF et joindre celui-ci ; sinon demander au client "
    "l'original ou une nouvelle numérisation";
constexpr std::string_view kBlanche =
    "cette page se montre blanche : la produire de nouveau, ou demander au client l'original ou une nouvelle numérisation";
constexpr std::string_view kAlleger =
    "l'ouvrir et l'imprimer en PDF, puis joindre celui-ci ; une numérisation se refait à 200 ou 300 points par pouce";
constexpr std::string_view kReduire =
    "l'ouvrir dans Paint (Windows) ou Aperçu (Mac), la réduire (4 000 pixels de haut suffisent à une page), et "
    "l'enregistrer en JPEG";
constexpr std::string_view kMefiance =
    "ne pas l'ouvrir s'il vient d'un inconnu ; demander au client l'original ou une nouvelle numérisation";

constexpr std::array kRemedes{
    ParCause{Cause::Structure, kRedemander, kReprendre},
    ParCause{Cause::Coupe, kCopier, kCopier},
    ParCause{Cause::MotDePasse, kSansMotDePasse, kSansMotDePasse},
    ParCause{Cause::Chiffrement, kSansProtection, kSansProtection},
    ParCause{Cause::SansPage, kImprimer, kImprimer},
    ParCause{Cause::PagesPerdues, kToutesSesPages, kToutesSesPages},
    ParCause{Cause::PageIllisible, kALaPage, kALaPage},
    ParCause{Cause::PageBlanche, kBlanche, kBlanche},
    ParCause{Cause::TropDeMemoire, kAlleger, kReduire},
    ParCause{Cause::TropDeTemps, kAlleger, kReduire},
    ParCause{Cause::TropDePixels, kAlleger, kReduire},
    ParCause{Cause::ImageVide, kReprendre, kReprendre},
    ParCause{Cause::Lecteur, kMefiance, kMefiance},
};

// By rank, so that a cause without a remedy does not compile.
consteval bool dans_l_ordre() {
  for (std::size_t i = 0; i < kRemedes.size(); ++i)
    if (kRemedes[i].cause != static_cast<Cause>(i)) return false;
  return kRemedes.back().cause == Cause::Lecteur;
}
static_assert(dans_l_ordre());

}  // namespace

std::string_view remede_de(archive::Cause cause, domain::FormatPiece format) {
  const ParCause& remede = kRemedes.at(static_cast<std::size_t>(cause));
  return format == domain::FormatPiece::Pdf ? remede.pdf : remede.image;
}

}  // namespace finhop::app
