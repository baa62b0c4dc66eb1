#include "finhop/web/detachement.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "finhop/base/fichier.hpp"
#include "finhop/web/echange.hpp"

namespace finhop::web {
namespace {

// Where the work says that it is ready: the first that is no standard stream.
constexpr int kSigne = 3;

void lacher_les_flux() {
  const int nulle_part = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  for (const int flux : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nulle_part, flux);
  ::close(nulle_part);
}

// Nothing that the command held stays open behind it: a lock, the pipe of a shell.
[[noreturn]] void travailler(const Travail& travail, int signe) {
  ::setsid();
  ::dup2(signe, kSigne);
  ::close_range(kSigne + 1, ~0U, 0);
  ::_exit(travail([] {
    lacher_les_flux();
    constexpr char kPret = 1;
    if (::write(kSigne, &kPret, 1) == 1) ::close(kSigne);
  }));
}

int code_de(pid_t pid) {
  int statut = 0;
  while (::waitpid(pid, &statut, 0) < 0 && errno == EINTR) {
  }
  constexpr int kTue = 4;
  return WIFEXITED(statut) ? WEXITSTATUS(statut) : kTue;
}

}  // namespace

std::optional<int> detacher(const Travail& travail) {
  std::array<int, 2> tube{};
  if (::pipe2(tube.data(), O_CLOEXEC) != 0) lancer_panne("ouverture de", "pipe", errno);
  const DescripteurProprietaire attente(tube[0]);
  DescripteurProprietaire signe(tube[1]);
  const pid_t pid = ::fork();
  if (pid < 0) lancer_panne("lancement de", "finhop", errno);
  if (pid == 0) travailler(travail, signe.numero());
  signe = DescripteurProprietaire(-1);
  char pret = 0;
  ssize_t lus = 0;
  while ((lus = ::read(attente.numero(), &pret, 1)) < 0 && errno == EINTR) {
  }
  if (lus == 1) return std::nullopt;
  return code_de(pid);
}

}  // namespace finhop::web
