#include "finhop/vue/lots.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/domain/suites.hpp"
#include "vue/lots_champs.hpp"

namespace finhop::vue {
namespace {

using domain::Lot;

std::string en_somme(const Lot& lot) {
  return fmt::format("{}, {}", texte::compter(lot.demandes, "demande"), lot.montant.texte_fr());
}

// What to do for its rank to be given back: of one that was deposited, nothing.
Page rang_tenu(const app::LotEcarte& ecarte) {
  const Lot& lot = ecarte.lot;
  Page page{{Ligne{fmt::format("le rang {} du {} reste tenu, aucun autre lot ne le prendra", lot.rang,
                               lot.date_depot.fr())}},
            {Phrase{"parce que ", *ecarte.tenu}}};
  if (!est_a_l_ecart(lot))
    page.push_back({AFaire{
        "à faire : ",
        Suite{"une fois ce dossier à sa place et modifiable", Geste::LotAnnuler, {{Donnee::Lot, lot.nom}}}}});
  return page;
}

// Its folder must not go to the portal, when it is still there.
Page repertoire_ecarte(const app::LotEcarte& ecarte) {
  Page page;
  if (ecarte.reste)
    page.push_back({Ligne{"ne pas déposer son dossier, qui peut être supprimé : " + ecarte.reste->string()}});
  if (ecarte.ecarte) page.push_back({Ligne{"son dossier est mis à l'écart : " + ecarte.ecarte->string()}});
  if (ecarte.tenu)
    for (Bloc& bloc : rang_tenu(ecarte)) page.push_back(std::move(bloc));
  else if (ecarte.lot.rang_rendu)
    page.push_back({Ligne{fmt::format("le rang {} du {} peut servir à un autre lot", ecarte.lot.rang,
                                      ecarte.lot.date_depot.fr())}});
  return page;
}

}  // namespace

Page Lots::page() const {
  if (lots_.empty()) return {{AFaire{"", {"aucun lot", {{"à taper", Geste::Exporter}}}}}};
  return {{champs_de_lot().table(Forme::Personnes, lots_)}};
}

Defile Lots::donnees() const {
  return champs_de_lot().defile(Forme::Programmes, lots_);
}

Defile Lots::tableur() const {
  return champs_de_lot().defile(Forme::Tableur, lots_);
}

Page Lots::alertes() const {
  Page page;
  for (const Lot& lot : lots_)
    if (est_interrompu(lot))
      page.push_back({Conseil{fmt::format("le lot {} a été interrompu ; à faire : ", lot.nom),
                              domain::achever_le_lot(lot.nom)}});
  return page;
}

Page LotRefait::page() const {
  Page fichiers;
  for (const std::string& nom : refait_.ecrits) fichiers.push_back({Ligne{"refait : " + nom}});
  for (const std::string& nom : refait_.identiques)
    fichiers.push_back({Ligne{"déjà là, identique : " + nom}});
  return {{Section{fmt::format("lot {} dans {}", refait_.lot.nom, refait_.repertoire.string()), fichiers}}};
}

Faits LotRefait::donnees() const {
  return {{"nom", "", refait_.lot.nom},
          {"dossier", "", refait_.repertoire},
          {"ecrits", "", refait_.ecrits},
          {"identiques", "", refait_.identiques}};
}

Page LotRefait::alertes() const {
  const domain::StatutLot statut = refait_.lot.statut;
  if (statut != domain::StatutLot::Annule && statut != domain::StatutLot::Remplace) return {};
  return {{Ligne{fmt::format("avertissement : le lot {} est {} : ne pas le déposer", refait_.lot.nom,
                             libelle(statut))}}};
}

Page lot_depose(const Lot& lot, const Jour& aujourd_hui) {
  Page suites;
  for (const Suite& suite : domain::suites_du_lot(lot, aujourd_hui).suites)
    suites.push_back({Conseil{suite.quand + " : ", suite}});
  return {{Section{fmt::format("lot {} déposé le {} : {}", lot.nom, lot.date_depot.fr(), en_somme(lot)),
                   suites}}};
}

Page lot_annule(const app::LotEcarte& ecarte) {
  const std::string quoi = ecarte.deja_mort
                               ? fmt::format("lot {}, déjà {}", ecarte.lot.nom, libelle(ecarte.lot.statut))
                               : fmt::format("lot {} annulé : {}", ecarte.lot.nom,
                                             texte::compter(ecarte.lot.demandes, "dossier libéré"));
  return {{Section{quoi, repertoire_ecarte(ecarte)}}};
}

Page lot_rejete(const Lot& lot) {
  return {{Section{fmt::format("lot {} rejeté : {}", lot.nom, texte::compter(lot.demandes, "dossier rejeté")),
                   {{Ligne{"motif : " + lot.motif.value_or("")}},
                    {AFaire{"",
                            {"",
                             {{"corriger ce qui doit l'être, puis", Geste::Exporter},
                              {"si la cause n'était pas dans les demandes",
                               Geste::SoldeConfirmer,
                               {{Donnee::LotDuRetour, lot.nom}, {Donnee::Motif}}}}}}}}}}};
}

Page lot_remplace(const app::LotEcarte& ecarte) {
  return {{Section{fmt::format("le lot {} est remplacé", ecarte.lot.nom), repertoire_ecarte(ecarte)}}};
}

Page lot_acheve(const std::string& nom) {
  return {{Ligne{fmt::format("le lot {}, interrompu, a été complété", nom)}}};
}

}  // namespace finhop::vue
