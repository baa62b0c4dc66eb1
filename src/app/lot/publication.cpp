#include "app/lot/publication.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/repertoires_neufs.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/store/fournisseurs.hpp"
#include "finhop/store/lots.hpp"
#include "finhop/store/temoins.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

// Gives its key.
std::int64_t enregistrer(Base& base, Operation& operation, const LotAEcrire& a_ecrire,
                         const std::vector<store::FichierEcrit>& fichiers) {
  const std::int64_t cle = store::ajouter_lot(base, a_ecrire.lot, a_ecrire.lignes, fichiers);
  operation.noter(
      "lot.genere", std::nullopt,
      fmt::format("{} : {}, {}", a_ecrire.lot.nom, texte::compter(a_ecrire.lot.demandes, "demande"),
                  a_ecrire.lot.montant.texte_fr()));
  for (const domain::LigneLot& ligne : a_ecrire.lignes)
    operation.noter("solde.exporte", ligne.numero_editeur,
                    fmt::format("lot {}, ligne {}", a_ecrire.lot.nom, ligne.num_ligne));
  return cle;
}

}  // namespace

std::optional<Refus> rang_refuse(int rang, const domain::NumeroAns& numero_ans, const Jour& date_depot,
                                 Donnee donnee) {
  if (rang <= domain::kRangMax) return std::nullopt;
  return Refus{CodeRefus::RangEpuise,
               fmt::format("les {} rangs du {} sont déjà donnés pour {}", domain::kRangMax, date_depot.fr(),
                           numero_ans.texte()),
               "un jour de dépôt qui a encore des rangs",
               Suite{"choisir un autre jour", Geste::Recommencer, {{donnee}}}};
}

ListeRefus dossiers_deja_la(const std::vector<LotAEcrire>& lots, const Remede& remede) {
  ListeRefus refus;
  for (const LotAEcrire& lot : lots)
    if (fs::exists(fs::symlink_status(lot.lot.repertoire)))
      refus.push_back({CodeRefus::FichierExiste, fmt::format("{} existe déjà", lot.lot.repertoire),
                       "un dossier où ce lot n'est pas encore", remede});
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
  return lots.empty() ? "." : fs::path(lots.front().lot.repertoire).parent_path();
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
  return {{sortie_de(lots), documents + textes}, {repertoire_de_la_base(base), 2 * textes + kPages}};
}

namespace {

std::vector<LotEcrit> ecrire_un_par_un(Base& base, Operation& operation, const std::vector<LotAEcrire>& lots,
                                       const Suivi& suivi) {
  std::uint64_t total = 0;
  for (const LotAEcrire& lot : lots) total += octets_de_documents(lot.lignes);
  Compteur compteur(suivi, total);
  RepertoiresNeufs sortie(sortie_de(lots));
  std::vector<LotEcrit> ecrits;
  for (const LotAEcrire& lot : lots) {
    ecrits.push_back(
        {lot.lot.nom, 0, RepertoireProvisoire(fs::path(lot.lot.repertoire).parent_path(), lot.lot.nom)});
    ecrits.back().cle =
        enregistrer(base, operation, lot, ecrire(base, lot, ecrits.back().repertoire.chemin(), compteur));
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

// Nothing is found any more of a lot whose recording was undone; of any other the base is damaged.
void exiger_defait(Base& base, const LotEcrit& ecrit) {
  store::exiger_lot_intact(base, ecrit.cle);
  if (store::nom_de_lot(base, ecrit.cle) == ecrit.nom)
    throw Panne(fmt::format("la base ne retrouve plus le lot {}", ecrit.nom), remede_base_abimee());
}

// Since the lots were recorded, other commands may have finished one or given it up: gives the names of the latter.
std::vector<std::string> donner_les_noms(Base& base, std::vector<LotEcrit>& ecrits) {
  store::Transaction transaction(base, store::Acces::Ecriture);
  std::vector<std::string> ecartes;
  for (LotEcrit& ecrit : ecrits) {
    auto lot = store::lire_lot(base, ecrit.cle);
    if (lot && lot->nom != ecrit.nom)
      lot.reset();  // another one, whose export took the key of one that was undone
    if (!lot) exiger_defait(base, ecrit);
    if (!lot || est_mort(*lot))
      ecartes.push_back(ecrit.nom);
    else if (est_interrompu(*lot)) {
      ecrit.repertoire.publier();
      store::noter_publication(base, lot->cle, lot->repertoire);
    }
  }
  transaction.valider();
  return ecartes;
}

std::string cause_de(const std::exception_ptr& faute, const fs::path& base) {
  if (const auto panne = expliquer(faute, base)) return panne->what();
  try {
    std::rethrow_exception(faute);
  } catch (const Panne& panne) {
    return panne.what();
  }
}

// The lots are in the base already: what stops here is their folders, or the note that they are there.
Panne publication_arretee(const std::vector<LotEcrit>& ecrits, const std::string& cause) {
  const bool plusieurs = ecrits.size() > 1;
  const bool en_place =
      std::ranges::all_of(ecrits, [](const LotEcrit& ecrit) { return ecrit.repertoire.est_publie(); });
  const std::string sujet = plusieurs ? fmt::format("{} lots sont enregistrés", ecrits.size())
                                      : fmt::format("le lot {} est enregistré", ecrits.front().nom);
  const char* etat = en_place
                         ? (plusieurs ? "leurs dossiers sont en place" : "son dossier est en place")
                         : (plusieurs ? "tous n'ont pas leur dossier" : "son dossier n'est pas en place");
  return {
      fmt::format("{}, mais {}{} : {}", sujet, etat, en_place ? " sans que la base l'ait noté" : "", cause),
      fmt::format("y remédier, puis {} : finhop {}", plusieurs ? "les mettre en place" : "le mettre en place",
                  plusieurs ? "exporter" : "lot refaire " + ecrits.front().nom)};
}

}  // namespace

std::vector<std::string> publier(Base& base, std::vector<LotEcrit>& ecrits) {
  try {
    return avec_place({{repertoire_de_la_base(base), kPages}}, [&] { return donner_les_noms(base, ecrits); });
  } catch (...) {
    throw publication_arretee(ecrits, cause_de(std::current_exception(), base.chemin()));
  }
}

Refus lot_ecarte(const std::string& nom) {
  return {CodeRefus::PasInterdit,
          fmt::format("le lot {} n'est plus à déposer : une autre commande l'a écarté aussitôt fait", nom),
          "un lot que personne n'annule ni ne remplace",
          {"", {{"voir les lots", Geste::LotLister}, {"exporter ce qui est prêt", Geste::Exporter}}}};
}

}  // namespace finhop::app
