#include <fmt/format.h>

#include <algorithm>

#include "app/copie_saine.hpp"
#include "app/ebauche_de_base.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

std::optional<Refus> demande_refusee(const fs::path& source, const fs::path& base) {
  if (fs::exists(source) && fs::exists(base) && fs::equivalent(source, base))
    return Refus{CodeRefus::OptionsContraires, fmt::format("{} est la base elle-même", source.string()),
                 "une copie de la base", "donner la copie à restaurer : finhop restaurer COPIE"};
  return std::nullopt;
}

// What goes wrong below is told of SOURCE, not of the base in use.
void copier_la_source(const fs::path& source, const fs::path& provisoire) {
  try {
    Base lue = Base::a_examiner(source, Base::Ecritures::Aucune);
    exiger_place(place_de_la_copie(provisoire, source));
    const store::Transaction lecture(lue, store::Acces::Lecture);
    store::copier(lue, provisoire);
  } catch (const Panne&) {
    throw;
  } catch (const std::exception&) {
    const auto panne = expliquer(std::current_exception(), source);
    if (!panne || store::est_disque_plein(std::current_exception())) throw;
    throw Panne(panne->what(), "restaurer une autre copie, faite par finhop sauvegarder");
  }
}

// SOURCE is only read. Its copy is judged as it is, then again once brought up to date.
Issue<int> preparer(const fs::path& source, const fs::path& provisoire) {
  copier_la_source(source, provisoire);
  const std::string sujet = fmt::format("la copie {}", source.string());
  Base copie = Base::a_examiner(provisoire);
  const std::string remede =
      fmt::format("voir tout ce qui ne va pas : finhop --base {} diagnostic ; restaurer une autre copie",
                  source.string());
  if (auto refus = defaut(copie, sujet, remede)) return refuser_tout(*std::move(refus));
  const int schema = store::relever_contenu(copie).schema;
  copie.mettre_a_jour();
  if (auto refus = defaut(copie, sujet, remede)) return refuser_tout(*std::move(refus));
  return schema;
}

// A command that was cut leaves a -journal that belongs to the file as it is: SQLite ends it at the next reading. A file too
// damaged for that is kept as it is, its -journal with it.
void finir_la_commande_coupee(const fs::path& base) {
  try {
    Base ancienne = Base::a_examiner(base);
    store::relever_contenu(ancienne);
  } catch (const std::exception&) {
    return;
  }
}

std::vector<std::string> noms_des_lots(const fs::path& base) {
  std::vector<std::string> noms;
  try {
    Base lue = Base::a_examiner(base, Base::Ecritures::Aucune);
    for (const domain::Lot& lot : store::lire_lots(lue)) noms.push_back(lot.nom);
  } catch (const std::exception&) {
    return {};  // a base that is restored because it is damaged may not say
  }
  return noms;
}

// Their ranks would be given a second time.
std::vector<std::string> lots_inconnus(const fs::path& ancienne, const fs::path& restauree) {
  std::vector<std::string> inconnus;
  const std::vector<std::string> connus = noms_des_lots(restauree);
  for (std::string& nom : noms_des_lots(ancienne))
    if (std::ranges::find(connus, nom) == connus.end()) inconnus.push_back(std::move(nom));
  return inconnus;
}

fs::path avec(const fs::path& chemin, std::string_view suffixe) {
  fs::path suivi = chemin;
  suivi += suffixe;
  return suivi;
}

bool est_la_meme(const fs::path& un, const fs::path& autre) {
  std::error_code absente;
  return fs::equivalent(un, autre, absente);
}

// A name that neither a file nor the files that SQLite keeps beside one bear.
fs::path nom_libre(const fs::path& base, const Instant& maintenant) {
  for (int n = 1;; ++n) {
    fs::path nom = avec(base, fmt::format(".avant-restauration-{}{}", date_compacte(maintenant),
                                          n == 1 ? "" : fmt::format("-{}", n)));
    if (!fs::exists(fs::symlink_status(nom)) && store::fichiers_d_ecriture(nom).empty()) return nom;
    if (est_la_meme(nom, base)) return nom;  // given by a command that was killed
  }
}

store::Exclusivite exiger_seul(const fs::path& base) {
  auto seul = store::Exclusivite::prendre(base);
  if (seul) return *std::move(seul);
  throw Panne(fmt::format("la base {} sert en ce moment à une autre commande", base.string()),
              "attendre qu'elle finisse, puis relancer la même commande");
}

// What SQLite would apply to the restored file follows the old one under its new name: there it still belongs.
void ecarter_les_ecritures(const fs::path& base, const fs::path& ancienne) {
  for (std::string_view suffixe : store::kSuffixesEcriture)
    if (fs::exists(fs::symlink_status(avec(base, suffixe))))
      publish_rename(avec(base, suffixe), avec(ancienne, suffixe));
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
      fs::rename(avec(ancienne_, suffixe), avec(base_, suffixe), sans_importance);
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

// The old base keeps its name until the instant when the restored one takes it.
std::optional<fs::path> mettre_en_place(EbaucheDeBase& provisoire, const fs::path& base,
                                        const Instant& maintenant) {
  const fs::path ancienne = nom_libre(base, maintenant);
  if (!fs::exists(base)) {
    const bool orphelins = !store::fichiers_d_ecriture(base).empty();
    ecarter_les_ecritures(base, ancienne);
    provisoire.publier();
    return orphelins ? std::optional(ancienne) : std::nullopt;
  }
  finir_la_commande_coupee(base);
  const store::Exclusivite seul = exiger_seul(base);
  AncienneGardee gardee(base, ancienne);
  provisoire.publier_a_la_place();
  gardee.garder();
  return ancienne;
}

std::optional<fs::path> annoncer(const fs::path& base, const Instant& maintenant) {
  if (!fs::exists(base)) return std::nullopt;
  const store::Exclusivite seul = exiger_seul(base);
  return nom_libre(base, maintenant);
}

}  // namespace

Issue<Restauration> restaurer(const fs::path& source, const fs::path& base, const Contexte& contexte) {
  if (!fs::exists(source))
    throw Panne(fmt::format("la copie {} n'existe pas", source.string()), "vérifier le chemin");
  if (auto refus = demande_refusee(source, base)) return refuser_tout(*std::move(refus));
  if (fs::is_directory(base))
    throw Panne(fmt::format("{} est un dossier, pas une base", base.string()),
                "choisir un fichier avec --base");
  // A link is followed: the base it names is the one to replace.
  const fs::path place = fs::exists(base) ? fs::canonical(base) : base;
  EbaucheDeBase provisoire(place);
  const auto schema =
      avec_place({place_de_la_copie(place, source)}, [&] { return preparer(source, provisoire.chemin()); });
  if (!schema) return std::unexpected(schema.error());
  Restauration restauration{
      relever_copie(provisoire.chemin(), base), *schema, {}, lots_inconnus(place, provisoire.chemin())};
  restauration.ancienne = contexte.mode == Mode::Simuler
                              ? annoncer(place, contexte.maintenant)
                              : mettre_en_place(provisoire, place, contexte.maintenant);
  return restauration;
}

}  // namespace finhop::app
