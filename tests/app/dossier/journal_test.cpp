#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "finhop/store/journal.hpp"

using namespace finhop;
using namespace finhop::tests;

TEST_CASE("every event is chained to the one before and says who did what and when") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  std::string precedente;
  std::vector<std::string> evenements;
  for (const store::Evenement& e : store::lire_journal(atelier.base(), std::nullopt)) {
    CHECK(e.empreinte == store::empreinte(e, precedente));
    CHECK(e.auteur == "test");
    CHECK(e.instant == "2022-05-16T09:00:00Z");
    precedente = e.empreinte;
    evenements.push_back(std::to_string(e.operation) + " " + e.evenement + " " +
                         e.numero_editeur.value_or("-"));
  }
  CHECK(evenements == std::vector<std::string>{"1 base.creee -", "2 logiciel.ajoute -",
                                               "3 avance.ajoutee 00001", "4 solde.commence 00001",
                                               "5 piece.ajoutee 00001", "5 piece.ajoutee 00001",
                                               "6 lot.genere -", "6 solde.exporte 00001"});
}

TEST_CASE("the journal of one dossier holds its events only") {
  Atelier atelier;
  atelier.avance("00001");
  atelier.avance("00002");
  const auto numero = domain::NumeroEditeur::exact("00002").value();
  REQUIRE(store::lire_journal(atelier.base(), numero).size() == 1);
  CHECK(store::lire_journal(atelier.base(), numero).front().evenement == "avance.ajoutee");
}
