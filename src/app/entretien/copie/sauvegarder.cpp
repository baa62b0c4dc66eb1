#include "finhop/app/entretien/sauvegarder.hpp"

#include <fmt/format.h>

#include <memory>

#include "app/entretien/copie/copie_saine.hpp"
#include "app/entretien/ebauche_de_base.hpp"
#include "app/entretien/copie/place_de_copie.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/store/journal.hpp"
#include "finhop/store/sauvegardes.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

fs::path nom_date(const fs::path& base, const Instant& maintenant) {
  return fmt::format("{}-{}{}", base.stem().string(), date_compacte(maintenant), base.extension().string());
}

// One state of the base for both, whatever is written meanwhile.
store::Contenu copier_et_relever(Base& base, const fs::path& vers) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  store::Contenu contenu = store::relever_contenu(base);
  store::copier(base, vers);
  return contenu;
}

// What the copy says of itself; gives its last operation.
std::int64_t noter_dans_la_copie(const fs::path& copie, const Instant& maintenant) {
  Base base = Base::a_examiner(copie);
  store::Transaction transaction(base, store::Acces::Ecriture);
  const auto dernier = store::dernier_evenement(base);
  const std::int64_t operation = dernier ? dernier->operation : 0;
  store::noter_sauvegarde(base, maintenant, operation);
  transaction.valider();
  return operation;
}

void exiger_le_meme(const Copie& copie, const store::Contenu& contenu) {
  if (copie.contenu == contenu) return;
  throw Panne(fmt::format("la copie {} ne dit pas ce que dit la base : elle n'a pas été gardée",
                          copie.chemin.string()),
              puis_recommencer("vérifier ce disque"));
}

// A file that others may use until the instant when the copy takes its place: what allowed it must still hold then.
std::optional<Refus> remplacer(EbaucheDeBase& provisoire, Base& copie, const fs::path& chemin,
                               const store::Patience& patience) {
  const auto vu = fs::last_write_time(chemin);
  if (auto refus = remplacement_refuse(copie, chemin, patience)) return refus;
  const auto seul = store::Exclusivite::prendre(chemin, patience);
  if (!seul || fs::last_write_time(chemin) != vu) throw sert_ailleurs(chemin);
  provisoire.publier_a_la_place();
  return std::nullopt;
}

std::optional<Refus> mettre_en_place(EbaucheDeBase& provisoire, Base& copie, const fs::path& chemin,
                                     SiExiste si_existe, const store::Patience& patience) {
  if (si_existe == SiExiste::Remplacer && fs::exists(chemin))
    return remplacer(provisoire, copie, chemin, patience);
  try {
    provisoire.publier();
  } catch (const NomPris&) {
    return existe_deja(chemin);
  }
  return std::nullopt;
}

// Noted, and not yet kept: what the disk lacks for it is known before the copy is there. Nothing when the base may only be
// read here, or is somebody else's all the while.
std::unique_ptr<store::Transaction> noter_dans_la_base(Base& base, const Instant& maintenant,
                                                       std::int64_t operation) {
  if (!store::est_inscriptible(base)) return nullptr;
  try {
    auto transaction = std::make_unique<store::Transaction>(base, store::Acces::Ecriture);
    store::noter_sauvegarde(base, maintenant, operation);
    return transaction;
  } catch (...) {
    if (!store::est_occupee(std::current_exception())) throw;
    return nullptr;
  }
}

// What to type to keep the file as it is, whatever it is worth.
Remede remede_abimee(const fs::path& base) {
  const fs::path image = base.string() + ".image";
  return {fmt::format("garder malgré tout une image de ce fichier : cp -n {} {}",
                      texte::mot_du_shell(base.string()), texte::mot_du_shell(image.string())),
          {{"voir tout ce qui ne va pas", Geste::Diagnostiquer}}};
}

}  // namespace

Issue<Copie> sauvegarder(Base& base, const Contexte& contexte, const fs::path& destination,
                         SiExiste si_existe, const store::Patience& patience) {
  const fs::path chemin = fs::is_directory(destination)
                              ? destination / nom_date(base.chemin(), contexte.maintenant)
                              : destination;
  if (auto refus = place_refusee(base, chemin, si_existe, patience)) return refuser_tout(*std::move(refus));
  EbaucheDeBase provisoire(chemin);
  const Besoin besoin = place_de_la_copie(chemin, base.chemin());
  exiger_place(besoin);
  const store::Contenu contenu =
      avec_place({besoin}, [&] { return copier_et_relever(base, provisoire.chemin()); });
  const std::int64_t operation =
      avec_place({besoin}, [&] { return noter_dans_la_copie(provisoire.chemin(), contexte.maintenant); });
  Copie copie = relever_copie(provisoire.chemin(), chemin);
  exiger_le_meme(copie, contenu);
  Base relue = Base::a_examiner(provisoire.chemin(), Base::Ecritures::Aucune);
  if (auto refus =
          defaut(relue, fmt::format("la base {}", base.chemin().string()), remede_abimee(base.chemin())))
    return refuser_tout(*std::move(refus));
  if (contexte.mode == Mode::Simuler) return copie;
  const auto refus = avec_place({besoin}, [&]() -> std::optional<Refus> {
    const auto note = noter_dans_la_base(base, contexte.maintenant, operation);
    copie.notee = note != nullptr;
    auto refuse = mettre_en_place(provisoire, relue, chemin, si_existe, patience);
    if (note && !refuse) note->valider();
    return refuse;
  });
  if (refus) return refuser_tout(*refus);
  return copie;
}

}  // namespace finhop::app
