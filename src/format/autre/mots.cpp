#include <algorithm>
#include <array>

#include "format/autre/sorte.hpp"
#include "format/classeur/remedes.hpp"
#include "format/mots_du_tableur.hpp"

namespace finhop::format::autre {
namespace {

constexpr std::string_view kTableur = kEnregistrerEnCsv;
constexpr std::string_view kOuvrir = "l'ouvrir, et donner le fichier qu'il contient";
constexpr std::string_view kDonner = "donner le fichier attendu, qui est un fichier de texte";
constexpr std::string_view kPage =
    "c'est peut-être la page d'une session expirée : se reconnecter, et télécharger de nouveau le fichier";
constexpr std::string_view kPageDeDocument =
    "se connecter de nouveau au site, y télécharger le document, et l'ouvrir avant de le joindre";
constexpr std::string_view kDePiece = "l'ouvrir, et enregistrer le fichier qui y est joint";
constexpr std::string_view kCourriel =
    "l'ouvrir dans la messagerie, enregistrer sa pièce jointe, et joindre celle-ci ; si le document est le courriel "
    "lui-même, l'imprimer en PDF";
constexpr std::string_view kWord = "dans Word : Fichier, Enregistrer sous, type « PDF », et joindre ce PDF";
constexpr std::string_view kExcel = "dans Excel : Fichier, Enregistrer sous, type « PDF », et joindre ce PDF";
constexpr std::string_view kPowerPoint =
    "dans PowerPoint : Fichier, Enregistrer sous, type « PDF », et joindre ce PDF";
constexpr std::string_view kOffice =
    "l'ouvrir dans le programme qui l'a fait : Fichier, Enregistrer sous, type « PDF », et joindre ce PDF";
constexpr std::string_view kLibreOffice =
    "dans LibreOffice : Fichier, Exporter vers, Exporter au format PDF, et joindre ce PDF";
constexpr std::string_view kApple =
    "dans Pages, Numbers ou Keynote : Fichier, Exporter vers, PDF, et joindre ce PDF";
constexpr std::string_view kImprimer =
    "l'ouvrir, l'imprimer en PDF (sous Windows, l'imprimante « Microsoft Print to PDF » ; sur un Mac, Imprimer, PDF), et "
    "joindre ce PDF";
constexpr std::string_view kRefaire =
    "dans le programme d'origine, imprimer le document en PDF (sous Windows, l'imprimante « Microsoft Print to PDF » ; "
    "sur un Mac, Imprimer, PDF), et joindre ce PDF";
constexpr std::string_view kExtraire = "l'ouvrir, et joindre le document qu'il contient";
constexpr std::string_view kImage =
    "l'ouvrir dans Paint (Windows) ou Aperçu (Mac), l'enregistrer en PNG ou en JPEG, et joindre cette image";
constexpr std::string_view kPhotoHeic =
    "sur l'iPhone : Réglages, Appareil photo, Formats, « Le plus compatible », et reprendre la photo ; ou l'ouvrir et "
    "l'exporter en JPEG";
constexpr std::string_view kTiff =
    "l'ouvrir et l'imprimer en PDF, toutes ses pages ; ou régler le scanner sur PDF, et numériser de nouveau";
constexpr std::string_view kSigne =
    "l'ouvrir avec l'outil de signature, enregistrer le PDF qu'il contient, et joindre ce PDF";
constexpr std::string_view kChiffre = "demander à l'expéditeur le document sans chiffrement, en PDF";
constexpr std::string_view kFactureEnXml =
    "ce sont les données de la facture, sans sa page : joindre le PDF qui va avec, ou le demander à qui l'a émise";
constexpr std::string_view kDocument =
    "ce n'est pas un document : joindre le PDF, ou une numérisation en PDF, PNG ou JPEG";
constexpr std::string_view kFilm = "photographier ou numériser le document, et joindre cette image ou ce PDF";
constexpr std::string_view kMeneA = "donner le fichier auquel il mène";
constexpr std::string_view kReprendre =
    "le copier ou le télécharger de nouveau, et l'ouvrir avant de le joindre";
constexpr std::string_view kPdfRemede =
    "ouvrir le PDF : s'il se lit en entier, l'imprimer en PDF et joindre celui-ci ; sinon le demander de nouveau";

using enum Sorte;

// The names of the spreadsheets and of the word processors are one for who expected a text of ours.
constexpr std::string_view kUnClasseur = "un classeur (.xlsx ou .ods)";
constexpr std::string_view kUnTexte = "un document de traitement de texte (.docx ou .odt)";
constexpr std::string_view kUnOffice = "un classeur (.xlsx ou .ods), ou un autre document Office";
constexpr std::string_view kUnAncien = "un classeur Excel ancien (.xls), ou un autre document Office";

constexpr std::array kMots{
    Mots{Docx, kUnTexte, kDonner, "un document Word (.docx)", kWord},
    Mots{Xlsx, kUnClasseur, kTableur, "un classeur Excel (.xlsx)", kExcel},
    Mots{Pptx, "une présentation PowerPoint (.pptx)", kDonner, "", kPowerPoint},
    Mots{Office, kUnOffice, kTableur, "un document Office (.docx, .xlsx ou .pptx)", kOffice},
    Mots{Doc, "un document Word ancien (.doc)", kDonner, "", kWord},
    Mots{Xls, "un classeur Excel ancien (.xls)", kTableur, "", kExcel},
    Mots{Ppt, "une présentation PowerPoint ancienne (.ppt)", kDonner, "", kPowerPoint},
    Mots{Protege, "un document Office protégé par un mot de passe", kDonner, "",
         "l'ouvrir avec son mot de passe : Fichier, Enregistrer sous, type « PDF », et joindre ce PDF"},
    Mots{Ole, kUnAncien, kTableur, "un document Office ancien (.doc, .xls ou .ppt), ou abîmé", kOffice},
    Mots{Odt, kUnTexte, kDonner, "un document LibreOffice (.odt)", kLibreOffice},
    Mots{Ods, kUnClasseur, kTableur, "un classeur LibreOffice (.ods)", kLibreOffice},
    Mots{Odp, "une présentation LibreOffice (.odp)", kDonner, "", kLibreOffice},
    Mots{Odg, "un dessin LibreOffice (.odg)", kDonner, "", kLibreOffice},
    Mots{OpenDocument, kUnOffice, kTableur, "un document LibreOffice", kLibreOffice},
    Mots{Apple, classeur::kNumbers, kTableur, "un document d'Apple (Pages, Numbers ou Keynote)", kApple},
    Mots{Xps, "un document XPS", kDonner, "", kImprimer},
    Mots{Epub, "un livre numérique (.epub)", kDonner, "", kImprimer},
    Mots{Visio, "un dessin Visio (.vsdx)", kDonner, "", kOffice},
    Mots{Rtf, "un document de traitement de texte (.rtf)", kDonner, "", kWord},
    Mots{XmlDeWord, "un document Word enregistré en XML", kDonner, "", kWord},
    Mots{XmlDExcel, "un classeur (XML d'Excel)", kTableur, "", kExcel},
    Mots{Page, "une page HTML", kPage, "une page web : la session avait sans doute expiré", kPageDeDocument},
    Mots{PageEnregistree, "une page web enregistrée (.mhtml)", kPage, "", kImprimer},
    Mots{Courriel, "un courriel (.eml)", kDePiece, "", kCourriel},
    Mots{Msg, "un courriel d'Outlook (.msg)", kDePiece, "", kCourriel},
    Mots{PieceDOutlook, "une pièce jointe d'Outlook (winmail.dat)", kDePiece, "",
         "demander à l'expéditeur de renvoyer le document dans un courriel en HTML ou en texte brut"},
    Mots{Signe, "un document signé (.p7m)", kOuvrir, "", kSigne},
    Mots{Chiffre, "un document chiffré (.p7m)", kOuvrir, "", kChiffre},
    Mots{Asic, "un document signé (.asice)", kOuvrir, "", kSigne},
    Mots{Pem, "une clé ou un certificat (PEM)", kDonner, "", kDocument},
    Mots{PostScript, "un document PostScript", kDonner, "", kRefaire},
    Mots{Imprimante, "un fichier fait pour une imprimante (PCL)", kDonner, "", kRefaire},
    Mots{DonneesDeFormulaire, "les réponses d'un formulaire (.fdf), sans ses pages", kDonner, "",
         "ouvrir le formulaire rempli, l'imprimer en PDF, et joindre ce PDF"},
    Mots{FacturX, "une facture Factur-X en XML, sans son PDF", kDonner, "", kFactureEnXml},
    Mots{FactureUbl, "une facture UBL en XML, sans son PDF", kDonner, "", kFactureEnXml},
    Mots{Xml, "un fichier XML", kDonner, "", kDocument},
    Mots{Svg, "une image (SVG)", kDonner, "une image SVG", kImprimer},
    Mots{Heic, "une image (HEIC)", kDonner, "une photo HEIC", kPhotoHeic},
    Mots{Avif, "une image (AVIF)", kDonner, "une photo AVIF",
         "l'ouvrir et l'exporter en JPEG ; ou régler l'appareil sur JPEG, et reprendre la photo"},
    Mots{Webp, "une image (WebP)", kDonner, "une image WebP", kImage},
    Mots{Tiff, "une image (TIFF)", kDonner, "une image TIFF", kTiff},
    Mots{Bmp, "une image (BMP)", kDonner, "une image BMP", kImage},
    Mots{Gif, "une image (GIF)", kDonner, "une image GIF", kImage},
    Mots{
        Jpeg2000, "une image (JPEG 2000)", kDonner, "une image JPEG 2000",
        "l'ouvrir et l'enregistrer en JPEG ordinaire ; ou régler le scanner sur PDF, et numériser de nouveau"},
    Mots{Ico, "une image (ICO)", kDonner, "une icône (.ico)", kDocument},
    Mots{Photoshop, "une image (Photoshop)", kDonner, "une image Photoshop (.psd)", kRefaire},
    Mots{Dessin, "un dessin (.wmf ou .emf)", kDonner, "", kImage},
    Mots{DjVu, "un document DjVu", kDonner, "", kImprimer},
    Mots{Png, "une image (PNG)", kDonner, "le début d'une image PNG, coupée ou abîmée", kReprendre},
    Mots{Jpeg, "une image (JPEG)", kDonner, "le début d'une image JPEG, coupée ou abîmée", kReprendre},
    Mots{Pdf, "un document PDF", kDonner, "un PDF qui ne se lit pas, et que d'autres octets précèdent",
         kPdfRemede},
    Mots{Zip, "un fichier zip", kOuvrir, "", kExtraire},
    Mots{SeptZip, "une archive (.7z)", kOuvrir, "une archive 7z", kExtraire},
    Mots{Rar, "une archive (.rar)", kOuvrir, "une archive RAR", kExtraire},
    Mots{Gz, "un fichier compressé (.gz)", kOuvrir, "", kExtraire},
    Mots{Bz2, "un fichier compressé (.bz2)", kOuvrir, "", kExtraire},
    Mots{Xz, "un fichier compressé (.xz)", kOuvrir, "", kExtraire},
    Mots{Zst, "un fichier compressé (.zst)", kOuvrir, "", kExtraire},
    Mots{Tar, "une archive (.tar)", kOuvrir, "", kExtraire},
    Mots{Cab, "une archive (.cab)", kOuvrir, "", kExtraire},
    Mots{Raccourci, "un raccourci (.lnk)", kMeneA, "un raccourci, et non le document",
         "joindre le fichier auquel il mène"},
    Mots{RaccourciVersUnePage, "un raccourci vers une page", "télécharger le fichier lui-même",
         "un raccourci vers une page web, et non le document",
         "ouvrir cette page, y télécharger le document, et joindre celui-ci"},
    Mots{Programme, "un programme", kDonner, "",
         "ne pas l'ouvrir : un document n'en est jamais un ; demander le PDF à l'expéditeur"},
    Mots{Sqlite, "une base de données SQLite, peut-être la base de finhop", kDonner, "", kDocument},
    Mots{Plist, "un fichier de réglages (plist)", kDonner, "", kDocument},
    Mots{CacheDeMacos, "un fichier caché de macOS", kDonner, "un fichier caché de macOS, et non le document",
         "joindre le document du même nom, sans « ._ » devant"},
    Mots{Video, "une vidéo", kDonner, "", kFilm},
    Mots{Son, "un enregistrement sonore", kDonner, "", kDocument},
    Mots{Agenda, "un rendez-vous (.ics)", kDonner, "", kDocument},
    Mots{CarteDeVisite, "une carte de visite (.vcf)", kDonner, "", kDocument},
    Mots{Nuls, "", "", "une suite d'octets nuls : la copie ou le téléchargement n'a pas abouti", kReprendre},
    Mots{Blancs, "", "", "du blanc, sans aucun mot", kReprendre},
    Mots{Image, "", "", "une image d'un autre format", kImage},
    Mots{Police, "", "", "une police de caractères", kDocument},
    Mots{Json, "", "", "du JSON", kDocument},
    Mots{Csv, "", "", "une table (CSV)",
         "l'ouvrir dans le tableur, l'enregistrer en PDF si c'est bien le document, et joindre ce PDF"},
    Mots{Texte, "", "", "du texte, sans mise en page",
         "joindre le PDF d'origine ; si le document n'existe que sous cette forme, l'imprimer en PDF"},
    Mots{PdfAbime, "", "", "un PDF qui ne se lit pas, et que d'autres octets précèdent", kPdfRemede},
};

// By rank, so that a kind without words does not compile.
consteval bool dans_l_ordre() {
  for (std::size_t i = 0; i < kMots.size(); ++i)
    if (kMots[i].sorte != static_cast<Sorte>(i)) return false;
  return kMots.back().sorte == PdfAbime;
}
static_assert(dans_l_ordre());

}  // namespace

const Mots& mots_de(Sorte sorte) {
  return kMots.at(static_cast<std::size_t>(sorte));
}

}  // namespace finhop::format::autre
