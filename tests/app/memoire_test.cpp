#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "app/atelier.hpp"
#include "app/programme.hpp"

using namespace finhop::tests;

TEST_CASE("memory stays under 64 MiB while 200 MB of documents are exported", "[long]") {
  Atelier atelier(Lieu::Disque);
  for (int i = 1; i <= 34; ++i) {
    atelier.avance(cinq(i));
    atelier.solde(cinq(i));
    atelier.pieces(cinq(i), 2'990'000);
  }
  const Mesure mesure = executer({FINHOP_BINARY, "--base", atelier.chemin("finhop.db"), "exporter",
                                  "--sortie", atelier.chemin("exports"), "--format", "json"});
  CHECK(mesure.code == 0);
  CHECK(mesure.memoire_ko < 64 * 1024);
}

TEST_CASE("memory stays under 64 MiB while a dossier of 100 MB is proved", "[long]") {
  Atelier atelier(Lieu::Disque);
  atelier.avance("00001");
  atelier.solde("00001");
  for (std::size_t i = 0; i < 17; ++i) atelier.pieces("00001", 2'990'000 + i);
  const std::string preuves = atelier.chemin("preuves");
  const std::string base = atelier.chemin("finhop.db");
  const Mesure preuve = executer({FINHOP_BINARY, "--base", base, "preuve", "00001", "--sortie", preuves});
  CHECK(preuve.code == 0);
  CHECK(preuve.memoire_ko < 64 * 1024);
  CHECK(std::filesystem::file_size(preuves + "/preuve-00001.zip") > 100'000'000);
  const Mesure extraction = executer(
      {FINHOP_BINARY, "--base", base, "piece", "extraire", "00001", "--toutes", "--sortie", preuves});
  CHECK(extraction.code == 0);
  CHECK(extraction.memoire_ko < 64 * 1024);
}

TEST_CASE("memory stays under 64 MiB while 50 000 avances are imported", "[long]") {
  Atelier atelier(Lieu::Disque);
  std::string table =
      "numeroEditeur;numeroASP;numeroAns;client;dateBonCommande;montantBonCommandeHT;beneficiairesPMSI;statut;"
      "datePaiement;montantAvance\n";
  for (int i = 0; i < 50'000; ++i)
    table += fmt::format(
        "{0:05};FINHOP{0:06};1234567890;Hôpital de la ville {0};15/05/2022;12 500,00;{0:09};payee;20/06/2022;3750,00\n",
        i);
  ecrire(atelier.chemin("avances.csv"), table);
  const Mesure mesure = executer({FINHOP_BINARY, "--base", atelier.chemin("finhop.db"), "avance", "importer",
                                  atelier.chemin("avances.csv")});
  CHECK(mesure.code == 0);
  CHECK(mesure.memoire_ko < 64 * 1024);
}

TEST_CASE("memory stays under 64 MiB while 150 MB of documents are imported", "[long]") {
  Atelier atelier(Lieu::Disque);
  std::filesystem::create_directories(atelier.chemin("documents"));
  for (int i = 1; i <= 25; ++i) {
    atelier.avance(cinq(i));
    for (const std::string type : {"FACTURE", "VA"})
      ecrire(atelier.chemin("documents") / ("HOP-PFI-Va1-" + type + "-" + cinq(i) + ".pdf"),
             pdf(type + cinq(i), 2'990'000));
  }
  const Mesure mesure = executer({FINHOP_BINARY, "--base", atelier.chemin("finhop.db"), "piece", "importer",
                                  atelier.chemin("documents")});
  CHECK(mesure.code == 0);
  CHECK(mesure.memoire_ko < 64 * 1024);
}

TEST_CASE("memory stays under 64 MiB while 50 000 dossiers are listed in every form and order", "[long]") {
  Atelier atelier(Lieu::Disque);
  atelier.sql(
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) INSERT INTO avance "
      "(numero_editeur, numero_asp, numero_ans, client, montant_bon_commande, statut, date_paiement) SELECT "
      "printf('%05d', i), printf('FINHOP%06d', i), '1234567890', 'Hôpital ' || i, 1250000, 'payee', "
      "'2022-05-15' FROM n");
  using Arguments = std::vector<std::string>;
  const auto options =
      GENERATE(Arguments{"--format", "csv"}, Arguments{"--format", "xlsx"}, Arguments{"--format", "json"},
               Arguments{"--format", "texte"}, Arguments{"--tri", "client"});
  Arguments arguments{FINHOP_BINARY, "--base", atelier.chemin("finhop.db"), "lister"};
  arguments.insert(arguments.end(), options.begin(), options.end());
  const Mesure mesure = executer(arguments);
  CHECK(mesure.code == 0);
  CHECK(mesure.memoire_ko < 64 * 1024);
}
