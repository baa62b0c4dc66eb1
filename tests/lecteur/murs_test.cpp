// What the program that reads documents must not be able to do, tried from behind its walls, each in a process of its own.
#include "lecteur/murs.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <functional>
#include <string>

#include "finhop/lecteur/protocole.hpp"

using namespace finhop::lecteur;

namespace {

// The exit code of `geste`, done behind the walls in a process that they shut in; minus the signal that ended it.
int derriere_les_murs(const std::function<int()>& geste, bool borne = true) {
  const pid_t enfant = ::fork();
  if (enfant == 0) {
    elever_les_murs();
    if (borne && !se_borner()) ::_exit(99);
    ::_exit(geste());
  }
  int statut = 0;
  REQUIRE(::waitpid(enfant, &statut, 0) == enfant);
  return WIFEXITED(statut) ? WEXITSTATUS(statut) : -WTERMSIG(statut);
}

// 0 when the system did it, the errno otherwise.
int faute(long rendu) {
  return rendu < 0 ? errno : 0;
}

// The version that this kernel offers; below 1, none.
long landlock_du_noyau() {
  return ::syscall(SYS_landlock_create_ruleset, nullptr, std::size_t{0}, LANDLOCK_CREATE_RULESET_VERSION);
}

bool landlock_est_annonce() {
  return derriere_les_murs([] {
           const auto murs = elever_les_murs();
           return std::ranges::any_of(murs,
                                      [](const std::string& mur) { return mur.starts_with("landlock"); });
         }) == 1;
}

int ouvrir(const std::filesystem::path& chemin, int mode) {
  return faute(::open(chemin.c_str(), mode, 0600));
}

}  // namespace

TEST_CASE("behind its walls the reader has no network") {
  for (const int famille : {AF_INET, AF_INET6, AF_UNIX, AF_NETLINK}) {
    INFO(famille);
    CHECK(derriere_les_murs([=] { return faute(::socket(famille, SOCK_DGRAM, 0)); }) == EPERM);
  }
  CHECK(derriere_les_murs([] {
          int deux[2];
          return faute(::socketpair(AF_UNIX, SOCK_STREAM, 0, deux));
        }) == EPERM);
}

TEST_CASE("behind its walls the reader opens no file but those of the system") {
  const bool existe = landlock_du_noyau() >= 1;
  CHECK(landlock_est_annonce() == existe);
  if (!existe) return;  // said as missing, and nothing else can be asked
  const std::filesystem::path ici = std::filesystem::temp_directory_path() / "finhop-murs-essai";
  CHECK(derriere_les_murs([] { return ouvrir("/etc/passwd", O_RDONLY); }) == EACCES);
  CHECK(derriere_les_murs([] { return ouvrir("/proc/self/environ", O_RDONLY); }) == EACCES);
  CHECK(derriere_les_murs([] { return ouvrir(FINHOP_TESTS_DIR "/donnees/pieces/facture.pdf", O_RDONLY); }) ==
        EACCES);
  CHECK(derriere_les_murs([&] { return ouvrir(ici, O_WRONLY | O_CREAT); }) == EACCES);
  CHECK_FALSE(std::filesystem::exists(ici));
  CHECK(derriere_les_murs([] { return ouvrir("/usr/bin/finhop-murs-essai", O_WRONLY | O_CREAT); }) == EACCES);
  CHECK(derriere_les_murs([] { return ouvrir("/usr/share", O_RDONLY | O_DIRECTORY); }) == 0);
  CHECK(derriere_les_murs([] { return ouvrir("/dev/null", O_WRONLY); }) == 0);
}

TEST_CASE("behind its walls the reader starts no process and touches no other one") {
  CHECK(derriere_les_murs([] { return faute(::fork()); }) == EPERM);
  CHECK(derriere_les_murs([] { return faute(::vfork()); }) == EPERM);
  CHECK(derriere_les_murs([] { return faute(::syscall(SYS_clone3, nullptr, 0)); }) == ENOSYS);
  const pid_t parent = ::getpid();
  CHECK(derriere_les_murs([=] { return faute(::kill(parent, 0)); }) == EPERM);
  CHECK(derriere_les_murs([=] { return faute(::syscall(SYS_tgkill, parent, parent, 0)); }) == EPERM);
  CHECK(derriere_les_murs([=] { return faute(::ptrace(PTRACE_ATTACH, parent, nullptr, nullptr)); }) == EPERM);
  CHECK(derriere_les_murs([] { return faute(::unshare(CLONE_NEWUSER)); }) == EPERM);
  CHECK(derriere_les_murs([] { return faute(::syscall(SYS_io_uring_setup, 1, nullptr)); }) == EPERM);
}

TEST_CASE("the reader of a document has so much processor, memory and files, and no more") {
  CHECK(derriere_les_murs([] {
          void* const place =
              ::mmap(nullptr, kMemoireMax, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
          return place == MAP_FAILED ? errno : 0;
        }) == ENOMEM);
  CHECK(derriere_les_murs([] {
          struct rlimit limite {};
          return ::getrlimit(RLIMIT_CPU, &limite) == 0 && limite.rlim_cur == kSecondesMax ? 0 : 1;
        }) == 0);
  CHECK(derriere_les_murs([] {
          struct rlimit limite {};
          return ::getrlimit(RLIMIT_CORE, &limite) == 0 && limite.rlim_cur == 0 ? 0 : 1;
        }) == 0);
  // A limit that is one: spent at once.
  CHECK(derriere_les_murs([] {
          const struct rlimit une { 1, 1 };
          if (::setrlimit(RLIMIT_CPU, &une) != 0) return 1;
          while (::getpid() > 0) continue;
          return 0;
        }) < 0);
}
