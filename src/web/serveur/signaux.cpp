#include "web/serveur/signaux.hpp"

#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <cerrno>

#include "finhop/base/fichier.hpp"

namespace finhop::web {

SignauxDArret::SignauxDArret() {
  sigset_t voulus{};
  sigemptyset(&voulus);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&voulus, signal);
  pthread_sigmask(SIG_BLOCK, &voulus, &avant_);
  signaux_ = DescripteurProprietaire(::signalfd(-1, &voulus, SFD_CLOEXEC | SFD_NONBLOCK));
  if (signaux_.numero() < 0) lancer_panne("ouverture de", "signalfd", errno);
}

// Those that came are taken away first: they have been obeyed.
SignauxDArret::~SignauxDArret() {
  signalfd_siginfo venu{};
  while (::read(signaux_.numero(), &venu, sizeof venu) > 0) {
  }
  pthread_sigmask(SIG_SETMASK, &avant_, nullptr);
}

}  // namespace finhop::web
