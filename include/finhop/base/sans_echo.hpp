// A terminal that does not show what is typed, for a secret.
#pragma once

namespace finhop {

// As long as it lives. A signal that asks the program to end gives the terminal back first.
class SansEcho {
 public:
  // Nothing is changed when standard input is no terminal.
  SansEcho();
  ~SansEcho();
  SansEcho(const SansEcho&) = delete;
  SansEcho& operator=(const SansEcho&) = delete;

 private:
  struct Avant;
  Avant* avant_;
};

}  // namespace finhop
