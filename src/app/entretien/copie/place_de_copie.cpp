#include "app/entretien/copie/place_de_copie.hpp"

#include <fmt/format.h>

#include "finhop/base/disque.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/store/fournisseurs.hpp"
#include "finhop/store/journal.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

bool est_continuee_par(Base& ancienne, Base& copie) {
  if (store::lire_fournisseur(ancienne).siret != store::lire_fournisseur(copie).siret) return false;
  const auto dernier = store::dernier_evenement(ancienne);
  if (!dernier) return true;
  // Each digest is over all that came before: the same one, the same history.
  const auto meme = store::trouver_evenement(copie, dernier->numero);
  return meme && meme->empreinte == dernier->empreinte;
}

bool est_plus_ancienne(const fs::path& chemin, Base& copie, const store::Patience& patience) {
  if (!store::porte_la_marque(chemin) || !store::fichiers_d_ecriture(chemin).empty()) return false;
  try {
    Base la = Base::a_examiner(chemin, Base::Ecritures::Aucune, patience);
    const store::Transaction lecture(la, store::Acces::Lecture);
    return est_continuee_par(la, copie);
  } catch (const Panne&) {
    return false;  // cut, newer, or altered: it may be all that is left of something
  } catch (const std::exception&) {
    if (store::est_occupee(std::current_exception())) throw sert_ailleurs(chemin);
    if (!store::est_illisible(std::current_exception())) throw;
    throw Panne(fmt::format("{} est abîmé, ou son disque ne le rend plus : finhop ne le remplace pas",
                            chemin.string()),
                "choisir un autre nom, ou déplacer ce fichier");
  }
}

// A folder made for the copy, on a disk that is not the one meant, would be a copy that nobody has.
std::optional<Refus> lieu_refuse(const fs::path& repertoire) {
  const std::string attendu = "un dossier qui existe, sur un disque branché";
  const std::string nom = repertoire.lexically_normal().string();
  if (!fs::exists(repertoire))
    return Refus{CodeRefus::ValeurIllisible,
                 fmt::format("le dossier {} n'existe pas : rien n'est copié", nom), attendu,
                 puis_recommencer("brancher ou monter son disque, ou choisir un autre dossier")};
  const auto absent = disque_absent(repertoire);
  if (!absent) return std::nullopt;
  return Refus{CodeRefus::ValeurIllisible,
               fmt::format("aucun disque n'est monté dans {} : rien n'est copié", absent->string()), attendu,
               puis_recommencer("brancher ou monter ce disque, ou choisir un autre dossier")};
}

std::optional<Refus> nom_refuse(Base& base, const fs::path& chemin) {
  std::string raison;
  if (fs::exists(chemin) && fs::equivalent(chemin, base.chemin()))
    raison = "est la base elle-même";
  else if (store::est_fichier_d_ecriture_de(base.chemin(), chemin))
    raison = "est le nom d'un fichier de travail de la base elle-même : la commande suivante l'effacerait";
  else
    return std::nullopt;
  return Refus{CodeRefus::OptionsContraires, fmt::format("{} {}", chemin.string(), raison),
               "un autre fichier que la base", "choisir un autre nom, de préférence sur un autre disque"};
}

}  // namespace

std::optional<Refus> place_refusee(Base& base, const fs::path& chemin, SiExiste si_existe,
                                   const store::Patience& patience) {
  store::exiger_nom_assez_court(chemin);
  if (auto refus = lieu_refuse(repertoire_de(fs::absolute(chemin)))) return refus;
  if (auto refus = nom_refuse(base, chemin)) return refus;
  if (!fs::exists(fs::symlink_status(chemin))) {
    // Taken for the unfinished writing of the copy, it would be applied to it.
    const auto restes = store::fichiers_d_ecriture(chemin);
    if (restes.empty()) return std::nullopt;
    return Refus{CodeRefus::FichierExiste,
                 fmt::format("{} est là, reste d'une autre base de ce nom", restes.front().string()),
                 "un nom libre", "choisir un autre nom, ou déplacer ce reste"};
  }
  if (si_existe == SiExiste::Refuser) return existe_deja(chemin);
  return remplacement_refuse(base, chemin, patience);
}

Refus existe_deja(const fs::path& chemin) {
  return {CodeRefus::FichierExiste,
          fmt::format("{} existe déjà", chemin.string()),
          "un nom libre, ou un dossier",
          {"choisir un autre nom",
           {{"si c'est une copie plus ancienne de cette base, la remplacer",
             Geste::Recommencer,
             {{Donnee::Remplacer}}}}}};
}

std::optional<Refus> remplacement_refuse(Base& copie, const fs::path& chemin,
                                         const store::Patience& patience) {
  if (est_plus_ancienne(chemin, copie, patience)) return std::nullopt;
  return Refus{CodeRefus::FichierExiste,
               fmt::format("{} n'est pas une copie plus ancienne de cette base : finhop ne le remplace pas",
                           chemin.string()),
               "un nom libre, ou celui d'une copie plus ancienne de cette base",
               "choisir un autre nom, ou déplacer ce fichier"};
}

Panne sert_ailleurs(const fs::path& chemin) {
  return {fmt::format("{} sert en ce moment à une autre commande", chemin.string()),
          puis_recommencer("attendre qu'elle finisse")};
}

}  // namespace finhop::app
