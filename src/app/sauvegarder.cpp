#include "finhop/app/sauvegarder.hpp"

#include <fmt/format.h>

#include "app/copie_saine.hpp"
#include "app/ebauche_de_base.hpp"
#include "finhop/base/panne.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

fs::path nom_date(const fs::path& base, const Instant& maintenant) {
  return fmt::format("{}-{}{}", base.stem().string(), date_compacte(maintenant), base.extension().string());
}

std::optional<Refus> place_refusee(const fs::path& chemin, const Base& base, SiExiste si_existe) {
  const std::string nom = chemin.string();
  if (!fs::exists(fs::symlink_status(chemin))) {
    // Taken for the unfinished writing of the copy, it would be applied to it.
    const auto restes = store::fichiers_d_ecriture(chemin);
    if (restes.empty()) return std::nullopt;
    return Refus{CodeRefus::FichierExiste,
                 fmt::format("{} est là, reste d'une autre base de ce nom", restes.front().string()),
                 "un nom libre", "choisir un autre nom, ou déplacer ce reste"};
  }
  if (fs::exists(chemin) && fs::equivalent(chemin, base.chemin()))
    return Refus{CodeRefus::OptionsContraires, fmt::format("{} est la base elle-même", nom),
                 "un autre fichier que la base", "choisir un autre nom, de préférence sur un autre disque"};
  if (si_existe == SiExiste::Refuser)
    return Refus{CodeRefus::FichierExiste, fmt::format("{} existe déjà", nom), "un nom libre, ou un dossier",
                 "choisir un autre nom, ou remplacer cette ancienne copie : --remplacer"};
  if (!store::porte_la_marque(chemin) || !store::fichiers_d_ecriture(chemin).empty())
    return Refus{CodeRefus::FichierExiste,
                 fmt::format("{} n'est pas une ancienne copie : finhop ne le remplace pas", nom),
                 "un nom libre, ou celui d'une ancienne copie",
                 "choisir un autre nom, ou déplacer ce fichier"};
  return std::nullopt;
}

// One state of the base for both, whatever is written meanwhile.
store::Contenu copier_et_relever(Base& base, const fs::path& vers) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  store::Contenu contenu = store::relever_contenu(base);
  store::copier(base, vers);
  return contenu;
}

void exiger_le_meme(const Copie& copie, const store::Contenu& contenu) {
  if (copie.contenu == contenu) return;
  throw Panne(fmt::format("la copie {} ne dit pas ce que dit la base : elle n'a pas été gardée",
                          copie.chemin.string()),
              "vérifier ce disque, puis relancer la même commande");
}

void mettre_en_place(EbaucheDeBase& provisoire, const fs::path& chemin, SiExiste si_existe) {
  if (si_existe == SiExiste::Refuser || !fs::exists(chemin)) return provisoire.publier();
  const auto seul = store::Exclusivite::prendre(chemin);
  if (!seul)
    throw Panne(fmt::format("{} sert en ce moment à une autre commande", chemin.string()),
                "attendre qu'elle finisse, puis relancer la même commande");
  provisoire.publier_a_la_place();
}

}  // namespace

Issue<Copie> sauvegarder(Base& base, const Contexte& contexte, const fs::path& destination,
                         SiExiste si_existe) {
  const fs::path chemin = fs::is_directory(destination)
                              ? destination / nom_date(base.chemin(), contexte.maintenant)
                              : destination;
  if (auto refus = place_refusee(chemin, base, si_existe)) return refuser_tout(*std::move(refus));
  EbaucheDeBase provisoire(chemin);
  const Besoin besoin = place_de_la_copie(chemin, base.chemin());
  exiger_place(besoin);
  const store::Contenu contenu =
      avec_place({besoin}, [&] { return copier_et_relever(base, provisoire.chemin()); });
  Copie copie = relever_copie(provisoire.chemin(), chemin);
  exiger_le_meme(copie, contenu);
  Base relue = Base::a_examiner(provisoire.chemin(), Base::Ecritures::Aucune);
  if (auto refus = defaut(
          relue, fmt::format("la base {}", base.chemin().string()),
          "voir tout ce qui ne va pas : finhop diagnostic ; garder malgré tout une image de ce fichier : "
          "cp -n"))
    return refuser_tout(*std::move(refus));
  if (contexte.mode == Mode::Ecrire) mettre_en_place(provisoire, chemin, si_existe);
  return copie;
}

}  // namespace finhop::app
