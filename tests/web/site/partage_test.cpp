// A shared page: who signs in, what each role is given, and when a session is over.
#include <catch2/catch.hpp>

#include <array>
#include <filesystem>

#include "finhop/web/routes.hpp"
#include "web/acces/sessions.hpp"
#include "web/annonces.hpp"
#include "web/recus.hpp"
#include "web/site/equipe.hpp"
#include "web/taches.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;
using Catch::Contains;

namespace {

std::string jeton_dans(const std::string& html) {
  const std::string marque = "name=\"jeton\" value=\"";
  const std::size_t debut = html.find(marque);
  REQUIRE(debut != std::string::npos);
  return html.substr(debut + marque.size(), 32);
}

// A path of that route that finhop knows how to answer.
std::string cible_de(const LigneDeRoute& route) {
  if (route.route == Route::Document) return "/dossiers/00001/documents/FACTURE";
  if (route.route == Route::Dossier) return "/dossiers/00001";
  if (route.route == Route::Regle) return "/regles/ELI-01";
  const auto places = std::ranges::count(route.motif, '{');
  return lien(route.route, std::vector<std::string>(static_cast<std::size_t>(places), "00001")).cible();
}

}  // namespace

TEST_CASE("one signs in by name and password, from any machine, and gets a cookie that only https carries",
          "[site]") {
  Equipe equipe;
  equipe.ajouter("Marie Curie", Role::Ecriture);
  const Reponse sans = equipe.page("/", "");
  CHECK(sans.code == 403);
  CHECK_THAT(sans.texte, Contains("action=\"/connexion\"") && Contains("type=\"password\""));
  CHECK(equipe.page("/connexion", "").code == 200);
  const Reponse entree = equipe.essayer("marie curie", kMot);
  CHECK(entree.code == 303);
  CHECK(champ(entree, "Location") == "/");
  const std::string pose = champ(entree, "Set-Cookie");
  CHECK_THAT(pose, Catch::StartsWith("__Host-finhop-4321="));
  CHECK(pose.ends_with("; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure"));
  const std::string temoin = pose.substr(0, pose.find(';'));
  CHECK(equipe.page("/", temoin).code == 200);
  equipe.n().attendre(std::chrono::hours(12));
  CHECK(equipe.page("/", temoin).code == 403);
}

TEST_CASE("signing out ends the session, and wants its token", "[site]") {
  Equipe equipe;
  equipe.ajouter("marie", Role::Lecture);
  const std::string temoin = equipe.entrer("marie");
  Demande quitter{.methode = "POST",
                  .cible = "/quitter",
                  .hote = kHotePartage,
                  .champs = {{"Cookie", temoin},
                             {"Origin", kOrigine},
                             {"Content-Type", "application/x-www-form-urlencoded"}},
                  .compte = std::nullopt};
  CHECK(equipe.n().demander(quitter).code == 403);
  CHECK(equipe.page("/", temoin).code == 200);
  quitter.corps = "jeton=" + jeton_dans(equipe.page("/", temoin).texte);
  const Reponse fermee = equipe.n().demander(quitter);
  CHECK(fermee.code == 200);
  CHECK_THAT(champ(fermee, "Set-Cookie"), Contains("Max-Age=0;") && Contains("Secure"));
  CHECK(equipe.page("/", temoin).code == 403);
}

TEST_CASE("signing in comes from finhop's own page, under its own name", "[site]") {
  Equipe equipe;
  equipe.ajouter("marie", Role::Gestion);
  for (const char* origine : {"null", "http://finhop.exemple.fr:4321", "https://finhop.exemple.fr",
                              "https://evil.example", "https://finhop.exemple.fr:4321.evil.example"}) {
    Demande demande = equipe.connexion("marie", kMot);
    demande.champs[0].valeur = origine;
    INFO(origine);
    CHECK(equipe.n().demander(demande).code == 403);
  }
  Demande sans = equipe.connexion("marie", kMot);
  sans.champs.erase(sans.champs.begin());
  CHECK(equipe.n().demander(sans).code == 403);
  Demande ailleurs = equipe.connexion("marie", kMot);
  ailleurs.hote = "evil.example";
  const Reponse refusee = equipe.n().demander(ailleurs);
  CHECK(refusee.code == 421);
  CHECK_THAT(refusee.texte, Contains("--hote"));
  CHECK(
      equipe.n().demander({.cible = equipe.n().lien(), .hote = kHotePartage, .compte = std::nullopt}).code ==
      404);
}

TEST_CASE("who has no session sends no long body", "[site]") {
  Equipe equipe;
  equipe.ajouter("marie", Role::Gestion);
  Demande demande = equipe.connexion("marie", kMot);
  demande.corps += "&reste=" + std::string(10'000, 'x');
  CHECK(equipe.n().demander(demande).code == 400);
}

TEST_CASE("nobody signs in to a page that is not shared", "[site]") {
  Navigateur n;
  CHECK(n.demander({.cible = "/connexion"}).code == 404);
  Demande demande{.methode = "POST",
                  .cible = "/connexion",
                  .champs = {{"Origin", std::string("http://") + kHote},
                             {"Content-Type", "application/x-www-form-urlencoded"}},
                  .corps = "nom=a&mot_de_passe=b"};
  CHECK(n.demander(demande).code == 404);
}

TEST_CASE("an account that is removed, or whose password changed, loses its sessions at once", "[site]") {
  Equipe equipe;
  equipe.ajouter("marie", Role::Gestion);
  equipe.ajouter("paul", Role::Lecture);
  const std::string marie = equipe.entrer("marie");
  const std::string paul = equipe.entrer("paul");
  REQUIRE(equipe.comptes().changer_le_mot_de_passe("marie", "agrafe pile cheval correct"));
  CHECK(equipe.page("/", marie).code == 403);
  CHECK(equipe.page("/", paul).code == 200);
  REQUIRE(equipe.comptes().retirer("paul"));
  CHECK(equipe.page("/", paul).code == 403);
  equipe.ajouter("paul", Role::Gestion);  // the same name, the same password: another account
  CHECK(equipe.page("/", paul).code == 403);
  CHECK(equipe.essayer("marie", kMot).code == 403);
  CHECK(equipe.essayer("marie", "agrafe pile cheval correct").code == 303);
}

TEST_CASE("accounts that cannot be read let nobody in, and are told", "[site]") {
  Equipe equipe;
  equipe.ajouter("marie", Role::Gestion);
  const std::string marie = equipe.entrer("marie");
  std::filesystem::permissions(equipe.comptes().chemin(), std::filesystem::perms::others_read,
                               std::filesystem::perm_options::add);
  CHECK(equipe.page("/", marie).code == 403);
  const Reponse reponse = equipe.essayer("marie", kMot);
  CHECK(reponse.code == 500);
  CHECK_THAT(reponse.texte, Contains("ne peuvent pas être lus"));
}

TEST_CASE("each role is given what its routes say, and no more, and what is refused changes nothing",
          "[site]") {
  Equipe equipe;
  equipe.n().atelier().pret("00001");
  const std::array roles{Role::Lecture, Role::Ecriture, Role::Gestion};
  for (const Role role : roles) equipe.ajouter(std::string(id(role)), role);
  std::size_t refusees = 0;
  for (const LigneDeRoute& route : kRoutes) {
    if (route.role == Role::Ouvert) continue;
    for (const Role role : roles) {
      INFO(route.motif << " " << id(role));
      const std::string temoin = equipe.entrer(std::string(id(role)));
      Demande demande{.methode = route.methode == Methode::Post ? "POST" : "GET",
                      .cible = cible_de(route),
                      .hote = kHotePartage,
                      .champs = {{"Cookie", temoin}, {"Origin", kOrigine}},
                      .compte = std::nullopt};
      if (route.methode == Methode::Post)
        demande.champs.push_back({"X-Finhop-Jeton", jeton_dans(equipe.page("/", temoin).texte)});
      const std::string avant = equipe.n().octets_de_la_base();
      const int code = equipe.n().demander(demande).code;
      if (role < route.role) CHECK(equipe.n().octets_de_la_base() == avant);
      CHECK((code == 403) == (role < route.role));
      CHECK(code != 500);
      if (role < route.role) ++refusees;
    }
    const bool se_lit = std::ranges::any_of(kRoutes, [&](const LigneDeRoute& autre) {
      return autre.methode == Methode::Get && autre.motif == route.motif;
    });
    CHECK(equipe.page(cible_de(route), "").code == (se_lit ? 403 : 405));
  }
  CHECK(refusees >= 2);
}

TEST_CASE("who may only read is told in words that the documents are not for that role", "[site]") {
  Equipe equipe;
  equipe.n().atelier().pret("00001");
  equipe.ajouter("lit", Role::Lecture);
  equipe.ajouter("ecrit", Role::Ecriture);
  const std::string lue = equipe.page("/dossiers/00001", equipe.entrer("lit")).texte;
  CHECK_THAT(lue, Contains("ne donne pas les fichiers") && !Contains("/documents/"));
  const std::string ecrite = equipe.page("/dossiers/00001", equipe.entrer("ecrit")).texte;
  CHECK_THAT(ecrite, Contains("/documents/FACTURE") && !Contains("ne donne pas les fichiers"));
}

TEST_CASE("what is done by the page is the person's in the journal, marked, and typed again as it is",
          "[site]") {
  Sessions sessions;
  Taches taches(std::chrono::hours(1), montre_du_systeme);
  Annonces annonces;
  Recus recus(montre_du_systeme);
  app::Souvenir souvenir({});
  Installation installation{};
  installation.epeler = [](const Suite&) { return std::string("finhop note fait 1"); };
  const Contexte contexte{.installation = installation,
                          .sessions = sessions,
                          .taches = taches,
                          .annonces = annonces,
                          .recus = recus,
                          .souvenir = souvenir,
                          .maintenant = Instant::exact_iso("2022-05-16T09:00:00Z").value(),
                          .personne = Personne{"Marie Curie", Role::Ecriture}};
  const app::Contexte pour = contexte.pour_app({"", Geste::NoteFait});
  CHECK(pour.auteur == "Marie Curie");
  CHECK(pour.commande == "note fait 1 # page");
}
