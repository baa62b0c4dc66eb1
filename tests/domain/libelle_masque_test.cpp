// What is left of a label that tells of one dossier.
#include "finhop/domain/libelle_masque.hpp"

#include <catch2/catch.hpp>

using namespace finhop::domain;

TEST_CASE("a label loses its references its amounts its days and its addresses") {
  CHECK(masquer("Le FINESS 888888880 est inconnu") == "Le FINESS … est inconnu");
  CHECK(masquer("FINHOP000007 : facture du 15/05/2022, 12500.00 €.") == "… : facture du …, … €.");
  CHECK(masquer("adresse (jean.dupont@exemple.fr) refusée") == "adresse (…) refusée");
  CHECK(masquer("valeur « Jean Dupont » de \"nom\" inconnue") == "valeur « … » de \" … \" inconnue");
  CHECK(masquer("valeur « Jean Dupont inconnue") == "valeur « Jean Dupont inconnue");
}

TEST_CASE("a label keeps its rules and its short numbers") {
  for (const char* libelle : {"FMT-05 : dateFacture", "code 12", "Demande acceptée", "R1234", ""})
    CHECK(masquer(libelle) == libelle);
}

TEST_CASE("a label loses the name of the client however it is written") {
  CHECK(masquer("HOPITAL SAINT-MARTIN, inconnu de nos services", "Hôpital Saint-Martin") ==
        "… inconnu de nos services");
  CHECK(masquer("Dossier de la clinique  du Lac.", "Clinique du Lac") == "Dossier de la …");
  CHECK(masquer("Lac et lac", "lac") == "… et …");
  CHECK(masquer("rien", "") == "rien");
  CHECK(masquer("la clinique du Port", "Clinique du Lac") == "la clinique du Port");
}

TEST_CASE("two labels of one refusal have one pattern and the masked label has it too") {
  CHECK(patron("Le FINESS 888888880 est inconnu") == patron("le finess 750712184 est  inconnu."));
  CHECK(patron("Le FINESS … est inconnu") == patron("Le FINESS 888888880 est inconnu"));
  CHECK(patron("FMT-05 : date") != patron("FMT-06 : date"));
}
