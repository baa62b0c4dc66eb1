#include "app/programme.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <catch2/catch.hpp>

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

}  // namespace finhop::tests
