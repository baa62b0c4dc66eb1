// The rows of a notice, each decided where those before it leave its dossier.
#include <fmt/format.h>

#include <algorithm>

#include "app/dossier/recherche.hpp"
#include "app/paiement/importation.hpp"
#include "app/paiement/plusieurs.hpp"
#include "finhop/domain/paiements/imputation.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/domain/vraisemblance.hpp"
#include "finhop/store/paiements.hpp"

namespace finhop::app {

using namespace colonne_paiement;
using domain::Dossier;
using domain::NaturePaiement;

Dossier* ImportPaiements::trouver(std::size_t colonne, const std::string& numero) {
  auto dossier = exiger_dossier_exact(base_, numero);
  if (!dossier) {
    Refus inconnu = dossier.error();
    inconnu.remede = {"corriger le numéro, ou ôter la ligne", {{"voir les dossiers", Geste::Lister}}};
    table_.noter(colonne, std::move(inconnu));
    return nullptr;
  }
  const std::int64_t cle = dossier->cle;
  return &dossiers_.try_emplace(cle, *std::move(dossier)).first->second;
}

// By either number, or by both when they are of one dossier. One column may hold both sorts.
Dossier* ImportPaiements::dossier_de(const PaiementLu& lu) {
  const auto la_ou_il_est = [this](std::size_t colonne, std::size_t sinon) {
    return table_.est_donnee(colonne) ? colonne : sinon;
  };
  Dossier* par_asp = lu.asp ? trouver(la_ou_il_est(kNumeroAsp, kNumeroEditeur), *lu.asp) : nullptr;
  Dossier* par_editeur =
      lu.editeur ? trouver(la_ou_il_est(kNumeroEditeur, kNumeroAsp), *lu.editeur) : nullptr;
  if ((lu.asp && !par_asp) || (lu.editeur && !par_editeur)) return nullptr;
  if (par_asp && par_editeur && par_asp != par_editeur) {
    const std::string& autre = par_asp->avance.numero_editeur.texte();
    table_.noter(kNumeroAsp,
                 {CodeRefus::TableRefusee,
                  fmt::format("{} est le numeroASP du dossier {}, et non de {}", *lu.asp, autre, *lu.editeur),
                  "le numeroEditeur et le numeroASP d'un même dossier",
                  Suite{"comparer", Geste::Montrer, {{Donnee::Reference, autre}}}});
    return nullptr;
  }
  return par_asp ? par_asp : par_editeur;
}

// Two rows that say the same may be one that was pasted twice.
bool ImportPaiements::est_repetee(const Dossier& dossier, const PaiementLu& lu) {
  const std::string dit = fmt::format("{}|{}|{}|{}|{}", dossier.avance.numero_editeur.texte(),
                                      lu.montant->centimes(), lu.jour ? lu.jour->iso() : "",
                                      lu.nature ? domain::id(*lu.nature) : "", lu.reference.value_or(""));
  const auto [place, nouvelle] = lues_.emplace(dit, lu.ligne);
  if (nouvelle) return false;
  table_.noter(kMontant,
               {CodeRefus::PaiementDouteux,
                fmt::format("cette ligne dit la même chose que la ligne {}", place->second),
                "chaque paiement une seule fois",
                "ôter l'une des deux ; si ce sont deux paiements, leur donner chacun sa référence"});
  return true;
}

// The same notice under another reference would pay a part twice.
bool ImportPaiements::est_deja_note(const Dossier& dossier, const PaiementLu& lu, NaturePaiement nature) {
  const Jour jour = lu.jour ? *lu.jour : pour_tous_.jour.value_or(aujourd_hui_);
  for (const domain::Paiement& p : store::lire_paiements(base_, dossier.cle)) {
    const bool autre = lu.reference && p.reference && *lu.reference != *p.reference;
    if (p.nature != nature || p.jour != jour || p.montant != lu.montant || autre) continue;
    table_.noter(kMontant,
                 {CodeRefus::PaiementDouteux,
                  fmt::format("un paiement de {} du {} est déjà noté{}", lu.montant->texte_fr(), jour.fr(),
                              p.avis ? fmt::format(" (avis {}, ligne {})", p.avis->avis, p.avis->ligne) : ""),
                  "chaque paiement une seule fois",
                  {"ôter la ligne ; si c'est un autre paiement, donner à chacun sa référence",
                   {{"voir ce qui est payé", Geste::PaiementLister}}}});
    return true;
  }
  return false;
}

std::optional<NaturePaiement> ImportPaiements::nature_de(const Dossier& dossier, const PaiementLu& lu) {
  const auto dite = lu.nature ? lu.nature : pour_tous_.nature;
  const std::size_t colonne = lu.nature ? kNature : lu.asp ? kNumeroAsp : kNumeroEditeur;
  if (dite) {
    auto refus = domain::refus_du_paiement(dossier, *dite);
    if (!refus) return dite;
    corriger_en_plusieurs(base_, dossier, *refus);
    table_.noter(colonne, *std::move(refus));
    return std::nullopt;
  }
  auto devinee = domain::deviner_nature(dossier, *lu.montant);
  if (devinee) return *devinee;
  if (devinee.error().code == CodeRefus::PaiementDouteux)
    devinee.error().remede.suites.push_back(
        {"ou, si toutes les lignes paient la même chose", Geste::Recommencer, {{Donnee::Nature}}});
  corriger_en_plusieurs(base_, dossier, devinee.error());
  table_.noter(colonne, std::move(devinee.error()));
  return std::nullopt;
}

void ImportPaiements::decider(Dossier& dossier, const PaiementLu& lu, NaturePaiement nature) {
  const domain::Avance& avance = dossier.avance;
  LignePayee ligne{.ligne = lu.ligne,
                   .quoi = {avance.numero_editeur, avance.numero_asp, avance.client, {}},
                   .devinee = !lu.nature && !pour_tous_.nature};
  ligne.quoi.paiement = {nature, lu.jour ? lu.jour : pour_tous_.jour.value_or(aujourd_hui_), lu.montant,
                         lu.reference};
  if (!lu.jour && !pour_tous_.jour)
    table_.douter(
        fmt::format("aucune date n'est donnée : noté au {}, le jour de l'import", aujourd_hui_.fr()));
  ligne.attendu = domain::attendu(dossier, nature);
  Dossier avant = dossier;
  domain::payer(dossier, ligne.quoi.paiement);
  ligne.recu = domain::recu(dossier, nature);
  const bool de_l_avance = nature == NaturePaiement::Avance;
  ligne.statut = de_l_avance ? domain::id(dossier.avance.statut) : domain::id(dossier.solde->statut);
  ligne.libelle =
      de_l_avance ? domain::libelle(dossier.avance.statut) : domain::libelle(dossier.solde->statut);
  rapport_.lignes.push_back(std::move(ligne));
  decides_.push_back({dossier.cle, std::move(avant), dossier});
}

// Of each dossier once its last row is taken: what is paid in several rows is short until then.
void ImportPaiements::verifier_la_vraisemblance() {
  std::map<std::int64_t, std::size_t> dernieres;
  for (std::size_t i = 0; i < decides_.size(); ++i) dernieres[decides_[i].cle] = rapport_.lignes[i].ligne;
  std::vector<std::pair<std::size_t, std::int64_t>> lignes;
  for (const auto& [cle, ligne] : dernieres) lignes.emplace_back(ligne, cle);
  std::ranges::sort(lignes);
  for (const auto& [ligne, cle] : lignes) {
    const Dossier& dossier = dossiers_.at(cle);
    for (domain::Constat& constat : domain::invraisemblances(dossier, aujourd_hui_))
      rapport_.a_verifier.push_back(
          {dossier.avance.numero_editeur.texte(), ligne, constat.regle, std::move(constat.message)});
  }
}

void ImportPaiements::prendre_rang() {
  const PaiementLu lu = lire_paiement(table_);
  if (lu.montant) rapport_.total += *lu.montant;
  Dossier* dossier = dossier_de(lu);
  if (!dossier || !lu.montant || table_.la_rangee_est_fautive()) return;
  if (est_repetee(*dossier, lu)) return;
  const auto nature = nature_de(*dossier, lu);
  if (nature && !est_deja_note(*dossier, lu, *nature)) decider(*dossier, lu, *nature);
}

}  // namespace finhop::app
