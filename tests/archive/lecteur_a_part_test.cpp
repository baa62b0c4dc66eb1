// The process that reads documents, asked as finhop asks it.
#include "archive/lecteur_a_part.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <vector>

#include "lecteur/document_examine.hpp"
#include "lecteur/pdf_fabrique.hpp"

using namespace finhop;
using archive::demander_au_lecteur;
using archive::ReponseDuLecteur;
using lecteur::Demande;

TEST_CASE("the reader says which walls it stands behind") {
  const ReponseDuLecteur reponse = demander_au_lecteur(Demande::Murs, {});
  CHECK(reponse.statut == 0);
  CHECK(reponse.octets.find("seccomp\n") != std::string::npos);
  CHECK(reponse.octets.find("privileges\n") != std::string::npos);
}

TEST_CASE("a document that asks for more memory than one may is refused for that and the next one is read") {
  pdf_fabrique::Objets bombe = pdf_fabrique::une_page();
  std::string tableau = "[";
  for (int i = 0; i < 700'000; ++i) tableau += "0 ";
  bombe[3] = "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject 6 0 R >> >>";
  bombe[4] = pdf_fabrique::flux("/Im0 Do");
  bombe[6] = tableau + "]";
  const archive::DocumentExam vu = archive::examiner_document(pdf_fabrique::assembler(bombe));
  CHECK(vu.type == archive::TypeDeDocument::Pdf);
  CHECK(vu.defaut == "il demande trop de mémoire pour s'ouvrir : plus de 64 Mio");
  CHECK(document_examine::ouvre(document_examine::piece("facture.pdf")));
}

TEST_CASE("several threads have their documents read at once") {
  const std::string facture = document_examine::piece("facture.pdf");
  std::vector<int> ouverts(4, 0);
  {
    std::vector<std::jthread> equipe;
    for (int& compte : ouverts)
      equipe.emplace_back([&] {
        for (int i = 0; i < 20; ++i) compte += document_examine::ouvre(facture) ? 1 : 0;
      });
  }
  CHECK(ouverts == std::vector<int>(4, 20));
}

TEST_CASE("what the reader says is read back whole, and anything else is nothing") {
  const lecteur::DocumentExam dit{lecteur::TypeDeDocument::Png, "image/png", "trop grande", {"un", "deux"}};
  const std::string octets = lecteur::ecrire(dit, true);
  const auto lu = lecteur::lire_examen(octets);
  REQUIRE(lu);
  CHECK(lu->fini);
  CHECK(lu->examen.type == dit.type);
  CHECK(lu->examen.mime == dit.mime);
  CHECK(lu->examen.defaut == dit.defaut);
  CHECK(lu->examen.avertissements == dit.avertissements);
  CHECK_FALSE(lecteur::lire_examen(lecteur::ecrire(dit, false))->fini);
  for (std::size_t i = 0; i < 15; ++i) CHECK_FALSE(lecteur::lire_examen(octets.substr(0, i)));
  CHECK_FALSE(lecteur::lire_examen(octets + "sans fin"));
  CHECK_FALSE(lecteur::lire_examen(std::string(5000, 'x') + octets));
}
