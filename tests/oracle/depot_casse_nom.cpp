#include <fmt/format.h>
#include <array>

#include "oracle/depot_casse.hpp"

namespace finhop::tests {
namespace {

constexpr std::array<std::string_view, 18> kDates{
    "20220230",  "20220431", "20230229", "20240229",  "20220000", "20221301",
    "2022-5-16", "22051600", "2022051",  "202205160", "2022O516", "",
    "16052022",  "99991231", "19000101", "20220532",  "18991231", "00220516"};
constexpr std::array<std::string_view, 12> kRangs{"000",  "001", "999", "1",   "01",  "0001",
                                                  "1000", "abc", "",    "00é", "-01", "0 1"};
constexpr std::array<std::string_view, 9> kExtensions{".JSON", ".Json",  ".json.json", ".json.txt", ".txt",
                                                      "",      ".json ", "-1.json",    " .json"};
constexpr std::array<std::string_view, 6> kPrefixes{"json-", "JSON_", "", "Json-", "XJSON-", " JSON-"};
constexpr std::array<std::string_view, 10> kAns{"12345678",   "12345678901", "123456789",  "0000000000",
                                                "éééééééééé", "éééééééé",    "12345-7890", "12345 7890",
                                                "",           "ABCDEFGHIJ"};
constexpr std::array<std::string_view, 5> kNoms{"solde.json", "JSON-.json", "JSON-1234567890.json",
                                                "JSON-1234567890-20220516.json", "copie de JSON.json"};

// Some ways need a name of the usual length: one is broken no further.
bool usuel(const Brouillon& brouillon) {
  return brouillon.nom.size() == std::string_view("JSON-1234567890-AAAAMMJJ-NNN.json").size();
}

std::string remplacer(Brouillon& brouillon, std::size_t debut, std::size_t longueur, std::string_view par) {
  if (!usuel(brouillon)) return {};
  brouillon.nom.replace(debut, longueur, par);
  return fmt::format("fichier nommé {}", brouillon.nom);
}

std::string prefixe(Brouillon& brouillon) {
  return remplacer(brouillon, 0, 5, brouillon.hasard.parmi(kPrefixes));
}
std::string ans(Brouillon& brouillon) {
  return remplacer(brouillon, 5, 10, brouillon.hasard.parmi(kAns));
}
std::string date(Brouillon& brouillon) {
  return remplacer(brouillon, 16, 8, brouillon.hasard.parmi(kDates));
}
std::string rang(Brouillon& brouillon) {
  return remplacer(brouillon, 25, 3, brouillon.hasard.parmi(kRangs));
}
std::string extension(Brouillon& brouillon) {
  return remplacer(brouillon, 28, 5, brouillon.hasard.parmi(kExtensions));
}
std::string tout(Brouillon& brouillon) {
  return remplacer(brouillon, 0, brouillon.nom.size(), brouillon.hasard.parmi(kNoms));
}

// The name follows what the header says, right or wrong.
std::string suivre_l_entete(Brouillon& brouillon) {
  for (const Membre& membre : membres(brouillon.racine, "numeroAns")) {
    const std::string& ecrit = membre.valeur().brut;
    if (ecrit.size() < 2 || ecrit.size() > 60 || ecrit.find_first_of("\\/") != std::string::npos) return {};
    return remplacer(brouillon, 5, 10, ecrit.substr(1, ecrit.size() - 2));
  }
  return {};
}

}  // namespace

std::span<const Casse> casses_du_nom() {
  static constexpr std::array kCasses{prefixe, ans, date, date, rang, extension, tout, suivre_l_entete};
  return kCasses;
}

}  // namespace finhop::tests
