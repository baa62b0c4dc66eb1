#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "app/atelier.hpp"

using namespace finhop::tests;

namespace {

struct Mesure {
  int code = -1;
  long memoire_ko = 0;
};

// The child's peak can only be over-read, by this process's own: a result under the limit is one.
Mesure executer(std::vector<std::string> arguments) {
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  pid_t enfant = 0;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (int sortie : {1, 2}) posix_spawn_file_actions_addopen(&actions, sortie, "/dev/null", O_WRONLY, 0);
  REQUIRE(posix_spawn(&enfant, argv.front(), &actions, nullptr, argv.data(), environ) == 0);
  posix_spawn_file_actions_destroy(&actions);
  int etat = 0;
  rusage usage{};
  REQUIRE(wait4(enfant, &etat, 0, &usage) == enfant);
  return {WIFEXITED(etat) ? WEXITSTATUS(etat) : -1, usage.ru_maxrss};
}

}  // namespace

TEST_CASE("memory stays under 64 MiB while 200 MB of documents are exported") {
  Atelier atelier;
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

TEST_CASE("memory stays under 64 MiB while 50 000 avances are imported") {
  Atelier atelier;
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
