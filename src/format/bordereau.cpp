#include "finhop/format/bordereau.hpp"

#include <fmt/format.h>

#include "finhop/base/fichier.hpp"
#include "finhop/base/text.hpp"
#include "format/bordereau_parties.hpp"
#include "format/bordereau_style.hpp"

namespace finhop::format {
namespace {

std::string fait(std::string_view nom, std::string_view valeur) {
  if (valeur.empty()) return "";
  return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", nom, text::escape_html(valeur));
}

std::string identite(const Bordereau& b, const Totaux& totaux) {
  return "<dl class=\"identite\">\n" + fait("Jour du dépôt", b.date_depot.fr()) +
         fait("Numéro de référencement ANS", b.numero_ans) + fait("Logiciel", b.nom_logiciel) +
         fait("Fournisseur", b.raison_sociale) + fait("SIRET du fournisseur", b.siret) +
         fait("Contenu", text::count(b.lignes.size(), "demande") + " de solde") +
         fait("Montant total HT", totaux.montant.texte_fr()) +
         fait("Pièces justificatives", text::count(totaux.documents, "document")) +
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
  return fmt::format("<span class=\"code copier\">{}</span>", text::escape_html(texte));
}

// The day is part of the files' names (guide, section 3.3): on another day the portal would be given a wrong name.
std::string entete_html(const Bordereau& b, const Totaux& totaux) {
  return fmt::format(
      "<h1>Bordereau de dépôt des demandes de solde</h1>\n<p class=\"lot\">Lot {0}</p>\n{1}<p "
      "class=\"alerte\"><strong>À déposer le {2}, ce jour-là seulement</strong>\u00A0: le nom des fichiers "
      "porte ce jour.</p>\n",
      code_html(b.nom_lot), identite(b, totaux), b.date_depot.fr());
}

std::string suite_html() {
  return fmt::format(
      "<section>\n<h2>Et ensuite\u00A0?</h2>\n<ul class=\"suite\">\n"
      "<li>Le portail contrôle d'abord la structure du fichier JSON. S'il le refuse, rien n'est enregistré "
      "par l'ASP\u00A0: noter le motif.</li>\n"
      "<li>Il contrôle ensuite chaque demande et rend le fichier JSON complété\u00A0: {} et {} sont remplis "
      "sur chaque ligne, avec «\u00A0Demande acceptée\u00A0» ou le libellé de l'erreur. <strong>Télécharger "
      "ce fichier et le conserver.</strong></li>\n"
      "<li>Une demande rejetée à ce stade peut être corrigée et déposée aussitôt dans un autre "
      "fichier.</li>\n"
      "<li>L'ASP examine enfin chaque demande acceptée\u00A0: elle envoie un avis de paiement, ou une "
      "notification de refus suivie du recouvrement de l'avance.</li>\n</ul>\n</section>\n",
      code_html("codeTraitement"), code_html("libelleTraitement"));
}

std::string write_bordereau(const Bordereau& bordereau) {
  const Totaux totaux = totaux_de(bordereau);
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>Bordereau de dépôt "
      "{}</title>\n<style>{}{}</style>\n</head>\n<body>\n{}{}{}{}{}</body>\n</html>\n",
      text::escape_html(bordereau.nom_lot), kStyleEcran, kStylePapier, entete_html(bordereau, totaux),
      etapes_html(bordereau), suite_html(), fichiers_html(bordereau, totaux),
      demandes_html(bordereau, totaux));
}

}  // namespace finhop::format
