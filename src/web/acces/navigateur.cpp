#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <string>

#include "finhop/web/detachement.hpp"

namespace finhop::web {
namespace {

// A desktop that cannot says so at once; one that can may stay there as long as its browser.
constexpr int kRegards = 40;
constexpr int kEntreDeux = 25;

// In a session of its own, and silent: it outlives the command, and what it says is not for who typed it.
std::optional<pid_t> lancer(std::string programme, std::string mot) {
  posix_spawn_file_actions_t flux;
  posix_spawnattr_t reglages;
  posix_spawn_file_actions_init(&flux);
  posix_spawnattr_init(&reglages);
  for (const int un : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    posix_spawn_file_actions_addopen(&flux, un, "/dev/null", O_RDWR, 0);
  posix_spawnattr_setflags(&reglages, POSIX_SPAWN_SETSID);
  const std::array<char*, 3> mots{programme.data(), mot.data(), nullptr};
  pid_t pid = -1;
  const int erreur = ::posix_spawnp(&pid, programme.c_str(), &flux, &reglages, mots.data(), environ);
  posix_spawnattr_destroy(&reglages);
  posix_spawn_file_actions_destroy(&flux);
  return erreur == 0 ? std::optional(pid) : std::nullopt;
}

}  // namespace

bool montrer_dans_le_navigateur(const std::filesystem::path& fichier) {
  const auto pid = lancer("xdg-open", fichier.string());
  if (!pid) return false;
  for (int regard = 0; regard < kRegards; ++regard) {
    int statut = 0;
    if (::waitpid(*pid, &statut, WNOHANG) == *pid) return WIFEXITED(statut) && WEXITSTATUS(statut) == 0;
    ::poll(nullptr, 0, kEntreDeux);
  }
  return true;
}

}  // namespace finhop::web
