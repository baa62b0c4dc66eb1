#include "finhop/lecteur/document.hpp"

#include <fmt/format.h>
#include <magic.h>

#include <array>
#include <memory>
#include <mutex>
#include <utility>

#include "lecteur/document_defaut.hpp"
#include "lecteur/pdf_fin.hpp"

namespace finhop::lecteur {
namespace {

constexpr std::uint64_t kPixelsMax = 100'000'000;

struct Format {
  TypeDeDocument type;
  std::string_view mime;
  Defaut (*defaut)(std::string_view octets, Avertissements& avertissements);
};

constexpr std::array<Format, 3> kFormats{{
    {TypeDeDocument::Pdf, "application/pdf", defaut_pdf},
    {TypeDeDocument::Png, "image/png", defaut_png},
    {TypeDeDocument::Jpeg, "image/jpeg", defaut_jpeg},
}};

// libmagic's database, which takes a while to load and serves one caller at a time.
class Magie {
 public:
  Magie() : base_(magic_open(MAGIC_MIME_TYPE)) {
    // A database that cannot be read loads as an empty one, in which every document would be a text.
    if (base_ != nullptr && magic_load(base_.get(), nullptr) == 0 && mime("%PDF-1.4\n") == "application/pdf")
      return;
    throw Empechement("la base de libmagic, qui reconnaît le type des documents, ne se charge pas",
                      "réinstaller le paquet libmagic-mgc");
  }

  std::string mime(std::string_view octets) {
    const std::scoped_lock verrou(mutex_);
    const char* trouve = magic_buffer(base_.get(), octets.data(), octets.size());
    return trouve == nullptr ? "application/octet-stream" : trouve;
  }

 private:
  struct Fermer {
    void operator()(magic_t base) const { magic_close(base); }
  };
  std::unique_ptr<magic_set, Fermer> base_;
  std::mutex mutex_;
};

Magie& magie() {
  static Magie magie;
  return magie;
}

std::string mime_de(std::string_view octets) {
  return magie().mime(octets);
}

// Readers open a PDF that comes after a warning of PHP or the headers of a mail; libmagic tells these.
DocumentExam examen_d_un_pdf_precede(std::string_view octets, DocumentExam examen) {
  Avertissements avertissements;
  if (defaut_pdf(octets, avertissements)) return examen;
  return {TypeDeDocument::Pdf, "application/pdf", std::nullopt, std::move(avertissements.dits), std::nullopt,
          avertissements.porte};
}

void noter(const Defaut& defaut, DocumentExam& examen) {
  if (!defaut) return;
  examen.defaut = defaut->dit;
  examen.cause = defaut->cause;
}

}  // namespace

DocumentExam reconnaitre(std::string_view octets) {
  DocumentExam examen{std::nullopt, mime_de(octets), std::nullopt, {}, std::nullopt};
  for (const Format& format : kFormats)
    if (format.mime == examen.mime) examen.type = format.type;
  return examen;
}

DocumentExam examiner_document(std::string_view octets) {
  DocumentExam examen = reconnaitre(octets);
  Avertissements avertissements;
  for (const Format& format : kFormats)
    if (format.type == examen.type) noter(format.defaut(octets, avertissements), examen);
  examen.avertissements = std::move(avertissements.dits);
  examen.porte = avertissements.porte;
  if (examen.type || !debut_du_pdf(octets)) return examen;
  return examen_d_un_pdf_precede(octets, std::move(examen));
}

void prechauffer() try { magie(); } catch (const Empechement&) {
  return;  // said again, and told, by the first document
}

Defaut defaut_dimensions(std::uint64_t largeur, std::uint64_t hauteur) {
  if (largeur == 0 || hauteur == 0) return Faute{Cause::ImageVide, "l'image est vide"};
  if (largeur <= kPixelsMax / hauteur) return std::nullopt;
  return Faute{
      Cause::TropDePixels,
      fmt::format("l'image est trop grande ({} × {} pixels, 100 millions au plus)", largeur, hauteur)};
}

Faute abime(std::string_view detail) {
  return {Cause::Structure, fmt::format("le fichier est tronqué ou sa structure est abîmée ({})", detail)};
}

Faute coupe(std::string_view detail) {
  return {Cause::Coupe, abime(detail).dit};
}

}  // namespace finhop::lecteur
