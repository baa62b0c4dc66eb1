#include "lecteur/murs.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <memory>

#include "finhop/lecteur/protocole.hpp"

namespace finhop::lecteur {
namespace {

// Rights and scopes by the version of Landlock that brought them; headers of Debian 12 know the first two only.
constexpr std::uint64_t kDroitsDeLaPremiere = (std::uint64_t{1} << 13U) - 1;
constexpr std::uint64_t kLireEtLancer =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t kLireUnFichier = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE;
struct Reglement {
  std::uint64_t fichiers = 0;
  std::uint64_t reseau = 0;
  std::uint64_t portee = 0;
};

Reglement reglement(long version) {
  Reglement droits{kDroitsDeLaPremiere, 0, 0};
  if (version >= 2) droits.fichiers |= std::uint64_t{1} << 13U;  // to link elsewhere
  if (version >= 3) droits.fichiers |= std::uint64_t{1} << 14U;  // to truncate
  if (version >= 4) droits.reseau = 3;                           // to listen, to call
  if (version >= 5) droits.fichiers |= std::uint64_t{1} << 15U;  // to command a device
  if (version >= 6) droits.portee = 3;                           // abstract sockets, signals
  return droits;
}
std::size_t taille_du_reglement(long version) {
  return version >= 6 ? 24 : version >= 4 ? 16 : 8;
}

// What is not there is not allowed, and not missed.
void permettre(int regles, const char* chemin, std::uint64_t droits) {
  const int dossier = ::open(chemin, O_PATH | O_CLOEXEC);
  if (dossier < 0) return;
  landlock_path_beneath_attr regle{};
  regle.allowed_access = droits;
  regle.parent_fd = dossier;
  ::syscall(SYS_landlock_add_rule, regles, LANDLOCK_RULE_PATH_BENEATH, &regle, 0U);
  ::close(dossier);
}

// The version that holds; 0 where the kernel has none.
long fermer_les_fichiers() {
  const long version =
      ::syscall(SYS_landlock_create_ruleset, nullptr, std::size_t{0}, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return 0;
  const Reglement droits = reglement(version);
  const long regles = ::syscall(SYS_landlock_create_ruleset, &droits, taille_du_reglement(version), 0U);
  if (regles < 0) return 0;
  const int numero = static_cast<int>(regles);
  for (const char* dossier : {"/usr", "/lib", "/lib64", "/etc/fonts", "/var/cache/fontconfig"})
    permettre(numero, dossier, kLireEtLancer);
  for (const char* fichier : {"/etc/ld.so.cache", "/etc/magic"}) permettre(numero, fichier, kLireUnFichier);
  permettre(numero, "/dev/null", LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE);
  const bool tient = ::syscall(SYS_landlock_restrict_self, numero, 0U) == 0;
  ::close(numero);
  return tient ? version : 0;
}

struct Liberer {
  void operator()(void* filtre) const { seccomp_release(filtre); }
};
using Filtre = std::unique_ptr<void, Liberer>;

bool refuser(const Filtre& filtre, int appel) {
  return seccomp_rule_add(filtre.get(), SCMP_ACT_ERRNO(EPERM), appel, 0) == 0;
}

constexpr std::array kAppelsRefuses{
    SCMP_SYS(socket),
    SCMP_SYS(socketpair),
    SCMP_SYS(connect),
    SCMP_SYS(bind),
    SCMP_SYS(listen),
    SCMP_SYS(accept),
    SCMP_SYS(accept4),
    SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(kcmp),
    SCMP_SYS(pidfd_open),
    SCMP_SYS(pidfd_getfd),
    SCMP_SYS(pidfd_send_signal),
    SCMP_SYS(mount),
    SCMP_SYS(umount2),
    SCMP_SYS(pivot_root),
    SCMP_SYS(chroot),
    SCMP_SYS(unshare),
    SCMP_SYS(setns),
    SCMP_SYS(bpf),
    SCMP_SYS(perf_event_open),
    SCMP_SYS(keyctl),
    SCMP_SYS(add_key),
    SCMP_SYS(request_key),
    SCMP_SYS(userfaultfd),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(io_uring_enter),
    SCMP_SYS(io_uring_register),
    SCMP_SYS(open_by_handle_at),
    SCMP_SYS(name_to_handle_at),
    SCMP_SYS(kexec_load),
    SCMP_SYS(init_module),
    SCMP_SYS(finit_module),
    SCMP_SYS(delete_module),
    SCMP_SYS(reboot),
    SCMP_SYS(shmget),
    SCMP_SYS(msgget),
    SCMP_SYS(semget),
    SCMP_SYS(mq_open),
};

bool fermer_les_appels() {
  const Filtre filtre(seccomp_init(SCMP_ACT_ALLOW));
  if (!filtre) return false;
  for (const int appel : kAppelsRefuses)
    if (!refuser(filtre, appel)) return false;
  return seccomp_load(filtre.get()) == 0;
}

// No process of its own (glibc forks by clone, and takes clone3 for missing when it is told so), no signal to another.
bool rester_seul() {
  const Filtre filtre(seccomp_init(SCMP_ACT_ALLOW));
  if (!filtre) return false;
  for (const int appel : {SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(kill), SCMP_SYS(tkill)})
    if (!refuser(filtre, appel)) return false;
  const auto moi = static_cast<scmp_datum_t>(::getpid());
  return seccomp_rule_add(filtre.get(), SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0 &&
         seccomp_rule_add(filtre.get(), SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1,
                          SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0)) == 0 &&
         seccomp_rule_add(filtre.get(), SCMP_ACT_ERRNO(EPERM), SCMP_SYS(tgkill), 1,
                          SCMP_A0(SCMP_CMP_NE, moi)) == 0 &&
         seccomp_load(filtre.get()) == 0;
}

bool limiter(__rlimit_resource ressource, rlim_t souple, rlim_t dure) {
  struct rlimit limite {};
  if (::getrlimit(ressource, &limite) != 0) return false;
  limite.rlim_max = limite.rlim_max == RLIM_INFINITY || limite.rlim_max > dure ? dure : limite.rlim_max;
  limite.rlim_cur = souple < limite.rlim_max ? souple : limite.rlim_max;
  return ::setrlimit(ressource, &limite) == 0;
}

// The tools that watch memory take terabytes of addresses for themselves.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool kSurveille = true;
#else
constexpr bool kSurveille = false;
#endif

}  // namespace

std::vector<std::string> elever_les_murs() {
  std::vector<std::string> tenus;
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) tenus.emplace_back("privileges");
  if (const long version = fermer_les_fichiers()) tenus.push_back("landlock " + std::to_string(version));
  if (fermer_les_appels()) tenus.emplace_back("seccomp");
  return tenus;
}

bool se_borner(const Bornes& bornes) {
  constexpr rlim_t kEcritMax = 64'000'000;
  constexpr rlim_t kFichiersMax = 64;
  return ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 && limiter(RLIMIT_CORE, 0, 0) &&
         limiter(RLIMIT_CPU, bornes.secondes, bornes.secondes + 2) &&
         limiter(RLIMIT_STACK, kPileMax, RLIM_INFINITY) && limiter(RLIMIT_FSIZE, kEcritMax, kEcritMax) &&
         limiter(RLIMIT_NOFILE, kFichiersMax, kFichiersMax) &&
         (kSurveille || limiter(RLIMIT_DATA, bornes.memoire, bornes.memoire)) && rester_seul();
}

}  // namespace finhop::lecteur
