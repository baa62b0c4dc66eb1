#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "format/bordereau_parties.hpp"

namespace finhop::format {
namespace {

// A step: its instruction beside a square to tick, then what is to be typed or chosen.
std::string etape(std::string_view consigne, std::string_view suite) {
  return fmt::format("<li><label class=\"case\"><input type=\"checkbox\"><span>{}</span></label>\n{}</li>\n",
                     consigne, suite);
}

std::string saisie(std::string_view texte) {
  return fmt::format("<span class=\"saisie code copier\">{}</span>\n", texte::echapper_html(texte));
}

// Outside a label: a click on the text selects it for copying and leaves the square alone.
std::string a_cocher(std::string_view texte) {
  return fmt::format("<li class=\"case\"><input type=\"checkbox\" aria-label=\"{}\">{}</li>\n",
                     texte::echapper_html(texte), code_html(texte));
}

std::string numeros_asp(const Bordereau& b) {
  std::string cases = "<ul class=\"cases numeros\">\n";
  for (const BordereauLigne& ligne : b.lignes) cases += a_cocher(ligne.numero_asp);
  return cases + "</ul>\n";
}

std::string fichiers(const Bordereau& b) {
  std::string cases = "<p class=\"discret\">D'abord le fichier JSON\u00A0:</p>\n<ul class=\"cases\">\n";
  cases += a_cocher(b.json.nom) + "</ul>\n";
  if (b.zips.empty()) return cases;
  cases += b.zips.size() == 1
               ? "<p class=\"discret\">Puis le fichier zip des pièces justificatives\u00A0:</p>\n"
               : "<p class=\"discret\">Puis chaque fichier zip des pièces justificatives\u00A0:</p>\n";
  cases += "<ul class=\"cases\">\n";
  for (const BordereauFichier& zip : b.zips) cases += a_cocher(zip.nom);
  return cases + "</ul>\n";
}

}  // namespace

// The order of the guide's section 1.2.
std::string etapes_html(const Bordereau& b) {
  return "<h2>Déposer le lot, pas à pas</h2>\n<ol class=\"etapes\">\n" +
         etape(fmt::format(
                   "Se connecter au portail de l'ASP avec le compte fournisseur, <strong>le {}</strong>.",
                   b.date_depot.fr()),
               "") +
         etape("Choisir le type de demande\u00A0:", saisie("solde")) +
         etape("Saisir le numéro de référencement ANS du logiciel\u00A0:", saisie(b.numero_ans)) +
         etape(b.lignes.size() == 1
                   ? "Saisir le numéro de dossier ASP de la demande\u00A0:"
                   : fmt::format("Saisir les numéros de dossier ASP des {} demandes\u00A0:", b.lignes.size()),
               numeros_asp(b)) +
         etape(
             "Déposer les fichiers, sans les renommer ni les ouvrir dans un autre logiciel. Ce bordereau ne "
             "se dépose pas.",
             fichiers(b)) +
         etape("Une fois les fichiers déposés, le noter\u00A0:", saisie(b.gestes.deposer)) + "</ol>\n";
}

std::string suite_html(const Bordereau& b) {
  return fmt::format(
      "<section>\n<h2>Et ensuite\u00A0?</h2>\n<ul class=\"suite\">\n"
      "<li>Le portail contrôle d'abord la structure du fichier JSON. S'il le refuse, rien n'est enregistré "
      "par l'ASP\u00A0: noter le motif avec {}.</li>\n"
      "<li>Il contrôle ensuite chaque demande et rend le fichier JSON complété\u00A0: {} et {} sont remplis "
      "sur chaque ligne, avec «\u00A0Demande acceptée\u00A0» ou le libellé de l'erreur. <strong>Télécharger "
      "ce fichier et le conserver</strong>, puis l'enregistrer avec {}.</li>\n"
      "<li>Une demande rejetée à ce stade peut être corrigée et déposée aussitôt dans un autre "
      "fichier.</li>\n"
      "<li>L'ASP examine enfin chaque demande acceptée\u00A0: elle envoie un avis de paiement, ou une "
      "notification de refus suivie du recouvrement de l'avance.</li>\n</ul>\n</section>\n",
      code_html(b.gestes.rejeter), code_html("codeTraitement"), code_html("libelleTraitement"),
      code_html(b.gestes.importer));
}

}  // namespace finhop::format
