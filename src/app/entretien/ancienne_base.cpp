#include "app/entretien/ancienne_base.hpp"

#include <fmt/format.h>

#include <functional>
#include <memory>

#include "app/entretien/copie/copie_saine.hpp"
#include "app/entretien/copie/place_de_copie.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/store/copie.hpp"
#include "finhop/store/remplacement.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

bool est_la_meme(const fs::path& un, const fs::path& autre) {
  std::error_code absente;
  return fs::equivalent(un, autre, absente);
}

// A name that neither a file nor the files that SQLite keeps beside one bear, or that a killed command gave to the very
// base there is now.
fs::path nom_libre(const fs::path& base, const Instant& maintenant,
                   const std::function<bool(const fs::path&)>& est_la_base) {
  for (int n = 1;; ++n) {
    fs::path nom = avec_suffixe(base, fmt::format(".avant-restauration-{}{}", date_compacte(maintenant),
                                                  n == 1 ? "" : fmt::format("-{}", n)));
    if (!fs::exists(fs::symlink_status(nom)) && store::fichiers_d_ecriture(nom).empty()) return nom;
    if (est_la_base(nom)) return nom;
  }
}

store::Exclusivite exiger_seul(const fs::path& base, const store::Patience& patience) {
  auto seul = store::Exclusivite::prendre(base, patience);
  if (!seul) throw sert_ailleurs(base);
  return *std::move(seul);
}

// Where the files that SQLite would apply to the restored base go: beside the old one, to which they still belong.
std::vector<fs::path> places_des_ecritures(const fs::path& base, const fs::path& ancienne) {
  std::vector<fs::path> places;
  for (std::string_view suffixe : store::kSuffixesEcriture)
    if (fs::exists(fs::symlink_status(avec_suffixe(base, suffixe))))
      places.push_back(avec_suffixe(ancienne, suffixe));
  return places;
}

void ecarter_les_ecritures(const fs::path& base, const fs::path& ancienne) {
  for (std::string_view suffixe : store::kSuffixesEcriture)
    if (fs::exists(fs::symlink_status(avec_suffixe(base, suffixe))))
      publier_en_renommant(avec_suffixe(base, suffixe), avec_suffixe(ancienne, suffixe));
}

// A file that is no base any more, under its new name. Taken back when the restored one does not come.
class FichierGarde {
 public:
  FichierGarde(fs::path base, fs::path ancienne) : base_(std::move(base)), ancienne_(std::move(ancienne)) {
    if (!est_la_meme(ancienne_, base_)) garder_un_second_nom(base_, ancienne_);
    ecarter_les_ecritures(base_, ancienne_);
  }
  ~FichierGarde() {
    if (gardee_ || !est_la_meme(ancienne_, base_)) return;
    std::error_code sans_importance;  // the disk fails: the next restoration takes it over
    for (std::string_view suffixe : store::kSuffixesEcriture)
      fs::rename(avec_suffixe(ancienne_, suffixe), avec_suffixe(base_, suffixe), sans_importance);
    fs::remove(ancienne_, sans_importance);
  }
  FichierGarde(const FichierGarde&) = delete;
  FichierGarde& operator=(const FichierGarde&) = delete;
  void garder() { gardee_ = true; }

 private:
  fs::path base_;
  fs::path ancienne_;
  bool gardee_ = false;
};

MiseDeCote prendre_une_place_vide(EbaucheDeBase& provisoire, const fs::path& base, const Contexte& contexte) {
  const fs::path ancienne = nom_libre(base, contexte.maintenant, [](const fs::path&) { return false; });
  MiseDeCote mise{{}, places_des_ecritures(base, ancienne)};
  if (contexte.mode == Mode::Simuler) return mise;
  ecarter_les_ecritures(base, ancienne);
  provisoire.publier();
  return mise;
}

// The bytes of the old base beside it. Taken back when the base still has the very same: nothing was restored.
class AncienneCopiee {
 public:
  explicit AncienneCopiee(fs::path base) : base_(std::move(base)) {}
  ~AncienneCopiee() {
    if (!a_juger_) return;
    try {
      if (sha256_du_fichier(nom_) == sha256_du_fichier(base_)) fs::remove(nom_);
    } catch (const std::exception&) {  // what cannot be compared is kept
    }
  }
  AncienneCopiee(const AncienneCopiee&) = delete;
  AncienneCopiee& operator=(const AncienneCopiee&) = delete;

  void faire(store::Remplacement& remplacement, const Instant& maintenant) {
    nom_ = nom_libre(base_, maintenant, [&](const fs::path& nom) {
      return fs::is_regular_file(nom) && sha256_du_fichier(nom) == remplacement.empreinte_de_l_ancienne();
    });
    if (fs::exists(nom_)) return;
    Ebauche ebauche(nom_);
    remplacement.copier_l_ancienne(ebauche);
    ebauche.publier();
    a_juger_ = true;
  }
  void garder() { a_juger_ = false; }
  const fs::path& nom() const { return nom_; }

 private:
  fs::path base_;
  fs::path nom_;
  bool a_juger_ = false;
};

MiseDeCote remplacer_sur_place(std::unique_ptr<store::Remplacement> remplacement, EbaucheDeBase& provisoire,
                               const fs::path& base, const Instant& maintenant) {
  AncienneCopiee ancienne(base);
  // Gone before the old one's copy is judged, for it holds the base.
  const std::unique_ptr<store::Remplacement> le_remplacement = std::move(remplacement);
  provisoire.effacer();  // a command killed from here on leaves nothing hidden
  ancienne.faire(*le_remplacement, maintenant);
  le_remplacement->faire();
  ancienne.garder();
  return {ancienne.nom()};
}

// Nothing when SQLite can begin nothing in the base.
std::unique_ptr<store::Remplacement> prendre_la_base(const fs::path& base, const fs::path& contenu,
                                                     const store::Patience& patience) {
  try {
    return std::make_unique<store::Remplacement>(base, contenu, patience);
  } catch (const std::exception&) {
    if (store::est_occupee(std::current_exception())) throw sert_ailleurs(base);
    if (!store::est_illisible(std::current_exception())) throw;
    return nullptr;
  }
}

fs::path nom_pour(const fs::path& base, const Instant& maintenant) {
  return nom_libre(base, maintenant, [&](const fs::path& nom) { return est_la_meme(nom, base); });
}

// Nobody works in a file that SQLite can begin nothing in: another may take its name.
MiseDeCote remplacer_le_fichier(EbaucheDeBase& provisoire, const fs::path& base, const Instant& maintenant,
                                const store::Patience& patience) {
  const store::Exclusivite seul = exiger_seul(base, patience);
  const fs::path ancienne = nom_pour(base, maintenant);
  FichierGarde garde(base, ancienne);
  provisoire.publier_a_la_place();
  garde.garder();
  return {ancienne};
}

}  // namespace

MiseDeCote mettre_a_la_place(EbaucheDeBase& provisoire, const fs::path& base, const Contexte& contexte,
                             const store::Patience& patience) {
  if (!fs::exists(base)) return prendre_une_place_vide(provisoire, base, contexte);
  if (contexte.mode == Mode::Simuler) {
    const store::Exclusivite seul = exiger_seul(base, patience);
    return {nom_pour(base, contexte.maintenant)};
  }
  if (auto remplacement = prendre_la_base(base, provisoire.chemin(), patience))
    return remplacer_sur_place(std::move(remplacement), provisoire, base, contexte.maintenant);
  return remplacer_le_fichier(provisoire, base, contexte.maintenant, patience);
}

}  // namespace finhop::app
