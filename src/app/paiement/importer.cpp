// A notice as a whole: its total, whether it was taken already, its writing.
#include "finhop/app/paiement/importer.hpp"

#include <fmt/format.h>

#include "app/dossier/changements.hpp"
#include "app/paiement/importation.hpp"
#include "app/place.hpp"
#include "app/table/entetes_retenues.hpp"
#include "app/table/import_de_table.hpp"
#include "finhop/base/digest.hpp"
#include "finhop/domain/attendus.hpp"
#include "finhop/domain/paiements/imputation.hpp"
#include "finhop/store/paiements.hpp"

namespace finhop::app {

using domain::AvisDePaiement;
using domain::NaturePaiement;
using domain::Paiement;

void ImportPaiements::verifier_le_total() {
  if (!pour_tous_.total || *pour_tous_.total == rapport_.total) return;
  table_.noter(
      0, std::string_view::npos, pour_tous_.total->texte_fr(),
      {CodeRefus::TotalDifferent,
       fmt::format("les lignes font {}, et le virement {} : {}", rapport_.total.texte_fr(),
                   pour_tous_.total->texte_fr(), domain::dire_ecart(*pour_tous_.total, rapport_.total)),
       "des lignes qui font le montant du virement",
       puis_recommencer("comparer la table à l'avis, ligne par ligne, ou corriger le total donné")});
}

// The rows in whatever order, and the reference of the transfer: what tells a notice from any other.
std::string ImportPaiements::empreinte() const {
  std::string dit = pour_tous_.reference.value_or("");
  for (const auto& [ligne, rang] : lues_) dit += "\n" + ligne;
  return sha256(dit);
}

// All of its rows are paid already: one refusal tells it better than one each.
void ImportPaiements::verifier_l_avis() {
  if (lues_.empty()) return;
  const auto deja = store::trouver_avis(base_, empreinte());
  if (!deja) return;
  rapport_.lignes.clear();
  rapport_.a_verifier.clear();
  const Remede remede("", {{"s'il s'agit d'un autre virement, donner sa référence",
                            Geste::Recommencer,
                            {{Donnee::ReferenceDuVirement}}},
                           {"voir ce qui est payé", Geste::PaiementLister}});
  rapport_.fautes = {{0,
                      "",
                      deja->reference.value_or(""),
                      {CodeRefus::AvisDejaPris,
                       fmt::format("cet avis est déjà pris : n° {}, {}, {}, {}", deja->numero, deja->fichier,
                                   texte::compter(deja->lignes, "ligne"), deja->total.texte_fr()),
                       "un avis qui n'est pas encore pris", remede}}};
}

void ImportPaiements::noter(const LignePayee& ligne, const Decide& decide) {
  const Paiement& p = ligne.quoi.paiement;
  const bool avance = p.nature == NaturePaiement::Avance;
  const auto champs = avance ? changements(decide.avant.avance, decide.apres.avance)
                             : changements(*decide.avant.solde, *decide.apres.solde);
  const bool un_pas = !domain::est_paye(decide.avant, p.nature);
  operation_.noter(un_pas ? (avance ? "avance.statut" : "solde.statut") : "paiement.recu",
                   ligne.quoi.numero_editeur,
                   fmt::format("{}{} (le {}, avis {}, ligne {})",
                               un_pas   ? ""
                               : avance ? "avance, "
                                        : "solde, ",
                               en_une_ligne(champs), p.jour->fr(), p.avis->avis, p.avis->ligne));
}

void ImportPaiements::ecrire() {
  const AvisDePaiement& avis = *rapport_.avis;
  const std::int64_t numero = store::ajouter_avis(base_, avis);
  rapport_.avis->numero = numero;
  operation_.noter(
      "avis.recu", std::nullopt,
      fmt::format("avis {} : {}, {}, {}{}", numero, avis.fichier, texte::compter(avis.lignes, "ligne"),
                  avis.total.texte_fr(), avis.reference ? ", " + *avis.reference : ""));
  for (std::size_t i = 0; i < decides_.size(); ++i) {
    LignePayee& ligne = rapport_.lignes[i];
    ligne.quoi.paiement.avis = {numero, ligne.ligne};
    store::payer(base_, decides_[i].cle, ligne.quoi.paiement);
    noter(ligne, decides_[i]);
  }
  retenir_l_entete(base_, contexte_, operation_, table_);
  operation_.terminer();
}

void ImportPaiements::dire_les_remarques() {
  rapport_.remarques = table_.remarques();
  rapport_.suites = table_.suites_des_remarques();
}

RapportPaiements ImportPaiements::importer(const Fichier& fichier) {
  menager_la_memoire(base_, fichier.chemin);
  retrouver_les_entetes(base_, table_);
  table_.lire(fichier.chemin, [this] { prendre_rang(); });
  verifier_la_vraisemblance();
  rapport_.total_annonce = pour_tous_.total;
  verifier_le_total();
  if (!table_.sans_faute()) rapport_.fautes = table_.refusee().fautes;
  verifier_l_avis();
  if (!rapport_.fautes.empty()) {
    dire_les_remarques();
    return std::move(rapport_);
  }
  rapport_.avis = AvisDePaiement{.reference = pour_tous_.reference,
                                 .fichier = fichier.nom,
                                 .recu_le = contexte_.maintenant.iso(),
                                 .lignes = rapport_.lignes.size(),
                                 .total = rapport_.total,
                                 .empreinte = empreinte()};
  ecrire();
  dire_les_remarques();
  return std::move(rapport_);
}

namespace {

std::optional<PourTous> lire_pour_tous(Saisies& saisies, const AvisSaisi& saisi) {
  PourTous lu;
  if (saisi.nature) lu.nature = domain::nature_de(saisi.nature->brut);
  saisies.appliquer(lu.total, saisi.total);
  saisies.appliquer(lu.jour, saisi.date);
  if (saisi.reference) lu.reference = saisies.lire_texte(*saisi.reference, domain::kLongueurReference);
  return saisies.reussie() ? std::optional(std::move(lu)) : std::nullopt;
}

}  // namespace

Issue<RapportPaiements> importer_paiements(Base& base, const Contexte& contexte, const Fichier& fichier,
                                           const AvisSaisi& saisi, const LectureDeTable& lecture) {
  Saisies saisies;
  auto pour_tous = lire_pour_tous(saisies, saisi);
  if (!pour_tous) return saisies.echec();
  return avec_place({place_d_une_table(base, fichier.chemin)}, [&] {
    return ImportPaiements(base, contexte, *std::move(pour_tous), lecture).importer(fichier);
  });
}

}  // namespace finhop::app
