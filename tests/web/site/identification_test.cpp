// How often one may try a password, and what a try tells.
#include <catch2/catch.hpp>

#include <time.h>

#include "web/acces/identification.hpp"
#include "web/acces/portier.hpp"
#include "web/site/equipe.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;

namespace {

double processeur() {
  timespec instant{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &instant);
  return static_cast<double>(instant.tv_sec) + static_cast<double>(instant.tv_nsec) / 1e9;
}

}  // namespace

TEST_CASE("after five tries a name waits, longer each time, whether it exists or not", "[site]") {
  Equipe equipe;
  equipe.ajouter("marie", Role::Lecture);
  for (const char* nom : {"marie", "personne"}) {
    INFO(nom);
    const auto d_ailleurs = [i = 0]() mutable { return "198.51.100." + std::to_string(++i); };
    auto adresse = d_ailleurs;
    for (unsigned i = 0; i < Portier::kEssais; ++i) CHECK(equipe.essayer(nom, "faux", adresse()).code == 403);
    const Reponse attendre = equipe.essayer(nom, "faux", adresse());
    CHECK(attendre.code == 429);
    CHECK(champ(attendre, "Retry-After") == "5");
    CHECK(equipe.essayer(nom, kMot, adresse()).code == 429);  // the right one waits too
    equipe.n().attendre(std::chrono::seconds(5));
    CHECK(equipe.essayer(nom, "faux", adresse()).code == 403);
    CHECK(champ(equipe.essayer(nom, "faux", adresse()), "Retry-After") == "10");
  }
  equipe.n().attendre(std::chrono::seconds(10));
  CHECK(equipe.essayer("marie", kMot).code == 303);
  CHECK(equipe.essayer("marie", "faux").code == 403);  // the name began anew
}

TEST_CASE("after five tries an address waits, under any name, and its own account does not help it",
          "[site]") {
  Equipe equipe;
  equipe.ajouter("marie", Role::Lecture);
  equipe.ajouter("paul", Role::Lecture);
  for (int i = 0; i < 4; ++i)
    CHECK(equipe.essayer("nom" + std::to_string(i), "faux", "2001:db8:0:1::1").code == 403);
  CHECK(equipe.essayer("paul", kMot, "2001:db8:0:1::2").code == 303);
  CHECK(equipe.essayer("autre", "faux", "2001:db8:0:1::3").code == 403);
  CHECK(equipe.essayer("marie", kMot, "2001:db8:0:1:ffff::9").code == 429);
  CHECK(equipe.essayer("marie", kMot, "2001:db8:0:2::1").code == 303);
}

TEST_CASE("behind a proxy, whose address all share, only names wait", "[site]") {
  Equipe equipe(true);
  equipe.ajouter("marie", Role::Lecture);
  for (int i = 0; i < 8; ++i) CHECK(equipe.essayer("nom" + std::to_string(i), "faux").code == 403);
  CHECK(equipe.essayer("marie", kMot).code == 303);
}

TEST_CASE("the waits grow to a quarter of an hour, and are forgotten after one", "[site]") {
  std::chrono::seconds maintenant{1000};
  Portier portier([&] { return maintenant; });
  using std::chrono::seconds;
  std::vector<seconds> attentes;
  for (int i = 0; i < 16; ++i) {
    const seconds attente = portier.essayer("marie", std::nullopt);
    attentes.push_back(attente);
    if (attente > seconds(0)) {
      maintenant += attente - seconds(1);
      CHECK(portier.essayer("marie", std::nullopt) == seconds(1));
      maintenant += seconds(1);
      CHECK(portier.essayer("marie", std::nullopt) == seconds(0));
    }
  }
  CHECK(std::vector(attentes.begin(), attentes.begin() + 8) == std::vector{seconds(0), seconds(0), seconds(0),
                                                                           seconds(0), seconds(0), seconds(5),
                                                                           seconds(10), seconds(20)});
  CHECK(attentes.back() == std::chrono::minutes(15));
  maintenant += std::chrono::hours(1);
  for (unsigned i = 0; i < Portier::kEssais; ++i) CHECK(portier.essayer("marie", std::nullopt) == seconds(0));
  CHECK(portier.essayer("marie", std::nullopt) == seconds(5));
}

TEST_CASE("a name that nobody has takes as much work as one that exists", "[site]") {
  Equipe equipe;
  equipe.ajouter("marie", Role::Lecture);
  Identification entree(equipe.n().atelier().chemin("finhop.db"), [] { return std::chrono::seconds(1000); });
  const auto travail = [&](const char* nom) {
    const double avant = processeur();
    CHECK(std::get<Identification::Non>(entree.essayer(nom, "un mot de passe faux", std::nullopt)) ==
          Identification::Non::Faux);
    return processeur() - avant;
  };
  travail("marie");
  const double connu = travail("marie");
  const double inconnu = travail("personne");
  CHECK(inconnu > connu / 2);
  CHECK(connu > inconnu / 2);
}
