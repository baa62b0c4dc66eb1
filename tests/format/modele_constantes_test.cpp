#include <catch2/catch.hpp>

#include "finhop/format/depot_writer.hpp"
#include "finhop/format/modele_reader.hpp"
#include "format/depot_scene.hpp"

using namespace finhop;
using namespace finhop::format;

namespace {

using Textes = std::vector<std::string>;

std::string vierge(std::string_view avant = "", std::string_view apres = "") {
  return remplacer(ecrire_modele(modele_integre()), avant, apres);
}

Modele modele(const std::string& octets) {
  const auto lu = lire_modele(octets);
  if (!lu) FAIL(lu.error().front());
  return lu->modele;
}

// What a modèle with this value of /version writes for it, under no request at all.
std::string ecrite(const std::string& valeur) {
  const Modele lu = modele(vierge("\"impId\"", "\"version\": " + valeur + ", \"impId\""));
  const domain::Depot depot{domain::NumeroAns::exact("1234567890"),
                            domain::Siret::exact("88558855858745"),
                            Jour::exact_iso("2022-05-16"),
                            {}};
  const std::string json = ecrire_depot(lu, depot, {});
  const std::size_t debut = json.find("\"version\": ") + 11;
  return json.substr(debut, json.find("\n  \"impId\"") - debut - 1);
}

Textes erreurs(const std::string& octets) {
  const auto lu = lire_modele(octets);
  return lu ? Textes{} : lu.error();
}

}  // namespace

TEST_CASE("a value that the blank model gives to a key of its own is written as it stands") {
  for (const std::string valeur : {R"("2.0")", "2", "2.0", "-1e3", "true", "false", R"("")",
                                   R"("é \" \\ \u00e9")", "[1,2]", R"({"a":"b","c":null})", R"([{"a":0}])"})
    CHECK(ecrite(valeur) == valeur);
  CHECK(ecrite("[ 1 ,\n 2 ]") == "[1,2]");
  CHECK(ecrite(R"({ "a b" : "c d" })") == R"({"a b":"c d"})");
  for (const std::string rien : {"null", "[]", "{}", R"({"a":null})", "[null,[]]"})
    CHECK(ecrite(rien) == "null");
}

TEST_CASE("a constant is kept wherever it stands, and the blank model says it again") {
  const std::string octets = remplacer(remplacer(vierge("\"impId\"", "\"version\": \"2.0\", \"impId\""),
                                                 "\"typeAction\"", "\"lot\": 7, \"typeAction\""),
                                       "\"nomFichier\"", "\"langue\": \"fr\", \"nomFichier\"");
  const Modele lu = modele(octets);
  CHECK(constantes(lu) ==
        std::vector<Constante>{{"/version", "\"2.0\""},
                               {"/lignesImport/0/lot", "7"},
                               {"/lignesImport/0/piecesJustificatives/0/langue", "\"fr\""}});
  CHECK(modele(ecrire_modele(lu)) == lu);
}

TEST_CASE("a deposit that says otherwise than the constant is refused for it") {
  const Modele lu = modele(vierge("\"impId\"", "\"version\": \"2.0é\", \"impId\""));
  const auto avec = [&](const std::string& version) {
    return fautes_de(remplacer(exemple_du_guide(), "\"impId\"", version + "\"impId\""), lu);
  };
  CHECK(avec("\"version\": \"2.0é\", ") == Textes{});
  CHECK(avec("\"version\" :  \"\\u0032.0\\u00e9\" , ") == Textes{});
  CHECK(avec("") == Textes{"STR-03 1:1 /version"});
  for (const std::string autre : {"null", "2.0", "\"2\"", "\"2.0e\"", "[\"2.0é\"]", "{}", "\"\""})
    CHECK(avec("\"version\": " + autre + ", ") == Textes{"STR-11 2:14 /version"});
  const auto faute =
      fautes_entieres(remplacer(exemple_du_guide(), "\"impId\"", "\"version\": null, \"impId\""), lu);
  REQUIRE(faute.size() == 1);
  CHECK(faute[0].message == "/version vaut « null » ; attendu : « \"2.0é\" », comme dans le modèle");
}

TEST_CASE("a modèle without constants asks nothing of what the guide does not know") {
  const Modele lu = modele(vierge("\"impId\"", "\"version\": null, \"impId\""));
  CHECK(fautes_de(remplacer(exemple_du_guide(), "\"impId\"", "\"version\": \"3\", \"impId\""), lu) ==
        Textes{});
}

TEST_CASE("what changes from one modèle to another is said once for each cause") {
  const Modele avant = modele_integre();
  CHECK(changements(avant, avant) == Textes{});
  CHECK(changements(avant, modele(vierge("\"SIRET\"", "\"siret\""))) ==
        Textes{"la clé /SIRET se nomme maintenant /siret"});
  CHECK(changements(avant, modele(vierge("\"piecesJustificatives\"", "\"documents\""))) ==
        Textes{"la clé /lignesImport/0/piecesJustificatives se nomme maintenant /lignesImport/0/documents"});
  const Modele version = modele(vierge("\"impId\"", "\"version\": \"1\", \"impId\""));
  CHECK(changements(avant, version) == Textes{});
  CHECK(changements(version, avant) == Textes{"la clé /version n'y est plus"});
  CHECK(changements(version, modele(vierge("\"impId\"", "\"version\": \"2\", \"impId\""))) ==
        Textes{"la clé /version est maintenant écrite \"2\", et non \"1\""});
  CHECK(changements(avant, modele(remplacer(vierge("  \"SIRET\": null,\n", ""), "\"impId\": null,",
                                            "\"impId\": null,\n  \"SIRET\": null,"))) ==
        Textes{"l'ordre des clés change à la racine : impId, SIRET, numeroAns, lignesImport"});
}

TEST_CASE("a modèle is refused once for each cause") {
  CHECK(
      erreurs(vierge("\"lignesImport\"", "\"lignes\"")) ==
      Textes{"la liste « lignesImport » est introuvable : les clés de ses lignes sont à /lignes/0, la nommer "
             "lignesImport"});
  const std::string facture = R"("facture": {"dateFacture": null, "montantSegurHTFacture": null}, )";
  CHECK(
      erreurs(vierge("\"typeAction\"", "\"x\": {" + facture + "\"y\": null}, \"typeAction\"")) ==
      Textes{
          "la clé « facture » est donnée 2 fois : /lignesImport/0/x/facture, /lignesImport/0/facture ; le modèle "
          "doit la montrer une fois"});
  std::string long_modele = "\"a\": [0";
  for (int i = 0; i < 3'000; ++i) long_modele += ",0";
  CHECK(
      erreurs(vierge("\"impId\"", long_modele + "], \"impId\"")) ==
      Textes{
          "le fichier porte plus de 2000 clés et valeurs ; attendu : le modèle vierge, une trentaine de clés"});
}
