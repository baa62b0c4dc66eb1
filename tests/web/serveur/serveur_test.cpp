// What a server promises to a client that behaves, in clear and encrypted.
#include <fcntl.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <future>
#include <list>

#include "finhop/base/panne.hpp"
#include "web/serveur/http.hpp"
#include "web/serveur/scene.hpp"
#include "web/taille_limitee.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;

TEST_CASE("a page is given the method, the address decoded once and the query", "[serveur]") {
  const auto lue = lire_entete(
      "GET /dossiers/a%2Fb+c/%2541?tri=-montant&client=H%C3%B4pital+1&vide HTTP/1.1\r\nhOsT: h\r\nCookie: a=b\r\n\r\n",
      16384);
  REQUIRE(lue);
  REQUIRE(*lue);
  const Requete& requete = (*lue)->requete;
  CHECK(requete.chemin == "/dossiers/a/b+c/%41");
  CHECK(requete.segments == std::vector<std::string>{"dossiers", "a/b+c", "%41"});
  CHECK(requete.parametres == Parametres{{"tri", "-montant"}, {"client", "Hôpital 1"}, {"vide", ""}});
  CHECK(requete.champs.seul("host") == "h");
  CHECK((*lue)->ensuite == Ensuite::Garder);
}

TEST_CASE("the home has one empty segment, and a slash at the end is one more", "[serveur]") {
  const auto segments = [](const std::string& cible) {
    return (*lire_entete("GET " + cible + " HTTP/1.1\r\nHost: h\r\n\r\n", 16384))->requete.segments;
  };
  CHECK(segments("/") == std::vector<std::string>{""});
  CHECK(segments("/a") == std::vector<std::string>{"a"});
  CHECK(segments("/a/") == std::vector<std::string>{"a", ""});
  CHECK(segments("//a") == std::vector<std::string>{"", "a"});
}

TEST_CASE("a field of an answer that would break out of its line is not written", "[serveur]") {
  Reponse reponse;
  reponse.champs.ajouter("Location", "/a\r\nSet-Cookie: b");
  CHECK_THROWS_AS(ecrire_entete(reponse, 0, Ensuite::Garder), std::logic_error);
}

TEST_CASE("one connection carries request after request, even sent in one piece", "[serveur]") {
  Service service(limites_patientes(), {}, GENERATE(Voie::Claire, Voie::Chiffree));
  Client client = service.client();
  client.envoyer(std::string(kPage) + poster("bonjour") + std::string(kPageFermee));
  for (int i = 0; i < 3; ++i) CHECK(code_de(client.lire()) == "200");
  CHECK(client.tout_lire().empty());
  REQUIRE(service.vues().size() == 3);
  CHECK(service.vues()[1].corps == "bonjour");
}

TEST_CASE("a request byte by byte is the same request", "[serveur]") {
  Service service(limites_patientes(), {}, GENERATE(Voie::Claire, Voie::Chiffree));
  Client client = service.client();
  for (const char c : poster("abc")) client.envoyer({&c, 1});
  CHECK(code_de(client.lire()) == "200");
  CHECK(service.vues().at(0).corps == "abc");
}

TEST_CASE("HEAD has the head of GET and no content", "[serveur]") {
  Service service(limites_patientes(), {}, GENERATE(Voie::Claire, Voie::Chiffree));
  Client client = service.client();
  client.envoyer("HEAD /p HTTP/1.1\r\nHost: h\r\n\r\n" + std::string(kPageFermee));
  CHECK(client.lire(true).find("Content-Length: 2\r\n") != std::string::npos);
  CHECK(corps_de(client.tout_lire()) == "vu");
}

TEST_CASE("a page is called once the whole body is there, and not before", "[serveur]") {
  Service service(limites_patientes(), {}, GENERATE(Voie::Claire, Voie::Chiffree));
  Client client = service.client();
  client.envoyer("POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 6\r\n\r\nabc");
  CHECK(code_de(service.demander(kPageFermee)) == "200");  // the server had time to see the first half
  CHECK(service.vues().size() == 1);
  client.envoyer("def");
  CHECK(code_de(client.lire()) == "200");
  CHECK(service.vues().at(1).corps == "abcdef");
}

TEST_CASE("a long body comes as a file without a name, its owner's only", "[serveur]") {
  struct stat etat {};
  Service service(
      limites_patientes(),
      [&](const Requete& requete) {
        ::fstat(requete.fichier->numero(), &etat);
        return Reponse{.texte = "vu"};
      },
      GENERATE(Voie::Claire, Voie::Chiffree));
  const std::string corps(3'000'000, 'z');
  CHECK(code_de(service.demander(poster(corps))) == "200");
  CHECK(service.vues().at(0).en_fichier);
  CHECK(service.vues().at(0).corps == corps);
  CHECK((etat.st_mode & 0777) == 0600);
  CHECK(etat.st_nlink == 0);
}

TEST_CASE("a body is kept in memory up to its limit, on the disk from one byte more", "[serveur]") {
  Service service(limites_patientes(), {}, GENERATE(Voie::Claire, Voie::Chiffree));
  const std::size_t limite = Limites().corps_en_memoire;
  CHECK(code_de(service.demander(poster(std::string(limite, 'a')))) == "200");
  CHECK(code_de(service.demander(poster(std::string(limite + 1, 'a')))) == "200");
  CHECK_FALSE(service.vues().at(0).en_fichier);
  CHECK(service.vues().at(1).en_fichier);
}

TEST_CASE("a compressed body stays as it came", "[serveur]") {
  Service service(limites_patientes(), {}, GENERATE(Voie::Claire, Voie::Chiffree));
  CHECK(code_de(service.demander(poster("\x1f\x8b pas ouvert", "Content-Encoding: gzip\r\n"))) == "200");
  CHECK(service.vues().at(0).corps == "\x1f\x8b pas ouvert");
}

TEST_CASE("a body for which the disk has no room is refused by 507, and no page sees it", "[serveur]") {
  Service service;
  const TailleLimitee petite(100'000);
  CHECK(code_de(service.demander(poster(std::string(300'000, 'z')))) == "507");
  CHECK(service.vues().empty());
}

TEST_CASE("who waits for a word before sending gets it", "[serveur]") {
  Service service(limites_patientes(), {}, GENERATE(Voie::Claire, Voie::Chiffree));
  Client client = service.client();
  client.envoyer("POST /p HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
  CHECK(code_de(client.lire()) == "100");
  client.envoyer("abc");
  CHECK(code_de(client.lire()) == "200");
}

TEST_CASE("a file given as an answer is sent whole", "[serveur]") {
  const std::string octets(500'000, 'q');
  std::atomic<ssize_t> ecrits = 0;
  Service service(
      limites_patientes(),
      [&](const Requete&) {
        Reponse reponse{.type = "application/zip"};
        reponse.fichier.emplace(::open("/tmp", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
        ecrits = ::write(reponse.fichier->numero(), octets.data(), octets.size());
        return reponse;
      },
      GENERATE(Voie::Claire, Voie::Chiffree));
  CHECK(corps_de(service.demander(kPage)) == octets);
  CHECK(ecrits == 500'000);
}

TEST_CASE("a page that fails is told without its reason, and the connection goes on", "[serveur]") {
  Service service(
      limites_patientes(), [](const Requete&) -> Reponse { throw std::runtime_error("le secret"); },
      GENERATE(Voie::Claire, Voie::Chiffree));
  Client client = service.client();
  for (int i = 0; i < 2; ++i) {
    client.envoyer(kPage);
    const std::string reponse = client.lire();
    CHECK(code_de(reponse) == "500");
    CHECK(reponse.find("secret") == std::string::npos);
  }
}

TEST_CASE("a stop lets the request that a page holds be answered, and closes the others", "[serveur]") {
  std::promise<void> commencee;
  std::promise<void> permise;
  Service service(
      limites_patientes(),
      [&](const Requete&) {
        commencee.set_value();
        permise.get_future().wait();
        return Reponse{.texte = "finie"};
      },
      GENERATE(Voie::Claire, Voie::Chiffree));
  Client servi = service.client();
  servi.envoyer(kPage);
  commencee.get_future().wait();
  Client muet = service.client();
  Client en_chemin = service.client();
  en_chemin.envoyer("POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nabc");
  service.arreter();
  CHECK(muet.tout_lire().empty());
  CHECK(en_chemin.tout_lire().empty());
  permise.set_value();
  CHECK(corps_de(servi.tout_lire()) == "finie");
  service.joindre();
  CHECK(service.vues().size() == 1);
}

TEST_CASE("when every place is held by a page at work, who comes is told so", "[serveur]") {
  Limites limites = limites_patientes();
  limites.connexions = 2;
  std::promise<void> permise;
  const std::shared_future<void> permission = permise.get_future().share();
  std::atomic<int> commencees = 0;
  Service service(limites, [&](const Requete&) {
    ++commencees;
    commencees.notify_all();
    permission.wait();
    return Reponse{.texte = "finie"};
  });
  std::list<Client> servis;
  for (int i = 0; i < 2; ++i) servis.emplace_back(service.port()).envoyer(kPageFermee);
  for (int n = commencees; n < 2; n = commencees) commencees.wait(n);
  CHECK(code_de(Client(service.port()).lire()) == "503");
  permise.set_value();
  for (Client& servi : servis) CHECK(corps_de(servi.tout_lire()) == "finie");
}

TEST_CASE("a server that nobody visits stops by itself", "[serveur]") {
  Limites limites = limites_patientes();
  limites.sans_visite = std::chrono::milliseconds(50);
  Service service(limites);
  service.joindre();
  CHECK(service.vues().empty());
}

TEST_CASE("a port that is taken is told, and nothing listens", "[serveur]") {
  Service service;
  CHECK_THROWS_AS(Serveur({.port = service.port()}, Limites(), Traitement(), "/tmp"), Panne);
}
