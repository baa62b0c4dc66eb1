#include "web/programme_servant.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include <array>
#include <csignal>
#include <utility>

namespace finhop::web::scene {
namespace {

std::vector<char*> pour_le_systeme(std::vector<std::string>& textes) {
  std::vector<char*> vus;
  for (std::string& texte : textes) vus.push_back(texte.data());
  vus.push_back(nullptr);
  return vus;
}

}  // namespace

Programme::Programme(const std::filesystem::path& dossier, std::vector<std::string> mots,
                     std::vector<std::string> variables) {
  std::array<int, 2> tube{};
  REQUIRE(::pipe2(tube.data(), O_CLOEXEC) == 0);
  posix_spawn_file_actions_t flux;
  posix_spawn_file_actions_init(&flux);
  posix_spawn_file_actions_adddup2(&flux, tube[1], STDOUT_FILENO);
  posix_spawn_file_actions_addchdir_np(&flux, dossier.c_str());
  variables.insert(variables.end(),
                   {"FINHOP_HORLOGE=2022-05-16T09:00:00Z", "ASAN_OPTIONS=verify_asan_link_order=0"});
  std::vector<char*> arguments = pour_le_systeme(mots);
  std::vector<char*> environnement = pour_le_systeme(variables);
  REQUIRE(::posix_spawn(&pid_, FINHOP_BINARY, &flux, nullptr, arguments.data(), environnement.data()) == 0);
  posix_spawn_file_actions_destroy(&flux);
  ::close(tube[1]);
  char octet = 0;
  while (!dit_.contains("Ctrl-C") && ::read(tube[0], &octet, 1) == 1) dit_ += octet;
  ::close(tube[0]);
}

Programme::~Programme() {
  if (pid_ > 0) finir(SIGKILL);
}

int Programme::finir(int signal) {
  ::kill(pid_, signal);
  int statut = 0;
  ::waitpid(std::exchange(pid_, -1), &statut, 0);
  return WIFEXITED(statut) ? WEXITSTATUS(statut) : -1;
}

}  // namespace finhop::web::scene
