#include <fmt/format.h>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "format/bordereau_parties.hpp"

namespace finhop::format {
namespace {

// `1 234 567 octets`, with U+00A0.
std::string octets_exacts(std::uint64_t octets) {
  std::string chiffres = fmt::to_string(octets);
  for (std::size_t place = chiffres.size(); place > 3;) chiffres.insert(place -= 3, "\u00A0");
  return fmt::format("{}\u00A0octet{}", chiffres, octets >= 2 ? "s" : "");
}

// Below the kilobyte the size for people is the exact one.
std::string taille(std::uint64_t octets) {
  if (octets < 1000) return octets_exacts(octets);
  return fmt::format("{}<br><span class=\"discret\">{}</span>", taille_lisible(octets),
                     octets_exacts(octets));
}

std::string rangee(const BordereauFichier& fichier) {
  return fmt::format("<tr><td>{}</td><td class=\"nombre\">{}</td><td class=\"empreinte\">{}</td></tr>\n",
                     code_html(fichier.nom), taille(fichier.taille), code_html(fichier.sha256));
}

std::string documents(const BordereauLigne& ligne) {
  std::string cellule;
  for (const std::string& piece : ligne.pieces) cellule += code_html(piece) + "<br>";
  return cellule + fmt::format("<span class=\"discret\">dans {}</span>", code_html(ligne.zip));
}

std::string rangee(const BordereauLigne& ligne) {
  return fmt::format(
      "<tr><td class=\"nombre\">{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td "
      "class=\"nombre\">{}</td><td>{}</td></tr>\n",
      ligne.num_ligne, code_html(ligne.numero_editeur), code_html(ligne.numero_asp),
      texte::echapper_html(ligne.client), ligne.date_facture.fr(), ligne.montant.texte_fr(),
      documents(ligne));
}

std::string total(const Bordereau& b, const Totaux& totaux) {
  return fmt::format(
      "<tr class=\"total\"><td colspan=\"4\">Total\u00A0: {} de solde</td><td class=\"nombre\" "
      "colspan=\"2\">{}</td><td>{}</td></tr>\n",
      texte::compter(b.lignes.size(), "demande"), totaux.montant.texte_fr(),
      texte::compter(totaux.documents, "document"));
}

}  // namespace

std::string fichiers_html(const Bordereau& b, const Totaux& totaux) {
  std::string page =
      "<h2>Les fichiers du lot</h2>\n<div class=\"defile\"><table "
      "class=\"fichiers\">\n<thead><tr><th>Fichier</th><th class=\"nombre\">Taille</th><th>Empreinte "
      "SHA-256</th></tr></thead>\n<tbody>\n";
  page += rangee(b.json);
  for (const BordereauFichier& zip : b.zips) page += rangee(zip);
  page +=
      fmt::format("<tr class=\"total\"><td>Total\u00A0: {}</td><td class=\"nombre\">{}</td><td></td></tr>\n",
                  texte::compter(b.zips.size() + 1, "fichier"), taille(totaux.octets));
  return page + "</tbody>\n</table></div>\n";
}

std::string demandes_html(const Bordereau& b, const Totaux& totaux) {
  std::string page =
      "<h2>Les demandes du lot</h2>\n<div class=\"defile\"><table class=\"demandes\">\n<thead><tr><th "
      "class=\"nombre\">N°</th><th>Numéro éditeur</th><th>Dossier ASP</th><th>Client</th><th>Facture "
      "du</th><th class=\"nombre\">Montant HT</th><th>Documents et zip</th></tr></thead>\n<tbody>\n";
  for (const BordereauLigne& ligne : b.lignes) page += rangee(ligne);
  return page + total(b, totaux) + "</tbody>\n</table></div>\n";
}

}  // namespace finhop::format
