#include "finhop/format/depot_reader.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <new>
#include <utility>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/autre_fichier.hpp"
#include "format/depot_parcours.hpp"
#include "format/json_strict.hpp"

namespace finhop::format {
namespace {

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

// The bytes of a file, which may be written to and looked at `marge` bytes past their end.
struct Etendue {
  char* debut;
  std::size_t taille;
  std::size_t marge;

  operator std::string_view() const { return {debut, taille}; }
  simdjson::padded_string_view json() const {
    return simdjson::padded_string_view(debut, taille, taille + marge);
  }
};

DefautJson trop_de_signes(std::size_t place) {
  return {
      place,
      fmt::format("le fichier porte plus de {} valeurs, virgules et crochets, et la suite n'est pas lue ; "
                  "attendu : un dépôt, quelques milliers de valeurs",
                  kSignesMax),
      ""};
}

struct DepotReader::Etat {
  explicit Etat(const Modele& modele)
      : plan(modele),
        parcours(plan),
        marge(std::max(simdjson::SIMDJSON_PADDING, plan.plus_long_nom() + 2) + kProfondeurMax) {}

  DepotLu lire_tout(Etendue octets, const SuiviDesLignes& suivi) {
    if (std::optional<DefautJson> defaut = trop_gros(octets)) {
      DepotLu lu;
      lu.interrompu = true;
      lu.fautes.push_back(str_01(*std::move(defaut), 0));
      return lu;
    }
    const std::size_t decalage =
        std::string_view(octets).starts_with(texte::kMarqueUtf8) ? texte::kMarqueUtf8.size() : 0;
    DepotLu lu = lire({octets.debut + decalage, octets.taille - decalage, octets.marge}, decalage, suivi);
    if (lu.interrompu)
      if (const auto autre = autre_fichier_que_json(octets)) return rien_de_lu(*autre, suivi);
    if (decalage > 0) lu.fautes.insert(lu.fautes.begin(), faute_de_bom());
    return lu;
  }

  static DepotLu rien_de_lu(const AutreFichier& autre, const SuiviDesLignes& suivi) {
    suivi.oublier();
    DepotLu lu;
    lu.interrompu = true;
    lu.fautes.push_back(str_01({0, dire_autre_que_json(autre), ""}, 0));
    return lu;
  }

  // Reading is tried at once: clean files ask for nothing more. What it stumbles on is only a question put to the
  // slow reading, which knows the place and the reason; then what stands before is read again.
  DepotLu lire(Etendue octets, std::size_t decalage, const SuiviDesLignes& suivi) {
    const std::optional<std::size_t> trop = place_du_signe(octets, kSignesMax);
    if (trop) return relire(octets, decalage, suivi, trop);
    try {
      return parcours.parcourir(octets.json(), decalage, suivi, Parcours::Json::ALire);
    } catch (const simdjson::simdjson_error& erreur) {
      if (erreur.error() == simdjson::MEMALLOC) throw std::bad_alloc();
      suivi.oublier();
      return relire(octets, decalage, suivi, trop);
    }
  }

  // `trop`: where there is more than can be read.
  DepotLu relire(Etendue octets, std::size_t decalage, const SuiviDesLignes& suivi,
                 std::optional<std::size_t> trop) {
    std::optional<DefautJson> defaut = defaut_d_encodage(octets);
    if (!defaut) defaut = defaut_de_json(octets);
    if (!defaut && !trop) return parcours.parcourir(octets.json(), decalage, suivi, Parcours::Json::Verifie);
    if (!defaut) defaut = trop_de_signes(*trop);
    const std::size_t place = std::min(defaut->place, trop.value_or(octets.taille));
    const DebutLisible debut = debut_lisible(std::string_view(octets).substr(0, place));
    DepotLu lu;
    if (debut.fin > 0) lu = lire_le_debut(octets, decalage, suivi, debut);
    lu.interrompu = true;
    lu.fautes.push_back(str_01(*std::move(defaut), decalage));
    return lu;
  }

  // What closes the beginning stands over what follows it, for the time of reading.
  DepotLu lire_le_debut(Etendue octets, std::size_t decalage, const SuiviDesLignes& suivi,
                        const DebutLisible& debut) {
    char* const fin = octets.debut + debut.fin;
    const std::string dessous(fin, debut.fermetures.size());
    debut.fermetures.copy(fin, debut.fermetures.size());
    const std::size_t taille = debut.fin + debut.fermetures.size();
    const Etendue complete{octets.debut, taille, octets.taille + octets.marge - taille};
    DepotLu lu = parcours.parcourir_le_debut(complete.json(), decalage, suivi, debut.ouverts);
    dessous.copy(fin, dessous.size());
    return lu;
  }

  Etendue copier(std::string_view octets) {
    const std::size_t taille = std::min(octets.size(), kTailleDepotMax + 1);
    if (tampon.size() < taille + marge) tampon.resize(taille + marge);
    octets.copy(tampon.data(), taille);
    std::fill_n(tampon.begin() + static_cast<std::ptrdiff_t>(taille), marge, '\0');
    return {tampon.data(), taille, tampon.size() - taille};
  }

  PlanDuModele plan;
  Parcours parcours;
  std::size_t marge;
  std::vector<char> tampon;
};

DepotReader::DepotReader(const Modele& modele) : etat_(std::make_unique<Etat>(modele)) {}
DepotReader::~DepotReader() = default;

DepotLu DepotReader::lire(std::string_view octets, const SuiviDesLignes& suivi) {
  return etat_->lire_tout(etat_->copier(octets), suivi);
}

DepotLu DepotReader::lire_sur_place(std::string& octets, const SuiviDesLignes& suivi) {
  const std::size_t marge = octets.capacity() - octets.size();
  if (marge < etat_->marge) return lire(octets, suivi);
  return etat_->lire_tout({octets.data(), octets.size(), marge}, suivi);
}

std::string DepotReader::chemin(Cle cle, std::size_t ligne, std::size_t piece) const {
  const NoeudDePlan* noeud = etat_->plan.trouver(cle);
  return noeud == nullptr ? "" : chemin_de(*noeud, {ligne, piece});
}

std::string DepotReader::chemin(std::string_view champ, std::size_t ligne) const {
  const NoeudDePlan* noeud = etat_->plan.trouver(champ);
  return noeud == nullptr ? "" : chemin_de(*noeud, {ligne, 0});
}

}  // namespace finhop::format
