#include "app/verification/formes.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <tuple>

namespace finhop::tests {
namespace {

using Element = std::string (*)(std::size_t rang);

struct Repete {
  std::string_view nom;
  Element element;
};
constexpr std::array kElements{
    Repete{"zeros", [](std::size_t) { return std::string("0"); }},
    Repete{"null", [](std::size_t) { return std::string("null"); }},
    Repete{"FINESS distincts", [](std::size_t i) { return fmt::format("\"{:09}\"", i); }},
    Repete{"un FINESS", [](std::size_t) { return std::string("\"999999991\""); }},
    Repete{"textes vides", [](std::size_t) { return std::string("\"\""); }},
    Repete{"echappements", [](std::size_t i) { return fmt::format("\"\\u00e9\\n{}\"", i); }},
    Repete{"blocs vides", [](std::size_t) { return std::string("{}"); }},
    Repete{"listes vides", [](std::size_t) { return std::string("[]"); }},
    Repete{"listes profondes", [](std::size_t) { return std::string("[[[[[[[[]]]]]]]]"); }},
    Repete{"documents",
           [](std::size_t i) { return fmt::format("{{\"nomFichier\":\"facture {}.pdf\"}}", i % 7); }},
    Repete{"blocs etrangers",
           [](std::size_t i) { return fmt::format("{{\"cle{0}\":{0},\"cle{0}\":{0}}}", i); }},
    Repete{"lignes", [](std::size_t i) {
             return fmt::format("{{\"numLigne\":{},\"numeroEditeur\":\"A{:04}\",\"autre\":[1]}}", i,
                                i % 9'000);
           }}};

// What stands around a list of items: `{}` is where they go.
struct Cadre {
  std::string_view nom;
  std::string_view avant;
  std::string_view apres;
};
constexpr std::array kCadres{
    Cadre{"a la racine", "[", "]"},
    Cadre{"beneficiairesPMSI", R"({"lignesImport":[{"beneficiairesPMSI":[)", "]}]}"},
    Cadre{"identDMP",
          R"({"lignesImport":[{"scenariosEffectivementInstalles":{"PFI":{"isDirectToDMP":true,"identDMP":[)",
          "]}}}]}"},
    Cadre{"piecesJustificatives", R"({"lignesImport":[{"piecesJustificatives":[)", "]}]}"},
    Cadre{"lignesImport", R"({"lignesImport":[)", "]}"},
    Cadre{"cle inconnue", R"({"inconnue":{"a":{"b":[)", "]}}}"}};

struct Fin {
  std::string_view nom;
  std::string_view reste;  // in place of what closes the file; empty: as it should be
};
constexpr std::array kFins{Fin{"entier", ""}, Fin{"coupe", ","}, Fin{"gate", ",truc]}"}};

std::string lister(const Cadre& cadre, Element element, const Fin& fin, std::size_t octets) {
  std::string json(cadre.avant);
  for (std::size_t i = 0; json.size() < octets; ++i) {
    if (i > 0) json += ',';
    json += element(i);
  }
  return json += fin.reste.empty() ? cadre.apres : fin.reste;
}

std::string entre(std::string_view avant, std::string_view motif, std::string_view apres,
                  std::size_t octets) {
  std::string json(avant);
  while (json.size() < octets) json += motif;
  return json += apres;
}

// One long thing: a text, a key, a number, spaces, a nesting.
struct Longueur {
  std::string_view nom, avant, motif, apres;
};
constexpr std::array kLongueurs{
    Longueur{"numeroAns long", R"({"numeroAns":")", "1", R"("})"},
    Longueur{"SIRET long", R"({"SIRET":")", "9", R"("})"},
    Longueur{"impId long", R"({"impId":")", "é", R"("})"},
    Longueur{"numeroEditeur long", R"({"lignesImport":[{"numeroEditeur":")", "A", R"("}]})"},
    Longueur{"numeroASP long", R"({"lignesImport":[{"numeroASP":")", "é", R"("}]})"},
    Longueur{"libelleTraitement long", R"({"lignesImport":[{"libelleTraitement":")", "\\u00e9", R"("}]})"},
    Longueur{"nomFichier long", R"({"lignesImport":[{"piecesJustificatives":[{"nomFichier":")", "x",
             R"("}]}]})"},
    Longueur{"montant long", R"({"lignesImport":[{"facture":{"montantSegurHTFacture":1)", "0", ".00}}]}"},
    Longueur{"FINESS long", R"({"lignesImport":[{"beneficiairesPMSI":[")", "9", R"("]}]})"},
    Longueur{"cle longue", R"({")", "cle", R"(":1})"},
    Longueur{"cle longue dans une ligne", R"({"lignesImport":[{")", "\\u00e9", R"(":[[1]]}]})"},
    Longueur{"cles longues", R"({"a":{")", "une assez longue clé", R"(":{"a":1,"a":2}}})"},
    Longueur{"espaces", "{", " ", "}"},
    Longueur{"retours", "{", "\r\n", "}"},
    Longueur{"profond", "", "[", ""},
    Longueur{"blocs profonds", "", "{\"a\":", ""},
    Longueur{"guillemets", "", "\"", ""},
    Longueur{"barres", "", "\\", ""},
    Longueur{"barres dans un texte", "{\"a\":\"", "\\\\", "\"}"},
    Longueur{"virgules", "[", ",", "]"},
    Longueur{"cles distinctes d'un bloc", "{", "\"a\":1,", "\"b\":1}"},
    Longueur{"octets faux", "{\"a\":\"", "\xE9", "\"}"},
    Longueur{"commentaires", "{", "//\n", "}"}};

std::string cles_distinctes(std::string_view avant, std::string_view apres, std::size_t octets) {
  std::string json(avant);
  for (std::size_t i = 0; json.size() < octets; ++i) json += fmt::format("\"cle{}\":{},", i, i);
  return json.append("\"fin\":0").append(apres);
}

}  // namespace

std::vector<Forme> formes_de_depots() {
  std::vector<Forme> formes;
  for (const Cadre& cadre : kCadres)
    for (const Repete& repete : kElements)
      for (const Fin& fin : kFins)
        formes.push_back(
            {fmt::format("{}, {}, {}", cadre.nom, repete.nom, fin.nom),
             [cadre, repete, fin](std::size_t n) { return lister(cadre, repete.element, fin, n); }});
  for (const Longueur& l : kLongueurs)
    formes.push_back(
        {std::string(l.nom), [l](std::size_t n) { return entre(l.avant, l.motif, l.apres, n); }});
  for (const auto& [nom, avant, apres] :
       {std::tuple{"cles distinctes a la racine", "{", "}"},
        std::tuple{"cles distinctes dans un bloc", "{\"a\":{", "}}"},
        std::tuple{"cles distinctes dans une ligne", "{\"lignesImport\":[{", "}]}"}})
    formes.push_back(
        {nom, [avant = avant, apres = apres](std::size_t n) { return cles_distinctes(avant, apres, n); }});
  return formes;
}

}  // namespace finhop::tests
