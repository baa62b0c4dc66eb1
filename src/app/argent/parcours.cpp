#include "app/argent/parcours.hpp"

#include <fmt/format.h>

#include <map>
#include <memory>
#include <unordered_map>
#include <utility>

#include "app/dossier/filtre.hpp"
#include "app/dossier/jugement.hpp"
#include "finhop/domain/attendus.hpp"
#include "finhop/store/argent.hpp"
#include "finhop/store/passe.hpp"
#include "finhop/store/reglages.hpp"

namespace finhop::app {
namespace {

using domain::FaitsDArgent;

// What the rules say of the dossiers that only they can tell apart.
using Juges = std::unordered_map<std::int64_t, domain::SituationJugee>;
Juges juger_ceux_en_main(Base& base, const Jugement& jugement) {
  Juges juges;
  store::parcourir_en_main(base, [&](domain::Dossier&& dossier) {
    const std::int64_t cle = dossier.cle;
    const Fiche fiche = jugement.fiche(std::move(dossier));
    juges.emplace(cle, domain::SituationJugee{fiche.situation.quoi, fiche.situation.depuis});
  });
  return juges;
}

domain::Echeances echeances(const Referentiel& referentiel, const Instant& maintenant, int jours_avant) {
  auto limites = std::make_shared<std::map<std::string, domain::LimiteDuLogiciel>>();
  const Jour jour = maintenant.jour_a_paris();
  for (const auto& [numero, logiciel] : referentiel.logiciels())
    if (logiciel.date_limite)
      limites->emplace(numero.texte(),
                       domain::LimiteDuLogiciel{*logiciel.date_limite,
                                                limite_est_passee(logiciel, jour, maintenant.heure_a_paris()),
                                                jours_entre(jour, *logiciel.date_limite) <= jours_avant});
  return [limites](const std::string& numero) {
    const auto limite = limites->find(numero);
    return limite == limites->end() ? nullptr : &limite->second;
  };
}

bool est_paye_avec_ecart(const FaitsDArgent& faits) {
  return faits.solde == domain::StatutSolde::Paye &&
         domain::a_un_ecart(domain::solde_attendu(faits), domain::solde_recu(faits).montant, false);
}

// Of the dossiers that the base gives, those that are asked for.
class Tamis {
 public:
  Tamis(const Criteres& criteres, const Filtre& filtre) : criteres_(criteres), filtre_(filtre) {}
  bool passe(const FaitsDArgent& faits) const {
    if (criteres_.ecart && !est_paye_avec_ecart(faits)) return false;
    if (!porte_le_client(filtre_, faits.client)) return false;
    if (criteres_.situation && domain::situation_de(faits) != *criteres_.situation) return false;
    if (criteres_.etat == Etat::Tous) return true;
    const bool pret = domain::situation_de(faits) == domain::SituationDossier::Pret;
    return criteres_.etat == Etat::Pret ? pret : !pret && reste_a_demander(faits.avance, faits.solde);
  }

 private:
  const Criteres& criteres_;
  const Filtre& filtre_;
};

std::optional<ListeRefus> parcourir(Base& base, const Contexte& contexte, const CriteresDArgent& criteres,
                                    const Commencer& commencer, const VoirArgent& voir) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  Saisies saisies;
  const Filtre filtre = lire_filtre(saisies, base, contexte, criteres.filtres);
  const Tamis tamis(criteres.filtres, filtre);
  if (!saisies.reussie()) return saisies.prendre();
  const Jugement jugement(base, contexte);
  const Juges juges = juger_ceux_en_main(base, jugement);
  commencer(jour_d_argent(base, jugement.referentiel(), contexte.maintenant));
  store::parcourir_argent(base, filtre.base, [&](FaitsDArgent&& faits) {
    if (const auto juge = juges.find(faits.cle); juge != juges.end()) faits.juge = juge->second;
    if (tamis.passe(faits)) voir(std::move(faits));
  });
  return std::nullopt;
}

Refus a_venir(const Saisi& saisi, const Jour& jour, const Jour& aujourd_hui) {
  return Refus{CodeRefus::ValeurIllisible, fmt::format("le {} est à venir", jour.fr()),
               fmt::format("un jour passé, ou aujourd'hui ({})", aujourd_hui.fr()),
               "donner un jour qui est venu"}
      .dans(saisi.lieu);
}

}  // namespace

domain::JourDArgent jour_d_argent(Base& base, const Referentiel& referentiel, const Instant& maintenant) {
  const domain::Delais delais = store::lire_delais(base);
  return {maintenant.jour_a_paris(), delais,
          echeances(referentiel, maintenant, delais.jours(domain::Reglage::Echeance))};
}

Issue<JourDesComptes> parcourir_argent(Base& base, const Contexte& contexte, const CriteresDArgent& criteres,
                                       const Commencer& commencer, const VoirArgent& voir) {
  const Jour aujourd_hui = contexte.maintenant.jour_a_paris();
  JourDesComptes au{aujourd_hui};
  std::optional<ListeRefus> refus;
  if (criteres.au) {
    Saisies saisies;
    const auto jour = saisies.lire<Jour>(*criteres.au);
    if (!jour) return saisies.echec();
    if (*jour > aujourd_hui) return refuser_tout(a_venir(*criteres.au, *jour, aujourd_hui));
    store::BaseDuPasse du_passe = store::base_du_jour(base, *jour);
    au = {*jour, true, du_passe.incomplete};
    Contexte alors = contexte;
    alors.maintenant = Instant::fin_du_jour_a_paris(*jour);
    refus = parcourir(du_passe.base, alors, criteres, commencer, voir);
  } else {
    refus = parcourir(base, contexte, criteres, commencer, voir);
  }
  if (refus) return std::unexpected(*std::move(refus));
  return au;
}

}  // namespace finhop::app
