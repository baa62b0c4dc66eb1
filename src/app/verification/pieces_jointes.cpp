#include "app/verification/pieces_jointes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/piece/examen.hpp"
#include "finhop/base/digest.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/autre_fichier.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;
using domain::PieceAttendue;

std::string nom_proche(std::string_view chemin) {
  const std::size_t barre = chemin.find_last_of("/\\");
  return texte::minuscules_ascii(barre == std::string_view::npos ? chemin : chemin.substr(barre + 1));
}

constexpr std::string_view kRefaireLeZip =
    "le refaire : sélectionner les documents, clic droit, Envoyer vers, Dossier compressé (ou Compresser)";

// A file that is something else, which its bytes tell.
void nommer(const fs::path& chemin, domain::Contenant& contenant) {
  constexpr std::uint64_t kTete = 4'096;
  const auto autre = format::autre_qu_un_zip(lire_fichier(chemin, kTete));
  if (!autre) return;
  contenant.defaut = fmt::format("c'est {}, et pas un zip", autre->nom);
  contenant.remede = autre->remede;
}

bool est_un_zip(const fs::path& chemin) {
  return texte::minuscules_ascii(chemin.extension().string()) == ".zip";
}

}  // namespace

// What one deposit file is judged on.
struct PiecesJointes::Inventaire {
  std::vector<domain::Contenant> contenants;
  std::vector<domain::PieceTrouvee> trouvees;
  domain::Constats constats;

  void ajouter(const PieceAttendue& attendue, const Vue& vue) {
    for (domain::Constat& constat : domain::juger(vue.examen)) {
      constat.message = fmt::format("{} : {}", texte::citer(attendue.nom_fichier), constat.message);
      constat.endroit = {domain::Cle::nomFichier, attendue.ligne, attendue.element, attendue.place};
      constats.push_back(std::move(constat));
    }
  }
};

PiecesJointes::PiecesJointes(const std::vector<Fichier>& donnees) {
  for (const Fichier& donnee : donnees) {
    if (!fs::exists(donnee.chemin))
      throw Panne(fmt::format("lecture de {} : il n'existe pas", donnee.dit()), "vérifier le chemin");
    donnees_.push_back(donnee.dit());
    if (fs::is_directory(donnee.chemin))
      ajouter_dossier(donnee.chemin);
    else
      ajouter_zip(donnee);
  }
  utiles_.resize(donnees_.size());
}

void PiecesJointes::ajouter_source(Source source) {
  source.donnee = donnees_.size() - 1;
  for (const archive::ZipContent& entree : source.entrees)
    par_nom_.emplace(nom_proche(entree.nom), sources_.size());
  sources_.push_back(std::move(source));
}

void PiecesJointes::ajouter_dossier(const fs::path& chemin) {
  Source source;
  source.contenant = {chemin.string(), domain::SorteContenant::Dossier, 0, {}};
  source.repertoire = chemin;
  std::vector<fs::path> zips;
  for (const fs::directory_entry& fichier : fs::directory_iterator(chemin)) {
    if (!fichier.is_regular_file()) continue;
    if (est_un_zip(fichier.path()))
      zips.push_back(fichier.path());
    else
      source.entrees.push_back({fichier.path().filename().string(), fichier.file_size()});
  }
  std::ranges::sort(source.entrees, {}, &archive::ZipContent::nom);
  std::ranges::sort(zips);
  ajouter_source(std::move(source));
  for (const fs::path& zip : zips) ajouter_zip(zip);
}

void PiecesJointes::ajouter_zip(const Fichier& fichier) {
  Source source;
  archive::ZipReader& zip = source.zip.emplace(fichier.chemin);
  source.contenant = {fichier.nom, domain::SorteContenant::Zip, zip.taille_fichier(), zip.defaut()};
  source.contenant.avertissement = zip.avertissement();
  if (zip.avertissement()) source.contenant.remede = kRefaireLeZip;
  if (zip.defaut() && zip.entrees().empty()) nommer(fichier.chemin, source.contenant);
  source.entrees = zip.entrees();
  ajouter_source(std::move(source));
}

std::set<std::size_t> PiecesJointes::sources_de(std::span<const PieceAttendue> attendues, Noms noms) {
  std::set<std::size_t> choisies;
  for (const PieceAttendue& attendue : attendues) {
    const auto [debut, fin] = par_nom_.equal_range(nom_proche(attendue.nom_fichier));
    for (auto it = debut; it != fin; ++it) choisies.insert(it->second);
  }
  const bool aucune = choisies.empty();
  const std::scoped_lock verrou(mutex_);
  // Names that could not be read may be in any of them.
  if (noms == Noms::EnPartie) utiles_.assign(utiles_.size(), true);
  for (std::size_t source : choisies) utiles_[sources_[source].donnee] = true;
  for (std::size_t i = 0; i < sources_.size(); ++i)
    // A zip that cannot be listed may hold what this file names.
    if (aucune || (sources_[i].contenant.defaut && sources_[i].entrees.empty())) choisies.insert(i);
  return choisies;
}

domain::Constats PiecesJointes::juger(std::span<const PieceAttendue> attendues, Noms lus) {
  std::multimap<std::string_view, const PieceAttendue*> noms;
  for (const PieceAttendue& attendue : attendues) noms.emplace(attendue.nom_fichier, &attendue);
  Inventaire inventaire;
  for (std::size_t numero : sources_de(attendues, lus)) {
    const Source& source = sources_[numero];
    inventaire.contenants.push_back(source.contenant);
    domain::Contenant& contenant = inventaire.contenants.back();
    for (std::size_t i = 0; i < source.entrees.size(); ++i) {
      const archive::ZipContent& entree = source.entrees[i];
      inventaire.trouvees.push_back({entree.nom, entree.taille, inventaire.contenants.size() - 1, ""});
      const auto [debut, fin] = noms.equal_range(entree.nom);
      if (debut == fin) continue;
      const Vue vue = regarder({numero, i});
      inventaire.trouvees.back().sha256 = vue.sha256;
      if (vue.defaut && !contenant.defaut) contenant.defaut = vue.defaut;
      if (vue.defaut) continue;
      for (auto it = debut; it != fin; ++it) inventaire.ajouter(*it->second, vue);
    }
  }
  domain::Constats constats = domain::juger(domain::ExamenLotDePieces{
      attendues, inventaire.trouvees, inventaire.contenants, lus == Noms::Complets});
  std::ranges::move(inventaire.constats, std::back_inserter(constats));
  return constats;
}

PiecesJointes::Vue PiecesJointes::regarder(const Rang& rang) {
  {
    const std::scoped_lock verrou(mutex_);
    if (const auto vue = vues_.find(rang); vue != vues_.end()) return vue->second;
  }
  Vue vue;
  const archive::ZipContent& entree = sources_[rang.first].entrees[rang.second];
  if (const auto octets = lire(rang)) {
    vue.sha256 = sha256(*octets);
    vue.examen = examiner_piece(entree.nom, *octets, entree.taille);
  } else {
    vue.defaut = fmt::format("{} : {}", texte::citer(entree.nom), octets.error());
  }
  const std::scoped_lock verrou(mutex_);
  return vues_.emplace(rang, std::move(vue)).first->second;
}

std::expected<std::string, std::string> PiecesJointes::lire(const Rang& rang) {
  Source& source = sources_[rang.first];
  if (!source.zip)
    return lire_fichier(source.repertoire / source.entrees[rang.second].nom, domain::kTaillePieceMax);
  const std::scoped_lock verrou(mutex_);
  return source.zip->lire(rang.second, domain::kTaillePieceMax);
}

std::vector<std::string> PiecesJointes::inutiles() const {
  const std::scoped_lock verrou(mutex_);
  std::vector<std::string> inutiles;
  for (std::size_t i = 0; i < donnees_.size(); ++i)
    if (!utiles_[i]) inutiles.push_back(donnees_[i]);
  return inutiles;
}

}  // namespace finhop::app
