#include "app/ancienne_base.hpp"

#include <fmt/format.h>

#include "app/copie_saine.hpp"
#include "app/place_de_copie.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/store/copie.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

// A command that was cut leaves a -journal that belongs to the file as it is: SQLite ends it at the next reading. A file too
// damaged for that is kept as it is, its -journal with it.
void finir_la_commande_coupee(const fs::path& base, const store::Patience& patience) {
  try {
    Base::a_examiner(base, Base::Ecritures::Reprise, patience);
  } catch (const std::exception&) {
    if (store::est_occupee(std::current_exception())) throw sert_ailleurs(base);
  }
}

bool est_la_meme(const fs::path& un, const fs::path& autre) {
  std::error_code absente;
  return fs::equivalent(un, autre, absente);
}

// A name that neither a file nor the files that SQLite keeps beside one bear.
fs::path nom_libre(const fs::path& base, const Instant& maintenant) {
  for (int n = 1;; ++n) {
    fs::path nom = with_suffix(base, fmt::format(".avant-restauration-{}{}", date_compacte(maintenant),
                                                 n == 1 ? "" : fmt::format("-{}", n)));
    if (!fs::exists(fs::symlink_status(nom)) && store::fichiers_d_ecriture(nom).empty()) return nom;
    if (est_la_meme(nom, base)) return nom;  // given by a command that was killed
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
    if (fs::exists(fs::symlink_status(with_suffix(base, suffixe))))
      places.push_back(with_suffix(ancienne, suffixe));
  return places;
}

void ecarter_les_ecritures(const fs::path& base, const fs::path& ancienne) {
  for (std::string_view suffixe : store::kSuffixesEcriture)
    if (fs::exists(fs::symlink_status(with_suffix(base, suffixe))))
      publish_rename(with_suffix(base, suffixe), with_suffix(ancienne, suffixe));
}

// The old base under its new name. Taken back when the restored one does not come.
class AncienneGardee {
 public:
  AncienneGardee(fs::path base, fs::path ancienne) : base_(std::move(base)), ancienne_(std::move(ancienne)) {
    if (!est_la_meme(ancienne_, base_)) keep_second_name(base_, ancienne_);
    ecarter_les_ecritures(base_, ancienne_);
  }
  ~AncienneGardee() {
    if (gardee_ || !est_la_meme(ancienne_, base_)) return;
    std::error_code sans_importance;  // the disk fails: the next restoration takes it over
    for (std::string_view suffixe : store::kSuffixesEcriture)
      fs::rename(with_suffix(ancienne_, suffixe), with_suffix(base_, suffixe), sans_importance);
    fs::remove(ancienne_, sans_importance);
  }
  AncienneGardee(const AncienneGardee&) = delete;
  AncienneGardee& operator=(const AncienneGardee&) = delete;
  void garder() { gardee_ = true; }

 private:
  fs::path base_;
  fs::path ancienne_;
  bool gardee_ = false;
};

MiseDeCote prendre_une_place_vide(EbaucheDeBase& provisoire, const fs::path& base, const fs::path& ancienne,
                                  Mode mode) {
  MiseDeCote mise{{}, places_des_ecritures(base, ancienne)};
  if (mode == Mode::Simuler) return mise;
  ecarter_les_ecritures(base, ancienne);
  provisoire.publier();
  return mise;
}

}  // namespace

MiseDeCote mettre_a_la_place(EbaucheDeBase& provisoire, const fs::path& base, const Contexte& contexte,
                             const store::Patience& patience) {
  const fs::path ancienne = nom_libre(base, contexte.maintenant);
  if (!fs::exists(base)) return prendre_une_place_vide(provisoire, base, ancienne, contexte.mode);
  if (contexte.mode == Mode::Ecrire) finir_la_commande_coupee(base, patience);
  const store::Exclusivite seul = exiger_seul(base, patience);
  if (contexte.mode == Mode::Simuler) return {ancienne};
  AncienneGardee gardee(base, ancienne);
  provisoire.publier_a_la_place();
  gardee.garder();
  return {ancienne};
}

}  // namespace finhop::app
