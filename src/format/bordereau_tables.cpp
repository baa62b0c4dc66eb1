#include <fmt/format.h>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/html_formes.hpp"
#include "format/bordereau_parties.hpp"

namespace finhop::format {
namespace {

h::Attribut sur(int colonnes) {
  return h::attribut<"colspan">(fmt::to_string(colonnes));
}

h::Html discret(const h::Html& html) {
  return h::span(h::classe("discret"), html);
}

// `1 234 567 octets`, with U+00A0.
std::string octets_exacts(std::uint64_t octets) {
  std::string chiffres = fmt::to_string(octets);
  for (std::size_t place = chiffres.size(); place > 3;) chiffres.insert(place -= 3, "\u00A0");
  return fmt::format("{}\u00A0{}", chiffres, texte::accorder(octets, "octet"));
}

// Below the kilobyte the size for people is the exact one.
h::Html taille(std::uint64_t octets) {
  if (octets < 1000) return h::ensemble(octets_exacts(octets));
  return h::ensemble(taille_lisible(octets), h::br(), discret(h::ensemble(octets_exacts(octets))));
}

void ranger(h::Tableau& tableau, const BordereauFichier& fichier) {
  tableau.ranger(a_copier(fichier.nom), taille(fichier.taille), a_copier(fichier.sha256));
}

h::Html documents(const BordereauLigne& ligne) {
  h::Html html;
  for (const std::string& piece : ligne.pieces) html += h::ensemble(a_copier(piece), h::br());
  html += discret(h::ensemble("dans ", a_copier(ligne.zip)));
  return html;
}

}  // namespace

h::Html fichiers_html(const Bordereau& b, const Totaux& totaux) {
  h::Tableau tableau("fichiers", {{"Fichier"}, {"Taille", h::Cote::Droite}, {"Empreinte SHA-256"}});
  ranger(tableau, b.json);
  for (const BordereauFichier& zip : b.zips) ranger(tableau, zip);
  tableau.ajouter(h::tr(h::classe("total"),
                        h::td("Total\u00A0: ", texte::compter(b.zips.size() + 1, "fichier")),
                        h::td(h::classe("n"), taille(totaux.octets)), h::td()));
  return h::ensemble(h::h2("Les fichiers du lot"), tableau.html());
}

h::Html demandes_html(const Bordereau& b, const Totaux& totaux) {
  h::Tableau tableau("demandes", {{"N°", h::Cote::Droite},
                                  {"Numéro éditeur"},
                                  {"Dossier ASP"},
                                  {"Client"},
                                  {"Facture du"},
                                  {"Montant HT", h::Cote::Droite},
                                  {"Documents et zip"}});
  for (const BordereauLigne& ligne : b.lignes)
    tableau.ranger(fmt::to_string(ligne.num_ligne), a_copier(ligne.numero_editeur),
                   a_copier(ligne.numero_asp), ligne.client, ligne.date_facture.fr(),
                   ligne.montant.texte_fr(), documents(ligne));
  tableau.ajouter(
      h::tr(h::classe("total"),
            h::td(sur(4), "Total\u00A0: ", texte::compter(b.lignes.size(), "demande"), " de solde"),
            h::td(h::classe("n"), sur(2), totaux.montant.texte_fr()),
            h::td(texte::compter(totaux.documents, "document"))));
  return h::ensemble(h::h2("Les demandes du lot"), tableau.html());
}

}  // namespace finhop::format
