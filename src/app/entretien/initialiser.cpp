#include "finhop/app/entretien/initialiser.hpp"

#include <fmt/format.h>

#include <cerrno>

#include "app/entretien/ebauche_de_base.hpp"
#include "app/operation.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/app/entretien/droits.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/store/copie.hpp"
#include "finhop/store/fournisseurs.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

Issue<domain::Fournisseur> lire(const FournisseurSaisi& saisi) {
  Saisies saisies;
  const auto siret = saisies.lire<domain::Siret>(saisi.siret);
  std::optional<std::string> raison_sociale;
  saisies.appliquer_texte(raison_sociale, saisi.raison_sociale);
  std::optional<std::string> regime;
  saisies.appliquer_texte(regime, saisi.regime_tva);
  if (regime && *regime != "HT" && *regime != "TTC")
    saisies.refuser({CodeRefus::ValeurIllisible,
                     fmt::format("{} : {}", saisi.regime_tva->lieu, texte::citer(*regime)), "HT ou TTC",
                     "choisir HT ou TTC"});
  if (!saisies.reussie()) return saisies.echec();
  return domain::Fournisseur{*siret, raison_sociale, regime};
}

// An empty file is what an interrupted copy or `touch` leaves: nothing is lost by taking its place.
bool est_pris(const fs::path& chemin) {
  return fs::exists(fs::symlink_status(chemin)) &&
         !(fs::is_regular_file(chemin) && fs::file_size(chemin) == 0);
}

void remplir(Base base, const domain::Fournisseur& fournisseur, const Contexte& contexte) {
  Operation operation(base, contexte);
  store::ecrire_fournisseur(base, fournisseur);
  operation.noter("base.creee", std::nullopt, fmt::format("SIRET {}", fournisseur.siret.texte()));
  operation.terminer();
}

Remede se_servir_ou_choisir(const fs::path& chemin) {
  Remede remede;
  if (fs::is_regular_file(chemin)) remede.suites.push_back({"s'en servir", Geste::Accueillir});
  remede.suites.push_back({remede.suites.empty() ? "choisir un autre nom" : "ou choisir un autre nom",
                           Geste::Recommencer,
                           {{Donnee::Base}}});
  return remede;
}

Refus deja_prise(const fs::path& chemin) {
  return {CodeRefus::BaseExiste, fmt::format("{} existe déjà", chemin.string()),
          "un nom de fichier libre : une base par fournisseur", se_servir_ou_choisir(chemin)};
}

// The base is made beside, then renamed in: a cut leaves nothing under its name.
// False when another file took the name meanwhile.
bool creer_fichier(const fs::path& chemin, const domain::Fournisseur& fournisseur, const Contexte& contexte) {
  EbaucheDeBase ebauche(chemin);
  remplir(Base::creer(ebauche.chemin()), fournisseur, contexte);
  if (est_pris(chemin)) return false;
  if (fs::exists(chemin)) fs::remove(chemin);
  ebauche.publier();
  return true;
}

// Taken for the unfinished writing of the new base, it would be applied to it.
std::optional<Refus> reste_d_une_autre(const fs::path& chemin) {
  const auto restes = store::fichiers_d_ecriture(chemin);
  if (restes.empty()) return std::nullopt;
  return Refus{CodeRefus::FichierExiste,
               fmt::format("{} est là, reste d'une autre base de ce nom", restes.front().string()),
               "un nom de fichier libre",
               {"déplacer ce reste", {{"ou choisir un autre nom", Geste::Recommencer, {{Donnee::Base}}}}}};
}

void exiger_dossier_de(const fs::path& chemin) {
  const fs::path repertoire = repertoire_de(chemin);
  if (!fs::is_directory(repertoire))
    lancer_panne("création de", chemin, fs::exists(repertoire) ? ENOTDIR : ENOENT);
}

}  // namespace

Issue<BaseFaite> initialiser(const fs::path& chemin, const FournisseurSaisi& saisi, const Contexte& contexte,
                             Droits droits) {
  const PourLeGroupe pour_le_groupe(droits);
  auto fournisseur = lire(saisi);
  if (!fournisseur) return std::unexpected(fournisseur.error());
  store::exiger_nom_assez_court(chemin);
  exiger_dossier_de(chemin);
  if (est_pris(chemin)) return refuser_tout(deja_prise(chemin));
  if (auto refus = reste_d_une_autre(chemin)) return refuser_tout(*std::move(refus));
  if (contexte.mode == Mode::Simuler)
    remplir(Base::en_memoire(), *fournisseur, contexte);
  else {
    if (!creer_fichier(chemin, *fournisseur, contexte)) return refuser_tout(deja_prise(chemin));
  }
  const domain::Depot entete{std::nullopt, fournisseur->siret, std::nullopt};
  return BaseFaite{*fournisseur, domain::juger(domain::ExamenDepot{entete, {}}), reserve_du_dossier(chemin)};
}

}  // namespace finhop::app
