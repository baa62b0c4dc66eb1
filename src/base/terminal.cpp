#include "finhop/base/terminal.hpp"

#include <sys/ioctl.h>

namespace finhop {

std::optional<std::size_t> largeur_du_terminal(int descripteur) {
  winsize taille{};
  if (ioctl(descripteur, TIOCGWINSZ, &taille) != 0 || taille.ws_col == 0) return std::nullopt;
  return taille.ws_col;
}

}  // namespace finhop
