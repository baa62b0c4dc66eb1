#include "app/publication.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/dossiers_neufs.hpp"
#include "finhop/base/text.hpp"
#include "finhop/store/fournisseurs.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

void enregistrer(Base& base, Operation& operation, const LotAEcrire& a_ecrire,
                 const std::vector<store::FichierEcrit>& fichiers) {
  store::ajouter_lot(base, a_ecrire.lot, a_ecrire.lignes, fichiers);
  operation.noter("lot.genere", std::nullopt,
                  fmt::format("{} : {}, {}", a_ecrire.lot.nom, text::count(a_ecrire.lot.demandes, "demande"),
                              a_ecrire.lot.montant.texte_fr()));
  for (const domain::LigneLot& ligne : a_ecrire.lignes)
    operation.noter("solde.exporte", ligne.numero_editeur,
                    fmt::format("lot {}, ligne {}", a_ecrire.lot.nom, ligne.num_ligne));
}

}  // namespace

std::optional<Refus> rang_refuse(int rang, const domain::NumeroAns& numero_ans, const Jour& date_depot,
                                 std::string_view option) {
  if (rang <= domain::kRangMax) return std::nullopt;
  return Refus{CodeRefus::RangEpuise,
               fmt::format("les {} rangs du {} sont déjà donnés pour {}", domain::kRangMax, date_depot.fr(),
                           numero_ans.texte()),
               "un jour de dépôt qui a encore des rangs",
               fmt::format("choisir un autre jour : {} D", option)};
}

ListeRefus dossiers_deja_la(const std::vector<LotAEcrire>& lots, std::string_view remede) {
  ListeRefus refus;
  for (const LotAEcrire& lot : lots)
    if (fs::exists(fs::symlink_status(lot.lot.dossier)))
      refus.push_back({CodeRefus::FichierExiste, fmt::format("{} existe déjà", lot.lot.dossier),
                       "un dossier où ce lot n'est pas encore", std::string(remede)});
  return refus;
}

std::vector<DossierSignale> avertissements_de(const std::vector<Fiche>& prets) {
  std::vector<DossierSignale> avertis;
  for (const Fiche& fiche : prets)
    if (!fiche.constats.empty())
      avertis.push_back({fiche.dossier.avance.numero_editeur.texte(), fiche.constats});
  return avertis;
}

LotExporte lot_exporte(const LotAEcrire& lot) {
  return {lot.lot, lot.lignes, lot.zips, lot.avertissements};
}

// Folders of our numeroAns that no lot waiting for its folder claims.
void nettoyer(Base& base, const fs::path& sortie) {
  const auto logiciels = store::lire_logiciels(base);
  effacer_restes_anciens(sortie, [&](const std::string& nom) {
    const auto est_le_notre = [&](const domain::Logiciel& logiciel) {
      return nom.starts_with(fmt::format("JSON-{}-", logiciel.numero_ans.texte()));
    };
    const auto lot = store::trouver_lot(base, nom);
    return std::ranges::any_of(logiciels, est_le_notre) && (!lot || !est_interrompu(*lot));
  });
}

namespace {

// All the lots of a command go to one folder.
fs::path sortie_de(const std::vector<LotAEcrire>& lots) {
  return lots.empty() ? "." : fs::path(lots.front().lot.dossier).parent_path();
}

}  // namespace

// The base keeps the JSON and the page, twice while it writes them; the rest of its own is small.
Besoins besoins_de(const Base& base, const std::vector<LotAEcrire>& lots) {
  std::uint64_t textes = 0;
  std::uint64_t documents = 0;
  for (const LotAEcrire& lot : lots) {
    textes += 2 * lot.json.size();
    documents += octets_de_documents(lot.lignes);
  }
  return {{sortie_de(lots), documents + textes}, {dossier_de(base), 2 * textes + kPages}};
}

namespace {

std::vector<LotEcrit> ecrire_un_par_un(Base& base, Operation& operation, const std::vector<LotAEcrire>& lots,
                                       const Suivi& suivi) {
  std::uint64_t total = 0;
  for (const LotAEcrire& lot : lots) total += octets_de_documents(lot.lignes);
  Compteur compteur(suivi, total);
  DossiersNeufs sortie(sortie_de(lots));
  std::vector<LotEcrit> ecrits;
  for (const LotAEcrire& lot : lots) {
    ecrits.push_back({lot.lot.nom, DossierProvisoire(fs::path(lot.lot.dossier).parent_path(), lot.lot.nom)});
    enregistrer(base, operation, lot, ecrire(base, lot, ecrits.back().dossier.chemin(), compteur));
  }
  operation.terminer();
  sortie.garder();
  return ecrits;
}

}  // namespace

std::vector<LotEcrit> ecrire_tous(Base& base, Operation& operation, const std::vector<LotAEcrire>& lots,
                                  const Suivi& suivi) {
  return avec_place(besoins_de(base, lots), [&] { return ecrire_un_par_un(base, operation, lots, suivi); });
}

namespace {

void donner_les_noms(Base& base, std::vector<LotEcrit>& ecrits) {
  store::Transaction transaction(base, store::Acces::Ecriture);
  for (LotEcrit& ecrit : ecrits) {
    const auto lot = store::trouver_lot(base, ecrit.nom);
    if (!lot) throw Panne(fmt::format("la base ne retrouve plus le lot {}", ecrit.nom), kRemedeBaseAbimee);
    // Meanwhile another command may have completed it, or cancelled it.
    if (!est_interrompu(*lot)) continue;
    ecrit.dossier.publier();
    store::noter_publication(base, lot->cle, lot->dossier);
  }
  transaction.valider();
}

std::string cause_de(const std::exception_ptr& faute, const fs::path& base) {
  if (const auto panne = expliquer(faute, base)) return panne->what();
  try {
    std::rethrow_exception(faute);
  } catch (const Panne& panne) {
    return panne.what();
  }
}

}  // namespace

// The lots are in the base already: what stops here is their folders only.
void publier(Base& base, std::vector<LotEcrit>& ecrits) {
  try {
    avec_place({{dossier_de(base), kPages}}, [&] { donner_les_noms(base, ecrits); });
  } catch (...) {
    const std::string cause = cause_de(std::current_exception(), base.chemin());
    if (ecrits.size() > 1)
      throw Panne(fmt::format("{} lots sont enregistrés, mais tous n'ont pas leur dossier : {}",
                              ecrits.size(), cause),
                  "y remédier, puis les mettre en place : finhop exporter");
    throw Panne(
        fmt::format("le lot {} est enregistré, mais son dossier n'est pas en place : {}", ecrits.front().nom,
                    cause),
        fmt::format("y remédier, puis le mettre en place : finhop lot refaire {}", ecrits.front().nom));
  }
}

}  // namespace finhop::app
