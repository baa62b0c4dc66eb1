#include "finhop/app/dossier/lister.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "app/dossier/filtre.hpp"
#include "app/dossier/jugement.hpp"
#include "app/dossier/recherche.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/domain/attendus.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::app {
namespace {

struct NomDeTri {
  std::string_view nom;
  Tri tri;
};
constexpr std::array kTris{
    NomDeTri{"numeroEditeur", Tri::NumeroEditeur},
    NomDeTri{"numeroASP", Tri::NumeroAsp},
    NomDeTri{"numeroAns", Tri::NumeroAns},
    NomDeTri{"client", Tri::Client},
    NomDeTri{"montant", Tri::Montant},
    NomDeTri{"avance", Tri::Avance},
    NomDeTri{"solde", Tri::Solde},
    NomDeTri{"situation", Tri::Situation},
    NomDeTri{"depuis", Tri::Depuis},
    NomDeTri{"enJeu", Tri::EnJeu},
    NomDeTri{"attendu", Tri::Attendu},
    NomDeTri{"recu", Tri::Recu},
    NomDeTri{"ecart", Tri::Ecart},
    NomDeTri{"datePaiement", Tri::DatePaiement},
    NomDeTri{"dateFacture", Tri::DateFacture},
    NomDeTri{"datePaiementSolde", Tri::DatePaiementSolde},
};

// Texts that stand in the order of the amounts, those below zero first; what is not known before them all.
std::string cle_de_montant(const std::optional<Montant>& montant) {
  constexpr std::int64_t kDecalage = 1'000'000'000'000'000;
  return montant ? texte::a_droite(std::to_string(montant->centimes() + kDecalage), 20) : "";
}
std::string cle_de_jour(const std::optional<Jour>& jour) {
  return jour ? jour->iso() : "";
}

std::optional<Montant> solde_recu(const domain::Dossier& dossier) {
  return dossier.solde ? dossier.solde->montant_paye : std::nullopt;
}
std::optional<Montant> ecart(const domain::Dossier& dossier) {
  const auto attendu = domain::solde_attendu(dossier);
  const auto recu = solde_recu(dossier);
  return attendu && recu ? std::optional(*attendu - *recu) : std::nullopt;
}

std::string cle_de_tri(const Fiche& fiche, Tri tri) {
  const domain::Avance& a = fiche.dossier.avance;
  switch (tri) {
    case Tri::NumeroEditeur:
      return a.numero_editeur.texte();
    case Tri::NumeroAsp:
      return a.numero_asp ? a.numero_asp->texte() : "";
    case Tri::NumeroAns:
      return a.numero_ans.texte();
    case Tri::Client:
      return texte::plier(a.client.value_or(""));
    case Tri::Montant:
      return cle_de_montant(a.montant_bon_commande.value_or(Montant()));
    case Tri::Avance:
      return std::string(1, static_cast<char>('a' + static_cast<int>(a.statut)));
    case Tri::Solde:
      return fiche.dossier.solde
                 ? std::string(1, static_cast<char>('a' + static_cast<int>(fiche.dossier.solde->statut)))
                 : "";
    case Tri::Situation:
      return std::string(1, static_cast<char>('a' + static_cast<int>(fiche.situation.quoi)));
    case Tri::Depuis:
      return cle_de_jour(fiche.situation.depuis);
    case Tri::EnJeu:
      return cle_de_montant(fiche.situation.montant);
    case Tri::Attendu:
      return cle_de_montant(domain::solde_attendu(fiche.dossier));
    case Tri::Recu:
      return cle_de_montant(solde_recu(fiche.dossier));
    case Tri::Ecart:
      return cle_de_montant(ecart(fiche.dossier));
    case Tri::DatePaiement:
      return cle_de_jour(a.date_paiement);
    case Tri::DateFacture: {
      const auto facture = domain::facture_reclamee(fiche.dossier);
      return facture ? facture->date.iso() : "";
    }
    case Tri::DatePaiementSolde:
      return fiche.dossier.solde ? cle_de_jour(fiche.dossier.solde->date_paiement) : "";
  }
  return {};
}

bool est_paye_avec_ecart(const domain::Dossier& dossier) {
  return dossier.solde && dossier.solde->statut == domain::StatutSolde::Paye &&
         domain::a_un_ecart(domain::solde_attendu(dossier), dossier.solde->montant_paye, false);
}

// Keeps the dossiers that match, each with its findings.
class Crible {
 public:
  Crible(Base& base, const Contexte& contexte, const Criteres& criteres, const Filtre& filtre)
      : jugement_(base, contexte), criteres_(criteres), filtre_(filtre) {}

  std::optional<Fiche> passer(domain::Dossier&& dossier) const {
    if (!porte_le_client(filtre_, dossier.avance.client)) return std::nullopt;
    if (criteres_.ecart && !est_paye_avec_ecart(dossier)) return std::nullopt;
    if (criteres_.etat == Etat::Bloque && !reste_a_demander(dossier)) return std::nullopt;
    Fiche fiche = jugement_.fiche(std::move(dossier));
    if (criteres_.situation && fiche.situation.quoi != *criteres_.situation) return std::nullopt;
    if (criteres_.etat != Etat::Tous && fiche.pret != (criteres_.etat == Etat::Pret)) return std::nullopt;
    return fiche;
  }

 private:
  Jugement jugement_;
  const Criteres& criteres_;
  const Filtre& filtre_;
};

}  // namespace

std::optional<Tri> tri_de(std::string_view nom) {
  for (const NomDeTri& tri : kTris)
    if (texte::plier(tri.nom) == texte::plier(nom)) return tri.tri;
  return std::nullopt;
}

std::vector<std::string> noms_de_tri() {
  std::vector<std::string> noms;
  for (const NomDeTri& tri : kTris) noms.emplace_back(tri.nom);
  return noms;
}

namespace {

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

Listes dans_l_ordre(Source& source, const Crible& crible, const Fenetre& fenetre,
                    const std::function<void(const Fiche&)>& voir) {
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

// In another order all must be seen before the first is given: one key of each is kept, and the dossiers are read again.
Listes tries(Base& base, Source& source, const Crible& crible, const Criteres& criteres,
             const Fenetre& fenetre, const std::function<void(const Fiche&)>& voir) {
  std::vector<std::pair<std::string, std::int64_t>> places;
  source.parcourir(crible, [&](Fiche&& fiche) {
    places.emplace_back(cle_de_tri(fiche, criteres.tri), fiche.dossier.cle);
    return store::Poursuite::Continuer;
  });
  const auto cle = &std::pair<std::string, std::int64_t>::first;
  if (criteres.ordre == Ordre::Croissant)
    std::ranges::stable_sort(places, {}, cle);
  else
    std::ranges::stable_sort(places, std::ranges::greater(), cle);
  Listes listes{0, places.size()};
  for (std::size_t rang = 0; rang < places.size(); ++rang) {
    if (!fenetre.contient(rang)) continue;
    voir(*crible.passer(store::relire_dossier(base, places[rang].second)));
    ++listes.donnes;
  }
  return listes;
}

}  // namespace

Issue<Listes> lister(Base& base, const Contexte& contexte, const Criteres& criteres,
                     const std::function<void(const Fiche&)>& voir) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  Saisies saisies;
  const Filtre filtre = lire_filtre(saisies, base, contexte, criteres);
  if (!saisies.reussie()) return saisies.echec();
  const Fenetre fenetre(criteres);
  if (fenetre.suffit(0)) return Listes{};
  const Crible crible(base, contexte, criteres, filtre);
  Source source(base, filtre);
  if (criteres.tri == Tri::NumeroEditeur && criteres.ordre == Ordre::Croissant)  // the base gives them so
    return dans_l_ordre(source, crible, fenetre, voir);
  return tries(base, source, crible, criteres, fenetre, voir);
}

}  // namespace finhop::app
