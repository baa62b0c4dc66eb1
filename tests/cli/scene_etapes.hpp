// The commands that a scene's stages are made of. Their documents lie in classeur/, a copy of tests/donnees/pieces that is there
// while a stage is made: the journal keeps a command as typed, and no transcript may tell where the sources lie.
#pragma once

#include <array>
#include <string_view>

namespace finhop::tests {

struct Etape {
  std::string_view nom;
  std::string_view commande;
};
// The guide's example, from an empty base to its lot; each stage comes after all those before it. The guide's own SIRET and
// FINESS have wrong keys: those here are right, so that only the cases about keys tell of them.
inline constexpr std::array kEtapes{
    Etape{"vide", "finhop init --siret 88558855800019"},
    Etape{"logiciel", "finhop logiciel ajouter --ans 1234567890 --nom 'Ma PFI'"},
    Etape{"avance",
          "finhop avance ajouter 00001 --ans 1234567890 --asp FINHOP000007 --client 'Hôpital Saint-Martin' "
          "--date-bc 01/02/2022 --montant-bc 12500,00 --finess 999999915 --finess 999999923 --finess "
          "999999931"},
    Etape{"payee", "finhop avance statut payee 00001 --date 02/04/2022 --montant 3750,00"},
    Etape{"saisie",
          "finhop solde saisir 00001 --facture-date 15/05/2022 --facture-montant 12500,00 --dmp 1999999991 "
          "--mss-pro saint-martin@exemple.mssante.fr --sans-mss-citoyen"},
    Etape{"pret", "finhop piece ajouter 00001 --facture classeur/facture.pdf --va classeur/va.pdf"},
    Etape{"exporte", "finhop exporter"},
};

// A second dossier, ready, with documents of its own; {} is its numeroAns.
inline constexpr std::array<std::string_view, 3> kSecond{
    "finhop avance ajouter 00002 --ans {} --asp FINHOP000008 --client 'Clinique du Lac' --date-bc 03/02/2022 "
    "--montant-bc 8000 --finess 888888880 --statut payee",
    "finhop solde saisir 00002 --facture-date 12/05/2022 --facture-montant 7999,50 --sans-dmp --sans-mss-pro "
    "--sans-mss-citoyen",
    "finhop piece ajouter 00002 --facture classeur/facture-deux-pages.pdf --va classeur/photo.jpg"};

}  // namespace finhop::tests
