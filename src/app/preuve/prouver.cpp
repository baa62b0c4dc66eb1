#include "finhop/app/preuve/prouver.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "app/dossier/recherche.hpp"
#include "app/lot/fichiers/repertoire_provisoire.hpp"
#include "app/place.hpp"
#include "app/preuve/contenu.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/repertoires_neufs.hpp"
#include "finhop/store/temoins.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

// All the zips of a command are made in one hidden folder of this name before the first appears.
constexpr std::string_view kProvisoire = "preuves";
// What a zip adds to its entries, at most.
constexpr std::uint64_t kAutourDUneEntree = 1'000;

Refus existe(const fs::path& chemin) {
  return {CodeRefus::FichierExiste, fmt::format("{} existe déjà, avec un autre contenu", chemin.string()),
          "un nom libre",
          Suite{"le déplacer, ou choisir un autre dossier", Geste::Recommencer, {{Donnee::Sortie}}}};
}

Issue<std::vector<domain::Dossier>> exiger_tous(Base& base, const Contexte& contexte,
                                                const std::vector<std::string>& references) {
  std::vector<domain::Dossier> dossiers;
  ListeRefus refus;
  for (const std::string& reference : references) {
    auto dossier = exiger_dossier(base, contexte, reference);
    if (!dossier)
      refus.push_back(dossier.error());
    else if (std::ranges::find(dossiers, dossier->cle, &domain::Dossier::cle) == dossiers.end())
      dossiers.push_back(*std::move(dossier));
  }
  if (!refus.empty()) return std::unexpected(std::move(refus));
  return dossiers;
}

// One dossier's texts in memory at a time, and a few documents.
void ecrire(Base& base, const std::vector<domain::Dossier>& dossiers, std::vector<PreuveFaite>& preuves,
            const fs::path& repertoire) {
  for (std::size_t i = 0; i < dossiers.size(); ++i) {
    const ContenuDePreuve contenu = contenu_de_preuve(base, dossiers[i]);
    preuves[i].documents = contenu.documents;
    const fs::path chemin = repertoire / preuves[i].chemin.filename();
    const Besoin besoin{repertoire, contenu.taille + kAutourDUneEntree * (contenu.entrees.size() + 1)};
    avec_place({besoin}, [&] { preuves[i].taille = archive::ecrire_zip(chemin, contenu.entrees).taille; });
  }
}

// Reads all, writes nothing.
void lire(Base& base, const std::vector<domain::Dossier>& dossiers, std::vector<PreuveFaite>& preuves) {
  for (std::size_t i = 0; i < dossiers.size(); ++i) {
    const ContenuDePreuve contenu = contenu_de_preuve(base, dossiers[i]);
    preuves[i].documents = contenu.documents;
    for (const archive::ZipEntry& entree : contenu.entrees) entree.lire();
  }
}

std::string nom_de_la_preuve(const std::string& numero) {
  return fmt::format("preuve-{}.zip", numero);
}

// What has the name of a proof must be that very proof, which an interrupted command left.
ListeRefus deja_la(std::vector<PreuveFaite>& preuves, const fs::path& repertoire) {
  ListeRefus refus;
  for (PreuveFaite& preuve : preuves) {
    if (!fs::exists(fs::symlink_status(preuve.chemin))) continue;
    preuve.deja_la =
        fs::is_regular_file(preuve.chemin) &&
        sha256_du_fichier(preuve.chemin) == sha256_du_fichier(repertoire / preuve.chemin.filename());
    if (!preuve.deja_la) refus.push_back(existe(preuve.chemin));
  }
  return refus;
}

void publier(const std::vector<PreuveFaite>& preuves, const fs::path& repertoire) {
  for (const PreuveFaite& preuve : preuves)
    if (!preuve.deja_la) publier_en_renommant(repertoire / preuve.chemin.filename(), preuve.chemin);
}

bool rien_n_y_est(const std::vector<PreuveFaite>& preuves) {
  return std::ranges::none_of(
      preuves, [](const PreuveFaite& preuve) { return fs::exists(fs::symlink_status(preuve.chemin)); });
}

}  // namespace

Issue<std::vector<PreuveFaite>> prouver(Base& base, const Contexte& contexte,
                                        const std::vector<std::string>& references, const fs::path& sortie) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  const auto dossiers = exiger_tous(base, contexte, references);
  if (!dossiers) return std::unexpected(dossiers.error());
  std::vector<PreuveFaite> preuves;
  for (const domain::Dossier& dossier : *dossiers) {
    store::exiger_dossiers_intacts(base, {{dossier.cle}});
    const std::string& numero = dossier.avance.numero_editeur.texte();
    preuves.push_back({numero, sortie / nom_de_la_preuve(numero)});
  }
  if (contexte.mode == Mode::Simuler && rien_n_y_est(preuves)) {
    lire(base, *dossiers, preuves);
    return preuves;
  }
  RepertoiresNeufs neufs(sortie);
  effacer_restes(sortie, std::string(kProvisoire));
  const RepertoireProvisoire provisoire(sortie, std::string(kProvisoire));
  ecrire(base, *dossiers, preuves, provisoire.chemin());
  if (ListeRefus refus = deja_la(preuves, provisoire.chemin()); !refus.empty())
    return std::unexpected(std::move(refus));
  if (contexte.mode == Mode::Ecrire) publier(preuves, provisoire.chemin());
  neufs.garder();
  return preuves;
}

Issue<PreuveFaite> rendre_preuve(Base& base, const Contexte& contexte, const std::string& reference,
                                 int descripteur) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  const auto dossiers = exiger_tous(base, contexte, {reference});
  if (!dossiers) return std::unexpected(dossiers.error());
  const domain::Dossier& dossier = dossiers->front();
  store::exiger_dossiers_intacts(base, {{dossier.cle}});
  const ContenuDePreuve contenu = contenu_de_preuve(base, dossier);
  const std::string& numero = dossier.avance.numero_editeur.texte();
  PreuveFaite preuve{numero, nom_de_la_preuve(numero), contenu.documents};
  preuve.taille = archive::ecrire_zip(descripteur, preuve.chemin, contenu.entrees).taille;
  return preuve;
}

}  // namespace finhop::app
