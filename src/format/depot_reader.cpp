#include "finhop/format/depot_reader.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "format/depot_parcours.hpp"
#include "format/json_strict.hpp"

namespace finhop::format {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

DepotLu seulement(DefautJson defaut, std::size_t decalage) {
  DepotLu lu;
  lu.fautes.push_back(
      {"STR-01", defaut.place + decalage, "", std::move(defaut.message), std::move(defaut.valeur), 0});
  return lu;
}

domain::FauteDeStructure faute_de_bom() {
  domain::FauteDeStructure faute;
  faute.regle = "STR-01";
  faute.message = "le fichier commence par un BOM (EF BB BF) ; attendu : de l'UTF-8 sans BOM";
  faute.valeur = "EF BB BF";
  return faute;
}

std::optional<DefautJson> trop_gros(std::string_view octets) {
  if (octets.size() <= kTailleDepotMax) return std::nullopt;
  return DefautJson{
      0, fmt::format("le fichier pèse plus de {} octets ; attendu : 20 Mo au plus", kTailleDepotMax), ""};
}

}  // namespace

struct DepotReader::Etat {
  explicit Etat(const Modele& modele) : plan(modele), parcours(plan) {
    // Containers that hold something may be 31 deep here; whether the one below is too many is judged apart.
    if (validation.allocate(simdjson::dom::MINIMAL_DOCUMENT_CAPACITY, kProfondeurMax) != simdjson::SUCCESS)
      throw std::bad_alloc();
  }

  // simdjson reads a few bytes too far, and so does the comparison of keys.
  simdjson::padded_string_view copier(std::string_view json) {
    const std::size_t marge = std::max(simdjson::SIMDJSON_PADDING, plan.plus_long_nom() + 2);
    if (tampon.size() < json.size() + marge) tampon.resize(json.size() + marge);
    json.copy(tampon.data(), json.size());
    std::fill_n(tampon.begin() + static_cast<std::ptrdiff_t>(json.size()), marge, '\0');
    return simdjson::padded_string_view(tampon.data(), json.size(), tampon.size());
  }

  DepotLu lire(std::string_view octets, std::size_t decalage, const VoirLigne& voir) try {
    const simdjson::padded_string_view json = copier(octets);
    if (std::optional<DefautJson> trouve = defaut(json)) return seulement(std::move(*trouve), decalage);
    return parcours.parcourir(json, decalage, voir);
  } catch (const simdjson::simdjson_error& erreur) {
    if (erreur.error() == simdjson::MEMALLOC) throw std::bad_alloc();
    return seulement({0, fmt::format("le fichier n'est pas un JSON lisible ({})", erreur.what()), ""},
                     decalage);
  }

  // simdjson answers fast when all is well. It also refuses numbers that no machine holds, so that its
  // refusal is only a question put to the slow reading, which knows the place and the reason.
  std::optional<DefautJson> defaut(simdjson::padded_string_view json) {
    if (validation.parse(json.data(), json.size(), false).error() == simdjson::SUCCESS) return std::nullopt;
    std::optional<DefautJson> trouve = defaut_d_encodage(json);
    return trouve ? trouve : defaut_de_json(json);
  }

  PlanDeLecture plan;
  Parcours parcours;
  simdjson::dom::parser validation;
  std::vector<char> tampon;
};

DepotReader::DepotReader(const Modele& modele) : etat_(std::make_unique<Etat>(modele)) {}
DepotReader::~DepotReader() = default;

DepotLu DepotReader::lire(std::string_view octets, const VoirLigne& voir) {
  if (std::optional<DefautJson> defaut = trop_gros(octets)) return seulement(std::move(*defaut), 0);
  const std::size_t decalage = octets.starts_with(kBom) ? kBom.size() : 0;
  DepotLu lu = etat_->lire(octets.substr(decalage), decalage, voir);
  if (decalage > 0) lu.fautes.insert(lu.fautes.begin(), faute_de_bom());
  return lu;
}

std::string DepotReader::chemin(Cle cle, std::size_t ligne, std::size_t piece) const {
  const NoeudDePlan* noeud = etat_->plan.trouver(cle);
  return noeud == nullptr ? "" : chemin_de(*noeud, {ligne, piece});
}

}  // namespace finhop::format
