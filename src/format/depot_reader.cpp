#include "finhop/format/depot_reader.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <new>
#include <utility>

#include "finhop/base/fichier.hpp"
#include "format/depot_parcours.hpp"
#include "format/json_strict.hpp"

namespace finhop::format {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

domain::FauteDeStructure str_01(DefautJson defaut, std::size_t decalage) {
  return {"STR-01", defaut.place + decalage, "", std::move(defaut.message), std::move(defaut.valeur), 0};
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
      0, fmt::format("le fichier pèse plus de {} ; attendu : 20 Mo au plus", taille_lisible(kTailleDepotMax)),
      ""};
}

}  // namespace

struct DepotReader::Etat {
  explicit Etat(const Modele& modele)
      : plan(modele), parcours(plan), marge(std::max(simdjson::SIMDJSON_PADDING, plan.plus_long_nom() + 2)) {}

  // `preparer` gives the bytes with those that may be looked at past their end.
  template <class Preparer>
  DepotLu lire_tout(std::string_view octets, const Preparer& preparer, const SuiviDesLignes& suivi) {
    if (std::optional<DefautJson> defaut = trop_gros(octets)) {
      DepotLu lu;
      lu.interrompu = true;
      lu.fautes.push_back(str_01(*std::move(defaut), 0));
      return lu;
    }
    const std::size_t decalage = octets.starts_with(kBom) ? kBom.size() : 0;
    DepotLu lu = lire(preparer(octets.substr(decalage)), decalage, suivi);
    if (decalage > 0) lu.fautes.insert(lu.fautes.begin(), faute_de_bom());
    return lu;
  }

  // Reading is tried at once: clean files ask for nothing more. What it stumbles on is only a question put to the
  // slow reading, which knows the place and the reason; then what stands before is read again.
  DepotLu lire(simdjson::padded_string_view json, std::size_t decalage, const SuiviDesLignes& suivi) {
    try {
      return parcours.parcourir(json, decalage, suivi, Parcours::Json::ALire);
    } catch (const simdjson::simdjson_error& erreur) {
      if (erreur.error() == simdjson::MEMALLOC) throw std::bad_alloc();
      suivi.oublier();
      return relire(json, decalage, suivi);
    }
  }

  DepotLu relire(simdjson::padded_string_view json, std::size_t decalage, const SuiviDesLignes& suivi) {
    const std::string_view octets = json;
    std::optional<DefautJson> defaut = defaut_d_encodage(octets);
    if (!defaut) defaut = defaut_de_json(octets);
    if (!defaut) return parcours.parcourir(json, decalage, suivi, Parcours::Json::Verifie);
    const DebutLisible debut = debut_lisible(octets.substr(0, defaut->place));
    DepotLu lu;
    if (debut.fin > 0) {
      const std::string complete = std::string(octets.substr(0, debut.fin)) + debut.fermetures;
      lu = parcours.parcourir_le_debut(copier(complete), decalage, suivi, debut.ouverts);
    }
    lu.interrompu = true;
    lu.fautes.push_back(str_01(*std::move(defaut), decalage));
    return lu;
  }

  simdjson::padded_string_view copier(std::string_view json) {
    if (tampon.size() < json.size() + marge) tampon.resize(json.size() + marge);
    json.copy(tampon.data(), json.size());
    std::fill_n(tampon.begin() + static_cast<std::ptrdiff_t>(json.size()), marge, '\0');
    return simdjson::padded_string_view(tampon.data(), json.size(), tampon.size());
  }

  PlanDuModele plan;
  Parcours parcours;
  std::size_t marge;
  std::vector<char> tampon;
};

DepotReader::DepotReader(const Modele& modele) : etat_(std::make_unique<Etat>(modele)) {}
DepotReader::~DepotReader() = default;

DepotLu DepotReader::lire(std::string_view octets, const SuiviDesLignes& suivi) {
  return etat_->lire_tout(
      octets, [this](std::string_view json) { return etat_->copier(json); }, suivi);
}

DepotLu DepotReader::lire_sur_place(const std::string& octets, const SuiviDesLignes& suivi) {
  const std::size_t marge = octets.capacity() - octets.size();
  if (marge < etat_->marge) return lire(octets, suivi);
  const auto tel_quel = [marge](std::string_view json) {
    return simdjson::padded_string_view(json.data(), json.size(), json.size() + marge);
  };
  return etat_->lire_tout(octets, tel_quel, suivi);
}

std::string DepotReader::chemin(Cle cle, std::size_t ligne, std::size_t piece) const {
  const NoeudDePlan* noeud = etat_->plan.trouver(cle);
  return noeud == nullptr ? "" : chemin_de(*noeud, {ligne, piece});
}

}  // namespace finhop::format
