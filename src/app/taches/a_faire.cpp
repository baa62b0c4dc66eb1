#include "finhop/app/taches/a_faire.hpp"

#include "app/taches/du_jour.hpp"
#include "app/taches/echeances.hpp"
#include "finhop/store/attentes.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/lots.hpp"
#include "finhop/store/notes.hpp"
#include "finhop/store/reglages.hpp"
#include "finhop/store/sauvegardes.hpp"

namespace finhop::app {
namespace {

void voir_les_dossiers(Base& base, const Jugement& jugement, domain::Taches& taches) {
  const auto voir = [&](domain::Dossier&& dossier) {
    const Fiche fiche = jugement.fiche(std::move(dossier));
    taches.voir(fiche.dossier, fiche.constats, fiche.situation);
  };
  store::parcourir_en_main(base, voir);
  store::parcourir_en_question(base, voir);
}

void voir_les_attentes(Base& base, const Jugement& jugement, const Jour& aujourd_hui,
                       const domain::Delais& delais, domain::Taches& taches) {
  store::Attentes relevees = store::relever_attentes(base, aujourd_hui, delais);
  for (domain::AttenteCommune& attente : relevees.attentes) {
    taches.voir(attente);
    attente.dossiers = {};  // tens of thousands of numbers, which the task has now
  }
  for (const std::int64_t cle : relevees.douteux) {
    const Fiche fiche = jugement.fiche(store::relire_dossier(base, cle));
    taches.verifier(fiche.dossier, fiche.constats, fiche.situation);
  }
  for (const auto& [numero, sans_depot] : relevees.sans_depot)
    if (const domain::Logiciel* logiciel = jugement.referentiel().logiciel(numero)) {
      taches.voir(domain::EcheanceDuLogiciel{*logiciel, sans_depot});
      for (const auto& autre : autres_echeances(jugement.referentiel(), *logiciel, sans_depot))
        taches.voir(autre);
    }
}

}  // namespace

std::vector<domain::Tache> taches_du_jour(Base& base, const Jugement& jugement, const Jour& aujourd_hui,
                                          std::span<const domain::Lot> lots) {
  const domain::Delais delais = store::lire_delais(base);
  domain::Taches taches(aujourd_hui, delais);
  voir_les_dossiers(base, jugement, taches);
  voir_les_attentes(base, jugement, aujourd_hui, delais, taches);
  for (const domain::Lot& lot : lots)
    if (domain::est_en_main(lot)) taches.voir(lot, store::lire_enjeu(base, lot));
  for (const domain::Note& rappel : store::lire_rappels(base)) taches.voir(rappel);
  taches.voir(store::lire_sans_copie(base));
  return taches.en_ordre();
}

std::vector<domain::Tache> taches_du_jour(Base& base, const Contexte& contexte) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  const Jour aujourd_hui = contexte.maintenant.jour_a_paris();
  return taches_du_jour(base, Jugement(base, contexte), aujourd_hui, store::lire_lots(base));
}

}  // namespace finhop::app
