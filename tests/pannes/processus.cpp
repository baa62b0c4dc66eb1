#include "pannes/processus.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <utility>

#include "cli/mots.hpp"

namespace finhop::tests {
namespace {

std::string lire_tout(int fichier) {
  std::string texte(static_cast<std::size_t>(::lseek(fichier, 0, SEEK_END)), '\0');
  if (::pread(fichier, texte.data(), texte.size(), 0) < 0) throw std::runtime_error("pread");
  return texte;
}

std::vector<char*> pointeurs(std::vector<std::string>& textes) {
  std::vector<char*> liste;
  for (std::string& texte : textes) liste.push_back(texte.data());
  liste.push_back(nullptr);
  return liste;
}

std::vector<std::string> environnement(const Reglages& reglages) {
  std::vector<std::string> tout{"FINHOP_AUTEUR=test", "FINHOP_HORLOGE=2022-05-16T09:00:00Z", "LC_ALL=C",
                                "ASAN_OPTIONS=verify_asan_link_order=0"};
  if (const char* chemin = std::getenv("PATH")) tout.push_back(std::string("PATH=") + chemin);
  for (const std::string& reglage : reglages)
    std::erase_if(tout, [nom = reglage.substr(0, reglage.find('=') + 1)](const std::string& dit) {
      return dit.starts_with(nom);
    });
  tout.insert(tout.end(), reglages.begin(), reglages.end());
  return tout;
}

}  // namespace

Processus::Processus(const std::string& ligne, const Reglages& reglages)
    : sortie_(::memfd_create("sortie", MFD_CLOEXEC)), erreurs_(::memfd_create("erreurs", MFD_CLOEXEC)) {
  std::vector<std::string> mots = mots_de(ligne);
  std::vector<std::string> variables = environnement(reglages);
  posix_spawn_file_actions_t flux;
  posix_spawn_file_actions_init(&flux);
  posix_spawn_file_actions_addopen(&flux, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&flux, sortie_, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&flux, erreurs_, STDERR_FILENO);
  const int erreur = ::posix_spawn(&pid_, FINHOP_BINARY, &flux, nullptr, pointeurs(mots).data(),
                                   pointeurs(variables).data());
  posix_spawn_file_actions_destroy(&flux);
  if (erreur != 0) throw std::runtime_error("posix_spawn " FINHOP_BINARY);
}

Processus::Processus(Processus&& autre) noexcept
    : pid_(std::exchange(autre.pid_, -1)),
      statut_(autre.statut_),
      sortie_(std::exchange(autre.sortie_, -1)),
      erreurs_(std::exchange(autre.erreurs_, -1)) {}

Processus::~Processus() {
  if (pid_ > 0) {
    tuer();
    ::waitpid(pid_, nullptr, 0);
  }
  if (sortie_ >= 0) ::close(sortie_);
  if (erreurs_ >= 0) ::close(erreurs_);
}

void Processus::tuer() {
  if (pid_ > 0) ::kill(pid_, SIGKILL);
}

bool Processus::fini() {
  if (pid_ > 0 && ::waitpid(pid_, &statut_, WNOHANG) == pid_) pid_ = -1;
  return pid_ <= 0;
}

Fin Processus::attendre() {
  while (pid_ > 0) {
    if (::waitpid(pid_, &statut_, 0) == pid_)
      pid_ = -1;
    else if (errno != EINTR)
      throw std::runtime_error("waitpid");
  }
  const bool tue = WIFSIGNALED(statut_);
  if (tue && WTERMSIG(statut_) != SIGKILL)
    throw std::runtime_error("finhop est mort du signal " + std::to_string(WTERMSIG(statut_)));
  return {tue ? 0 : WEXITSTATUS(statut_), tue, lire_tout(sortie_), lire_tout(erreurs_)};
}

Reglages panne(const std::string& genre, std::uint64_t rang, const std::string& releve) {
  return {"LD_PRELOAD=" FINHOP_PANNES, "FINHOP_PANNE_GENRE=" + genre,
          "FINHOP_PANNE_RANG=" + std::to_string(rang), "FINHOP_PANNE_RELEVE=" + releve};
}

}  // namespace finhop::tests
