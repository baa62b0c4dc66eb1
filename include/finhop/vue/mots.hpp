// Values in words: for people, and for the cells of a spreadsheet. What a program reads is for its writer to spell.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "finhop/domain/dossier.hpp"
#include "finhop/vue/faits.hpp"

namespace finhop::vue {

// « 12 500,00 € », « 16/05/2022 11:00 » in Paris, « oui », « – » for nothing; lists are joined. Text from outside is as
// it came: a face makes it safe. Of what to do, the sentence only: a face spells the steps.
std::string dite(const Valeur& valeur);
// « 12500,00 », « 15/05/2022 », « oui », the id of a status, nothing for nothing: what a spreadsheet reads back.
std::string cellule(const Valeur& valeur);

// « 12 500,00 € le 02/04/2022 », without what is not known.
std::string avec_jour(const Valeur& valeur, std::string_view mot, const std::optional<Jour>& jour);
// « 31/12/2022 17:00 », nothing without one.
Valeur limite(const domain::Logiciel& logiciel);
// « aujourd'hui », « dans 3 jours », « dépassée depuis 1 jour »
std::string echeance(const Jour& limite, const Jour& aujourd_hui);

}  // namespace finhop::vue
