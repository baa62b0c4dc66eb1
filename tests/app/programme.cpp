#include "app/programme.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include "app/atelier.hpp"

namespace finhop::tests {

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

void ecrire_a_part(const std::string& fichier, const std::function<std::string()>& faire) {
  const pid_t enfant = ::fork();
  REQUIRE(enfant >= 0);
  if (enfant == 0) {
    ecrire(fichier, faire());
    ::_exit(0);
  }
  int etat = -1;
  REQUIRE(::waitpid(enfant, &etat, 0) == enfant);
  REQUIRE(etat == 0);
}

}  // namespace finhop::tests
