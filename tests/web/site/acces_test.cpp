// Who is let in, by what, and who is not.
#include <catch2/catch.hpp>

#include <array>
#include <type_traits>

#include "finhop/web/routes.hpp"
#include "web/site/scene.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;

// A row that leaves its role out, or its effect, does not compile.
using Faire = Reponse (*)(Contexte&, const Requete&);
static_assert(std::is_constructible_v<LigneDeRoute, Route, Methode, std::string_view, Role, Effet,
                                      std::variant<Geste, SansGeste>, Faire>);
static_assert(!std::is_constructible_v<LigneDeRoute, Route, Methode, std::string_view, Effet,
                                       std::variant<Geste, SansGeste>, Faire>);
static_assert(!std::is_constructible_v<LigneDeRoute, Route, Methode, std::string_view, Role,
                                       std::variant<Geste, SansGeste>, Faire>);
static_assert(!std::is_default_constructible_v<LigneDeRoute>);

namespace {

// A form is read where it is sent.
bool se_lit(std::string_view motif) {
  return std::ranges::any_of(kRoutes, [&](const LigneDeRoute& route) {
    return route.methode == Methode::Get && route.motif == motif;
  });
}

std::vector<std::string> ecrivantes(bool lues_aussi = true) {
  std::vector<std::string> cibles;
  for (const LigneDeRoute& route : kRoutes)
    if (route.methode == Methode::Post && route.role != Role::Ouvert &&
        (lues_aussi || !se_lit(route.motif))) {
      const auto places = std::ranges::count(route.motif, '{');
      cibles.push_back(
          lien(route.route, std::vector<std::string>(static_cast<std::size_t>(places), "00001")).cible());
    }
  return cibles;
}

Demande sans(Demande demande, std::string_view nom) {
  std::erase_if(demande.champs, [&](const Champ& champ) { return champ.nom == nom; });
  return demande;
}

Demande avec(Demande demande, const std::string& nom, const std::string& valeur) {
  demande = sans(std::move(demande), nom);
  demande.champs.push_back({nom, valeur});
  return demande;
}

}  // namespace

TEST_CASE("a page is served under the name that was drawn for it, and by no other", "[site]") {
  Navigateur n;
  n.entrer();
  const auto code = [&](const std::string& hote) {
    return n.demander({.hote = hote, .champs = {{"Cookie", n.temoin()}}}).code;
  };
  CHECK(code(kHote) == 200);
  CHECK(code("127.0.0.1:4321") == 200);
  CHECK(code("FINHOP-Essai.localhost:4321") == 200);
  for (const char* hote :
       {"evil.example", "evil.example:4321", "finhop-essai.localhost", "finhop-essai.localhost:4322",
        "0.0.0.0:4321", "localhost:4321", "[::1]:4321", "127.0.0.1", "127.0.0.1:80",
        "finhop-autre.localhost:4321", "x.finhop-essai.localhost:4321", "127.0.0.1:4321.evil.example",
        "user@127.0.0.1:4321"}) {
    INFO(hote);
    CHECK(code(hote) == 421);
  }
}

TEST_CASE("another account of the machine gets nothing, even with the link or the session", "[site]") {
  Navigateur n;
  n.entrer();
  for (const std::optional<unsigned> compte :
       {std::optional<unsigned>(0), std::optional<unsigned>(1001), std::optional<unsigned>()}) {
    CHECK(n.demander({.champs = {{"Cookie", n.temoin()}}, .compte = compte}).code == 403);
    const std::string lien = n.lien();
    CHECK(n.demander({.cible = lien, .compte = compte}).code == 403);
    CHECK(n.demander({.cible = lien}).code == 200);  // it was not used up
  }
}

TEST_CASE("a link opens one session, soon, and cannot be guessed", "[site]") {
  Navigateur n;
  const std::string lien = n.lien();
  CHECK(n.demander({.methode = "HEAD", .cible = lien}).code == 200);  // looks, and takes nothing
  const Reponse ouverte = n.demander({.cible = lien});
  CHECK(ouverte.code == 200);
  CHECK(champ(ouverte, "Set-Cookie").ends_with("; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict"));
  CHECK(champ(ouverte, "Refresh") == "0; url=/");
  const Reponse encore = n.demander({.cible = lien});
  CHECK(encore.code == 403);
  CHECK(encore.champs.combien("Set-Cookie") == 0);

  const std::string tardif = n.lien();
  CHECK(n.site().attend(tardif));
  CHECK_FALSE(n.site().attend(lien));
  n.attendre(std::chrono::minutes(2));
  CHECK_FALSE(n.site().attend(tardif));
  CHECK(n.demander({.cible = tardif}).code == 403);
  for (const char* devine : {"/entrer/0", "/entrer/00000000000000000000000000000000", "/entrer/%20"})
    CHECK(n.demander({.cible = devine}).code == 403);
}

TEST_CASE("without a session nothing of the base is shown", "[site]") {
  Navigateur n;
  n.atelier().avance("00001");
  n.entrer();
  const std::string secret = n.temoin().substr(n.temoin().find('=') + 1);
  for (const std::string& temoin :
       {std::string(), std::string("finhop-4321="), "finhop-4322=" + secret, "finhop=" + secret,
        n.temoin().substr(0, n.temoin().size() - 1), n.temoin() + "0"}) {
    const Reponse reponse = n.demander({.cible = "/dossiers/00001", .champs = {{"Cookie", temoin}}});
    CHECK(reponse.code == 403);
    CHECK(reponse.texte.find("00001") == std::string::npos);
  }
  CHECK(
      n.demander({.cible = "/dossiers/00001", .champs = {{"Cookie", "a=b; finhop-4321=faux; " + n.temoin()}}})
          .code == 200);
}

TEST_CASE("a session ends after twelve hours, or when it is closed", "[site]") {
  Navigateur n;
  n.entrer();
  n.attendre(std::chrono::hours(12) - std::chrono::seconds(1));
  CHECK(n.page("/").code == 200);
  n.attendre(std::chrono::seconds(1));
  CHECK(n.page("/").code == 403);
  n.entrer();
  const Reponse fermee = n.demander(n.envoi("/quitter"));
  CHECK(fermee.code == 200);
  CHECK(champ(fermee, "Set-Cookie").find("Max-Age=0;") != std::string::npos);
  CHECK(n.page("/").code == 403);
}

TEST_CASE("each writing route wants its own origin and the token of its session, else nothing is done",
          "[site]") {
  Navigateur n;
  n.atelier().avance("00001");
  n.entrer();
  Navigateur autre;
  autre.entrer();
  const std::string avant = n.octets_de_la_base();
  REQUIRE_FALSE(ecrivantes().empty());
  for (const std::string& cible : ecrivantes()) {
    const Demande bonne = n.envoi(cible);
    for (const char* origine :
         {"null", "http://evil.example", "http://evil.example:4321", "http://127.0.0.1:4321",
          "http://localhost:4321", "http://finhop-essai.localhost", "http://finhop-essai.localhost:4322",
          "https://finhop-essai.localhost:4321", "http://finhop-essai.localhost:4321/",
          "http://finhop-essai.localhost:4321.evil.example"}) {
      INFO(cible << " " << origine);
      CHECK(n.demander(avec(bonne, "Origin", origine)).code == 403);
    }
    Demande deux = bonne;
    deux.champs.push_back({"Origin", std::string("http://") + kHote});
    CHECK(n.demander(deux).code == 403);
    CHECK(n.demander(sans(bonne, "Origin")).code == 403);
    CHECK(n.demander(sans(bonne, "Cookie")).code == 403);
    CHECK(n.demander(avec(bonne, "Content-Type", "text/plain")).code == 403);
    for (const std::string& jeton : {std::string(), autre.jeton(), n.jeton().substr(1), n.jeton() + "0"}) {
      Demande fausse = bonne;
      fausse.corps = "jeton=" + jeton;
      CHECK(n.demander(fausse).code == 403);
      fausse = avec(bonne, "X-Finhop-Jeton", jeton);
      CHECK(n.demander(fausse).code == 403);
    }
    Demande muette = bonne;
    muette.corps.clear();
    CHECK(n.demander(muette).code == 403);
  }
  for (const std::string& cible : ecrivantes(false)) CHECK(n.page(cible).code == 405);
  CHECK(n.octets_de_la_base() == avant);
  CHECK(n.page("/").code == 200);  // none of them closed the session
  for (const std::string& cible : ecrivantes()) {
    const int code = n.demander(n.envoi(cible)).code;
    CHECK((code == 200 || code == 303 || code == 404 || code == 409 || code == 422));
    n.entrer();
  }
}
