#include "app/lot/selection.hpp"

#include <algorithm>

#include "app/dossier/jugement.hpp"
#include "app/dossier/recherche.hpp"
#include "app/lecture.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::app {
namespace {

class Tamis {
 public:
  Tamis(Base& base, const Jugement& jugement, const std::set<std::string>& acheves, Selection& selection)
      : base_(base), jugement_(jugement), acheves_(acheves), selection_(selection) {}

  void passer(const domain::Dossier& dossier, bool nomme) {
    if (dossier.lot_vivant && acheves_.contains(*dossier.lot_vivant)) return;
    if (!nomme && !reste_a_demander(dossier)) return;
    selection_.examines.push_back(dossier.cle);
    Fiche fiche = jugement_.fiche(dossier);
    if (fiche.pret)
      selection_.prets.push_back(avec_ses_lectures(std::move(fiche.dossier)));
    else
      selection_.exclus.push_back({dossier.avance.numero_editeur.texte(), domain::blocages(fiche.constats)});
  }

 private:
  Fiche avec_ses_lectures(domain::Dossier dossier) const {
    const LecturesDuDossier lectures(base_, dossier);
    return jugement_.fiche(std::move(dossier), lectures.toutes());
  }

  Base& base_;
  const Jugement& jugement_;
  const std::set<std::string>& acheves_;
  Selection& selection_;
};

}  // namespace

Selection selectionner(Base& base, Saisies& saisies, const DemandeExport& demande, const MomentDuDepot& depot,
                       const std::set<std::string>& acheves) {
  Selection selection;
  const std::vector<domain::NumeroAns> numeros = lire_logiciels(base, saisies, demande.ans);
  const Jugement jugement(base, depot.jour, depot.maintenant);
  Tamis tamis(base, jugement, acheves, selection);
  store::FiltreDossiers filtre;
  filtre.numeros_ans = numeros;
  if (demande.references.empty() && saisies.reussie())
    store::parcourir_dossiers(base, filtre, [&](const domain::Dossier& dossier) {
      tamis.passer(dossier, false);
      return store::Poursuite::Continuer;
    });
  std::vector<std::int64_t> vus;
  for (const std::string& reference : demande.references) {
    const auto dossier = exiger_dossier(base, reference);
    if (!dossier)
      saisies.refuser(dossier.error());
    else if (std::ranges::find(vus, dossier->cle) == vus.end())
      tamis.passer(*dossier, true);
    if (dossier) vus.push_back(dossier->cle);
  }
  return selection;
}

}  // namespace finhop::app
