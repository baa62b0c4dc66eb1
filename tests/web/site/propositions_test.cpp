// Documents under the names that people give, dropped on the page.
#include <catch2/catch.hpp>

#include "lecteur/document_examine.hpp"
#include "web/html_lu.hpp"
#include "web/site/fichiers.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;
using Catch::Contains;
using document_examine::piece;

TEST_CASE("documents that are dropped are proposed a place, then attached as confirmed in one operation",
          "[site]") {
  Navigateur n;
  for (const char* numero : {"00001", "00002"}) {
    n.atelier().avance(numero);
    n.atelier().solde(numero);
  }
  n.entrer();
  deposer(n, "/deposer/fichier?nom=FACTURE%2000001.pdf&plusieurs=oui", piece("facture.pdf"));
  deposer(n, "/deposer/fichier?nom=scan.pdf&plusieurs=oui", piece("va.pdf"));
  const std::string html = n.page("/deposer").texte;
  CHECK_THAT(html, Contains("FACTURE 00001.pdf") && Contains("scan.pdf") && Contains("sur 100"));
  const std::string de_la_facture = entre(html, "Joindre FACTURE 00001.pdf", "</fieldset>");
  CHECK_THAT(de_la_facture, Contains("value=\"00001\"") && Contains("<option value=\"FACTURE\" selected>"));
  const auto recu = [&](const std::string& nom) {
    const std::size_t fin = html.find("\" value=\"oui\" aria-label=\"Joindre " + nom);
    REQUIRE(fin != std::string::npos);
    return html.substr(fin - 32, 32);
  };
  const std::string facture = recu("FACTURE 00001.pdf");
  const std::string va = recu("scan.pdf");
  CHECK(n.page("/recus/" + va + "/pages/1").type == "image/png");
  CHECK(n.page("/recus/" + va + "/pages/7").code == 404);
  const auto joindre = [&](const std::string& champs) {
    Demande envoi = n.envoi("/deposer/documents");
    envoi.corps += champs;
    return suivre(n, n.demander(envoi));
  };
  const std::string avant = n.octets_de_la_base();
  const std::string bonne =
      "&garder." + facture + "=oui&numero." + facture + "=00001&type." + facture + "=FACTURE";
  CHECK(joindre("").code == 422);
  CHECK_THAT(joindre(bonne + "&garder." + va + "=oui&numero." + va + "=00099&type." + va + "=VA").texte,
             Contains("Aucun document n&#39;a été joint") && Contains("00099"));
  CHECK_THAT(joindre(bonne + "&garder." + va + "=oui&numero." + va + "=00002&type." + va + "=").texte,
             Contains("il manque le type"));
  CHECK(n.octets_de_la_base() == avant);
  const Reponse joints = joindre(bonne + "&garder." + va + "=oui&numero." + va + "=2&type." + va + "=VA");
  CHECK_THAT(joints.texte, Contains("2 documents (2 joints)"));
  CHECK(n.page("/dossiers/00001/documents/FACTURE").texte == piece("facture.pdf"));
  CHECK(n.page("/dossiers/00002/documents/VA").texte == piece("va.pdf"));
  CHECK_THAT(n.page("/deposer").texte, !Contains("Joindre scan.pdf"));
}
