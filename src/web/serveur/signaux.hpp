// The signals that ask a program to stop, as a descriptor that can be read once one came: no handler, nothing global.
#pragma once

#include <csignal>

#include "finhop/web/echange.hpp"

namespace finhop::web {

// To be made before any thread: they all take its mask. Given back as it was at the end.
class SignauxDArret {
 public:
  SignauxDArret();
  ~SignauxDArret();
  SignauxDArret(const SignauxDArret&) = delete;
  SignauxDArret& operator=(const SignauxDArret&) = delete;
  int numero() const { return signaux_.numero(); }

 private:
  sigset_t avant_{};
  DescripteurProprietaire signaux_{-1};
};

}  // namespace finhop::web
