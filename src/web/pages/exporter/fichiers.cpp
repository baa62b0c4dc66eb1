#include "web/pages/exporter/fichiers.hpp"

#include <algorithm>

#include "finhop/app/lot/refaire.hpp"
#include "finhop/app/preuve/prouver.hpp"
#include "finhop/base/fichier.hpp"
#include "web/pages/documents/joindre.hpp"
#include "web/pages/lire/rendre.hpp"
#include "web/serveur/corps.hpp"

namespace finhop::web {

h::Html fichiers_du_lot_html(const Contexte& contexte, const domain::Lot& lot,
                             const std::vector<domain::FichierLot>& fichiers) {
  constexpr std::string_view kTitre = "Fichiers à télécharger";
  if (fichiers.empty()) return {};
  if (!peut(contexte, Route::FichierDeLot)) return h::section(h::h2(kTitre), h::p(kPourQuiEcrit));
  std::vector<const domain::FichierLot*> ranges;
  for (const domain::FichierLot& fichier : fichiers) ranges.push_back(&fichier);
  std::ranges::stable_sort(ranges, {}, [](const domain::FichierLot* fichier) { return fichier->sorte; });
  h::Html liens;
  for (const domain::FichierLot* fichier : ranges)
    liens += h::li(h::lien(lien(Route::FichierDeLot, {lot.nom, fichier->nom}), fichier->nom), ", ",
                   taille_lisible(fichier->taille));
  return h::section(
      h::h2(kTitre),
      domain::est_mort(lot) ? h::p(h::encart(h::Ton::Mauvais), "Ce lot ne se dépose plus.") : h::Html(),
      h::ul(liens));
}

// Refused before a byte is sent when it is not the file that was exported.
Reponse donner_un_fichier_de_lot(Contexte& contexte, const Requete&) {
  DescripteurProprietaire octets = fichier_sans_nom(kRepertoireProvisoire);
  app::Base base = contexte.ouvrir_base();
  const auto rendu = app::rendre_fichier(base, contexte.valeur("nom"), contexte.valeur("fichier"),
                                         octets.numero(), contexte.suivi);
  return ou_refus(
      contexte, rendu,
      [&](const domain::FichierLot& fichier) { return a_garder(fichier.nom, std::move(octets)); },
      kIntrouvable);
}

Reponse donner_une_preuve(Contexte& contexte, const Requete&) {
  const std::string& numero = contexte.valeur("numero");
  DescripteurProprietaire octets = fichier_sans_nom(kRepertoireProvisoire);
  app::Base base = contexte.ouvrir_base();
  const Suite equivalente{"", Geste::Prouver, {{Donnee::Reference, numero}, {Donnee::Sortie}}};
  const auto rendue = app::rendre_preuve(base, contexte.pour_app(equivalente), numero, octets.numero());
  return ou_refus(
      contexte, rendue,
      [&](const app::PreuveFaite& preuve) { return a_garder(preuve.chemin.string(), std::move(octets)); },
      kIntrouvable);
}

Reponse achever_un_lot(Contexte& contexte, const Requete&) {
  const std::string& nom = contexte.valeur("nom");
  app::Base base = contexte.ouvrir_base();
  const Suite commande{"", Geste::LotRefaire, {{Donnee::Lot, nom}}};
  const auto refait = app::refaire_lot(base, contexte.pour_app(commande), nom, std::nullopt, contexte.suivi);
  return ou_refus(contexte, refait,
                  [](const app::LotRefait& lot) { return ailleurs(lien(Route::Lot, {lot.lot.nom})); });
}

}  // namespace finhop::web
