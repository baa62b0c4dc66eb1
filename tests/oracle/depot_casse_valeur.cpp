#include <fmt/format.h>
#include <array>

#include "oracle/depot_casse.hpp"
#include "oracle/depot_hasard.hpp"

namespace finhop::tests {
namespace {

const Ecrits kTypes{"null",
                    "true",
                    "false",
                    R"("texte")",
                    R"("")",
                    "0",
                    "1",
                    "-1",
                    "1.0",
                    "1.00",
                    "1e2",
                    "12.5",
                    "[]",
                    "{}",
                    "[null]",
                    R"([""])",
                    R"({"a":1})",
                    "[[]]",
                    "[{}]",
                    R"({"numeroAns":null})",
                    R"([[["x"]]])",
                    R"({"a":1,"a":2})",
                    R"([{"b":{"c":[]}}])",
                    "1e400",
                    "-0",
                    "18446744073709551616"};

const Ecrits kNonJson{"NaN",
                      "Infinity",
                      "-Infinity",
                      "undefined",
                      "True",
                      "nul",
                      "nulll",
                      ".5",
                      "5.",
                      "+1",
                      "01",
                      "-01",
                      "0x10",
                      "1e",
                      "-",
                      "1.e5",
                      "''",
                      "'C'",
                      "\"sans fin",
                      R"("\x41")",
                      R"("\u12")",
                      R"("\u12G4")",
                      R"("\'")",
                      R"("\ud800")",
                      R"("\udc00")",
                      R"("\ud800\ud800")",
                      R"("\ud800x")",
                      R"("\ud83d\ude00")",
                      R"("\u0000")",
                      "\"\t\"",
                      "\"\x01\"",
                      "\"\x7f\"",
                      "",
                      "1 2",
                      "[1,]",
                      "[,]",
                      R"({"a":1,})",
                      R"({"a"})",
                      "{a:1}",
                      R"({1:1})",
                      "1_000.00",
                      "\"a\\\"",
                      "[}",
                      "(1)"};

std::string court(const std::string& ecrit) {
  return ecrit.size() <= 60 ? ecrit : fmt::format("{}… ({} octets)", ecrit.substr(0, 12), ecrit.size());
}

// In one of the places of the key.
std::string mettre(Brouillon& brouillon, const std::string& cle, const Ecrits& ecrits) {
  const std::vector<Membre> places = membres(brouillon.racine, cle);
  if (places.empty()) return {};
  const std::string& ecrit = brouillon.hasard.parmi(ecrits);
  brouillon.hasard.parmi(places).valeur() = brut(ecrit);
  return fmt::format("{} devient {}", cle, court(ecrit));
}

std::string autre_type(Brouillon& brouillon) {
  return mettre(brouillon, brouillon.hasard.parmi(cles_du_depot()), kTypes);
}
std::string non_json(Brouillon& brouillon) {
  return mettre(brouillon, brouillon.hasard.parmi(cles_du_depot()), kNonJson);
}
std::string borne(Brouillon& brouillon) {
  const auto& [cle, ecrits] = brouillon.hasard.parmi(bornes());
  return mettre(brouillon, cle, ecrits);
}

// From one place of a key to another.
std::string recopier(Brouillon& brouillon, const std::string& cle) {
  const std::vector<Membre> places = membres(brouillon.racine, cle);
  if (places.size() < 2) return {};
  const Branche copie = brouillon.hasard.parmi(places).valeur();
  brouillon.hasard.parmi(places).valeur() = copie;
  return fmt::format("{} recopié d'une autre place", cle);
}

std::string recopier_une_cle(Brouillon& brouillon) {
  return recopier(brouillon, brouillon.hasard.parmi(cles_du_depot()));
}

// Values right alone and wrong together.
std::string incoherence(Brouillon& brouillon) {
  static const Ecrits kNumeros{"numeroASP", "numeroEditeur", "nomFichier"};
  static const Bornes kValeurs{{"montantSegurHTFacture", {"0.00"}},
                               {"dateFacture", {R"("31/12/2035")"}},
                               {"beneficiairesPMSI", {R"(["2A0000001","2A0000001"])"}},
                               {"typeFichier", {R"("VA")", R"("FACTURE")"}},
                               {"formatFichier", {R"("PDF")", R"("PNG")", R"("JPG")"}}};
  if (brouillon.hasard.une_fois_sur(2)) return recopier(brouillon, brouillon.hasard.parmi(kNumeros));
  const auto& [cle, ecrits] = brouillon.hasard.parmi(kValeurs);
  return mettre(brouillon, cle, ecrits);
}

std::string emballer(Brouillon& brouillon) {
  const std::vector<Membre> places = membres(brouillon.racine, brouillon.hasard.parmi(cles_du_depot()));
  if (places.empty()) return {};
  const Membre& place = brouillon.hasard.parmi(places);
  Branche valeur = place.valeur();
  place.valeur() = brouillon.hasard.une_fois_sur(2) ? liste({valeur}) : objet({{"valeur", valeur}});
  return fmt::format("{} emballé", place.cle());
}

}  // namespace

std::span<const Casse> casses_des_valeurs() {
  static constexpr std::array kCasses{borne,       borne,       borne,      borne,
                                      borne,       borne,       borne,      borne,
                                      autre_type,  autre_type,  autre_type, recopier_une_cle,
                                      incoherence, incoherence, emballer,   non_json};
  return kCasses;
}

}  // namespace finhop::tests
