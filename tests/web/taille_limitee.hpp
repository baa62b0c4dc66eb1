// A disk without room.
#pragma once

#include <sys/resource.h>

#include <csignal>

namespace finhop::web::scene {

// The size beyond which a write fails as on a full disk.
class TailleLimitee {
 public:
  explicit TailleLimitee(rlim_t octets) : avant_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &limite_);
    const rlimit voulue{octets, limite_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &voulue);
  }
  ~TailleLimitee() {
    ::setrlimit(RLIMIT_FSIZE, &limite_);
    std::signal(SIGXFSZ, avant_);
  }

 private:
  void (*avant_)(int);
  rlimit limite_{};
};

}  // namespace finhop::web::scene
