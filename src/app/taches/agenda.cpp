#include "finhop/app/taches/agenda.hpp"

#include <algorithm>

#include "app/referentiel.hpp"
#include "app/taches/echeances.hpp"
#include "finhop/store/attentes.hpp"
#include "finhop/store/lots.hpp"
#include "finhop/store/notes.hpp"
#include "finhop/store/reglages.hpp"

namespace finhop::app {

Agenda dresser_agenda(Base& base, const Contexte& contexte) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  const Referentiel referentiel(base);
  const store::Attentes attentes =
      store::relever_attentes(base, contexte.maintenant.jour_a_paris(), store::lire_delais(base));
  Agenda agenda{referentiel.fournisseur()};
  for (const auto& [numero, logiciel] : referentiel.logiciels()) {
    const auto releve = attentes.sans_depot.find(numero);
    const domain::SansDepot sans_depot =
        releve == attentes.sans_depot.end() ? domain::SansDepot() : releve->second;
    if (logiciel.date_limite) agenda.echeances.push_back({logiciel, sans_depot});
    for (domain::EcheanceDuProfil& autre : autres_echeances(referentiel, logiciel, sans_depot))
      agenda.autres_echeances.push_back(std::move(autre));
  }
  std::ranges::copy_if(store::lire_lots(base), std::back_inserter(agenda.lots),
                       [](const domain::Lot& lot) { return lot.statut == domain::StatutLot::Genere; });
  agenda.rappels = store::lire_rappels(base);
  return agenda;
}

}  // namespace finhop::app
