// A long answer is never whole in memory, and no byte of it is lost.
#include "web/serveur/tampon_de_corps.hpp"

#include <sys/stat.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <ostream>

using namespace finhop::web;

namespace {

std::string lire(int fichier) {
  struct stat etat {};
  REQUIRE(::fstat(fichier, &etat) == 0);
  std::string octets(static_cast<std::size_t>(etat.st_size), '\0');
  REQUIRE(::pread(fichier, octets.data(), octets.size(), 0) == etat.st_size);
  return octets;
}

Reponse ecrire(std::size_t lignes, std::string& attendu) {
  TamponDeCorps tampon;
  std::ostream sortie(&tampon);
  for (std::size_t i = 0; i < lignes; ++i) {
    sortie << "ligne " << i << '\n';
    attendu += "ligne " + std::to_string(i) + "\n";
  }
  Reponse reponse;
  std::move(tampon).remettre_a(reponse);
  return reponse;
}

}  // namespace

TEST_CASE("a short answer stays in memory, a long one goes to a file", "[serveur]") {
  std::string attendu;
  const Reponse courte = ecrire(10, attendu);
  CHECK_FALSE(courte.fichier);
  CHECK(courte.texte == attendu);
  std::string long_attendu;
  const Reponse longue = ecrire(20'000, long_attendu);
  REQUIRE(longue.fichier);
  CHECK(longue.texte.empty());
  CHECK(lire(longue.fichier->numero()) == long_attendu);
}
