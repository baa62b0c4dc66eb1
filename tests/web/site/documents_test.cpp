// Documents beside their dossier, and attached from its page.
#include <algorithm>
#include <catch2/catch.hpp>

#include "finhop/archive/lecture.hpp"
#include "finhop/format/texte_pdf.hpp"
#include "lecteur/document_examine.hpp"
#include "web/html_lu.hpp"
#include "web/site/fichiers.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;
using Catch::Contains;
using document_examine::piece;

namespace {

constexpr const char* kFacture = "/dossiers/00001/documents/FACTURE";

// A dossier whose solde waits for its documents.
void attendre_ses_documents(Navigateur& n) {
  n.atelier().avance("00001");
  n.atelier().solde("00001");
  n.entrer();
}

// Of an attribute.
double nombre(const std::string& balise, const std::string& attribut) {
  const std::string marque = " " + attribut + "=\"";
  return std::stod(balise.substr(balise.find(marque) + marque.size()));
}

std::string voir(Navigateur& n) {
  attendre_ses_documents(n);
  return deposer(n, std::string(kFacture) + "/joindre?nom=ma%20facture.pdf", piece("facture.pdf")).texte;
}

}  // namespace

TEST_CASE("a document is attached from the page of its dossier, then shown with what it says", "[site]") {
  Navigateur n;
  const std::string html = voir(n);
  CHECK_THAT(html, Contains("FACTURE du dossier 00001") && Contains("montant hors taxes"));
  CHECK_THAT(html, Contains("trouvé page 1") && Contains("src=\"/dossiers/00001/documents/FACTURE/pages/1\""));
  CHECK_THAT(n.page("/journal").texte, Contains("piece ajouter 00001 --facture &#39;ma facture.pdf&#39; # page"));
  CHECK(n.page(kFacture).texte == piece("facture.pdf"));
}

TEST_CASE("what was found is marked at its place by numbers that its words have too", "[site]") {
  Navigateur n;
  const std::string html = voir(n);
  const std::string dessin = entre(html, "<svg", "</svg>");
  CHECK_THAT(dessin, Contains("viewBox=\"0 0 595.") && Contains("class=\"trouve\""));
  const auto pages = format::lire_texte_pdf(archive::texte_du_pdf(piece("facture.pdf")).octets);
  const auto date = std::ranges::find(pages.at(0).mots, "15/05/2022", &domain::Mot::texte);
  REQUIRE(date != pages.at(0).mots.end());
  const std::string de_la_date = dessin.substr(dessin.rfind("<rect"));
  CHECK(nombre(de_la_date, "x") == Approx(date->place.x - 2).margin(0.2));
  CHECK(nombre(de_la_date, "y") == Approx(date->place.y - 2).margin(0.2));
  CHECK(nombre(de_la_date, "width") == Approx(date->place.largeur + 4).margin(0.2));
  CHECK_THAT(dessin, Contains(">1</text>") && Contains(">2</text>"));
  CHECK_THAT(html, Contains("<ol>") && Contains("date (15/05/2022) : trouvé page 1"));
  // Another client: contradicted or absent, never found.
  CHECK_THAT(html, Contains("Hôpital 00001"));
}

TEST_CASE("the pages of a document are pictures, never its own bytes", "[site]") {
  Navigateur n;
  voir(n);
  const Reponse image = n.page(std::string(kFacture) + "/pages/1");
  CHECK(image.code == 200);
  CHECK(image.type == "image/png");
  CHECK(image.texte.starts_with("\x89PNG"));
  CHECK(champ(image, "X-Content-Type-Options") == "nosniff");
  for (const char* page : {"0", "2", "201", "4294967297", "-1", "1x", "x"}) {
    INFO(page);
    CHECK(n.page(std::string(kFacture) + "/pages/" + page).code == 404);
  }
  CHECK(n.page("/dossiers/00001/documents/VA/pages/1").code == 404);
  CHECK(n.page("/dossiers/00009/documents/VA/voir").code == 404);
  CHECK(n.page("/dossiers/00001/documents/AUTRE/voir").code == 404);
  const Reponse trop_loin = n.page(std::string(kFacture) + "/voir?page=2");
  CHECK(trop_loin.code == 200);
  CHECK_THAT(trop_loin.texte, Contains("La page 2 ne peut pas être montrée") && !Contains("<img"));
}

TEST_CASE("a picture attached as a document is shown made anew", "[site]") {
  Navigateur n;
  attendre_ses_documents(n);
  const Reponse vue = deposer(n, "/dossiers/00001/documents/VA/joindre?nom=scan.jpg", piece("photo.jpg"));
  CHECK_THAT(vue.texte, Contains("VA du dossier 00001"));
  const Reponse image = n.page("/dossiers/00001/documents/VA/pages/1");
  CHECK(image.texte.starts_with("\x89PNG"));
  CHECK(image.type == "image/png");
}

TEST_CASE("a document that is refused says why and what to do, and nothing is attached", "[site]") {
  Navigateur n;
  attendre_ses_documents(n);
  const std::string avant = n.octets_de_la_base();
  const Reponse texte = deposer(n, std::string(kFacture) + "/joindre?nom=facture.docx", "PK\x03\x04 un document");
  CHECK(texte.code == 422);
  CHECK_THAT(texte.texte, Contains("facture.docx"));
  CHECK(deposer(n, std::string(kFacture) + "/joindre?nom=f.pdf", std::string(3'000'001, ' ')).code == 422);
  CHECK(deposer(n, std::string(kFacture) + "/joindre?nom=f.pdf", "").code == 422);
  CHECK(deposer(n, "/dossiers/00009/documents/VA/joindre?nom=f.pdf", piece("va.pdf")).code == 422);
  // A form without the script sends no file, and is told so.
  const Reponse sans_script = n.demander(n.envoi(std::string(kFacture) + "/joindre"));
  CHECK(sans_script.code == 422);
  CHECK_THAT(sans_script.texte, Contains("demande le script de cette page"));
  CHECK(n.octets_de_la_base() == avant);
}

TEST_CASE("another document is attached under the words that say what it is", "[site]") {
  Navigateur n;
  attendre_ses_documents(n);
  const Reponse sans_mots = deposer(n, "/dossiers/00001/documents/AUTRE/joindre?nom=bon.pdf&libelle=", piece("va.pdf"));
  CHECK(sans_mots.code == 422);
  const Reponse joint =
      deposer(n, "/dossiers/00001/documents/AUTRE/joindre?nom=bon.pdf&libelle=bon+de+commande", piece("va.pdf"));
  CHECK(joint.code == 200);
  CHECK_THAT(joint.texte, Contains("bon de commande"));
}

TEST_CASE("a document that is not read yet is shown, and one that finhop has already says where", "[site]") {
  Navigateur n;
  voir(n);
  n.atelier().sql("DROP TRIGGER lecture_delete; DELETE FROM lecture");
  CHECK_THAT(n.page(std::string(kFacture) + "/voir").texte,
             Contains("pas encore été lu") && Contains("<img") && Contains("page suivante"));
  const Reponse encore = deposer(n, "/dossiers/00001/documents/VA/joindre?nom=f.pdf", piece("facture.pdf"));
  CHECK_THAT(n.page("/dossiers/00001").texte, Contains("PJ-14"));
}
