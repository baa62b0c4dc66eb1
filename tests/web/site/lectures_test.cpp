// The pages that are read: each question of the command line has its page, each page tells what the command tells.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "cli/commande.hpp"
#include "finhop/web/routes.hpp"
#include "format/classeur_relu.hpp"
#include "web/html_lu.hpp"
#include "web/site/scene.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;
using Catch::Contains;

namespace {

std::multiset<Geste> gestes_des_routes() {
  std::multiset<Geste> gestes;
  for (const LigneDeRoute& route : kRoutes)
    if (const Geste* geste = std::get_if<Geste>(&route.geste)) gestes.insert(*geste);
  return gestes;
}

// Three dossiers: paid and ready, paid and not begun, refused.
void peupler(Navigateur& n) {
  n.atelier().pret("00001");
  n.atelier().avance("00002");
  n.atelier().avance("00003", "1234567890", "refusee");
  n.entrer();
}

using Numeros = std::vector<std::string>;

}  // namespace

TEST_CASE("every command has its page, or says why it has none", "[site]") {
  const std::multiset<Geste> servis = gestes_des_routes();
  std::set<Geste> sans;
  for (const GesteSansPage& geste : gestes_sans_page()) {
    CHECK(sans.insert(geste.geste).second);
    CHECK_FALSE(geste.raison.empty());
    CHECK(servis.count(geste.geste) == 0);
  }
  for (const cli::Commande& commande : cli::commandes()) {
    INFO(commande.nom);
    CHECK(servis.contains(commande.geste) + sans.contains(commande.geste) == 1);
  }
}

TEST_CASE("the list answers what its address asks", "[site]") {
  Navigateur n;
  peupler(n);
  CHECK(dossiers_de(n.page("/dossiers").texte) == Numeros{"00001", "00002", "00003"});
  CHECK(dossiers_de(n.page("/dossiers?etat=pret").texte) == Numeros{"00001"});
  CHECK(dossiers_de(n.page("/dossiers?avance=refusee").texte) == Numeros{"00003"});
  CHECK(dossiers_de(n.page("/dossiers?tri=-numeroEditeur").texte) == Numeros{"00003", "00002", "00001"});
  CHECK(dossiers_de(n.page("/dossiers?avance=payee&tri=-numeroEditeur").texte) == Numeros{"00002", "00001"});
  const std::string filtree = n.page("/dossiers?avance=payee").texte;
  CHECK_THAT(filtree, Contains("finhop lister --avance payee</code>"));
  CHECK_THAT(filtree, Contains("<option value=\"payee\" selected>"));
  CHECK_THAT(filtree, Contains("aria-label=\"Ne plus demander : avance payée\""));
  CHECK_THAT(n.page("/dossiers?client=personne").texte, Contains("<p>Aucun dossier.</p>"));
  // The form leaves out what is not asked.
  CHECK(dossiers_de(n.page("/dossiers?client=&situation=&avance=payee").texte) == Numeros{"00001", "00002"});
}

TEST_CASE("what the list does not know is refused, never left out", "[site]") {
  Navigateur n;
  peupler(n);
  for (const char* cible : {"/dossiers?avance=inconnue", "/dossiers?couleur=rouge", "/dossiers?tri=couleur",
                            "/dossiers?finess=12", "/dossiers?depuis=31%2F02%2F2022", "/dossiers?vue=aucune",
                            "/dossiers?colonnes=couleur", "/dossiers?du-client=Personne&du-client=Autre",
                            "/dossiers?avance=payee&avance=refusee"}) {
    INFO(cible);
    const Reponse refusee = n.page(cible);
    CHECK(refusee.code == 422);
    CHECK(dossiers_de(refusee.texte).empty());
  }
}

TEST_CASE("a long list is given fifty at a time, its total told, each dossier once", "[site]") {
  Navigateur n;
  for (int i = 1; i <= 120; ++i) n.atelier().avance(tests::cinq(i));
  n.entrer();
  std::set<std::string> vus;
  for (const char* cible : {"/dossiers", "/dossiers?page=2", "/dossiers?page=3"}) {
    const std::string html = n.page(cible).texte;
    CHECK_THAT(html, Contains("120\u00A0dossiers"));
    for (const std::string& numero : dossiers_de(html)) CHECK(vus.insert(numero).second);
  }
  CHECK(vus.size() == 120);
  CHECK_THAT(n.page("/dossiers").texte, Contains("href=\"/dossiers?page=2\">suivante"));
  CHECK_THAT(n.page("/dossiers?page=2").texte, Contains("51 à 100 ici"));
  for (const char* cible : {"/dossiers?page=4", "/dossiers?page=-1", "/dossiers?page=x"})
    CHECK(n.page(cible).code == 200);
}

TEST_CASE("what is filtered is exported as it is filtered", "[site]") {
  Navigateur n;
  peupler(n);
  const Reponse csv = n.page("/dossiers?avance=payee&colonnes=numeroEditeur&format=csv");
  CHECK(csv.type == "text/csv; charset=utf-8");
  CHECK(champ(csv, "Content-Disposition") == "attachment; filename=\"dossiers.csv\"");
  CHECK(csv.texte == "\xEF\xBB\xBFnumeroEditeur\r\n00001\r\n00002\r\n");
  const Reponse json = n.page("/dossiers?etat=pret&format=json");
  CHECK_THAT(json.texte, Contains("\"numeroEditeur\": \"00001\"") && !Contains("00002"));
  for (const LigneDeRoute& route : kRoutes) {
    if (route.methode != Methode::Get || route.motif.contains('{')) continue;
    const Reponse page = n.page(lien(route.route).cible());
    if (!page.texte.contains("format=json")) continue;
    INFO(route.motif);
    CHECK(n.page(lien(route.route, {}, {{"format", "json"}}).cible()).type ==
          "application/json; charset=utf-8");
    CHECK(page.texte.contains("format=csv") == page.texte.contains("format=xlsx"));
    if (!page.texte.contains("format=csv")) continue;
    const std::string csv_de_la_page = n.page(lien(route.route, {}, {{"format", "csv"}}).cible()).texte;
    CHECK(csv_de_la_page.starts_with("\xEF\xBB\xBF"));
    const Reponse classeur = n.page(lien(route.route, {}, {{"format", "xlsx"}}).cible());
    CHECK(classeur.type == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    CHECK_THAT(champ(classeur, "Content-Disposition"), Catch::EndsWith(".xlsx\""));
    // The same titles, and as many rows at least: one more may be a sum.
    const auto relu = tests::relire_classeur(classeur.texte);
    std::string titres;
    for (const auto& titre : relu.feuilles.front().rangees.front())
      titres += (titres.empty() ? "" : ";") + titre.valeur;
    CHECK(csv_de_la_page.substr(3, csv_de_la_page.find('\r') - 3) == titres);
    CHECK_THAT(tests::dire_classeur(relu), Contains("[À propos]") && Contains("« finhop "));
  }
}

TEST_CASE("the home tells the most pressing tasks and counts the others, which one link shows", "[site]") {
  Navigateur n;
  n.atelier().avance("00001");
  for (int i = 1; i <= 60; ++i)
    n.atelier().sql("INSERT INTO note (avance_id, texte, rappel, ajoutee_le, auteur) VALUES (1, 'appeler " +
                    std::to_string(i) + "', '2022-05-10', '2022-05-01T09:00:00Z', 'test')");
  n.entrer();
  const std::string html = n.page("/").texte;
  CHECK(occurrences(html, "<li class=\"tache\">") < 60);
  CHECK_THAT(html, Contains("href=\"/?toutes=oui\"") && Contains("les moins pressantes"));
  CHECK(occurrences(n.page("/?toutes=oui").texte, "<li class=\"tache\">") > 60);
}

TEST_CASE("a group of the money's sums leads to the dossiers that it sums, among those that are asked for",
          "[site]") {
  Navigateur n;
  peupler(n);
  CHECK_THAT(n.page("/argent").texte, Contains("<a href=\"/dossiers?ans=1234567890\">1234567890</a>"));
  CHECK_THAT(n.page("/argent?par=situation&avance=payee").texte,
             Contains("<a href=\"/dossiers?avance=payee&amp;situation=pret\">prêt</a>"));
  CHECK(dossiers_de(n.page("/dossiers?avance=payee&situation=pret").texte) == Numeros{"00001"});
  // A day that is past has no list, nor have the months of each amount.
  CHECK_THAT(n.page("/argent?au=01%2F05%2F2022").texte, !Contains("/dossiers?ans="));
  CHECK_THAT(n.page("/argent?par=mois").texte, !Contains("/dossiers?mois="));
}

TEST_CASE("a dossier is told whole, its documents given to be kept and never shown", "[site]") {
  Navigateur n;
  peupler(n);
  const std::string html = n.page("/dossiers/00001").texte;
  CHECK_THAT(html, Contains("<h2>Documents</h2>") && Contains("finhop montrer 00001</code>"));
  CHECK_THAT(html, Contains("href=\"/dossiers/00001/documents/FACTURE\""));
  const Reponse facture = n.page("/dossiers/00001/documents/FACTURE");
  CHECK(facture.code == 200);
  CHECK(facture.type == "application/octet-stream");
  CHECK_THAT(champ(facture, "Content-Disposition"), Catch::StartsWith("attachment; "));
  CHECK(facture.texte.starts_with("%PDF-"));
  for (const char* cible : {"/dossiers/00002/documents/FACTURE", "/dossiers/00001/documents/AUTRE",
                            "/dossiers/00009/documents/VA"})
    CHECK(n.page(cible).code == 404);
  // Of a dossier that is blocked, what mends it.
  CHECK_THAT(n.page("/dossiers/00002").texte, Contains("href=\"/dossiers/00002/solde\">saisir le solde</a>"));
}

TEST_CASE("lots lead to their lines, and the rules to what they say", "[site]") {
  Navigateur n;
  peupler(n);
  n.atelier().exporter();
  CHECK_THAT(n.page("/lots").texte, Contains("href=\"/lots/JSON-1234567890-"));
  CHECK(n.page("/lots/JSON-1234567890-20220516-001").code == 200);
  CHECK(n.page("/lots/JSON-1234567890-20220516-009").code == 404);
  CHECK_THAT(n.page("/regles").texte, Contains("href=\"/regles/FMT-06\""));
  CHECK(n.page("/regles/fmt-06").code == 200);
  CHECK(n.page("/regles/FMT-99").code == 404);
}

TEST_CASE("every page of the plan answers, and every link of a page leads to one", "[site]") {
  Navigateur n;
  peupler(n);
  n.atelier().exporter();
  std::set<std::string> vues{"/pages", "/", "/dossiers/00001"};
  std::vector<std::string> a_voir(vues.begin(), vues.end());
  while (!a_voir.empty()) {
    const std::string cible = a_voir.back();
    a_voir.pop_back();
    INFO(cible);
    const Reponse page = n.page(cible);
    CHECK(page.code == 200);
    if (!page.type.starts_with("text/html") || vues.size() > 400) continue;
    CHECK(occurrences(page.texte, "<h1>") == 1);
    const std::string marque = "href=\"/";
    for (std::size_t i = page.texte.find(marque); i != std::string::npos;
         i = page.texte.find(marque, i + 1)) {
      const std::string vers =
          sans_echappement(page.texte.substr(i + 6, page.texte.find('"', i + 6) - i - 6));
      if (vues.insert(vers).second) a_voir.push_back(vers);
    }
  }
  CHECK(vues.size() > 60);
}

TEST_CASE("a deposit sent to be looked at is judged, and kept nowhere", "[site]") {
  Navigateur n;
  peupler(n);
  const auto lot = n.atelier().exporter();
  const std::string avant = n.octets_de_la_base();
  Demande envoi = n.envoi("/verifier/fichier?nom=essai.json");
  envoi.champs = {{"Cookie", n.temoin()},
                  {"Origin", std::string("http://") + kHote},
                  {"X-Finhop-Jeton", n.jeton()},
                  {"Content-Type", "application/octet-stream"}};
  envoi.corps = "{\"pas\": \"un dépôt\"}";
  const Reponse jugee = n.demander(envoi);
  CHECK(jugee.code == 200);
  CHECK_THAT(jugee.texte, Contains("à corriger avant de déposer") && Contains("essai.json"));
  CHECK(occurrences(jugee.texte, "<h1>") == 1);
  envoi.corps = "PK\x03\x04 pas du JSON";
  CHECK(n.demander(envoi).code == 200);
  CHECK(n.octets_de_la_base() == avant);
}
