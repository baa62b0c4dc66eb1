// Named views, in words, and what is typed instead of them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "finhop/app/dossier/vues.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

// « situation : attend le paiement de l'avance ; par somme en jeu, à l'envers »; a word that is not known stands as it is.
std::string en_clair(std::span<const domain::Critere> criteres);
// The list without the view.
Suite sans_la_vue(std::span<const domain::Critere> criteres);

// Over a list, with what it is made of this time.
Page titre_de_vue(const domain::VueNommee& vue, std::span<const domain::Critere> criteres);
Page vue_gardee(const app::VueGardee& gardee);
Page vue_oubliee(const domain::VueNommee& vue);

class VuesNommees {
 public:
  explicit VuesNommees(std::span<const app::VueComptee> vues) : vues_(vues) {}
  Page page() const;
  Defile donnees() const;
  Defile tableur() const;

 private:
  std::span<const app::VueComptee> vues_;
};

}  // namespace finhop::vue
