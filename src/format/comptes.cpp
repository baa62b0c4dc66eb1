#include "finhop/format/comptes.hpp"

#include <nlohmann/json.hpp>

#include "finhop/base/texte.hpp"

namespace finhop::format {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kForme = "comptes 1";

// The text under that key; nothing when it is no text.
const std::string* texte_sous(const Json& objet, const char* cle) {
  const auto trouve = objet.find(cle);
  return trouve == objet.end() ? nullptr : trouve->get_ptr<const Json::string_t*>();
}

}  // namespace

std::string ecrire_comptes(std::span<const CompteEcrit> comptes) {
  Json liste = Json::array();
  for (const CompteEcrit& compte : comptes)
    liste.push_back({{"nom", compte.nom}, {"role", compte.role}, {"empreinte", compte.empreinte}});
  return Json{{"finhop", kForme}, {"comptes", liste}}.dump(2) + "\n";
}

std::expected<std::vector<CompteEcrit>, std::string> lire_comptes(std::string_view octets) {
  const Json lu = Json::parse(octets, nullptr, false);
  if (!lu.is_object()) return std::unexpected("il n'est pas du JSON entier");
  const std::string* forme = texte_sous(lu, "finhop");
  if (!forme || *forme != kForme) return std::unexpected("sa forme n'est pas connue");
  const auto liste = lu.find("comptes");
  if (liste == lu.end() || !liste->is_array()) return std::unexpected("la liste des comptes n'y est pas");
  std::vector<CompteEcrit> comptes;
  for (const Json& un : *liste) {
    if (!un.is_object() || un.size() != 3) return std::unexpected("un compte n'y a pas sa forme");
    const std::string* nom = texte_sous(un, "nom");
    const std::string* role = texte_sous(un, "role");
    const std::string* empreinte = texte_sous(un, "empreinte");
    if (!nom || !role || !empreinte) return std::unexpected("un compte n'y a pas sa forme");
    comptes.push_back({*nom, *role, *empreinte});
  }
  return comptes;
}

}  // namespace finhop::format
