#include "cli/progression.hpp"

#include <fmt/format.h>

#include <ostream>

namespace finhop::cli {
namespace {

constexpr std::chrono::milliseconds kAvantDeParler{500};
constexpr std::chrono::milliseconds kEntreDeuxLignes{100};

}  // namespace

Progression::Progression(std::ostream& terminal, Horloge::time_point debut)
    : terminal_(terminal), prochain_(debut + kAvantDeParler) {}

Progression::~Progression() {
  if (visible_) terminal_ << "\r\x1b[K" << std::flush;
}

void Progression::montrer(const app::Avancement& avancement, Horloge::time_point maintenant) {
  if (maintenant < prochain_ || avancement.total == 0) return;
  prochain_ = maintenant + kEntreDeuxLignes;
  visible_ = true;
  terminal_ << fmt::format("\r\x1b[K{} % ({})", avancement.fait * 100 / avancement.total, avancement.etape)
            << std::flush;
}

}  // namespace finhop::cli
