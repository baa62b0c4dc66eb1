#include "finhop/base/sans_echo.hpp"

#include <sys/types.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace finhop {
namespace {

constexpr std::array kFins{SIGINT, SIGTERM, SIGHUP, SIGQUIT};
volatile std::sig_atomic_t venu = 0;

}  // namespace

struct SansEcho::Avant {
  termios terminal{};
  std::array<struct sigaction, kFins.size()> signaux{};
};

SansEcho::SansEcho() : avant_(nullptr) {
  Avant avant;
  if (::tcgetattr(STDIN_FILENO, &avant.terminal) != 0) return;
  // Noted, and no more: the reading that it interrupts fails, then the terminal is given back.
  struct sigaction noter {};
  noter.sa_handler = [](int signal) { venu = signal; };
  venu = 0;
  for (std::size_t i = 0; i < kFins.size(); ++i) ::sigaction(kFins[i], &noter, &avant.signaux[i]);
  termios muet = avant.terminal;
  muet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &muet);
  avant_ = new Avant(avant);
}

SansEcho::~SansEcho() {
  if (!avant_) return;
  ::tcsetattr(STDIN_FILENO, TCSANOW, &avant_->terminal);
  for (std::size_t i = 0; i < kFins.size(); ++i) ::sigaction(kFins[i], &avant_->signaux[i], nullptr);
  delete avant_;
  if (venu != 0) ::raise(venu);
}

}  // namespace finhop
