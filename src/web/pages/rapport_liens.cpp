#include "web/pages/rapport_liens.hpp"

#include "finhop/web/routes.hpp"

namespace finhop::web {

namespace h = format::html;

Cible vers_les_payes(Mene mene, const domain::Periode& periode) {
  if (mene == Mene::NullePart) return std::nullopt;
  return lien(Route::Dossiers, {},
              {{"depuis", periode.premier().fr()}, {"jusqua", periode.dernier().fr()}, {"sur", "paiement"}});
}

Cible vers_le_rapport(Mene mene, const domain::Periode& periode, const Jour& aujourd_hui) {
  if (mene == Mene::NullePart || periode.premier() > aujourd_hui) return std::nullopt;
  return lien(Route::Rapport, {}, {{"periode", periode.nom()}});
}

Cible vers_la_situation(Mene mene, const std::optional<std::string>& situation) {
  if (mene == Mene::NullePart || !situation) return std::nullopt;
  return lien(Route::Dossiers, {}, {{"situation", *situation}});
}

Cible vers_le_dossier(Mene mene, const std::string& numero) {
  if (mene == Mene::NullePart) return std::nullopt;
  return lien(Route::Dossier, {numero});
}

Cible vers_les_retards(Mene mene) {
  if (mene == Mene::NullePart) return std::nullopt;
  return h::Lien::ancre(kRetards);
}

h::Html mener(const Cible& cible, std::string_view texte) {
  return cible ? h::lien(*cible, texte) : h::ensemble(texte);
}

}  // namespace finhop::web
