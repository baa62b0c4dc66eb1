#include "app/lot/mise_a_l_ecart.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <set>
#include <utility>

#include "app/lot/fichiers/fichiers.hpp"
#include "app/lot/refaire.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/format/bordereau.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;
using domain::kMarqueDesMorts;
using domain::SorteFichier;

constexpr std::uint64_t kTailleMax = 100'000'000;  // of a bordereau that somebody may have changed

bool existe(const fs::path& chemin) {
  std::error_code illisible;
  return fs::exists(fs::symlink_status(chemin, illisible));
}

// What forbids, and will as long as nobody changes it.
bool est_une_interdiction(int erreur) {
  constexpr std::array kInterdictions{EACCES, EPERM, EROFS};
  return std::ranges::find(kInterdictions, erreur) != kInterdictions.end();
}

std::optional<std::string> interdit(const fs::path& repertoire) {
  if (::access(repertoire.c_str(), W_OK | X_OK) == 0 || !est_une_interdiction(errno)) return std::nullopt;
  return fmt::format("{} ne peut pas être changé : {}", repertoire.string(), raison_systeme(errno));
}

// The first name of that folder which is free on the disk and in the base.
fs::path nom_libre(const fs::path& place, const std::set<std::string>& pris) {
  const std::string nom = std::string(kMarqueDesMorts) + place.filename().string();
  for (int n = 1;; ++n) {
    fs::path libre = place.parent_path() / (n == 1 ? nom : fmt::format("{}-{}", nom, n));
    if (!existe(libre) && !pris.contains(libre.string())) return libre;
  }
}

std::set<std::string> repertoires_connus(Base& base) {
  std::set<std::string> connus;
  for (const domain::Lot& lot : store::lire_lots(base)) connus.insert(lot.repertoire);
  return connus;
}

}  // namespace

std::string bordereau_averti(Base& base, const domain::Lot& lot) {
  for (const domain::FichierLot& fichier : store::lire_fichiers(base, lot))
    if (fichier.sorte == SorteFichier::Bordereau)
      return format::avertir_de_ne_pas_deposer(store::lire_contenu(base, lot, fichier), lot.nom);
  throw Panne(fmt::format("la base ne tient plus le bordereau du lot {}", lot.nom), remede_base_abimee());
}

MiseALEcart::MiseALEcart(Base& base, const domain::Lot& lot)
    : base_(&base), lot_(lot), place_(place_du_lot(lot)) {
  std::vector<domain::FichierLot> fichiers = store::lire_fichiers(base, lot);
  const std::string averti = bordereau_averti(base, lot);
  for (domain::FichierLot& fichier : fichiers) {
    if (fichier.sorte == SorteFichier::Json) sha256_json_ = fichier.sha256;
    if (fichier.sorte == SorteFichier::Bordereau) fichier = decrire(fichier.nom, fichier.sorte, averti);
  }
  avertis_ = {{std::string(kNomBordereau), averti}, {std::string(kNomSommes), sommes(fichiers)}};
  cache_ = cache_libre();
  const std::set<std::string> connus = repertoires_connus(base);
  // One that a killed command left: no lot says that it is its own.
  const fs::path laisse = place_.parent_path() / (std::string(kMarqueDesMorts) + lot.nom);
  ecarte_ = !connus.contains(laisse.string()) && !existe(place_) && est_le_sien(laisse)
                ? laisse
                : nom_libre(place_, connus);
}

MiseALEcart::MiseALEcart(MiseALEcart&& autre) noexcept
    : base_(autre.base_),
      lot_(std::move(autre.lot_)),
      sha256_json_(std::move(autre.sha256_json_)),
      avertis_(std::move(autre.avertis_)),
      d_avant_(std::move(autre.d_avant_)),
      place_(std::move(autre.place_)),
      cache_(std::move(autre.cache_)),
      ecarte_(std::move(autre.ecarte_)),
      depuis_(std::exchange(autre.depuis_, std::nullopt)),
      tenu_(std::move(autre.tenu_)),
      renomme_(std::exchange(autre.renomme_, false)) {}

MiseALEcart::~MiseALEcart() {
  try {
    if (renomme_ && est_a_rendre()) rendre();
  } catch (const std::exception&) {
    return;  // out of sight or set aside: the same command finds it again there
  }
}

bool MiseALEcart::est_a_rendre() const {
  const auto lot = store::lire_lot(*base_, lot_.cle);
  return lot && lot->nom == lot_.nom && !est_mort(*lot);
}

// That of this lot, when a killed command left it.
fs::path MiseALEcart::cache_libre() const {
  for (int n = 1;; ++n) {
    fs::path cache = place_.parent_path() / fmt::format(".{}{}.partiel-{}", kMarqueDesMorts, lot_.nom, n);
    if (!existe(cache) || (!existe(place_) && est_le_sien(cache))) return cache;
  }
}

bool MiseALEcart::est_le_sien(const fs::path& repertoire) const {
  const fs::path json = repertoire / (lot_.nom + ".json");
  std::error_code illisible;
  return fs::is_regular_file(json, illisible) && sha256_du_fichier(json) == sha256_json_;
}

void MiseALEcart::trouver() {
  if (existe(place_)) {
    if (!fs::is_directory(place_)) tenu_ = fmt::format("{} n'est pas un dossier", place_.string());
    depuis_ = place_;
  } else if (existe(ecarte_)) {
    depuis_ = ecarte_;
  } else if (existe(cache_)) {
    depuis_ = cache_;
  } else if (lot_.publie) {
    tenu_ = fmt::format("son dossier n'est plus à sa place, {}", place_.string());
  }
}

const std::optional<std::string>& MiseALEcart::faire(Mode mode) {
  trouver();
  if (!tenu_ && depuis_ == place_) tenu_ = interdit(place_.parent_path());
  if (!tenu_ && depuis_ == place_) tenu_ = interdit(place_);
  if (!tenu_ && mode == Mode::Ecrire && depuis_ && depuis_ != ecarte_) renommer();
  return tenu_;
}

// Out of sight while its files change: nobody finds it with a name and a page that do not go together.
void MiseALEcart::renommer() {
  if (depuis_ == place_) {
    for (const Fichier& fichier : avertis_)
      if (const fs::path chemin = place_ / fichier.nom; fs::is_regular_file(chemin))
        d_avant_.push_back({fichier.nom, lire_fichier(chemin, kTailleMax)});
    std::error_code erreur;
    fs::rename(place_, cache_, erreur);
    renomme_ = !erreur;
    if (est_une_interdiction(erreur.value())) {
      tenu_ =
          fmt::format("{} ne peut pas être renommé : {}", place_.string(), raison_systeme(erreur.value()));
      return;
    }
    if (erreur) lancer_panne("mise à l'écart de", place_, erreur.value());
  }
  ecrire(avertis_);
  publier_en_renommant(cache_, ecarte_);
}

// In the hidden folder.
void MiseALEcart::ecrire(const std::vector<Fichier>& fichiers) const {
  for (const Fichier& fichier : fichiers) {
    fs::remove(cache_ / fichier.nom);
    ecrire_fichier_synchronise(cache_ / fichier.nom, fichier.octets);
  }
  synchroniser(cache_);
}

void MiseALEcart::rendre() {
  if (existe(ecarte_)) publier_en_renommant(ecarte_, cache_);
  for (const Fichier& fichier : avertis_) fs::remove(cache_ / fichier.nom);
  ecrire(d_avant_);
  publier_en_renommant(cache_, place_);
}

LotEcarte ecarter(Base& base, const domain::Lot& lot, MiseALEcart& mise, Mode mode) {
  LotEcarte ecarte{lot, {}, {}, mise.faire(mode)};
  if (ecarte.tenu) {
    if (existe(lot.repertoire)) ecarte.reste = lot.repertoire;
    return ecarte;
  }
  if (mise.a_un_repertoire()) ecarte.ecarte = mise.ecarte();
  if (store::tenue_du_rang(base, lot) == store::TenueDuRang::Depose) {
    store::noter_publication(base, lot.cle, mise.ecarte().string());
    ecarte.tenu = "ce lot a été noté déposé sous ce nom";
  } else {
    store::rendre_le_rang(base, lot, mise.ecarte().string());
    ecarte.lot.rang_rendu = true;
  }
  ecarte.lot.repertoire = mise.ecarte().string();
  return ecarte;
}

void remettre_en_place(Base& base, const domain::Lot& lot, const fs::path& ecarte) {
  try {
    if (!est_sa_place(lot) || existe(lot.repertoire) || !fs::is_directory(ecarte)) return;
    refaire_dans(base, lot, ecarte, Mode::Ecrire, [](const Avancement&) {});
    publier_en_renommant(ecarte, lot.repertoire);
  } catch (const std::exception&) {
    return;
  }
}

}  // namespace finhop::app
