#include "finhop/domain/taches/reglages.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <string>

using namespace finhop::domain;

TEST_CASE("each delay has the default that was promised") {
  const std::map<std::string, int> promis{
      {"echeance", 60},        {"echeance_retard", 7},  {"reponse_asp", 10},   {"a_corriger", 10},
      {"a_rembourser", 30},    {"a_exporter", 7},       {"a_completer", 60},   {"attend_reponse", 3},
      {"attend_decision", 90}, {"attend_paiement", 30}, {"attend_avance", 90}, {"sauvegarde", 7}};
  std::map<std::string, int> trouves;
  const Delais delais;
  for (const auto& decrit : kReglages) trouves[std::string(decrit.id)] = delais.jours(decrit.reglage);
  CHECK(trouves == promis);
}

TEST_CASE("a delay that was set leaves the others as they are") {
  Delais delais;
  delais.mettre(Reglage::AExporter, 0);
  CHECK(delais.jours(Reglage::AExporter) == 0);
  CHECK(delais.jours(Reglage::ACorriger) == description(Reglage::ACorriger).defaut);
  CHECK(delais != Delais());
}

TEST_CASE("a setting is known by its id") {
  for (const auto& decrit : kReglages) CHECK(reglage_de(decrit.id) == decrit.reglage);
  CHECK_FALSE(reglage_de("exporter").has_value());
}
