#include "finhop/format/autre_fichier.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/texte.hpp"
#include "format/autre/ecrit_en_base64.hpp"
#include "format/autre/sorte.hpp"
#include "format/base64.hpp"
#include "format/mots_du_tableur.hpp"

namespace finhop::format {
namespace {

using autre::kTete;

AutreFichier dire(std::string_view nom, std::string_view remede) {
  return {std::string(nom), std::string(remede)};
}

}  // namespace

std::optional<AutreFichier> autre_en_base64(std::string_view octets) {
  constexpr std::string_view kRemede = "décoder ce texte, ou reprendre le fichier d'origine";
  const std::string_view texte = autre::sans_debut_blanc(octets);
  if (texte.starts_with("data:") && texte.substr(0, 200).contains(";base64,"))
    return dire("un fichier écrit en base64 (data:…)", kRemede);
  const std::optional<std::string> decode = debut_de_base64(texte, kTete);
  if (!decode) return std::nullopt;
  if (const auto dedans = autre_fichier(*decode))
    return dire(fmt::format("{}, écrit en base64", dedans->nom), kRemede);
  const std::string_view contenu = autre::sans_debut_blanc(*decode);
  if (contenu.starts_with('{') || contenu.starts_with('[')) return dire("du JSON écrit en base64", kRemede);
  if (contenu.contains(';') && texte::est_utf8(*decode)) return dire("une table écrite en base64", kRemede);
  return std::nullopt;
}

std::optional<AutreFichier> autre_fichier(std::string_view octets) {
  const std::optional<autre::Sorte> sorte = autre::sorte_de(octets);
  if (!sorte) return autre_en_base64(octets);
  const autre::Mots& mots = autre::mots_de(*sorte);
  return dire(mots.nom, mots.remede);
}

std::optional<AutreFichier> autre_fichier_que_json(std::string_view octets) {
  if (auto trouve = autre_fichier(octets)) {
    if (trouve->remede == kEnregistrerEnCsv) trouve->remede = "donner le fichier JSON, et non un tableau";
    return trouve;
  }
  const std::string_view texte = autre::sans_debut_blanc(octets);
  const std::string_view ligne = texte.substr(0, std::min(texte.find_first_of("\r\n"), kTete));
  if (texte.empty() || std::string_view("{[\"").contains(texte.front())) return std::nullopt;
  if (std::ranges::count(ligne, ';') >= 2 || std::ranges::count(ligne, '\t') >= 2)
    return dire("une table (CSV)",
                "l'importer comme une table d'avances ou de soldes, ou donner le fichier JSON");
  return std::nullopt;
}

std::string dire_autre_que_json(const AutreFichier& autre) {
  return fmt::format("c'est {}, et pas un fichier JSON : {}", autre.nom, autre.remede);
}

}  // namespace finhop::format
