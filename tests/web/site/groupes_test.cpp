// What the sums of the money lead to.
#include <catch2/catch.hpp>

#include <map>
#include <regex>

#include "web/html_lu.hpp"
#include "web/site/scene.hpp"

using namespace finhop;
using namespace finhop::web::scene;
using Catch::Contains;

TEST_CASE("each group of the money leads to as many dossiers as it counts", "[site]") {
  Navigateur n;
  n.atelier().pret("00001");
  n.atelier().avance("00002");
  n.atelier().avance("00003", "1234567890", "refusee");
  n.atelier().avance("00004");
  n.atelier().avance("00005");
  n.atelier().sql("UPDATE avance SET client = 'CH de Brest' WHERE numero_editeur IN ('00001', '00002')");
  n.atelier().sql("UPDATE avance SET client = 'CH de Brest-Nord & Sud' WHERE numero_editeur = '00003'");
  n.atelier().sql("UPDATE avance SET client = 'CH DE BREST' WHERE numero_editeur = '00004'");
  n.entrer();
  static const std::regex kGroupe(
      R"re(<a href="(/dossiers\?[^"]*)">[^<]*</a></th><td class="n">(\d+)</td>)re");
  for (const std::string par : {"client", "logiciel", "situation", "client&avance=payee"}) {
    const std::string html = n.page("/argent?par=" + par).texte;
    std::map<std::string, std::size_t> groupes;
    for (std::sregex_iterator m(html.begin(), html.end(), kGroupe), fin; m != fin; ++m)
      groupes.emplace(sans_echappement((*m)[1]), std::stoul((*m)[2]));
    INFO(par);
    CHECK(groupes.size() >= 1);
    for (const auto& [cible, dossiers] : groupes) {
      INFO(cible);
      CHECK(dossiers_de(n.page(cible).texte).size() == dossiers);
    }
  }
  const std::string par_mois = n.page("/argent?par=mois").texte;
  CHECK_THAT(par_mois, Contains("<a href=\"/rapport?periode="));
  CHECK(n.page("/argent?par=mois&avance=payee").texte.find("/rapport?periode=") == std::string::npos);
  CHECK(n.page("/argent?par=client&au=16%2F05%2F2022").texte.find("/dossiers?du-client") ==
        std::string::npos);
}
