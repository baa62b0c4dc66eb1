#include "finhop/app/dossier/lister.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>

#include "app/dossier/filtre.hpp"
#include "app/dossier/jugement.hpp"
#include "app/dossier/recherche.hpp"
#include "app/dossier/tris.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/domain/attendus.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::app {

bool est_paye_avec_ecart(const domain::Dossier& dossier) {
  return dossier.solde && dossier.solde->statut == domain::StatutSolde::Paye &&
         domain::a_un_ecart(domain::solde_attendu(dossier), dossier.solde->montant_paye, false);
}

namespace {

// Whether findings and a situation are needed at all.
bool se_juge(const Criteres& criteres) {
  const bool se_montre = !criteres.page || criteres.page->taille > 0;
  return se_montre || criteres.situation || criteres.etat != Etat::Tous;
}

// Keeps the dossiers that match, each with its findings when somebody looks at them.
class Crible {
 public:
  Crible(Base& base, const Contexte& contexte, const Criteres& criteres, const Filtre& filtre)
      : jugement_(base, contexte), criteres_(criteres), filtre_(filtre), se_juge_(se_juge(criteres)) {}

  std::optional<Fiche> passer(domain::Dossier&& dossier) const {
    if (!porte_le_client(filtre_, dossier.avance.client)) return std::nullopt;
    if (criteres_.ecart && !est_paye_avec_ecart(dossier)) return std::nullopt;
    if (criteres_.etat == Etat::Bloque && !reste_a_demander(dossier)) return std::nullopt;
    if (!se_juge_) return Fiche{.dossier = std::move(dossier), .constats = {}};
    Fiche fiche = jugement_.fiche(std::move(dossier));
    if (criteres_.situation && fiche.situation.quoi != *criteres_.situation) return std::nullopt;
    if (criteres_.etat != Etat::Tous && fiche.pret != (criteres_.etat == Etat::Pret)) return std::nullopt;
    return fiche;
  }

 private:
  Jugement jugement_;
  const Criteres& criteres_;
  const Filtre& filtre_;
  bool se_juge_;
};

using Voir = std::function<store::Poursuite(Fiche&&)>;

// What the base is asked for.
class Source {
 public:
  Source(Base& base, const Filtre& filtre) : base_(base), filtre_(filtre) {}

  void parcourir(const Crible& crible, const Voir& voir) {
    store::parcourir_dossiers(base_, filtre_.base, [&](domain::Dossier&& dossier) {
      auto fiche = crible.passer(std::move(dossier));
      return fiche ? voir(*std::move(fiche)) : store::Poursuite::Continuer;
    });
  }

 private:
  Base& base_;
  const Filtre& filtre_;
};

// Which of those that match are given.
class Fenetre {
 public:
  explicit Fenetre(const Criteres& criteres)
      : debut_(criteres.page ? criteres.page->debut : 0),
        taille_(criteres.page ? criteres.page->taille : criteres.limite.value_or(kSansFin)),
        fermee_(!criteres.page) {}

  bool contient(std::size_t rang) const { return rang >= debut_ && rang - debut_ < taille_; }
  // Nothing is given from there on, and nobody asks how many there are.
  bool suffit(std::size_t vus) const { return fermee_ && vus >= taille_; }

 private:
  static constexpr std::size_t kSansFin = std::numeric_limits<std::size_t>::max();
  std::size_t debut_;
  std::size_t taille_;
  bool fermee_;
};

Listes dans_l_ordre(Source& source, const Crible& crible, const Fenetre& fenetre, const VoirFiche& voir) {
  Listes listes;
  source.parcourir(crible, [&](Fiche&& fiche) {
    if (fenetre.contient(listes.total++)) {
      voir(fiche);
      ++listes.donnes;
    }
    return fenetre.suffit(listes.total) ? store::Poursuite::Arreter : store::Poursuite::Continuer;
  });
  return listes;
}

Tri tri_demande(const Criteres& criteres) {
  return criteres.tri.value_or(Tri::NumeroEditeur);
}

// A page of what the base chooses and orders by itself: its own dossiers only are read.
bool se_choisit_en_base(const Criteres& criteres, const Filtre& filtre) {
  return criteres.page && !filtre.client && !criteres.ecart && !criteres.situation &&
         criteres.etat == Etat::Tous && tri_demande(criteres) == Tri::NumeroEditeur;
}

// Those of the window, read again by their keys.
Listes relus(Base& base, const Crible& crible, const Fenetre& fenetre, const std::vector<std::int64_t>& cles,
             const VoirFiche& voir) {
  Listes listes{0, cles.size()};
  for (std::size_t rang = 0; rang < cles.size(); ++rang) {
    if (!fenetre.contient(rang)) continue;
    voir(*crible.passer(store::relire_dossier(base, cles[rang])));
    ++listes.donnes;
  }
  return listes;
}

std::vector<std::int64_t> choisis_en_base(Base& base, const Filtre& filtre, Ordre ordre) {
  std::vector<std::int64_t> cles = store::cles_des_dossiers(base, filtre.base);
  if (ordre == Ordre::Decroissant) std::ranges::reverse(cles);
  return cles;
}

// In another order all must be seen before the first is given: one key of each is kept, and the dossiers are read again.
std::vector<std::int64_t> tries(Source& source, const Crible& crible, const Criteres& criteres) {
  std::vector<std::pair<CleDeTri, std::int64_t>> places;
  source.parcourir(crible, [&](Fiche&& fiche) {
    places.emplace_back(cle_de_tri(fiche, tri_demande(criteres)), fiche.dossier.cle);
    return store::Poursuite::Continuer;
  });
  const auto cle = &std::pair<CleDeTri, std::int64_t>::first;
  if (criteres.ordre == Ordre::Croissant)
    std::ranges::stable_sort(places, {}, cle);
  else
    std::ranges::stable_sort(places, std::ranges::greater(), cle);
  std::vector<std::int64_t> cles;
  for (const auto& place : places) cles.push_back(place.second);
  return cles;
}

}  // namespace

Listes parcourir_liste(Base& base, const Contexte& contexte, const Criteres& criteres, const Filtre& filtre,
                       const VoirFiche& voir) {
  const Fenetre fenetre(criteres);
  if (fenetre.suffit(0)) return Listes{};
  const Crible crible(base, contexte, criteres, filtre);
  if (se_choisit_en_base(criteres, filtre))
    return relus(base, crible, fenetre, choisis_en_base(base, filtre, criteres.ordre), voir);
  Source source(base, filtre);
  if (tri_demande(criteres) == Tri::NumeroEditeur &&
      criteres.ordre == Ordre::Croissant)  // as the base gives them
    return dans_l_ordre(source, crible, fenetre, voir);
  return relus(base, crible, fenetre, tries(source, crible, criteres), voir);
}

void relire_les_choisis(Base& base, const Contexte& contexte, const Criteres& criteres, const Filtre& filtre,
                        std::span<const std::int64_t> cles, const VoirFiche& voir) {
  const Crible crible(base, contexte, criteres, filtre);
  for (const std::int64_t cle : cles) {
    const auto fiche = crible.passer(store::relire_dossier(base, cle));
    if (!fiche) throw std::logic_error("un dossier choisi n'est pas de ceux qui sont demandés");
    voir(*fiche);
  }
}

Issue<Listes> lister(Base& base, const Contexte& contexte, const Criteres& criteres, const VoirFiche& voir) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  Saisies saisies;
  const Filtre filtre = lire_filtre(saisies, base, contexte, criteres);
  if (!saisies.reussie()) return saisies.echec();
  return parcourir_liste(base, contexte, criteres, filtre, voir);
}

}  // namespace finhop::app
