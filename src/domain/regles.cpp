#include "finhop/domain/regles.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "domain/regles_juges.hpp"

namespace finhop::domain {
namespace {

constexpr auto kErreur = Severite::Erreur;
constexpr auto kAvertissement = Severite::Avertissement;

constexpr std::array kCatalogue{
    Regle{"COH-04", kErreur, Etape::Coherence, "chaque demande porte une FACTURE et une VA",
          "finhop piece ajouter {ref} --facture FICHIER --va FICHIER", "guide 3.1, 3.2", juges::coh_04},
    Regle{"COH-05", kErreur, Etape::Coherence, "aucun FINESS n'est donné deux fois dans une demande",
          "finhop solde saisir {ref} --finess F... avec chaque FINESS une seule fois", "guide 3.2",
          juges::coh_05},
    Regle{"COH-06", kErreur, Etape::Coherence, "le montant de la facture est supérieur à zéro",
          "finhop solde saisir {ref} --facture-date D --facture-montant M", "FAQ de l'ANS", juges::coh_06},
    Regle{"COH-07", kAvertissement, Etape::Coherence, "la facture n'est pas datée après le jour du dépôt",
          "vérifier la date : finhop solde saisir {ref} --facture-date D --facture-montant M",
          "décision de finhop", juges::coh_07},
    Regle{"COH-08", kAvertissement, Etape::Coherence, "le SIRET a une clé juste",
          "vérifier le SIRET sur l'avis de situation INSEE", "INSEE, D9", nullptr, nullptr, juges::coh_08},
    Regle{"COH-09", kAvertissement, Etape::Coherence, "chaque FINESS a une clé juste",
          "vérifier le FINESS : finhop solde saisir {ref} --finess F...", "FINESS, D9", juges::coh_09},
    Regle{"COH-10", kAvertissement, Etape::Coherence,
          "chaque adresse MSS ressemble à une adresse, et aucune n'est celle d'un patient",
          "vérifier l'adresse : finhop solde saisir {ref} --mss-pro ADR --mss-citoyen ADR", "MSSanté",
          juges::coh_10},
    Regle{"COH-11", kAvertissement, Etape::Coherence,
          "chaque identDMP ressemble à un Struct_IdNat : 1 et un FINESS, ou 3 et un SIRET",
          "vérifier l'identifiant : finhop solde saisir {ref} --dmp ID", "guide d'intégration du DMP",
          juges::coh_11},
    Regle{"COH-12", kAvertissement, Etape::Coherence,
          "un FINESS n'est bénéficiaire que d'une demande du fichier",
          "vérifier que chaque établissement n'est financé qu'une fois", "FAQ de l'ANS", nullptr, nullptr,
          juges::coh_12},
    Regle{"ELI-01", kErreur, Etape::Eligibilite, "l'avance est connue et son statut est « payée »",
          "après l'avis de paiement : finhop avance statut payee {ref} --date D --montant M", "guide 1.2",
          juges::eli_01},
    Regle{"ELI-02", kErreur, Etape::Eligibilite, "le total facturé ne dépasse pas le bon de commande",
          "finhop solde saisir {ref} --facture-date D --facture-montant M", "guide 3.2", juges::eli_02},
    Regle{"ELI-03", kErreur, Etape::Eligibilite, "l'avance a un numeroASP et la demande le porte",
          "finhop avance modifier {ref} --asp FINHOP…", "guide 1.2, 3.2", juges::eli_03},
    Regle{"ELI-04", kErreur, Etape::Eligibilite, "le montant du bon de commande est connu",
          "finhop avance modifier {ref} --montant-bc M", "guide 3.2", juges::eli_04},
    Regle{"ELI-05", kErreur, Etape::Eligibilite, "aucun autre solde vivant n'existe pour cette avance",
          "rien à demander de nouveau : finhop montrer {ref}", "guide 1.2", juges::eli_05},
    Regle{"ELI-06", kAvertissement, Etape::Eligibilite, "les bénéficiaires sont ceux de l'avance",
          "vérifier la liste : finhop solde saisir {ref} --finess F...", "FAQ de l'ANS", juges::eli_06},
    Regle{"ELI-07", kErreur, Etape::Eligibilite, "le numeroAns du fichier est celui de l'avance",
          "déposer la demande dans le fichier de son numeroAns", "guide 3.4", juges::eli_07},
    Regle{"ELI-08", kErreur, Etape::Eligibilite, "le SIRET du fichier est celui du fournisseur",
          "refaire le fichier avec le SIRET de l'enrôlement", "guide 3.2", juges::eli_08},
    Regle{"ELI-09", kErreur, Etape::Eligibilite,
          "la facture, les bénéficiaires et les trois réponses du scénario sont saisis",
          "finhop solde saisir {ref} --help", "guide 3.2", juges::eli_09},
    Regle{"ELI-10", kAvertissement, Etape::Eligibilite, "la facture ne précède pas le bon de commande",
          "vérifier les deux dates : finhop montrer {ref}", "décision de finhop", juges::eli_10},
    Regle{"ELI-11", kAvertissement, Etape::Eligibilite, "une demande rejetée a été modifiée depuis son rejet",
          "corriger la cause du rejet : finhop montrer {ref}", "guide 1.2", juges::eli_11},
    Regle{"ELI-12", kAvertissement, Etape::Eligibilite,
          "le dépôt ne vient pas après la date limite du logiciel",
          "vérifier que l'ASP accepte encore les dépôts", "calendrier de l'ANS", juges::eli_12},
    Regle{"PJ-02", kErreur, Etape::Pieces, "un document pèse de 1 à 3 000 000 octets",
          "joindre un document plus léger : moins de pages, ou une numérisation moins fine", "guide 2.1",
          nullptr, juges::pj_02},
    Regle{"PJ-03", kErreur, Etape::Pieces, "le contenu est celui que l'extension annonce : PDF, PNG ou JPEG",
          "enregistrer le document en vrai PDF, PNG ou JPEG, avec l'extension qui va avec", "guide 3.2",
          nullptr, juges::pj_03},
    Regle{"PJ-06", kErreur, Etape::Pieces,
          "le document s'ouvre : PDF entier, sans mot de passe, avec une page ; image décodable",
          "produire le document de nouveau, sans mot de passe, et l'ouvrir avant de le joindre",
          "décision de finhop", nullptr, juges::pj_06},
    Regle{"PJ-07", kAvertissement, Etape::Pieces, "un même document ne sert pas à deux demandes",
          "vérifier que chaque dossier a ses propres documents : finhop piece extraire {ref} --sortie D",
          "décision de finhop", juges::pj_07},
};

std::string avec_reference(std::string_view remede, std::string_view reference) {
  constexpr std::string_view kPlace = "{ref}";
  std::string texte(remede);
  for (std::size_t i = texte.find(kPlace); i != std::string::npos; i = texte.find(kPlace))
    texte.replace(i, kPlace.size(), reference);
  return texte;
}

// Runs every row that has a judge of this kind.
template <class Vu>
Constats juger_par(void (*Regle::*juge)(const Vu&, const Signaler&), const Vu& examen,
                   std::string_view reference) {
  Constats constats;
  for (const Regle& regle : kCatalogue) {
    if (!(regle.*juge)) continue;
    (regle.*juge)(examen, [&](Trouvaille t) {
      const std::string_view remede = t.remede.empty() ? regle.remede : std::string_view(t.remede);
      constats.push_back({regle.id, regle.severite, t.message, avec_reference(remede, reference), t.valeur});
    });
  }
  return constats;
}

}  // namespace

std::span<const Regle> catalogue() {
  return kCatalogue;
}

const Regle& regle(std::string_view id) {
  const auto ligne = std::ranges::find(kCatalogue, id, &Regle::id);
  if (ligne == kCatalogue.end()) throw std::out_of_range("règle inconnue : " + std::string(id));
  return *ligne;
}

Constats juger(const Examen& examen) {
  const auto& numero = examen.demande.numero_editeur;
  return juger_par(&Regle::juger_demande, examen, numero ? std::string_view(numero->texte()) : "REF");
}

Constats juger(const ExamenPiece& examen) {
  return juger_par(&Regle::juger_piece, examen, "REF");
}

Constats juger(const ExamenDepot& examen) {
  return juger_par(&Regle::juger_depot, examen, "REF");
}

bool est_pret(const Dossier& dossier, const Constats& constats) {
  return dossier.solde && est_en_main(dossier.solde->statut) && !a_une_erreur(constats);
}

}  // namespace finhop::domain
