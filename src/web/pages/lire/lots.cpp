// Lots, the portal's labels, payments.
#include "finhop/vue/lots.hpp"
#include "finhop/app/lot/lister.hpp"
#include "finhop/app/lot/montrer.hpp"
#include "finhop/app/paiement/lister.hpp"
#include "finhop/app/retour/extraire.hpp"
#include "finhop/app/retour/libelles.hpp"
#include "finhop/vue/libelles.hpp"
#include "finhop/vue/paiement/paiements.hpp"
#include "web/pages/depots/envoi.hpp"
#include "web/pages/exporter/fichiers.hpp"
#include "web/pages/formulaires/gestes.hpp"
#include "web/pages/lire/rendre.hpp"

namespace finhop::web {

Reponse page_lots(Contexte& contexte, const Requete& requete) {
  app::Base base = contexte.ouvrir_base();
  const auto lots = app::lister_lots(base);
  const vue::Lots vus(lots);
  return rendre(contexte, requete,
                {{"Lots", Suite{"", Geste::LotLister}, Route::Lots}, Route::Lots, {}, "lots"}, vus,
                h::ensemble(gestes_dits(contexte, {{"exporter ce qui est prêt", Geste::Exporter}}),
                            page_dite(contexte, vus.alertes(), "Lots")));
}

namespace {

h::Html reponses_html(const Contexte& contexte, const app::LotDetaille& lot) {
  if (!lot.retours.empty() && !peut(contexte, Route::ReponseDuPortail))
    return h::section(h::h2("Réponses reçues, à télécharger"), h::p(kPourQuiEcrit));
  h::Html liens;
  for (const domain::Retour& retour : lot.retours)
    liens += h::li(h::lien(lien(Route::ReponseDuPortail, {lot.lot.nom, retour.sha256}), retour.nom_fichier));
  return liens.est_vide() ? liens : h::section(h::h2("Réponses reçues, à télécharger"), h::ul(liens));
}

// What the portal gave back, to whatever lot it answers.
h::Html envoyer_la_reponse(const Contexte& contexte) {
  if (!peut(contexte, Route::Deposer)) return {};
  return h::details(h::summary("Enregistrer une réponse du portail"),
                    h::p("Elle est montrée d'abord : rien n'est enregistré sans être confirmé."),
                    envoi_html(contexte, {.vers = lien(Route::Deposer),
                                          .identifiant = "fichier",
                                          .dit = "Le fichier que le portail a rendu (.json)",
                                          .types = ".json",
                                          .bouton = "Envoyer"}));
}

h::Html bordereau_html(const app::LotDetaille& lot) {
  if (!domain::est_en_main(lot.lot)) return {};
  return h::p(h::lien(lien(Route::Bordereau, {lot.lot.nom}), "Bordereau : déposer le lot pas à pas"));
}

// Its folder never appeared: its files are made now.
h::Html achever_html(const Contexte& contexte, const domain::Lot& lot) {
  if (!domain::est_interrompu(lot) || !peut(contexte, Route::AcheverLot)) return {};
  return h::div(h::classe("encart mauvais"),
                formulaire(contexte, lien(Route::AcheverLot, {lot.nom}),
                           h::p("L'export de ce lot a été interrompu : ses fichiers ne sont pas tous là."),
                           h::p(h::button(h::classe("principal"), "Achever le lot"))));
}

}  // namespace

Reponse page_lot(Contexte& contexte, const Requete& requete) {
  const std::string& nom = contexte.valeur("nom");
  app::Base base = contexte.ouvrir_base();
  const auto detail = app::montrer_lot(base, nom);
  return ou_refus(
      contexte, detail,
      [&](const app::LotDetaille& lot) {
        return rendre(
            contexte, requete,
            {{.titre = "Lot " + nom,
              .equivalente = Suite{"", Geste::LotMontrer, {{Donnee::Lot, nom}}},
              .scripts = {"envoi.js"}},
             Route::Lot,
             {nom},
             "lot"},
            vue::UnLot(lot),
            h::ensemble(achever_html(contexte, lot.lot), gestes_dits(contexte, gestes_du_lot(lot.lot)),
                        bordereau_html(lot), fichiers_du_lot_html(contexte, lot.lot, lot.fichiers),
                        reponses_html(contexte, lot), envoyer_la_reponse(contexte)));
      },
      kIntrouvable);
}

Reponse donner_une_reponse(Contexte& contexte, const Requete&) {
  app::Base base = contexte.ouvrir_base();
  const auto rendu = app::rendre_retour(base, contexte.valeur("nom"), contexte.valeur("sha256"));
  return ou_refus(
      contexte, rendu, [](const app::FichierRendu& reponse) { return a_garder(reponse.nom, reponse.octets); },
      kIntrouvable);
}

Reponse page_paiements(Contexte& contexte, const Requete& requete) {
  Suite equivalente{"", Geste::PaiementLister};
  const auto reference = reference_de(requete, equivalente);
  app::Base base = contexte.ouvrir_base();
  const auto groupes = app::lister_paiements(base, contexte.pour_app(equivalente), reference);
  return ou_refus(contexte, groupes, [&](const std::vector<app::PaiementsDUnAvis>& tous) {
    return rendre(contexte, requete,
                  {{"Paiements", equivalente, Route::Paiements}, Route::Paiements, {}, "paiements"},
                  vue::Paiements(tous));
  });
}

Reponse page_reponses(Contexte& contexte, const Requete& requete) {
  app::Base base = contexte.ouvrir_base();
  const auto libelles = app::compter_libelles(base, std::nullopt);
  return ou_refus(contexte, libelles, [&](const std::vector<app::LibelleCompte>& comptes) {
    return rendre(contexte, requete,
                  {{.titre = "Ce que le portail répond",
                    .equivalente = Suite{"", Geste::RetourLibelles},
                    .ici = Route::Reponses,
                    .scripts = {"envoi.js"}},
                   Route::Reponses,
                   {},
                   "libelles"},
                  vue::Libelles(comptes), envoyer_la_reponse(contexte));
  });
}

}  // namespace finhop::web
