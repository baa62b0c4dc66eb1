// What a hostile or broken client may send, in clear and encrypted: each is refused by its code, before any page sees it.
#include <catch2/catch.hpp>

#include <array>
#include <list>

#include "web/serveur/scene.hpp"

using namespace finhop::web;
using namespace finhop::web::scene;
using namespace std::string_literals;

namespace {

struct Attaque {
  const char* quoi;
  std::string octets;
  const char* code;
};

const std::array kAttaques{
    Attaque{"a chunked body",
            "POST /p HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n",
            "411"},
    Attaque{"a negative chunk", "POST /p HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n",
            "411"},
    Attaque{"a body encoded otherwise", "POST /p HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip\r\n\r\n",
            "411"},
    Attaque{"a body without a size", "POST /p HTTP/1.1\r\nHost: h\r\n\r\n", "411"},
    Attaque{"two sizes",
            "POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef", "400"},
    Attaque{"one size twice",
            "POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nabcde", "400"},
    Attaque{"two sizes in one field", "POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 5, 5\r\n\r\nabcde",
            "400"},
    Attaque{"a signed size", "POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: +5\r\n\r\nabcde", "400"},
    Attaque{"a negative size", "POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: -5\r\n\r\nabcde", "400"},
    Attaque{"a size then chunks",
            "POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "400"},
    Attaque{"chunks then a size",
            "POST /p HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
            "400"},
    Attaque{"a body too large", "POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 210000001\r\n\r\n", "413"},
    Attaque{"a size beyond numbers",
            "POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 18446744073709551616\r\n\r\n", "400"},
    Attaque{"a page asked with a body", "GET /p HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nabcde",
            "400"},
    Attaque{"no Host", "GET /p HTTP/1.1\r\n\r\n", "400"},
    Attaque{"no Host, in the old way", "GET /p HTTP/1.0\r\n\r\n", "400"},
    Attaque{"an empty Host", "GET /p HTTP/1.1\r\nHost:\r\n\r\n", "400"},
    Attaque{"two Hosts", "GET /p HTTP/1.1\r\nHost: h\r\nHost: i\r\n\r\n", "400"},
    Attaque{"a NUL in a field", "GET /p HTTP/1.1\r\nHost: h\r\nX: a\0b\r\n\r\n"s, "400"},
    Attaque{"a NUL in a name", "GET /p HTTP/1.1\r\nHost: h\r\nX\0: a\r\n\r\n"s, "400"},
    Attaque{"a NUL in the address", "GET /\0 HTTP/1.1\r\nHost: h\r\n\r\n"s, "400"},
    Attaque{"a space before the colon", "GET /p HTTP/1.1\r\nHost : h\r\n\r\n", "400"},
    Attaque{"an encoded NUL", "GET /%00/p HTTP/1.1\r\nHost: h\r\n\r\n", "404"},
    Attaque{"an encoded line", "GET /a%0D%0Ab HTTP/1.1\r\nHost: h\r\n\r\n", "404"},
    Attaque{"bytes that are no text", "GET /%FF HTTP/1.1\r\nHost: h\r\n\r\n", "404"},
    Attaque{"an address elsewhere", "GET http://ailleurs/ HTTP/1.1\r\nHost: h\r\n\r\n", "400"},
    Attaque{"no address", "GET * HTTP/1.1\r\nHost: h\r\n\r\n", "400"},
    Attaque{"another method", "DELETE /p HTTP/1.1\r\nHost: h\r\n\r\n", "405"},
    Attaque{"a tunnel", "CONNECT h:80 HTTP/1.1\r\nHost: h\r\n\r\n", "400"},
    Attaque{"another version", "GET /p HTTP/3.7\r\nHost: h\r\n\r\n", "400"},
    Attaque{"another protocol", "\x16\x03\x01\x02\x00\x01"s, "400"},
    Attaque{"an unknown wait",
            "POST /p HTTP/1.1\r\nHost: h\r\nExpect: 200-maybe\r\nContent-Length: 1\r\n\r\na", "417"},
};

// How much the server takes of what never ends.
std::size_t deverser(const Client& client, std::string_view morceau) {
  constexpr std::size_t kAssez = 50'000'000;
  std::size_t partis = 0;
  while (partis < kAssez && client.envoyer(morceau)) partis += morceau.size();
  return partis;
}

Limites pressees() {
  Limites limites = limites_patientes();
  limites.delai_entete = std::chrono::milliseconds(200);
  limites.delai_corps = std::chrono::milliseconds(200);
  limites.repos = std::chrono::milliseconds(200);
  limites.adieu = std::chrono::milliseconds(50);
  limites.debit = 1'000'000'000;
  return limites;
}

}  // namespace

TEST_CASE("each ambiguous or hostile request is refused by its code, and no page sees it", "[serveur]") {
  Service service(limites_patientes(), {}, GENERATE(Voie::Claire, Voie::Chiffree));
  for (const Attaque& attaque : kAttaques) {
    INFO(attaque.quoi);
    Client client = service.client();
    client.envoyer(attaque.octets);
    client.finir_d_envoyer();
    CHECK(code_de(client.tout_lire()) == attaque.code);
  }
  CHECK(service.vues().empty());
  CHECK(code_de(service.demander(kPage)) == "200");
}

TEST_CASE("headers and a request line without end are refused after a few kilobytes", "[serveur]") {
  Limites limites = limites_patientes();
  limites.adieu = std::chrono::milliseconds(50);
  Service service(limites, {}, GENERATE(Voie::Claire, Voie::Chiffree));
  const std::string ligne = "X-Plein: " + std::string(1000, 'a') + "\r\n";
  for (const std::string& debut : {"GET /p HTTP/1.1\r\nHost: h\r\n"s, "GET /"s}) {
    Client client = service.client();
    client.envoyer(debut);
    const std::string_view suite =
        debut.ends_with("\n") ? std::string_view(ligne) : std::string_view(ligne).substr(9, 900);
    CHECK(deverser(client, suite) < 20'000'000);
    const std::string recue = client.lire();
    // A client that never reads may lose the answer, never the refusal.
    CHECK((code_de(recue) == "431" || recue.empty()));
  }
  CHECK(code_de(service.demander("GET /" + std::string(17'000, 'a'))) == "431");
  CHECK(code_de(service.demander("GET /p HTTP/1.1\r\nHost: h\r\nX: " + std::string(17'000, 'a') +
                                 "\r\n\r\n")) == "431");
  CHECK(service.vues().empty());
}

TEST_CASE("clients that drip are cut, and delay nobody", "[serveur]") {
  Service service(pressees(), {}, GENERATE(Voie::Claire, Voie::Chiffree));
  std::list<Client> lents;
  for (int i = 0; i < 15; ++i) lents.emplace_back(service.client()).envoyer("GET /p HT");
  CHECK(code_de(service.demander(kPageFermee)) == "200");
  for (Client& lent : lents) CHECK(code_de(lent.tout_lire()) == "408");
}

TEST_CASE("a body that drips is cut before any page sees it", "[serveur]") {
  Service service(pressees(), {}, GENERATE(Voie::Claire, Voie::Chiffree));
  Client lent = service.client();
  lent.envoyer("POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc");
  CHECK(code_de(lent.tout_lire()) == "408");
  CHECK(service.vues().empty());
}

TEST_CASE("a client that is there and says nothing is cut without a word", "[serveur]") {
  Service service(pressees(), {}, GENERATE(Voie::Claire, Voie::Chiffree));
  Client muet = service.client();
  CHECK(muet.tout_lire().empty());
  Client servi = service.client();
  servi.envoyer(kPage);
  CHECK(code_de(servi.lire()) == "200");
  CHECK(servi.tout_lire().empty());
}

TEST_CASE("more slow clients than there are places keep nobody out", "[serveur]") {
  Service service(limites_patientes(), {}, GENERATE(Voie::Claire, Voie::Chiffree));
  std::list<Client> lents;
  for (const char* adresse : {"127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4"})
    for (int i = 0; i < 24; ++i) {
      lents.emplace_back(service.client(adresse))
          .envoyer(i % 2 == 0 ? "GET /p HT" : "POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nabc");
    }
  CHECK(code_de(service.demander(kPageFermee)) == "200");
  CHECK(code_de(service.demander(poster("bien", "Connection: close\r\n"))) == "200");
  CHECK(service.vues().size() == 2);
}
