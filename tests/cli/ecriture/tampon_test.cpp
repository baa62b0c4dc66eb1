#include "cli/ecriture/tampon.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "cli/ecriture/json.hpp"
#include "cli/ecriture/tableau.hpp"

using namespace finhop;
using namespace finhop::cli;

namespace {

constexpr int kLignes = 300'000;  // more than stays in memory

std::string ligne(int i) {
  return "une ligne de quelque longueur, la " + std::to_string(i) + "\n";
}

}  // namespace

TEST_CASE("a text longer than memory keeps comes back whole and may still grow") {
  Tampon tampon;
  std::string attendu;
  for (int i = 0; i < kLignes; ++i) {
    tampon.ajouter(ligne(i));
    attendu += ligne(i);
  }
  std::ostringstream sortie;
  tampon.verser(sortie);
  CHECK((sortie.str() == attendu));
}

TEST_CASE("a table longer than memory keeps has the columns of its widest cells") {
  Tableau tableau({{"a"}, {"b", vue::Alignement::Droite}});
  std::string attendu = "a           b\n";
  for (int i = 0; i < kLignes; ++i) {
    const std::string nombre = std::to_string(100'000 + i);
    tableau.rangee({"x", nombre + "1234"});
    attendu += "x  " + nombre + "1234\n";
  }
  std::ostringstream sortie;
  tableau.ecrire(sortie);
  CHECK((sortie.str() == attendu));
}

TEST_CASE("cells are given back printable and what separates them is none") {
  Tableau tableau({{"a"}, {"b"}});
  tableau.rangee({"é « x\ny »", ""});
  tableau.rangee({"\x1e", "\x1f"});
  std::ostringstream sortie;
  tableau.ecrire(sortie);
  CHECK(sortie.str() == "a               b\né « x\\u000Ay »\n\\u001E          \\u001F\n");
}

TEST_CASE("a JSON array given by elements has the bytes of the whole") {
  const int nombre = GENERATE(0, 1, 2, 3);
  JsonDoc tout = JsonDoc::array();
  const Gestes gestes;
  TableauJson tableau(gestes, {});
  for (int i = 0; i < nombre; ++i) {
    JsonDoc element{
        {"i", i}, {"texte", "deux\nlignes é"}, {"vide", JsonDoc::array()}, {"liste", {{{"a", nullptr}}}}};
    tableau.ajouter(element);
    tout.push_back(std::move(element));
  }
  std::ostringstream attendu;
  std::ostringstream sortie;
  ecrire_json(attendu, tout);
  tableau.ecrire(sortie);
  CHECK(sortie.str() == attendu.str());
}
