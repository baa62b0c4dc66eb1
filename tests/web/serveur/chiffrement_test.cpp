// What encryption adds: whom it keeps out, what it does not let wait, and the certificate that finhop makes for itself.
#include <sys/socket.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <list>

#include "base/dossier_temporaire.hpp"
#include "finhop/base/panne.hpp"
#include "web/serveur/client_tls.hpp"
#include "web/serveur/scene.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;
using namespace std::string_literals;

namespace {

using Noms = std::vector<std::string>;

Limites pressees() {
  Limites limites = limites_patientes();
  limites.delai_entete = std::chrono::milliseconds(300);
  limites.adieu = std::chrono::milliseconds(50);
  return limites;
}

// The beginning of a handshake, as a client that then says nothing more.
const std::string kDebutDePoignee = "\x16\x03\x01\x02\x00\x01\x00"s;

mode_t droits(const std::filesystem::path& fichier) {
  struct stat etat {};
  return ::lstat(fichier.c_str(), &etat) == 0 ? etat.st_mode & 0777 : 0;
}

}  // namespace

TEST_CASE("an encrypted connection carries requests and answers whole, one after the other", "[serveur]") {
  const std::string long_corps(3'000'000, 'x');
  Service service(
      limites_patientes(),
      [](const Requete& requete) {
        return Reponse{.texte = requete.fichier ? std::string(5'000'000, 'y') : "court"};
      },
      Voie::Chiffree);
  Client client = service.client();
  CHECK(client.empreinte() == chiffrement_d_essai()->empreinte());
  client.envoyer(kPage);
  CHECK(corps_de(client.lire()) == "court");
  client.envoyer(poster(long_corps));
  CHECK(corps_de(client.lire()) == std::string(5'000'000, 'y'));
  client.envoyer(std::string(kPage) + std::string(kPageFermee));  // both at once, in one record
  CHECK(corps_de(client.lire()) == "court");
  CHECK(corps_de(client.tout_lire()) == "court");
  REQUIRE(service.vues().size() == 4);
  CHECK(service.vues()[1].corps == long_corps);
}

TEST_CASE("a handshake that is never finished is cut in time, and delays nobody", "[serveur]") {
  Service service(pressees(), {}, Voie::Chiffree);
  std::list<Client> lents;
  for (int i = 0; i < 20; ++i) {
    lents.emplace_back(service.port());
    if (i % 2 == 0) lents.back().envoyer(kDebutDePoignee);
  }
  CHECK(code_de(service.demander(kPageFermee)) == "200");
  for (Client& lent : lents) CHECK(code_de(lent.tout_lire()) == "rien");
  CHECK(service.vues().size() == 1);
}

TEST_CASE("what is not encrypted is told so, or cut, and is never waited for", "[serveur]") {
  Service service(pressees(), {}, Voie::Chiffree);
  for (const std::string& dit :
       {"GET /p HTTP/1.1\r\nHost: h\r\n\r\n"s, "POST "s, "SSH-2.0-x\r\n"s, "\0\0"s}) {
    Client clair(service.port());
    clair.envoyer(dit);
    CHECK(code_de(clair.tout_lire()) == "400");
  }
  Client faux(service.port());
  faux.envoyer("\x16\x03\x01\xFF\xFFGET /p HTTP/1.1\r\n"s);
  CHECK(code_de(faux.tout_lire()) == "rien");
  CHECK(service.vues().empty());
}

TEST_CASE("old ways to encrypt are refused", "[serveur]") {
  Service service(limites_patientes(), {}, Voie::Chiffree);
  const auto admis = [&](int au_plus) {
    const DescripteurProprietaire prise(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in adresse{};
    adresse.sin_family = AF_INET;
    adresse.sin_port = htons(service.port());
    adresse.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(prise.numero(), reinterpret_cast<const sockaddr*>(&adresse), sizeof adresse) == 0);
    return ClientTls::est_admis(prise.numero(), au_plus);
  };
  CHECK(admis(TLS1_3_VERSION));
  CHECK(admis(TLS1_2_VERSION));
  CHECK_FALSE(admis(TLS1_1_VERSION));
}

TEST_CASE("a server that stops does not wait for a handshake", "[serveur]") {
  Service service(limites_patientes(), {}, Voie::Chiffree);
  Client muet(service.port());
  Client lent(service.port());
  lent.envoyer(kDebutDePoignee);
  Client servi = service.client();
  servi.envoyer(kPage);
  CHECK(code_de(servi.lire()) == "200");
  service.arreter();
  service.joindre();
  CHECK(lent.tout_lire().empty());
  CHECK(muet.tout_lire().empty());
  CHECK(servi.tout_lire().empty());
}

TEST_CASE("finhop's own certificate is made once, its key for nobody else", "[serveur]") {
  const tests::DossierTemporaire ici;
  const auto base = ici / "finhop.db";
  const Noms noms{"finhop.exemple.fr", "192.0.2.7", "2001:db8::7"};
  const CertificatASoi place = certificat_a_soi(base, noms);
  CHECK(droits(place.cle) == 0600);
  const Chiffrement premier(place.certificat, place.cle);
  CHECK(premier.empreinte().size() == 32 * 3 - 1);
  for (const std::string& nom : noms) CHECK(premier.est_pour(nom));
  CHECK_FALSE(premier.est_pour("autre.exemple.fr"));
  CHECK_FALSE(premier.est_pour("192.0.2.8"));
  certificat_a_soi(base, noms);
  CHECK(Chiffrement(place.certificat, place.cle).empreinte() == premier.empreinte());
  CHECK_THROWS_AS(certificat_a_soi(base, Noms{"autre.exemple.fr"}), Panne);
  std::filesystem::permissions(place.cle, std::filesystem::perms::group_read,
                               std::filesystem::perm_options::add);
  CHECK_THROWS_AS(certificat_a_soi(base, noms), Panne);
  std::filesystem::remove(place.cle);
  certificat_a_soi(base, noms);
  CHECK(Chiffrement(place.certificat, place.cle).empreinte() != premier.empreinte());
}

TEST_CASE("files that are no certificate, no key, or not a pair are told", "[serveur]") {
  const tests::DossierTemporaire ici;
  const CertificatASoi un = certificat_a_soi(ici / "un", Noms{"a"});
  const CertificatASoi autre = certificat_a_soi(ici / "autre", Noms{"a"});
  std::ofstream(ici / "rien") << "rien";
  CHECK_THROWS_WITH(Chiffrement(un.certificat, autre.cle), Catch::Contains("n'est pas celle du certificat"));
  CHECK_THROWS_WITH(Chiffrement(ici / "rien", un.cle), Catch::Contains("le certificat"));
  CHECK_THROWS_WITH(Chiffrement(un.certificat, ici / "rien"), Catch::Contains("la clé"));
  CHECK_THROWS_WITH(Chiffrement(ici / "absent", un.cle), Catch::Contains("le certificat"));
  CHECK(Chiffrement(un.certificat, un.cle).est_pour("a"));
}
