#include "finhop/format/bordereau.hpp"

#include <fmt/format.h>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/html_formes.hpp"
#include "finhop/format/html_page.hpp"
#include "format/bordereau_parties.hpp"
#include "format/embarques.hpp"

namespace finhop::format {
namespace {

constexpr h::Ressource kFeuille{texte_embarque(kRessources, "bordereau.css")};

h::Html identite(const Bordereau& b, const Totaux& totaux) {
  return h::faits({{"Jour du dépôt", b.date_depot.fr()},
                   {"Numéro de référencement ANS", b.numero_ans},
                   {"Logiciel", b.nom_logiciel},
                   {"Fournisseur", b.raison_sociale},
                   {"SIRET du fournisseur", b.siret},
                   {"Contenu", texte::compter(b.lignes.size(), "demande") + " de solde"},
                   {"Montant total HT", totaux.montant.texte_fr()},
                   {"Pièces justificatives", texte::compter(totaux.documents, "document")},
                   {"Taille totale à déposer", taille_lisible(totaux.octets)}});
}

}  // namespace

Totaux totaux_de(const Bordereau& bordereau) {
  Totaux totaux;
  for (const BordereauLigne& ligne : bordereau.lignes) {
    totaux.montant += ligne.montant;
    totaux.documents += ligne.pieces.size();
  }
  totaux.octets = bordereau.json.taille;
  for (const BordereauFichier& zip : bordereau.zips) totaux.octets += zip.taille;
  return totaux;
}

h::Html a_copier(std::string_view texte) {
  return h::code(h::classe("copier"), texte);
}

h::Html commande(std::string_view texte) {
  return h::code(h::classe("commande copier"), texte);
}

h::Html geste(std::string_view texte, std::string_view sinon) {
  return texte.empty() ? h::ensemble(sinon) : commande(texte);
}

// The day is part of the files' names (guide, section 3.3): on another day the portal would be given a wrong name.
h::Html entete_html(const Bordereau& b, const Totaux& totaux) {
  return h::ensemble(
      h::h1("Bordereau de dépôt des demandes de solde"), h::p(h::classe("lot"), "Lot ", a_copier(b.nom_lot)),
      identite(b, totaux),
      h::p(h::encart(h::Ton::Moyen), h::strong("À déposer le ", b.date_depot.fr(), ", ce jour-là seulement"),
           "\u00A0: le nom des fichiers porte ce jour. Pour un autre jour, ",
           b.gestes.redater.empty() ? "" : "taper ", geste(b.gestes.redater, "le refaire d'ici"),
           " et suivre le bordereau du nouveau lot."));
}

h::Html avis_de_ne_pas_deposer(std::string_view nom_lot) {
  return h::ensemble(
      h::h1("NE PAS DÉPOSER"),
      h::p(
          h::encart(h::Ton::Mauvais), h::strong("Le lot ", nom_lot, " ne doit plus être déposé"),
          "\u00A0: il a été annulé, ou un autre le remplace, et un autre lot peut porter son nom. Rien de ce dossier "
          "ne doit aller sur le portail."));
}

std::string avertir_de_ne_pas_deposer(std::string page, std::string_view nom_lot) {
  constexpr std::string_view kDebut = "<main>\n";
  const h::Html avis = avis_de_ne_pas_deposer(nom_lot);
  const std::size_t place = page.find(kDebut);
  return page.insert(place == std::string::npos ? page.size() : place + kDebut.size(), avis.octets());
}

std::string_view feuille_du_bordereau() {
  return kFeuille.texte();
}

h::Html pas_a_pas(const Bordereau& bordereau, const h::Html& avant, const h::Html& apres) {
  const Totaux totaux = totaux_de(bordereau);
  return h::ensemble(entete_html(bordereau, totaux), avant, etapes_html(bordereau), apres,
                     suite_html(bordereau), fichiers_html(bordereau, totaux));
}

std::string ecrire_bordereau(const Bordereau& bordereau) {
  const std::string titre = fmt::format("Bordereau de dépôt {}", bordereau.nom_lot);
  return h::ecrire({titre, kFeuille},
                   h::ensemble(pas_a_pas(bordereau, {}, {}), demandes_html(bordereau, totaux_de(bordereau))));
}

}  // namespace finhop::format
