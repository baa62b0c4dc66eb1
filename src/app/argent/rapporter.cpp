#include "finhop/app/argent/rapporter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "app/argent/parcours.hpp"
#include "app/argent/risques.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/base/mois.hpp"
#include "finhop/domain/argent/retards.hpp"
#include "finhop/store/fournisseurs.hpp"

namespace finhop::app {
namespace {

using domain::Duree;
using domain::Groupement;
using domain::Periode;

bool attend_plus(const DossierEnRetard& a, const DossierEnRetard& b) {
  return std::tuple(-a.montant.centimes(), -a.jours, std::string_view(a.numero_editeur)) <
         std::tuple(-b.montant.centimes(), -b.jours, std::string_view(b.numero_editeur));
}

// Keeps those that come first in an order, however many are seen.
template <class Dossier>
class Retenue {
 public:
  using Avant = bool (*)(const Dossier&, const Dossier&);
  Retenue(Avant avant, std::optional<std::size_t> dits) : avant_(avant), dits_(dits) {}

  void voir(Dossier&& dossier, Montant montant) {
    ++vus_.nombre;
    vus_.somme += montant;
    vus_.dossiers.push_back(std::move(dossier));
    if (dits_ && vus_.dossiers.size() > 2 * *dits_ + 1) couper();
  }
  Premiers<Dossier> premiers() && {
    couper();
    return std::move(vus_);
  }

 private:
  void couper() {
    std::ranges::sort(vus_.dossiers, avant_);
    const std::size_t dits = std::min(dits_.value_or(vus_.dossiers.size()), vus_.dossiers.size());
    vus_.dossiers.erase(vus_.dossiers.begin() + static_cast<std::ptrdiff_t>(dits), vus_.dossiers.end());
  }

  Avant avant_;
  std::optional<std::size_t> dits_;
  Premiers<Dossier> vus_;
};

std::optional<DossierEnRetard> en_retard(const domain::FaitsDArgent& faits, const domain::JourDArgent& jour) {
  const auto reste = domain::a_recevoir(faits);
  const auto retard = domain::jours_de_retard(faits, jour.jour, jour.delais);
  if (!reste || !retard) return std::nullopt;
  return DossierEnRetard{faits.numero_editeur,  faits.client, domain::situation_de(faits),
                         domain::depuis(faits), *retard,      *reste};
}

// What the walk fills in.
class Releve {
 public:
  Releve(const domain::JourDArgent& jour, std::optional<std::size_t> dits)
      : jour_(jour),
        par_mois_(Groupement::Mois, jour),
        par_situation_(Groupement::Situation, jour),
        en_retard_(attend_plus, dits),
        a_risque_(presse_plus, dits) {}

  void voir(const domain::FaitsDArgent& faits) {
    par_mois_.voir(faits);
    par_situation_.voir(faits);
    if (auto dossier = en_retard(faits, jour_)) {
      const Montant montant = dossier->montant;
      en_retard_.voir(*std::move(dossier), montant);
    }
    if (auto dossier = a_risque(faits, jour_.echeances)) {
      const Montant montant = dossier->risque.montant.value_or(Montant());
      a_risque_.voir(*std::move(dossier), montant);
    }
  }

  void remplir(Rapport& rapport, const Periode& dernier) && {
    rapport.alors = par_situation_.total();
    rapport.situations = par_situation_.groupes();
    const Periode premier = Periode::contenant(Duree::Mois, rapport.du);
    for (int avant = kMoisParAn - 1; avant >= 0; --avant) {
      const Periode mois = dernier.plus(-avant);
      rapport.mois.push_back({mois, par_mois_.de_la_periode(mois), mois >= premier});
      if (mois >= premier) rapport.pendant += rapport.mois.back().sommes;
    }
    rapport.en_retard = std::move(en_retard_).premiers();
    rapport.a_risque = std::move(a_risque_).premiers();
  }

 private:
  domain::JourDArgent jour_;
  domain::Sommateur par_mois_;
  domain::Sommateur par_situation_;
  Retenue<DossierEnRetard> en_retard_;
  Retenue<DossierARisque> a_risque_;
};

Refus a_venir(const Saisi& saisi, const Periode& periode, const Jour& aujourd_hui) {
  return Refus{CodeRefus::ValeurIllisible,
               fmt::format("{} commence le {}, à venir", periode.en_lettres(), periode.premier().fr()),
               fmt::format("une période commencée au {}", aujourd_hui.fr()),
               "donner une période passée, ou celle en cours"}
      .dans(saisi.lieu);
}

}  // namespace

Issue<Rapport> rapporter(Base& base, const Contexte& contexte, const CriteresDeRapport& criteres) {
  const Jour aujourd_hui = contexte.maintenant.jour_a_paris();
  Periode dernier = Periode::contenant(Duree::Mois, aujourd_hui);
  Saisies saisies;
  std::optional<Periode> periode;
  if (criteres.periode) {
    periode = saisies.lire<Periode>(*criteres.periode);
    if (!periode) return saisies.echec();
    if (periode->premier() > aujourd_hui)
      return refuser_tout(a_venir(*criteres.periode, *periode, aujourd_hui));
    dernier = Periode::contenant(Duree::Mois, periode->dernier());
  }
  CriteresDArgent argent;
  if (periode && periode->dernier() < aujourd_hui)
    argent.au = Saisi{criteres.periode->lieu, periode->dernier().iso()};
  std::optional<Releve> releve;
  const auto au = parcourir_argent(
      base, contexte, argent, [&](const domain::JourDArgent& jour) { releve.emplace(jour, criteres.dits); },
      [&](const domain::FaitsDArgent& faits) { releve->voir(faits); });
  if (!au) return std::unexpected(au.error());
  Rapport rapport{store::lire_fournisseur(base), *au, periode,
                  periode ? periode->premier() : dernier.plus(1 - kMoisParAn).premier()};
  std::move(*releve).remplir(rapport, dernier);
  return rapport;
}

}  // namespace finhop::app
