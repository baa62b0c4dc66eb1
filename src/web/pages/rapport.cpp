#include "finhop/web/page_rapport.hpp"

#include <fmt/format.h>

#include <array>
#include <ostream>

#include "finhop/format/html_page.hpp"
#include "web/embarques.hpp"
#include "web/pages/rapport_parties.hpp"

namespace finhop::web {
namespace {

using domain::Poste;

constexpr h::Ressource kFeuille{texte_embarque(kRessources, "rapport.css")};

// The last day of the period, which may be to come.
Jour dernier_jour(const app::Rapport& r) {
  return r.periode ? r.periode->dernier() : r.au.jour;
}

std::string figures_au(const app::Rapport& r) {
  return r.au.passe ? fmt::format("{}, le soir", r.au.jour.fr())
                    : fmt::format("{}, le jour du rapport", r.au.jour.fr());
}

h::Html entete_html(const app::Rapport& r) {
  h::Html html =
      h::ensemble(h::h1(titre_du_rapport(r)),
                  h::faits({{"Fournisseur", r.fournisseur.raison_sociale.value_or("")},
                            {"SIRET", r.fournisseur.siret.texte()},
                            {"Période", fmt::format("du {} au {}", r.du.fr(), dernier_jour(r).fr())},
                            {"Chiffres au", figures_au(r)}}));
  if (r.au.passe)
    html += h::p(h::classe("discret"),
                 "D'après les jours notés : les paiements, dépôts, réponses et décisions datés de ce jour ou "
                 "d'avant, même notés plus tard ; tout autre changement compte au jour où il a été noté.");
  if (r.au.incomplet)
    html +=
        h::p(h::encart(h::Ton::Moyen),
             "! Des commandes faites depuis par un ancien finhop ne peuvent pas être ôtées de ces chiffres.");
  if (dernier_jour(r) > r.au.jour)
    html += h::p(h::encart(h::Ton::Moyen), "! La période n'est pas finie : elle court jusqu'au ",
                 dernier_jour(r).fr(), ".");
  return html;
}

h::Html en_bref_html(const app::Rapport& r) {
  h::Html html =
      h::ensemble(h::h2("En bref"), h::faits({{"Reçu pendant la période", recu(r.pendant).texte_fr()},
                                              {"Attendu pendant la période", attendu(r.pendant).texte_fr()},
                                              {"Reste à recevoir", r.alors[Poste::ResteARecevoir].texte_fr()},
                                              {"dont en retard", r.alors.en_retard().texte_fr()},
                                              {"À risque", r.alors[Poste::ARisque].texte_fr()},
                                              {"À rembourser", r.alors[Poste::ARembourser].texte_fr()}}));
  if (r.alors.non_notes > 0)
    html += h::p(h::encart(h::Ton::Moyen), "! ", compte(r.alors.non_notes, "paiement"),
                 " sans montant noté : à 0 dans ces sommes.");
  return html;
}

h::Html pendant_html(const app::Rapport& r) {
  constexpr std::array kDits{Poste::BonsCommande, Poste::AvanceAttendue, Poste::AvanceRecue,
                             Poste::EcartAvance,  Poste::Facture,        Poste::SoldeAttendu,
                             Poste::SoldeRecu,    Poste::Ecart,          Poste::Rembourse};
  h::Tableau tableau("sommes", {{"Somme"}, {"Montant", h::Cote::Droite}, {"Quand elle est comptée"}},
                     h::PremiereCellule::Titre);
  tableau.nommer("Sommes de la période");
  for (const Poste poste : kDits) {
    const domain::DescriptionDePoste& decrit = domain::kPostes[domain::rang(poste)];
    tableau.ranger(decrit.nom, r.pendant[poste].texte_fr(), domain::libelle(decrit.jour));
  }
  return h::ensemble(h::h2("Pendant la période"), tableau.html(),
                     h::p(h::classe("discret"),
                          "Un écart est ce qui était attendu moins ce qui est venu, une fois payé. Ce qui ne "
                          "porte pas de date n'est compté dans aucune période."));
}

}  // namespace

Montant attendu(const domain::Sommes& sommes) {
  return sommes[Poste::AvanceAttendue] + sommes[Poste::SoldeAttendu];
}

Montant recu(const domain::Sommes& sommes) {
  return sommes[Poste::AvanceRecue] + sommes[Poste::SoldeRecu];
}

std::string titre_du_rapport(const app::Rapport& r) {
  return r.periode ? "Rapport : " + r.periode->en_lettres() : "Rapport : les douze derniers mois";
}

h::Html contenu_du_rapport(const app::Rapport& rapport, const DireRemede& dire, Mene demande) {
  const Mene mene = rapport.au.passe ? Mene::NullePart : demande;
  h::Html contenu = entete_html(rapport);
  if (rapport.alors.dossiers == 0)
    contenu += h::p(h::encart(h::Ton::Moyen), "! Aucun dossier n'est enregistré à cette date.");
  else
    contenu += h::ensemble(en_bref_html(rapport), pendant_html(rapport), par_mois_html(rapport, mene),
                           par_situation_html(rapport, mene), par_age_html(rapport, mene),
                           en_retard_html(rapport, dire, mene), a_risque_html(rapport, dire, mene));
  return contenu;
}

void ecrire_rapport(std::ostream& sortie, const app::Rapport& rapport, const DireRemede& dire) {
  const std::string titre = titre_du_rapport(rapport);
  sortie << h::ecrire({titre, kFeuille}, contenu_du_rapport(rapport, dire, Mene::NullePart));
}

}  // namespace finhop::web
