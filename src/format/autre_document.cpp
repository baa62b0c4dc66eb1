#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "finhop/base/texte.hpp"
#include "finhop/format/autre_fichier.hpp"
#include "format/autre/ecrit_en_base64.hpp"
#include "format/autre/sorte.hpp"

namespace finhop::format {
namespace {

using autre::Sorte;

constexpr std::size_t kAvantUnPdf = 1'024;  // readers look for its beginning so far

bool rien_que(std::string_view octets, std::string_view signes) {
  return !octets.empty() && octets.find_first_not_of(signes) == std::string_view::npos;
}

// What only holds it apart from a document: nothing in it is a mark.
std::optional<Sorte> vide_de_sens(std::string_view octets) {
  using namespace std::string_view_literals;
  if (rien_que(octets, "\0"sv)) return Sorte::Nuls;
  if (rien_que(octets, "\0\xFF"sv)) return Sorte::Nuls;
  if (rien_que(octets, "\0 \t\r\n\f"sv)) return Sorte::Blancs;
  return std::nullopt;
}

Sorte sorte_de_lignes(std::string_view octets) {
  const std::string_view texte = autre::sans_debut_blanc(octets);
  const std::string_view ligne = texte.substr(0, std::min(texte.find_first_of("\r\n"), autre::kTete));
  if (texte.starts_with('{') || texte.starts_with('[')) return Sorte::Json;
  const auto colonnes = std::max(std::ranges::count(ligne, ';'), std::ranges::count(ligne, '\t'));
  return colonnes >= 2 ? Sorte::Csv : Sorte::Texte;
}

// What libmagic knows and we do not.
std::optional<Sorte> sorte_de_mime(std::string_view octets, std::string_view mime) {
  if (mime.starts_with("video/")) return Sorte::Video;
  if (mime.starts_with("audio/")) return Sorte::Son;
  if (mime.starts_with("image/")) return Sorte::Image;
  if (mime.starts_with("font/")) return Sorte::Police;
  if (mime.starts_with("message/")) return Sorte::Courriel;
  if (mime.starts_with("text/") || mime == "application/json" || mime == "application/csv")
    return sorte_de_lignes(octets);
  return std::nullopt;
}

// A text that stands before a PDF is not what was sent; what holds one is.
bool peut_preceder(std::optional<Sorte> sorte) {
  return !sorte || *sorte == Sorte::Pdf || *sorte == Sorte::Page || *sorte == Sorte::Courriel;
}

std::optional<Sorte> sorte_du_document(std::string_view octets, std::string_view mime) {
  const std::optional<Sorte> sorte = autre::sorte_de(octets);
  if (peut_preceder(sorte) && octets.substr(0, kAvantUnPdf + 5).contains("%PDF-")) return Sorte::PdfAbime;
  if (sorte) return sorte;
  if (auto vide = vide_de_sens(octets)) return vide;
  return sorte_de_mime(octets, mime);
}

}  // namespace

AutreFichier autre_document(std::string_view octets, std::string_view mime) {
  if (!autre::sorte_de(octets))
    if (auto ecrit = autre_en_base64(octets)) return *std::move(ecrit);
  const std::optional<Sorte> sorte = sorte_du_document(octets, mime);
  if (!sorte)
    return {fmt::format("d'un type que rien ne reconnaît ({})", mime),
            "l'ouvrir dans le programme qui l'a fait, l'imprimer en PDF, et joindre ce PDF"};
  const autre::Mots& mots = autre::mots_de(*sorte);
  return {std::string(mots.document.empty() ? mots.nom : mots.document),
          std::string(mots.remede_de_document)};
}

bool contient_des_documents(std::string_view octets) {
  if (octets.starts_with("%PDF-")) return false;
  const auto sorte = autre::sorte_par_signature(octets);
  return autre::sorte_de_contenant(octets) || sorte == Sorte::Signe || sorte == Sorte::Chiffre ||
         sorte == Sorte::Tar;
}

std::optional<AutreFichier> autre_qu_un_zip(std::string_view octets) {
  constexpr std::array kArchives{Sorte::SeptZip, Sorte::Rar, Sorte::Gz,  Sorte::Bz2,
                                 Sorte::Xz,      Sorte::Zst, Sorte::Tar, Sorte::Cab};
  const std::optional<Sorte> sorte = octets.starts_with("PK") ? std::nullopt : autre::sorte_de(octets);
  if (!sorte) return std::nullopt;
  const autre::Mots& mots = autre::mots_de(*sorte);
  const bool archive = std::ranges::find(kArchives, *sorte) != kArchives.end();
  return AutreFichier{std::string(mots.nom),
                      archive ? "en extraire les documents, et refaire un zip avec eux : les "
                                "sélectionner, clic droit, Envoyer vers, Dossier compressé (ou Compresser)"
                              : "donner le zip des documents, ou le dossier où ils sont"};
}

}  // namespace finhop::format
