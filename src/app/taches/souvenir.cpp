#include "finhop/app/taches/souvenir.hpp"

#include <optional>
#include <utility>

#include "app/argent/sommaire.hpp"
#include "app/dossier/jugement.hpp"
#include "app/taches/du_jour.hpp"
#include "app/taches/partage.hpp"
#include "finhop/base/memoire.hpp"
#include "finhop/store/etat_du_fichier.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

// What was learnt, and of which state. Without one it is of use to who made it, and to nobody after.
struct SommaireDate {
  std::optional<store::EtatDuFichier> etat;
  Sommaire sommaire;
};
struct AccueilDate {
  std::weak_ptr<const SommaireDate> selon;  // an old one is not kept for it
  std::optional<Heure> heure;
  Accueil accueil;
};

// From an old one, when it is known what changed since; nullptr otherwise. When nobody else looks at it any more, it goes
// as the new one comes.
std::shared_ptr<SommaireDate> reprendre(std::shared_ptr<SommaireDate> ancien,
                                        const std::optional<store::EtatDuFichier>& etat, Base& base,
                                        const Instant& maintenant) {
  if (!ancien || !ancien->etat || !etat) return nullptr;
  if (!ancien->sommaire.vaut_encore(maintenant) || ancien->sommaire.est_encombre()) return nullptr;
  const auto changes = store::dossiers_changes(base, *ancien->etat, *etat);
  if (!changes) return nullptr;
  const auto sort = ancien.use_count() == 1 ? Sommaire::Ancien::Vider : Sommaire::Ancien::Garder;
  return std::shared_ptr<SommaireDate>(
      new SommaireDate{etat, Sommaire(ancien->sommaire, sort, base, maintenant, *changes)});
}

}  // namespace

struct Souvenir::Interieur {
  Bornes bornes;
  Partage<SommaireDate> sommaires;
  Partage<AccueilDate> accueils;

  std::shared_ptr<const SommaireDate> sommaire(Base& base, const Instant& maintenant);
  Accueil dresser(Base& base, const Instant& maintenant, const Sommaire& sommaire) const;
};

// Those who wait hold the base in the same state as who makes it: nobody can write meanwhile.
std::shared_ptr<const SommaireDate> Souvenir::Interieur::sommaire(Base& base, const Instant& maintenant) {
  const auto etat = store::lire_etat_du_fichier(base);
  return sommaires.prendre(
      [&](const SommaireDate& garde) {
        return etat && garde.etat == etat && garde.sommaire.vaut_encore(maintenant);
      },
      [&](std::shared_ptr<const SommaireDate> ancien) {
        // Made here, and not const then.
        auto neuf = reprendre(std::const_pointer_cast<SommaireDate>(std::exchange(ancien, nullptr)), etat,
                              base, maintenant);
        if (!neuf) neuf.reset(new SommaireDate{etat, Sommaire(base, maintenant)});
        rendre_la_memoire_libre();
        return neuf;
      });
}

Accueil Souvenir::Interieur::dresser(Base& base, const Instant& maintenant, const Sommaire& sommaire) const {
  const Jour aujourd_hui = maintenant.jour_a_paris();
  const Jugement jugement(base, aujourd_hui, maintenant);
  return {borner(taches_du_jour(base, jugement, aujourd_hui, store::lire_lots(base)), bornes),
          sommaire.par_situation()};
}

Souvenir::Souvenir(const Bornes& bornes) : interieur_(new Interieur{bornes, {}, {}}) {}
Souvenir::~Souvenir() = default;

Issue<ListeSommee> Souvenir::lister(Base& base, const Contexte& contexte, const Criteres& criteres,
                                    const VoirFiche& voir) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  Saisies saisies;
  const Filtre filtre = lire_filtre(saisies, base, contexte, criteres);
  if (!saisies.reussie()) return saisies.echec();
  const auto selon = interieur_->sommaire(base, contexte.maintenant);
  const Choisis choisis = selon->sommaire.choisir(base, criteres, filtre);
  relire_les_choisis(base, contexte, criteres, filtre, choisis.cles, voir);
  return ListeSommee{{choisis.cles.size(), choisis.total}, choisis.sommes};
}

std::shared_ptr<const Accueil> Souvenir::accueil(Base& base, const Contexte& contexte) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  const auto selon = interieur_->sommaire(base, contexte.maintenant);
  const auto heure = heure_dite(selon->sommaire.referentiel(), contexte.maintenant);
  const auto date = interieur_->accueils.prendre(
      [&](const AccueilDate& garde) {
        return selon->etat && garde.selon.lock() == selon && garde.heure == heure;
      },
      [&](const std::shared_ptr<const AccueilDate>&) {
        const std::shared_ptr<AccueilDate> neuf(
            new AccueilDate{selon, heure, interieur_->dresser(base, contexte.maintenant, selon->sommaire)});
        rendre_la_memoire_libre();
        return neuf;
      });
  return {date, &date->accueil};
}

}  // namespace finhop::app
