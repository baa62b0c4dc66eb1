#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

#include <cstdlib>

namespace {

// The programs that tests start note nothing in the home of who runs them.
[[maybe_unused]] const int kSansMaison = ::unsetenv("HOME") + ::unsetenv("XDG_STATE_HOME");

}  // namespace
