#include "domain/regles/cas.hpp"

namespace finhop::domain::cas {

namespace {

constexpr std::string_view kPlusLeger =
    "joindre un document plus léger : moins de pages, ou une numérisation moins fine | ";
constexpr std::string_view kVraiFormat =
    "enregistrer le document en vrai PDF, PNG ou JPEG, avec l'extension qui va avec | ";

std::string ligne(std::string_view message, std::string_view remede, std::string_view valeur) {
  return "erreur | " + std::string(message) + " | " + std::string(remede) + std::string(valeur);
}

}  // namespace

const std::vector<Cas>& pieces() {
  static const std::vector<Cas> cas{
      {"PJ-02", sur_piece([](ExamenPiece& p) { p.taille = 1; }),
       sur_piece([](ExamenPiece& p) { p.taille = 0; }),
       ligne("le fichier est vide", "joindre le document lui-même : ce fichier n'a aucun contenu | ", "0")},
      {"PJ-02", sur_piece([](ExamenPiece& p) { p.taille = 3'000'000; }),
       sur_piece([](ExamenPiece& p) { p.taille = 3'000'001; }),
       ligne("le fichier pèse 3000001 octets, au plus 3000000 sont admis", kPlusLeger, "3000001")},

      {"PJ-03", sur_piece([](ExamenPiece& p) {
         p.nom_fichier = "attestation.JPEG";
         p.contenu = FormatPiece::Jpg;
       }),
       sur_piece([](ExamenPiece& p) {
         p.contenu = FormatPiece::Png;
         p.type_trouve = "image/png";
       }),
       ligne("le nom annonce PDF, le contenu est PNG", kVraiFormat, "image/png")},
      {"PJ-03", sur_piece([](ExamenPiece&) {}), sur_piece([](ExamenPiece& p) {
         p.contenu.reset();
         p.type_trouve = "text/plain";
       }),
       ligne("le nom annonce PDF, le contenu est text/plain", kVraiFormat, "text/plain")},
      {"PJ-03", sur_piece([](ExamenPiece& p) { p.nom_fichier = "archive.2022.pdf"; }),
       sur_piece([](ExamenPiece& p) { p.nom_fichier = "facture.docx"; }),
       ligne("l'extension du fichier n'est ni .pdf, ni .png, ni .jpg", kVraiFormat, "facture.docx")},
      {"PJ-03", sur_piece([](ExamenPiece&) {}), sur_piece([](ExamenPiece& p) { p.nom_fichier = "facture"; }),
       ligne("l'extension du fichier n'est ni .pdf, ni .png, ni .jpg", kVraiFormat, "facture")},

      // In words, with what is to be done of such a content.
      {"PJ-03", sur_piece([](ExamenPiece&) {}), sur_piece([](ExamenPiece& p) {
         p.contenu.reset();
         p.type_trouve = "message/rfc822";
         p.en_mots = "un courriel (.eml)";
         p.remede = "enregistrer sa pièce jointe";
       }),
       ligne("le nom annonce PDF, le contenu est un courriel (.eml)", "enregistrer sa pièce jointe | ",
             "message/rfc822")},
      {"PJ-03", sur_piece([](ExamenPiece&) {}), sur_piece([](ExamenPiece& p) {
         p.nom_fichier = "facture.docx";
         p.contenu.reset();
         p.en_mots = "un document Word (.docx)";
         p.remede = "l'enregistrer en PDF";
       }),
       ligne(
           "l'extension du fichier n'est ni .pdf, ni .png, ni .jpg ; le contenu est un document Word (.docx)",
           "l'enregistrer en PDF | ", "facture.docx")},
      // What is to be done of its defect does not mend its name.
      {"PJ-03", sur_piece([](ExamenPiece&) {}), sur_piece([](ExamenPiece& p) {
         p.contenu = FormatPiece::Png;
         p.type_trouve = "image/png";
         p.defaut = "l'image est vide";
         p.remede = "la photographier de nouveau";
       }),
       ligne("le nom annonce PDF, le contenu est PNG", kVraiFormat, "image/png")},

      {"PJ-06", sur_piece([](ExamenPiece& p) { p.defaut.reset(); }),
       sur_piece([](ExamenPiece& p) { p.defaut = "il demande un mot de passe"; }),
       ligne("le document ne s'ouvre pas : il demande un mot de passe",
             "produire le document de nouveau, sans mot de passe, et l'ouvrir avant de le joindre | ", "")},

      {"PJ-06", sur_piece([](ExamenPiece& p) { p.defaut.reset(); }), sur_piece([](ExamenPiece& p) {
         p.defaut = "page 2 : son contenu manque";
         p.remede = "demander le PDF d'origine";
       }),
       ligne("le document ne s'ouvre pas : page 2 : son contenu manque", "demander le PDF d'origine | ", "")},

      {"PJ-07", sur_demande([](Sujet& s) { s.dossier.memes_documents.clear(); }), sur_demande([](Sujet& s) {
         s.dossier.memes_documents = {"00002", "00003"};
       }),
       "avertissement | un même document sert aussi au dossier 00002, 00003 | "
       "vérifier que chaque dossier a ses propres documents : finhop piece extraire 00001 --sortie DOSSIER | "},

      // Under a name to come an image may bear another image's extension; a broken one is refused all the same.
      {"PJ-03", sur_piece([](ExamenPiece& p) {
         p.sera_renomme = true;
         p.nom_fichier = "photo.jfif";
         p.contenu = FormatPiece::Jpg;
       }),
       sur_piece([](ExamenPiece& p) {
         p.sera_renomme = true;
         p.nom_fichier = "facture.png";
       }),
       ligne("le nom annonce PNG, le contenu est PDF", kVraiFormat, "application/pdf")},
      {"PJ-06", sur_piece([](ExamenPiece& p) { p.sera_renomme = true; }), sur_piece([](ExamenPiece& p) {
         p.sera_renomme = true;
         p.nom_fichier = "photo.png";
         p.contenu = FormatPiece::Jpg;
         p.defaut = "l'image est vide";
       }),
       ligne("le document ne s'ouvre pas : l'image est vide",
             "produire le document de nouveau, sans mot de passe, et l'ouvrir avant de le joindre | ", "")},

      {"PJ-15", sur_piece([](ExamenPiece& p) {
         p.sera_renomme = true;
         p.nom_fichier = "photo.JPE";
         p.contenu = FormatPiece::Jpg;
       }),
       sur_piece([](ExamenPiece& p) {
         p.sera_renomme = true;
         p.nom_fichier = "photo.png";
         p.contenu = FormatPiece::Jpg;
         p.type_trouve = "image/jpeg";
       }),
       "avertissement | le nom annonce PNG, le contenu est JPG : il sera déposé sous un nom en .jpg | "
       "rien, si c'est bien le document voulu | image/jpeg"},
      {"PJ-15", sur_piece([](ExamenPiece& p) { p.avertissements.clear(); }),
       sur_piece([](ExamenPiece& p) { p.avertissements = {"il a fallu le réparer"}; }),
       "avertissement | il a fallu le réparer | ouvrir le document, vérifier que tout s'y lit, et sinon le "
       "produire de nouveau | "},
  };
  return cas;
}

}  // namespace finhop::domain::cas
