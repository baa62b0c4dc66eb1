#include <fmt/format.h>

#include "domain/regles/formes.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::domain::juges {
namespace {

std::optional<FormatPiece> format_annonce(const std::string& nom_fichier) {
  const std::size_t point = nom_fichier.rfind('.');
  return point == std::string::npos ? std::nullopt : format_d_extension(nom_fichier.substr(point + 1));
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
  if (!annonce)
    return signaler({"l'extension du fichier n'est ni .pdf, ni .png, ni .jpg", examen.nom_fichier});
  if (examen.contenu != annonce)
    signaler({fmt::format("le nom annonce {}, le contenu est {}", code(*annonce),
                          examen.contenu ? std::string(code(*examen.contenu)) : examen.type_trouve),
              examen.type_trouve});
}

void pj_06(const ExamenPiece& examen, const Signaler& signaler) {
  if (examen.contenu && examen.contenu == format_annonce(examen.nom_fichier) && examen.defaut)
    signaler({fmt::format("le document ne s'ouvre pas : {}", *examen.defaut), ""});
}

void pj_07(const Examen& examen, const Signaler& signaler) {
  if (examen.dossier && !examen.dossier->memes_documents.empty())
    signaler({fmt::format("un même document sert aussi au dossier {}",
                          texte::joindre(examen.dossier->memes_documents, ", ")),
              ""});
}

}  // namespace finhop::domain::juges
