#include <fmt/format.h>

#include "domain/regles/formes.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::domain::juges {
namespace {

std::optional<FormatPiece> format_annonce(const std::string& nom_fichier) {
  const std::size_t point = nom_fichier.rfind('.');
  return point == std::string::npos ? std::nullopt : format_d_extension(nom_fichier.substr(point + 1));
}

bool est_une_image(FormatPiece format) {
  return format != FormatPiece::Pdf;
}

// An image under another image's extension, which it will not keep.
bool change_d_extension(const ExamenPiece& examen) {
  const auto annonce = format_annonce(examen.nom_fichier);
  return examen.sera_renomme && annonce && examen.contenu && examen.contenu != annonce &&
         est_une_image(*annonce) && est_une_image(*examen.contenu);
}

std::string contenu_de(const ExamenPiece& examen) {
  if (examen.contenu) return std::string(code(*examen.contenu));
  return examen.en_mots.empty() ? examen.type_trouve : examen.en_mots;
}

// Of one of the three what is to be done is to be told of its defect, not of its name.
std::string remede_du_contenu(const ExamenPiece& examen) {
  return examen.contenu ? "" : examen.remede;
}

}  // namespace

void pj_02(const ExamenPiece& examen, const Signaler& signaler) {
  if (examen.taille == 0)
    return signaler(
        {"le fichier est vide", "0", "joindre le document lui-même : ce fichier n'a aucun contenu"});
  if (examen.taille > kTaillePieceMax)
    signaler({fmt::format("le fichier pèse {} octets, au plus {} sont admis", examen.taille, kTaillePieceMax),
              fmt::format("{}", examen.taille)});
}

void pj_03(const ExamenPiece& examen, const Signaler& signaler) {
  if (examen.taille == 0 || examen.taille > kTaillePieceMax) return;
  const auto annonce = format_annonce(examen.nom_fichier);
  if (!annonce) {
    const std::string contenu = examen.en_mots.empty() ? "" : " ; le contenu est " + examen.en_mots;
    return signaler({"l'extension du fichier n'est ni .pdf, ni .png, ni .jpg" + contenu, examen.nom_fichier,
                     remede_du_contenu(examen)});
  }
  if (examen.contenu != annonce && !change_d_extension(examen))
    signaler({fmt::format("le nom annonce {}, le contenu est {}", code(*annonce), contenu_de(examen)),
              examen.type_trouve, remede_du_contenu(examen)});
}

void pj_06(const ExamenPiece& examen, const Signaler& signaler) {
  const bool connu =
      examen.contenu && (examen.contenu == format_annonce(examen.nom_fichier) || change_d_extension(examen));
  if (connu && examen.defaut)
    signaler({fmt::format("le document ne s'ouvre pas : {}", *examen.defaut), "", examen.remede});
}

void pj_07(const Examen& examen, const Signaler& signaler) {
  if (examen.dossier && !examen.dossier->memes_documents.empty())
    signaler({fmt::format("un même document sert aussi au dossier {}",
                          texte::joindre(examen.dossier->memes_documents, ", ")),
              ""});
}

void pj_15(const ExamenPiece& examen, const Signaler& signaler) {
  if (examen.defaut) return;
  for (const std::string& avertissement : examen.avertissements) signaler({avertissement, ""});
  if (change_d_extension(examen))
    signaler({fmt::format("le nom annonce {}, le contenu est {} : il sera déposé sous un nom en .{}",
                          code(*format_annonce(examen.nom_fichier)), code(*examen.contenu),
                          extension(*examen.contenu)),
              examen.type_trouve, "rien, si c'est bien le document voulu"});
}

}  // namespace finhop::domain::juges
