#include "finhop/format/bordereau.hpp"

#include <fmt/format.h>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "format/bordereau_parties.hpp"
#include "format/bordereau_style.hpp"

namespace finhop::format {
namespace {

std::string fait(std::string_view nom, std::string_view valeur) {
  if (valeur.empty()) return "";
  return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", nom, texte::echapper_html(valeur));
}

std::string identite(const Bordereau& b, const Totaux& totaux) {
  return "<dl class=\"identite\">\n" + fait("Jour du dépôt", b.date_depot.fr()) +
         fait("Numéro de référencement ANS", b.numero_ans) + fait("Logiciel", b.nom_logiciel) +
         fait("Fournisseur", b.raison_sociale) + fait("SIRET du fournisseur", b.siret) +
         fait("Contenu", texte::compter(b.lignes.size(), "demande") + " de solde") +
         fait("Montant total HT", totaux.montant.texte_fr()) +
         fait("Pièces justificatives", texte::compter(totaux.documents, "document")) +
         fait("Taille totale à déposer", taille_lisible(totaux.octets)) + "</dl>\n";
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

std::string code_html(std::string_view texte) {
  return fmt::format("<span class=\"code copier\">{}</span>", texte::echapper_html(texte));
}

// The day is part of the files' names (guide, section 3.3): on another day the portal would be given a wrong name.
std::string entete_html(const Bordereau& b, const Totaux& totaux) {
  return fmt::format(
      "<h1>Bordereau de dépôt des demandes de solde</h1>\n<p class=\"lot\">Lot {0}</p>\n{1}<p "
      "class=\"alerte\"><strong>À déposer le {2}, ce jour-là seulement</strong>\u00A0: le nom des fichiers "
      "porte ce jour. Pour un autre jour, taper {3} et suivre le bordereau du nouveau lot.</p>\n",
      code_html(b.nom_lot), identite(b, totaux), b.date_depot.fr(), code_html(b.gestes.redater));
}

std::string ecrire_bordereau(const Bordereau& bordereau) {
  const Totaux totaux = totaux_de(bordereau);
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>Bordereau de dépôt "
      "{}</title>\n<style>{}{}</style>\n</head>\n<body>\n{}{}{}{}{}</body>\n</html>\n",
      texte::echapper_html(bordereau.nom_lot), kStyleEcran, kStylePapier, entete_html(bordereau, totaux),
      etapes_html(bordereau), suite_html(bordereau), fichiers_html(bordereau, totaux),
      demandes_html(bordereau, totaux));
}

}  // namespace finhop::format
