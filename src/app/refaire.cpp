#include "app/refaire.hpp"

#include <fmt/format.h>

#include "app/dossier_provisoire.hpp"
#include "app/fichiers_lot.hpp"
#include "app/recherche.hpp"
#include "finhop/base/digest.hpp"
#include "finhop/base/dossiers_neufs.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/text.hpp"
#include "finhop/domain/demande.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/store/diagnostic.hpp"
#include "finhop/store/lots.hpp"
#include "finhop/store/temoins.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;
using domain::SorteFichier;

// Writes the lot's files one by one, as they were recorded.
class Copie {
 public:
  Copie(Base& base, const domain::Lot& lot, const Suivi& suivi)
      : base_(base),
        lot_(lot),
        lignes_(store::lire_lignes(base, lot)),
        fichiers_(store::lire_fichiers(base, lot)),
        sommes_(sommes(fichiers_)),
        compteur_(suivi, octets_de_documents(lignes_)) {}

  // A name that leads elsewhere was never recorded by finhop.
  std::vector<domain::FichierLot> tous() const {
    for (const domain::FichierLot& fichier : fichiers_)
      require_plain_name(fichier.nom, fmt::format("un fichier du lot {}", lot_.nom));
    std::vector<domain::FichierLot> tous = fichiers_;
    tous.push_back(decrire(std::string(kNomSommes), SorteFichier::Bordereau, sommes_));
    return tous;
  }

  void ecrire(const domain::FichierLot& fichier, const fs::path& chemin) {
    if (ecrire_tel_quel(fichier, chemin) != fichier.sha256)
      throw Panne(fmt::format("{} refait n'est pas celui qui a été enregistré", fichier.nom),
                  "garder les fichiers déjà exportés et signaler ce lot");
  }

 private:
  // The digest of what was written.
  std::string ecrire_tel_quel(const domain::FichierLot& fichier, const fs::path& chemin) {
    if (fichier.sorte == SorteFichier::Zip)
      return ecrire_zip(base_, lignes_, numero_zip(fichier.nom), chemin, compteur_).sha256;
    const std::string octets =
        fichier.nom == kNomSommes ? sommes_ : store::lire_contenu(base_, lot_, fichier);
    write_file_synced(chemin, octets);
    return sha256(octets);
  }

  int numero_zip(const std::string& nom) const {
    for (const domain::LigneLot& ligne : lignes_)
      for (const domain::PieceLot& piece : ligne.pieces)
        if (domain::nom_zip(lot_.numero_ans, lot_.date_depot, lot_.rang, piece.zip) == nom) return piece.zip;
    throw Panne(fmt::format("le lot {} ne dit pas ce que contient {}", lot_.nom, nom), kRemedeBaseAbimee);
  }

  Base& base_;
  const domain::Lot& lot_;
  std::vector<domain::LigneLot> lignes_;
  std::vector<domain::FichierLot> fichiers_;
  std::string sommes_;
  Compteur compteur_;
};

bool est_identique(const domain::FichierLot& fichier, const fs::path& chemin) {
  return fs::is_regular_file(chemin) && fs::file_size(chemin) == fichier.taille &&
         sha256_of_file(chemin) == fichier.sha256;
}

void ecrire_dossier_entier(Copie& copie, const domain::Lot& lot, const fs::path& dossier) {
  effacer_restes(dossier.parent_path(), lot.nom);
  DossiersNeufs sortie(dossier.parent_path());
  DossierProvisoire provisoire(dossier.parent_path(), lot.nom);
  for (const domain::FichierLot& fichier : copie.tous())
    copie.ecrire(fichier, provisoire.chemin() / fichier.nom);
  provisoire.publier();
  sortie.garder();
}

// All are made beside the folder before the first one takes its place.
void remplacer(Copie& copie, const std::vector<domain::FichierLot>& fichiers, const domain::Lot& lot,
               const fs::path& dossier) {
  effacer_restes(dossier.parent_path(), lot.nom);
  const DossierProvisoire provisoire(dossier.parent_path(), lot.nom);
  for (const domain::FichierLot& fichier : fichiers) copie.ecrire(fichier, provisoire.chemin() / fichier.nom);
  for (const domain::FichierLot& fichier : fichiers)
    fs::rename(provisoire.chemin() / fichier.nom, dossier / fichier.nom);
  sync_path(dossier);
}

// What stands there may be replaced file by file.
void exiger_libre(const fs::path& dossier, const std::vector<domain::FichierLot>& fichiers) {
  constexpr const char* kAilleurs = "le déplacer, ou choisir un autre dossier avec --sortie";
  if (fs::exists(fs::symlink_status(dossier)) && !fs::is_directory(dossier))
    throw Panne(fmt::format("{} n'est pas un dossier", dossier.string()), kAilleurs);
  for (const domain::FichierLot& fichier : fichiers)
    if (fs::is_directory(dossier / fichier.nom))
      throw Panne(fmt::format("{} est un dossier, pas un fichier", (dossier / fichier.nom).string()),
                  kAilleurs);
}

}  // namespace

bool est_sa_place(const domain::Lot& lot) {
  const fs::path dossier = lot.dossier;
  return dossier.is_absolute() && dossier == dossier.lexically_normal() && dossier.filename() == lot.nom;
}

fs::path place_du_lot(const domain::Lot& lot) {
  if (est_sa_place(lot)) return lot.dossier;
  throw Panne(fmt::format("la base donne au lot {} un dossier qui n'est pas le sien : {}", lot.nom,
                          text::quoted(lot.dossier)),
              fmt::format("l'écrire là où il doit être : finhop lot refaire {} --sortie DOSSIER", lot.nom));
}

void exiger_lot_entier(Base& base, const domain::Lot& lot) {
  store::exiger_lot_intact(base, lot.cle);
  if (const auto fautes = store::lot_incomplet(base, lot.cle); !fautes.empty())
    throw Panne(fmt::format("la base est abîmée : {}", fautes.front()), kRemedeBaseAbimee);
}

LotRefait refaire_dans(Base& base, const domain::Lot& lot, const fs::path& dossier, Mode mode,
                       const Suivi& suivi) {
  require_plain_name(lot.nom, "un lot");
  exiger_lot_entier(base, lot);
  Copie copie(base, lot, suivi);
  LotRefait refait{lot, dossier, {}, {}};
  exiger_libre(dossier, copie.tous());
  std::vector<domain::FichierLot> a_ecrire;
  for (domain::FichierLot& fichier : copie.tous()) {
    const bool identique = est_identique(fichier, dossier / fichier.nom);
    (identique ? refait.identiques : refait.ecrits).push_back(fichier.nom);
    if (!identique) a_ecrire.push_back(std::move(fichier));
  }
  if (mode == Mode::Simuler || a_ecrire.empty()) return refait;
  if (fs::exists(dossier))
    remplacer(copie, a_ecrire, lot, dossier);
  else
    ecrire_dossier_entier(copie, lot, dossier);
  return refait;
}

}  // namespace finhop::app
