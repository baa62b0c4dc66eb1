// The pages of files that were sent: each kind has its own way to be looked at before anything is done.
#pragma once

#include <functional>
#include <string>

#include "web/pages/depots/envoi.hpp"
#include "web/pages/lire/rendre.hpp"

namespace finhop::web {

// Of what is not kept any more.
Reponse plus_la(const Contexte& contexte);
// The one that the address names, as long as nothing was done with it; else the page of what became of it.
std::expected<Recu, Reponse> recu_a_traiter(const Contexte& contexte);
// Keeps the page of what was done with it, and leads there.
Reponse retenir_et_montrer(const Contexte& contexte, const Recu& recu, Reponse faite);
// What was shown of it, carried by the form that confirms it: these bytes, and the journal as it was.
h::Html vu_html(const Recu& recu, std::string_view tete);
// Records what was shown, unless the file or the base is another by now: nothing is recorded then. `encore` shows it again, and
// says why; `faire` is given the head of the journal that was shown, for the use case to hold it (app::JournalAvance).
Reponse confirmer(const Recu& recu, const Parametres& champs,
                  const std::function<Reponse(std::string_view pourquoi)>& encore,
                  std::string_view si_la_base_a_change,
                  const std::function<Reponse(std::string tete)>& faire);
// What all of them have below: to look at it otherwise, to drop it.
h::Html retirer_html(const Contexte& contexte, const Recu& recu);

// `parametres`: of the address or of the form: what the person said of it.
Reponse page_d_une_table(Contexte& contexte, const Recu& recu, const Parametres& parametres);
Reponse page_d_un_profil_recu(Contexte& contexte, const Recu& recu);
Reponse page_d_un_json(Contexte& contexte, const Recu& recu, const Parametres& parametres);

}  // namespace finhop::web
