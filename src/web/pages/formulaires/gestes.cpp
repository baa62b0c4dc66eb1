#include "web/pages/formulaires/gestes.hpp"

#include "finhop/app/solde/statut.hpp"
#include "web/pages/rendu/rendu.hpp"

namespace finhop::web {
namespace {

using domain::StatutLot;
using domain::StatutSolde;

bool se_complete(StatutSolde statut) {
  return statut == StatutSolde::Accepte || statut == StatutSolde::Incomplet ||
         statut == StatutSolde::AModifier || statut == StatutSolde::Valide;
}

bool a_un_pas(domain::StatutAvance statut) {
  return !domain::suites(statut).empty() || domain::porte_un_montant(statut);
}

class DUnDossier {
 public:
  explicit DUnDossier(const domain::Dossier& dossier) : numero_(dossier.avance.numero_editeur.texte()) {}

  void ajouter(Geste geste, bool possible) {
    if (possible) suites_.push_back({"", geste, {{Donnee::Reference, numero_}}});
  }
  std::vector<Suite> suites() const { return suites_; }

 private:
  std::string numero_;
  std::vector<Suite> suites_;
};

}  // namespace

h::Html gestes_dits(const Contexte& contexte, const std::vector<Suite>& suites) {
  h::Html dits;
  for (const Suite& suite : suites)
    if (lien_du_geste(contexte, suite)) dits += h::li(geste_dit(contexte, suite, suite.quand));
  if (dits.est_vide()) return dits;
  return h::nav(h::attribut<"aria-label">("Ce qui peut être fait"), h::classe("ecran"),
                h::ul(h::classe("choix gestes"), dits));
}

h::Html formulaire_dit(const Contexte& contexte, Route route, const Parametres& parametres,
                       std::string_view mot) {
  return peut(contexte, route) ? h::p(h::classe("ecran"), h::lien(lien(route, {}, parametres), mot))
                               : h::Html();
}

std::vector<Suite> gestes_du_dossier(const domain::Dossier& dossier) {
  const domain::Avance& avance = dossier.avance;
  const auto& solde = dossier.solde;
  DUnDossier gestes(dossier);
  gestes.ajouter(Geste::AvanceModifier, true);
  gestes.ajouter(Geste::AvanceStatut, a_un_pas(avance.statut));
  gestes.ajouter(Geste::AvanceCorriger, !domain::corrections(avance.statut).empty());
  gestes.ajouter(Geste::SoldeSaisir,
                 solde ? domain::est_en_main(solde->statut) : domain::est_ouverte(avance.statut));
  gestes.ajouter(Geste::SoldeStatut, solde && (!app::pas_a_noter(solde->statut).empty() ||
                                               domain::porte_un_montant(solde->statut)));
  gestes.ajouter(Geste::SoldeCorriger, solde && !app::reculs_a_noter(solde->statut).empty());
  gestes.ajouter(Geste::SoldeCompleter, solde && se_complete(solde->statut));
  gestes.ajouter(Geste::SoldeConfirmer,
                 dossier.refus && !dossier.refus->confirme && domain::est_tel_que_refuse(dossier));
  gestes.ajouter(Geste::NoteAjouter, true);
  return gestes.suites();
}

std::vector<Suite> gestes_du_lot(const domain::Lot& lot) {
  std::vector<Geste> gestes;
  if (lot.statut == StatutLot::Genere) gestes = {Geste::LotDeposer, Geste::LotRedater, Geste::LotAnnuler};
  if (lot.statut == StatutLot::Depose) gestes = {Geste::LotRejeter};
  if (lot.statut == StatutLot::Traite) gestes = {Geste::RetourRetirer};
  if (lot.statut == StatutLot::Depose || lot.statut == StatutLot::Rejete)
    gestes.push_back(Geste::LotCorriger);
  std::vector<Suite> suites;
  for (const Geste geste : gestes) suites.push_back({"", geste, {{Donnee::Lot, lot.nom}}});
  return suites;
}

}  // namespace finhop::web
