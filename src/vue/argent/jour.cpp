#include "vue/argent/jour.hpp"

#include <fmt/format.h>

namespace finhop::vue {

Page dire_le_jour(const app::JourDesComptes& au) {
  if (!au.passe) return {{Ligne{fmt::format("Au {} (aujourd'hui)", au.jour.fr())}}};
  Page page{
      {Ligne{fmt::format("Au {}", au.jour.fr())}},
      {Phrase{"  ",
              "d'après les jours notés : les paiements, dépôts, réponses et décisions datés de ce jour ou "
              "d'avant, même notés plus tard ; tout autre changement compte au jour où il a été noté"}}};
  if (au.incomplet)
    page.push_back(
        {Phrase{"  ",
                "des commandes faites depuis par un ancien finhop ne peuvent pas être ôtées de ces "
                "chiffres"}});
  return page;
}

}  // namespace finhop::vue
