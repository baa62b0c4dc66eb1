#include "app/lot/refaire.hpp"

#include <fmt/format.h>

#include "app/dossier/recherche.hpp"
#include "app/lot/fichiers/fichiers.hpp"
#include "app/lot/fichiers/repertoire_provisoire.hpp"
#include "app/lot/mise_a_l_ecart.hpp"
#include "app/lot/sortie.hpp"
#include "finhop/base/digest.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/repertoires_neufs.hpp"
#include "finhop/base/texte.hpp"
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
        averti_(est_a_l_ecart(lot) ? avertir(fichiers_) : std::string()),
        sommes_(sommes(fichiers_)),
        compteur_(suivi, octets_de_documents(lignes_)) {}

  // A name that leads elsewhere was never recorded by finhop.
  std::vector<domain::FichierLot> tous() const {
    for (const domain::FichierLot& fichier : fichiers_)
      exiger_nom_plat(fichier.nom, fmt::format("un fichier du lot {}", lot_.nom));
    std::vector<domain::FichierLot> tous = fichiers_;
    tous.push_back(decrire(std::string(kNomSommes), SorteFichier::Bordereau, sommes_));
    return tous;
  }

  void ecrire(const domain::FichierLot& fichier, const fs::path& chemin) {
    exiger_le_meme(fichier, ecrire_tel_quel(fichier, chemin));
  }

  void ecrire(const domain::FichierLot& fichier, int descripteur) {
    exiger_le_meme(fichier, ecrire_tel_quel(fichier, descripteur));
  }

 private:
  // The digest of what was written.
  std::string ecrire_tel_quel(const domain::FichierLot& fichier, const fs::path& chemin) {
    if (fichier.sorte == SorteFichier::Zip)
      return ecrire_zip(base_, lignes_, numero_zip(fichier.nom), chemin, compteur_).sha256;
    const std::string octets = contenu(fichier);
    ecrire_fichier_synchronise(chemin, octets);
    return sha256(octets);
  }

  std::string ecrire_tel_quel(const domain::FichierLot& fichier, int descripteur) {
    if (fichier.sorte == SorteFichier::Zip)
      return ecrire_zip(base_, lignes_, numero_zip(fichier.nom), fichier, descripteur, compteur_).sha256;
    const std::string octets = contenu(fichier);
    tout_ecrire(descripteur, octets, fichier.nom);
    return sha256(octets);
  }

  std::string contenu(const domain::FichierLot& fichier) const {
    if (fichier.nom == kNomSommes) return sommes_;
    if (fichier.nom == kNomBordereau && !averti_.empty()) return averti_;
    return store::lire_contenu(base_, lot_, fichier);
  }

  // The bordereau of a folder that was set aside, in place of the recorded one.
  std::string avertir(std::vector<domain::FichierLot>& fichiers) const {
    std::string averti = bordereau_averti(base_, lot_);
    for (domain::FichierLot& fichier : fichiers)
      if (fichier.nom == kNomBordereau) fichier = decrire(fichier.nom, fichier.sorte, averti);
    return averti;
  }

  static void exiger_le_meme(const domain::FichierLot& fichier, const std::string& sha256) {
    if (sha256 != fichier.sha256)
      throw Panne(fmt::format("{} refait n'est pas celui qui a été enregistré", fichier.nom),
                  "garder les fichiers déjà exportés et signaler ce lot");
  }

  int numero_zip(const std::string& nom) const {
    for (const domain::LigneLot& ligne : lignes_)
      for (const domain::PieceLot& piece : ligne.pieces)
        if (domain::nom_zip(lot_.numero_ans, lot_.date_depot, lot_.rang, piece.zip) == nom) return piece.zip;
    throw Panne(fmt::format("le lot {} ne dit pas ce que contient {}", lot_.nom, nom), remede_base_abimee());
  }

  Base& base_;
  const domain::Lot& lot_;
  std::vector<domain::LigneLot> lignes_;
  std::vector<domain::FichierLot> fichiers_;
  std::string averti_;
  std::string sommes_;
  Compteur compteur_;
};

bool est_identique(const domain::FichierLot& fichier, const fs::path& chemin) {
  return fs::is_regular_file(chemin) && fs::file_size(chemin) == fichier.taille &&
         sha256_du_fichier(chemin) == fichier.sha256;
}

void ecrire_repertoire_entier(Copie& copie, const fs::path& repertoire) {
  effacer_restes(repertoire.parent_path(), repertoire.filename());
  RepertoiresNeufs sortie(repertoire.parent_path());
  RepertoireProvisoire provisoire(repertoire.parent_path(), repertoire.filename());
  for (const domain::FichierLot& fichier : copie.tous())
    copie.ecrire(fichier, provisoire.chemin() / fichier.nom);
  provisoire.publier();
  sortie.garder();
}

// All are made beside the folder before the first one takes its place.
void remplacer(Copie& copie, const std::vector<domain::FichierLot>& fichiers, const fs::path& repertoire) {
  effacer_restes(repertoire.parent_path(), repertoire.filename());
  const RepertoireProvisoire provisoire(repertoire.parent_path(), repertoire.filename());
  for (const domain::FichierLot& fichier : fichiers) copie.ecrire(fichier, provisoire.chemin() / fichier.nom);
  for (const domain::FichierLot& fichier : fichiers)
    fs::rename(provisoire.chemin() / fichier.nom, repertoire / fichier.nom);
  synchroniser(repertoire);
}

// What stands there may be replaced file by file.
void exiger_libre(const fs::path& repertoire, const std::vector<domain::FichierLot>& fichiers) {
  const Remede ailleurs{"le déplacer",
                        {{"ou choisir un autre dossier", Geste::Recommencer, {{Donnee::Sortie}}}}};
  if (fs::exists(fs::symlink_status(repertoire)) && !fs::is_directory(repertoire))
    throw Panne(fmt::format("{} n'est pas un dossier", repertoire.string()), ailleurs);
  for (const domain::FichierLot& fichier : fichiers)
    if (fs::is_directory(repertoire / fichier.nom))
      throw Panne(fmt::format("{} est un dossier, pas un fichier", (repertoire / fichier.nom).string()),
                  ailleurs);
}

}  // namespace

bool est_sa_place(const domain::Lot& lot) {
  const fs::path repertoire = lot.repertoire;
  return repertoire.is_absolute() && repertoire == repertoire.lexically_normal() &&
         (repertoire.filename() == lot.nom || est_a_l_ecart(lot));
}

fs::path place_du_lot(const domain::Lot& lot) {
  if (est_sa_place(lot)) return lot.repertoire;
  throw Panne(
      fmt::format("la base donne au lot {} un dossier qui n'est pas le sien : {}", lot.nom,
                  texte::citer(lot.repertoire)),
      Suite{"l'écrire là où il doit être", Geste::LotRefaire, {{Donnee::Lot, lot.nom}, {Donnee::Sortie}}});
}

void exiger_lot_entier(Base& base, const domain::Lot& lot) {
  store::exiger_lot_intact(base, lot.cle);
  if (const auto fautes = store::lot_incomplet(base, lot.cle); !fautes.empty())
    throw Panne(fmt::format("la base est abîmée : {}", fautes.front()), remede_base_abimee());
}

LotRefait refaire_dans(Base& base, const domain::Lot& lot, const fs::path& repertoire, Mode mode,
                       const Suivi& suivi) {
  exiger_nom_plat(lot.nom, "un lot");
  exiger_lot_entier(base, lot);
  Copie copie(base, lot, suivi);
  LotRefait refait{lot, repertoire, {}, {}};
  exiger_libre(repertoire, copie.tous());
  std::vector<domain::FichierLot> a_ecrire;
  for (domain::FichierLot& fichier : copie.tous()) {
    const bool identique = est_identique(fichier, repertoire / fichier.nom);
    (identique ? refait.identiques : refait.ecrits).push_back(fichier.nom);
    if (!identique) a_ecrire.push_back(std::move(fichier));
  }
  if (mode == Mode::Simuler || a_ecrire.empty()) return refait;
  if (fs::exists(repertoire))
    remplacer(copie, a_ecrire, repertoire);
  else
    ecrire_repertoire_entier(copie, repertoire);
  return refait;
}

namespace {

std::string nom_du_repertoire(const domain::Lot& lot) {
  return est_a_l_ecart(lot) ? fs::path(lot.repertoire).filename().string() : lot.nom;
}

}  // namespace

Issue<LotRefait> refaire_lot(Base& base, const Contexte& contexte, const std::string& nom,
                             const std::optional<std::filesystem::path>& sortie, const Suivi& suivi) {
  store::Transaction transaction(base, store::Acces::Ecriture);
  const auto lot = exiger_lot(base, nom);
  if (!lot) return refuser_tout(lot.error());
  if (sortie)
    if (auto refus = sortie_inutilisable(*sortie)) return refuser_tout(*std::move(refus));
  const fs::path repertoire =
      sortie ? fs::absolute(*sortie / nom_du_repertoire(*lot)).lexically_normal() : place_du_lot(*lot);
  const bool perdu = !lot->publie || !est_sa_place(*lot) || !fs::exists(lot->repertoire);
  LotRefait refait = refaire_dans(base, *lot, repertoire, contexte.mode, suivi);
  if (contexte.mode == Mode::Ecrire && perdu) {
    store::noter_publication(base, lot->cle, repertoire.string());
    transaction.valider();
  }
  return refait;
}

Issue<domain::FichierLot> rendre_fichier(Base& base, const std::string& nom_du_lot, const std::string& nom,
                                         int descripteur, const Suivi& suivi) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  const auto lot = exiger_lot(base, nom_du_lot);
  if (!lot) return refuser_tout(lot.error());
  exiger_lot_entier(base, *lot);
  Copie copie(base, *lot, suivi);
  for (const domain::FichierLot& fichier : copie.tous())
    if (fichier.nom == nom) {
      copie.ecrire(fichier, descripteur);
      return fichier;
    }
  return refuser_tout(
      {CodeRefus::LotInconnu, fmt::format("le lot {} n'a pas de fichier {}", lot->nom, texte::citer(nom)),
       "un de ses fichiers", Suite{"les voir", Geste::LotMontrer, {{Donnee::Lot, lot->nom}}}});
}

}  // namespace finhop::app
