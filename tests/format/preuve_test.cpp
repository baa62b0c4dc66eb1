#include "finhop/format/preuve.hpp"

#include <catch2/catch.hpp>

using namespace finhop::format;

TEST_CASE("every text of a proof is escaped") {
  const std::string mal = "<script>alert('1')</script>&\"";
  Preuve preuve;
  preuve.numero_editeur = mal;
  preuve.client = mal;
  preuve.identite = {{mal, mal}};
  preuve.sommes = {{mal, mal, mal, mal, mal}};
  preuve.histoire = {{mal, mal, {{mal, mal}}, ""}, {mal, mal, {{mal, mal}}, mal}};
  preuve.depots = {{mal, {{mal, mal}}, mal, {{mal, mal, mal}, {mal, mal, "x"}}, {{{{mal, mal}}, mal}}}};
  preuve.envois = {{mal, mal}};
  preuve.documents = {{mal, mal, mal, 1, mal}};
  preuve.journal = {{1, 1, mal, mal, mal, false, mal, mal, mal, mal, mal}};
  const std::string page = ecrire_preuve(preuve);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("alert('1')</") == std::string::npos);
  CHECK(page.find("&lt;script&gt;") != std::string::npos);
  CHECK(page == ecrire_preuve(preuve));
}

TEST_CASE("an event whose command is not told says so") {
  const std::string journal =
      ecrire_journal_de_preuve({{7, 3, "2022-05-16T09:00:00Z", "Ève", "", true, "00001", "solde.accepte",
                                 "oui", "", std::string(64, 'a')}});
  CHECK(journal ==
        R"([
  {
    "numero": 7,
    "operation": 3,
    "instant": "2022-05-16T09:00:00Z",
    "auteur": "Ève",
    "commande": null,
    "commandeTue": true,
    "numeroEditeur": "00001",
    "evenement": "solde.accepte",
    "detail": "oui",
    "precedente": null,
    "empreinte": ")" +
            std::string(64, 'a') + R"("
  }
]
)");
}
