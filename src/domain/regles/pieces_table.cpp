#include <array>

#include "domain/regles/tables.hpp"

// The judges of this stage, one a rule, named after its id.
namespace finhop::domain::juges {
void pj_01(const ExamenLotDePieces&, const Signaler&);
void pj_02(const ExamenPiece&, const Signaler&);
void pj_03(const ExamenPiece&, const Signaler&);
void pj_04(const ExamenLotDePieces&, const Signaler&);
void pj_05(const ExamenLotDePieces&, const Signaler&);
void pj_06(const ExamenPiece&, const Signaler&);
void pj_07(const Examen&, const Signaler&);
void pj_07_fichier(const ExamenLotDePieces&, const Signaler&);
void pj_08(const ExamenLotDePieces&, const Signaler&);
void pj_09(const Examen&, const Signaler&);
void pj_10(const Examen&, const Signaler&);
void pj_11(const Examen&, const Signaler&);
void pj_12(const Examen&, const Signaler&);
void pj_13(const Examen&, const Signaler&);
void pj_14(const Examen&, const Signaler&);
void pj_14_fichier(const ExamenLotDePieces&, const Signaler&);
void pj_15(const ExamenPiece&, const Signaler&);
void pj_15_zip(const ExamenLotDePieces&, const Signaler&);
}  // namespace finhop::domain::juges

namespace finhop::domain::tables {
namespace {

constexpr std::array kRegles{
    Regle{"PJ-01",
          kErreur,
          Etape::Pieces,
          "chaque document que le JSON nomme est là",
          "mettre le document dans le zip, à la racine et sous le nom exact que dit nomFichier",
          "guide 2.1",
          "La demande et ses documents sont déposés ensemble : un document absent, ou sous un autre nom, "
          "et la demande ne peut pas être instruite.",
          "le zip contient HOP-PFI-Va1-VA-00001.pdf",
          "le zip contient attestation.pdf",
          {.lot = juges::pj_01}},
    Regle{"PJ-02",
          kErreur,
          Etape::Pieces,
          "un document pèse de 1 à 3 000 000 octets",
          "joindre un document plus léger : moins de pages, ou une numérisation moins fine",
          "guide 2.1",
          "Le portail refuse un document de plus de 3 Mo, et un document vide ne prouve rien. Une photo "
          "ou une numérisation en couleurs dépasse vite cette taille.",
          "facture.pdf : 250 000 octets",
          "facture.pdf : 3 000 001 octets",
          {.piece = juges::pj_02}},
    Regle{"PJ-03",
          kErreur,
          Etape::Pieces,
          "le contenu est celui que l'extension annonce : PDF, PNG ou JPEG",
          "enregistrer le document en vrai PDF, PNG ou JPEG, avec l'extension qui va avec",
          "guide 3.2",
          "Renommer un fichier ne change pas ce qu'il est : un document Word nommé .pdf ne s'ouvrira pas "
          "chez l'instructeur.",
          "facture.pdf qui est un PDF",
          "facture.pdf qui est une image PNG",
          {.piece = juges::pj_03}},
    Regle{"PJ-04",
          kErreur,
          Etape::Pieces,
          "un zip pèse au plus 200 000 000 octets",
          "répartir les documents dans plusieurs zips, ceux d'une même demande ensemble",
          "guide 2.1, D1",
          "Le portail refuse un zip de plus de 200 Mo, et le téléversement n'échoue qu'à la fin. Un "
          "fichier JSON peut aller avec plusieurs zips.",
          "deux zips de 150 000 000 octets",
          "un zip de 300 000 000 octets",
          {.lot = juges::pj_04}},
    Regle{"PJ-05",
          kAvertissement,
          Etape::Pieces,
          "un zip ne contient rien que le JSON ne nomme",
          "ôter du zip ce qui est en trop, ou nommer le document dans le JSON",
          "décision de finhop",
          "Un document en trop est souvent le document attendu sous un mauvais nom, ou celui d'un autre "
          "client, qui n'a pas à être transmis.",
          "le zip ne contient que les documents nommés",
          "le zip contient aussi Thumbs.db",
          {.lot = juges::pj_05}},
    Regle{"PJ-06",
          kErreur,
          Etape::Pieces,
          "le document s'ouvre : PDF entier, sans mot de passe, avec une page ; image décodable",
          "produire le document de nouveau, sans mot de passe, et l'ouvrir avant de le joindre",
          "décision de finhop",
          "Une personne lira ce document pour décider du paiement. S'il est coupé ou protégé par un mot "
          "de passe, c'est comme s'il manquait.",
          "un PDF d'une page qui s'ouvre",
          "un PDF qui demande un mot de passe",
          {.piece = juges::pj_06}},
    Regle{"PJ-07",
          kAvertissement,
          Etape::Pieces,
          "un même document ne sert pas à deux demandes",
          {{"vérifier que chaque dossier a ses propres documents",
            Geste::PieceExtraire,
            {Donnee::Reference, Donnee::Sortie}}},
          "décision de finhop",
          "Chaque demande a sa facture et son attestation. Le même contenu sous deux noms est presque "
          "toujours une erreur de copie.",
          "deux demandes, deux factures",
          "deux demandes, la même facture sous deux noms",
          {.demande = juges::pj_07, .lot = juges::pj_07_fichier}},
    Regle{"PJ-08",
          kErreur,
          Etape::Pieces,
          "le zip s'ouvre, n'est pas chiffré et ne contient aucun chemin qui en sorte",
          "refaire le zip sans mot de passe ni dossier, avec les documents seuls, chacun une fois",
          "décision de finhop",
          "Le portail doit pouvoir ouvrir le zip sans personne devant. Un chemin comme ../facture.pdf est "
          "refusé partout, car il écrirait hors du dossier d'accueil.",
          "un zip sans mot de passe : HOP-PFI-Va1-VA-00001.pdf",
          "un zip avec mot de passe, ou ../HOP-PFI-Va1-VA-00001.pdf",
          {.lot = juges::pj_08}},
    Regle{"PJ-09",
          kAvertissement,
          Etape::Pieces,
          "la facture jointe porte le montant réclamé, hors taxes",
          {"vérifier que c'est la bonne facture",
           {"corriger le montant",
            Geste::SoldeSaisir,
            {Donnee::Reference, Donnee::FactureDate, Donnee::FactureMontant}},
           {"joindre une autre facture", Geste::PieceAjouter, {Donnee::Reference, Donnee::Facture}}},
          "décision de finhop",
          "L'instructeur compare la demande à la facture. Un autre montant, ou le montant toutes taxes "
          "comprises, fait refuser la demande, et l'avance est réclamée.",
          "« Total HT 10 000,00 € » pour 10 000,00 € réclamés",
          "« Total HT 9 000,00 € » pour 10 000,00 € réclamés",
          {.demande = juges::pj_09}},
    Regle{"PJ-10",
          kAvertissement,
          Etape::Pieces,
          "la facture jointe porte la date déclarée ; l'attestation, une date",
          {"vérifier que c'est le bon document",
           {"corriger la date",
            Geste::SoldeSaisir,
            {Donnee::Reference, Donnee::FactureDate, Donnee::FactureMontant}},
           {"le voir", Geste::PieceExtraire, {Donnee::Reference, Donnee::Sortie}}},
          "décision de finhop",
          "La date de la facture décide si la demande est recevable. Une attestation sans date ne prouve "
          "rien.",
          "« Facture du 15 mai 2022 » pour une facture du 15/05/2022",
          "« Facture du 12/05/2022 » pour une facture du 15/05/2022",
          {.demande = juges::pj_10}},
    Regle{"PJ-11",
          kAvertissement,
          Etape::Pieces,
          "les documents joints nomment le client, ou portent le FINESS d'un bénéficiaire",
          {"vérifier que ce sont les documents de ce client",
           {"les voir", Geste::PieceExtraire, {Donnee::Reference, Donnee::Sortie}},
           {"corriger le nom du client", Geste::AvanceModifier, {Donnee::Reference, Donnee::Client}}},
          "décision de finhop",
          "La facture d'un autre client est l'erreur la plus fréquente quand on joint des documents à la "
          "chaîne ; la demande est alors refusée.",
          "« Hôpital Saint-Martin » dans la facture de l'Hôpital Saint-Martin",
          "le FINESS d'un autre établissement dans l'attestation",
          {.demande = juges::pj_11}},
    Regle{"PJ-12",
          kAvertissement,
          Etape::Pieces,
          "la facture jointe porte la mention du financement par l'État",
          "demander au service de facturation une facture qui porte cette mention",
          "décision de finhop",
          "Le client doit lire sur sa facture que l'État a payé. Le texte de la mention est un réglage de "
          "la base : tant qu'il est vide, elle n'est pas cherchée.",
          "la facture porte la phrase du réglage, majuscules et accents à part",
          "la facture ne la porte pas",
          {.demande = juges::pj_12}},
    Regle{"PJ-13",
          kAvertissement,
          Etape::Pieces,
          "ce qu'il faut vérifier dans les documents joints s'y lit",
          {"le vérifier à l'œil, ou demander un document dont le texte se sélectionne",
           {"le voir", Geste::PieceExtraire, {Donnee::Reference, Donnee::Sortie}}},
          "décision de finhop",
          "Un document numérisé est une image : ni finhop ni l'instructeur ne peuvent y chercher un "
          "montant. Il peut être bon ; personne ne l'a vérifié.",
          "une facture dont le texte se sélectionne",
          "la photo d'une facture",
          {.demande = juges::pj_13}},
    Regle{"PJ-14",
          kErreur,
          Etape::Pieces,
          "la facture et l'attestation d'une demande sont deux documents",
          {{"joindre le bon document à la place de l'un des deux",
            Geste::PieceAjouter,
            {Donnee::Reference, Donnee::Va}}},
          "décision de finhop",
          "Le même fichier joint comme facture et comme attestation : il manque l'une des deux, et la "
          "demande est refusée.",
          "facture.pdf et attestation.pdf, deux contenus",
          "facture.pdf jointe deux fois",
          {.demande = juges::pj_14, .lot = juges::pj_14_fichier}},
    Regle{"PJ-15",
          kAvertissement,
          Etape::Pieces,
          "le document s'ouvre sans réparation, sans formulaire XFA ni porte-documents, sous l'extension de "
          "son format ; le zip, sans octets de trop",
          "ouvrir le document, vérifier que tout s'y lit, et sinon le produire de nouveau",
          "décision de finhop",
          "Les lecteurs réparent en silence un document un peu abîmé, et chacun à sa façon : ce que voit "
          "l'instructeur peut différer de ce que voit l'éditeur.",
          "photo.jpg dont chaque octet se lit",
          "photo.png qui est un JPEG",
          {.piece = juges::pj_15, .lot = juges::pj_15_zip}},
};

}  // namespace

std::span<const Regle> pieces() {
  return kRegles;
}

}  // namespace finhop::domain::tables
