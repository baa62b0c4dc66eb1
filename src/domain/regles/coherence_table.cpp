#include <array>

#include "domain/regles/tables.hpp"

// The judges of this stage, one a rule, named after its id.
namespace finhop::domain::juges {
void coh_01(const ExamenDepot&, const Signaler&);
void coh_02(const ExamenDepot&, const Signaler&);
void coh_03(const Examen&, const Signaler&);
void coh_04(const Examen&, const Signaler&);
void coh_05(const Examen&, const Signaler&);
void coh_06(const Examen&, const Signaler&);
void coh_07(const Examen&, const Signaler&);
void coh_08(const ExamenDepot&, const Signaler&);
void coh_09(const Examen&, const Signaler&);
void coh_10(const Examen&, const Signaler&);
void coh_11(const Examen&, const Signaler&);
void coh_12(const ExamenDepot&, const Signaler&);
}  // namespace finhop::domain::juges

namespace finhop::domain::tables {
namespace {

constexpr std::array kRegles{
    Regle{"COH-01",
          kErreur,
          Etape::Coherence,
          "un numeroEditeur n'est donné qu'une fois dans le fichier",
          "rendre à chaque demande son propre numeroEditeur, dans la clé et dans le nom de ses documents",
          "guide 3.2",
          "Ce numéro relie une demande à ses documents : deux demandes du même numéro auraient les mêmes. "
          "C'est souvent une ligne copiée puis oubliée.",
          R"(ligne 1 : "00001", ligne 2 : "00002")",
          R"(ligne 1 : "00001", ligne 2 : "00001")",
          {.depot = juges::coh_01}},
    Regle{"COH-02",
          kErreur,
          Etape::Coherence,
          "un numeroASP n'est donné qu'une fois dans le fichier",
          "rendre à chaque demande le numeroASP de sa propre avance, ou ôter la demande en double",
          "guide 3.2",
          "Chaque avance n'a qu'un solde : deux demandes du même numeroASP demanderaient deux fois la "
          "même somme.",
          R"(ligne 1 : "FINHOP000007", ligne 2 : "FINHOP000008")",
          R"(ligne 1 : "FINHOP000007", ligne 2 : "FINHOP000007")",
          {.depot = juges::coh_02}},
    Regle{"COH-03",
          kErreur,
          Etape::Coherence,
          "nomFichier va avec le numeroEditeur de la demande, son typeFichier et son formatFichier",
          "mettre d'accord le nom du document et les trois clés, et renommer le document dans le zip",
          "guide 3.3",
          "Le nom redit de quelle demande il s'agit, quel document c'est et son format. S'il dit autre "
          "chose que les clés, le document est rattaché à une autre demande ou à aucune.",
          R"("HOP-PFI-Va1-VA-00001.pdf", "PDF", "VA" à la demande "00001")",
          R"("HOP-PFI-Va1-VA-00002.pdf", "PDF", "VA" à la demande "00001")",
          {.demande = juges::coh_03}},
    Regle{"COH-04",
          kErreur,
          Etape::Coherence,
          "chaque demande porte une FACTURE et une VA, et aucun nom de document deux fois",
          {{"", Geste::PieceAjouter, {Donnee::Reference, Donnee::Facture, Donnee::Va}}},
          "guide 3.1, 3.2",
          "L'ASP paie sur pièces : la facture dit la somme, l'attestation de vérification d'aptitude dit "
          "que l'installation est faite. Sans l'une des deux, la demande ne peut pas aboutir.",
          R"("typeFichier": "FACTURE" et "typeFichier": "VA")",
          R"("typeFichier": "FACTURE" seul)",
          {.demande = juges::coh_04}},
    Regle{
        "COH-05",
        kErreur,
        Etape::Coherence,
        "aucun FINESS n'est donné deux fois dans une demande",
        {{"", Geste::SoldeSaisir, {Donnee::Reference, Donnee::Finess}, "avec chaque FINESS une seule fois"}},
        "guide 3.2",
        "Un établissement n'est bénéficiaire qu'une fois. Un doublon cache souvent une erreur de copie, "
        "et donc un établissement oublié.",
        R"(["999999991", "999999992"])",
        R"(["999999991", "999999991"])",
        {.demande = juges::coh_05}},
    Regle{"COH-06",
          kErreur,
          Etape::Coherence,
          "le montant de la facture est supérieur à zéro",
          {{"", Geste::SoldeSaisir, {Donnee::Reference, Donnee::FactureDate, Donnee::FactureMontant}}},
          "FAQ de l'ANS",
          "Une facture de 0 € est toujours rejetée : il n'y a pas de solde à payer pour une prestation "
          "gratuite.",
          R"("montantSegurHTFacture": 12500.00)",
          R"("montantSegurHTFacture": 0.00)",
          {.demande = juges::coh_06}},
    Regle{"COH-07",
          kAvertissement,
          Etape::Coherence,
          "la facture n'est pas datée après le jour du dépôt",
          {{"vérifier la date",
            Geste::SoldeSaisir,
            {Donnee::Reference, Donnee::FactureDate, Donnee::FactureMontant}}},
          "décision de finhop",
          "On demande le solde d'une prestation déjà facturée. Une facture de demain est le plus souvent "
          "une faute de frappe dans l'année ou le mois.",
          "facture du 15/05/2022, dépôt du 16/05/2022",
          "facture du 15/05/2023, dépôt du 16/05/2022",
          {.demande = juges::coh_07}},
    Regle{"COH-08",
          kAvertissement,
          Etape::Coherence,
          "le SIRET a une clé juste",
          "vérifier le SIRET sur l'avis de situation INSEE",
          "INSEE, D9",
          "Le dernier chiffre d'un SIRET se calcule depuis les autres : quand il ne tombe pas juste, un "
          "chiffre est faux ou deux sont inversés. Les exemples du guide n'ont pas de clé juste.",
          R"("SIRET": "73282932000074")",
          R"("SIRET": "73282932000047")",
          {.depot = juges::coh_08}},
    Regle{"COH-09",
          kAvertissement,
          Etape::Coherence,
          "chaque FINESS a une clé juste",
          {{"vérifier le FINESS", Geste::SoldeSaisir, {Donnee::Reference, Donnee::Finess}}},
          "FINESS, D9",
          "Le dernier chiffre d'un FINESS se calcule depuis les autres : quand il ne tombe pas juste, "
          "c'est un autre établissement, ou aucun. Les codes de Corse ne sont pas jugés.",
          R"("750712184")",
          R"("750712148")",
          {.demande = juges::coh_09}},
    Regle{
        "COH-10",
        kAvertissement,
        Etape::Coherence,
        "chaque adresse MSS ressemble à une adresse, et aucune n'est celle d'un patient",
        {{"vérifier l'adresse", Geste::SoldeSaisir, {Donnee::Reference, Donnee::MssPro, Donnee::MssCitoyen}}},
        "MSSanté",
        "L'ASP écrit ou vérifie à cette adresse. Celle d'un patient, en @patient.mssante.fr, contient "
        "son matricule INS : elle ne doit pas sortir de chez vous.",
        R"("saint-martin@exemple.mssante.fr")",
        R"("saint-martin")",
        {.demande = juges::coh_10}},
    Regle{"COH-11",
          kAvertissement,
          Etape::Coherence,
          "chaque identDMP ressemble à un Struct_IdNat : 1 et un FINESS, ou 3 et un SIRET",
          {{"vérifier l'identifiant", Geste::SoldeSaisir, {Donnee::Reference, Donnee::Dmp}}},
          "guide d'intégration du DMP",
          "Au DMP, un établissement est connu par son Struct_IdNat. L'oubli du premier chiffre est "
          "fréquent, et l'ASP ne retrouve alors pas les envois.",
          R"("identDMP": ["1999999991"])",
          R"("identDMP": ["999999991"])",
          {.demande = juges::coh_11}},
    Regle{"COH-12",
          kAvertissement,
          Etape::Coherence,
          "un FINESS n'est bénéficiaire que d'une demande du fichier",
          "vérifier que chaque établissement n'est financé qu'une fois",
          "FAQ de l'ANS",
          "Un FINESS PMSI n'a droit qu'à un financement de plateforme : la seconde demande risque d'être "
          "refusée, et son avance reprise.",
          R"(ligne 1 : ["999999991"], ligne 2 : ["999999992"])",
          R"(ligne 1 : ["999999991"], ligne 2 : ["999999991"])",
          {.depot = juges::coh_12}},
};

}  // namespace

std::span<const Regle> coherence() {
  return kRegles;
}

}  // namespace finhop::domain::tables
