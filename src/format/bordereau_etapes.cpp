#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "format/bordereau_parties.hpp"

namespace finhop::format {
namespace {

h::Attribut a_cocher() {
  return h::attribut<"type">("checkbox");
}

// A step: its instruction beside a square to tick, then what is to be typed or chosen.
h::Html etape(const h::Html& consigne, const h::Html& suite) {
  return h::li(h::label(h::classe("case"), h::input(a_cocher()), h::span(consigne)), " ", suite);
}

h::Html etape(std::string_view consigne, const h::Html& suite) {
  return etape(h::ensemble(consigne), suite);
}

h::Html saisie(std::string_view texte) {
  return h::code(h::classe("saisie commande copier"), texte);
}

// Outside a label: a click on the text selects it for copying and leaves the square alone.
h::Html texte_a_cocher(std::string_view texte) {
  return h::li(h::classe("case"), h::input(a_cocher(), h::attribut<"aria-label">(texte)), a_copier(texte));
}

h::Html numeros_asp(const Bordereau& b) {
  h::Html cases;
  for (const BordereauLigne& ligne : b.lignes) cases += texte_a_cocher(ligne.numero_asp);
  h::Html html = h::ul(h::classe("cases numeros"), cases);
  if (b.lignes.size() == 1) return html;
  std::vector<std::string> tous;
  for (const BordereauLigne& ligne : b.lignes) tous.push_back(ligne.numero_asp);
  html += h::p(h::classe("discret"), "Ou tous d'un coup, à copier\u00A0:");
  html += h::p(h::classe("discret"), a_copier(texte::joindre(tous, " ")));
  return html;
}

h::Html fichiers(const Bordereau& b) {
  h::Html html = h::ensemble(h::p(h::classe("discret"), "D'abord le fichier JSON\u00A0:"),
                             h::ul(h::classe("cases"), texte_a_cocher(b.json.nom)));
  if (b.zips.empty()) return html;
  h::Html cases;
  for (const BordereauFichier& zip : b.zips) cases += texte_a_cocher(zip.nom);
  html += h::p(h::classe("discret"), b.zips.size() == 1 ? "Puis le fichier zip" : "Puis chaque fichier zip",
               " des pièces justificatives\u00A0:");
  html += h::ul(h::classe("cases"), cases);
  return html;
}

}  // namespace

// The order of the guide's section 1.2.
h::Html etapes_html(const Bordereau& b) {
  return h::ensemble(
      h::h2("Déposer le lot, pas à pas"),
      h::ol(
          h::classe("etapes"),
          etape(h::ensemble("Se connecter au portail de l'ASP avec le compte fournisseur, ",
                            h::strong("le ", b.date_depot.fr()), "."),
                {}),
          etape("Choisir le type de demande\u00A0:", saisie("solde")),
          etape("Saisir le numéro de référencement ANS du logiciel\u00A0:", saisie(b.numero_ans)),
          etape(b.lignes.size() == 1 ? "Saisir le numéro de dossier ASP de la demande\u00A0:"
                                     : fmt::format("Saisir les numéros de dossier ASP des {} demandes\u00A0:",
                                                   b.lignes.size()),
                numeros_asp(b)),
          etape(
              "Déposer les fichiers, sans les renommer ni les ouvrir dans un autre logiciel. Ce bordereau ne se "
              "dépose pas.",
              fichiers(b)),
          etape("Une fois les fichiers déposés, le noter\u00A0:",
                b.gestes.deposer.empty() ? h::ensemble("plus bas sur cette page.")
                                         : saisie(b.gestes.deposer))));
}

h::Html suite_html(const Bordereau& b) {
  return h::section(
      h::h2("Et ensuite\u00A0?"),
      h::ul(
          h::li(
              "Le portail contrôle d'abord la structure du fichier JSON. S'il le refuse, rien n'est enregistré "
              "par l'ASP\u00A0: noter le motif avec ",
              geste(b.gestes.rejeter, "le formulaire que cette page aura alors"), "."),
          h::li(
              "Il contrôle ensuite chaque demande et rend le fichier JSON complété\u00A0: ",
              a_copier("codeTraitement"), " et ", a_copier("libelleTraitement"),
              " sont remplis sur chaque ligne, avec «\u00A0Demande acceptée\u00A0» ou le libellé de l'erreur. ",
              h::strong("Télécharger ce fichier et le conserver"), ", puis l'enregistrer avec ",
              geste(b.gestes.importer, "l'envoi que cette page aura alors"), "."),
          h::li(
              "Une demande rejetée à ce stade peut être corrigée et déposée aussitôt dans un autre fichier."),
          h::li("L'ASP examine enfin chaque demande acceptée\u00A0: elle envoie un avis de paiement, ou une "
                "notification de refus, et l'avance est alors à rembourser.")));
}

}  // namespace finhop::format
