#include "finhop/base/mois.hpp"

#include <cstddef>

namespace finhop {
namespace {

struct Mot {
  std::string_view debut;  // the least that tells it
  std::string_view entier;
  std::string_view anglais;
};
// Folded.
constexpr std::array<Mot, kMoisParAn> kMots{Mot{"jan", "janvier", "january"},
                                            Mot{"fev", "fevrier", "february"},
                                            Mot{"mar", "mars", "march"},
                                            Mot{"avr", "avril", "april"},
                                            Mot{"mai", "mai", "may"},
                                            Mot{"juin", "juin", "june"},
                                            Mot{"juil", "juillet", "july"},
                                            Mot{"aou", "aout", "august"},
                                            Mot{"sep", "septembre", "september"},
                                            Mot{"oct", "octobre", "october"},
                                            Mot{"nov", "novembre", "november"},
                                            Mot{"dec", "decembre", "december"}};

}  // namespace

unsigned mois_de(std::string_view mot_plie) {
  constexpr std::size_t kAnglais = 3;
  for (std::size_t i = 0; i < kMots.size(); ++i) {
    const Mot& m = kMots[i];
    const bool francais = mot_plie.starts_with(m.debut) && m.entier.starts_with(mot_plie);
    if (francais || (mot_plie.size() >= kAnglais && m.anglais.starts_with(mot_plie)))
      return static_cast<unsigned>(i + 1);
  }
  return 0;
}

}  // namespace finhop
