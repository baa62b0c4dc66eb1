#include <fmt/format.h>

#include <algorithm>

#include "domain/regles_juges.hpp"
#include "finhop/base/text.hpp"

namespace finhop::domain::juges {
namespace {

std::vector<std::string> absents_de(const std::vector<Finess>& liste, const std::vector<Finess>& autre) {
  std::vector<std::string> absents;
  for (const Finess& finess : sans_doublon(liste))
    if (std::ranges::find(autre, finess) == autre.end()) absents.push_back(finess.texte());
  return absents;
}

std::vector<std::string> reponses_manquantes(const Scenario& scenario) {
  std::vector<std::string> manquants;
  if (!scenario.is_direct_to_dmp) manquants.emplace_back("la réponse DMP");
  if (!scenario.is_direct_to_mss_pro) manquants.emplace_back("la réponse MSS Pro");
  if (!scenario.is_direct_to_mss_citoyen) manquants.emplace_back("la réponse MSS Citoyen");
  return manquants;
}

}  // namespace

void eli_01(const Examen& examen, const Signaler& signaler) {
  if (!examen.dossier) return signaler({"l'avance n'est pas connue de la base", ""});
  const StatutAvance statut = examen.dossier->avance.statut;
  if (statut == StatutAvance::Payee) return;
  const std::string message = fmt::format("l'avance est {}, pas payée", libelle(statut));
  if (est_ouverte(statut)) return signaler({message, std::string(id(statut))});
  signaler({message, std::string(id(statut)), "aucun solde ne peut être demandé pour cette avance"});
}

void eli_02(const Examen& examen, const Signaler& signaler) {
  if (!examen.dossier || !examen.demande.montant_facture) return;
  const auto& commande = examen.dossier->avance.montant_bon_commande;
  const Montant facture = *examen.demande.montant_facture;
  if (commande && facture > *commande)
    signaler({fmt::format("la facture ({}) dépasse le bon de commande ({})", facture.texte_fr(),
                          commande->texte_fr()),
              facture.texte_json()});
}

void eli_03(const Examen& examen, const Signaler& signaler) {
  if (!examen.dossier) return;
  const auto& attendu = examen.dossier->avance.numero_asp;
  if (!attendu) return signaler({"le numeroASP de l'avance n'est pas enregistré", ""});
  if (examen.demande.numero_asp && *examen.demande.numero_asp != *attendu)
    signaler(
        {fmt::format("la ligne porte {}, l'avance {}", examen.demande.numero_asp->texte(), attendu->texte()),
         examen.demande.numero_asp->texte()});
}

void eli_04(const Examen& examen, const Signaler& signaler) {
  if (examen.dossier && !examen.dossier->avance.montant_bon_commande)
    signaler({"le montant du bon de commande n'est pas enregistré", ""});
}

void eli_05(const Examen& examen, const Signaler& signaler) {
  if (!examen.dossier || !examen.dossier->solde) return;
  const StatutSolde statut = examen.dossier->solde->statut;
  if (est_en_main(statut) || statut == StatutSolde::Refuse) return;
  const auto& lot = examen.dossier->lot_vivant;
  signaler({fmt::format("le solde est déjà {}{}", libelle(statut), lot ? " (lot " + *lot + ")" : ""),
            std::string(id(statut))});
}

void eli_06(const Examen& examen, const Signaler& signaler) {
  if (!examen.dossier || examen.demande.beneficiaires.empty()) return;
  const auto& avance = examen.dossier->avance.beneficiaires;
  if (avance.empty()) return;  // the avance's are not recorded: nothing to compare with
  const auto ajoutes = absents_de(examen.demande.beneficiaires, avance);
  const auto manquants = absents_de(avance, examen.demande.beneficiaires);
  if (!ajoutes.empty())
    signaler(
        {fmt::format("bénéficiaires absents de l'avance : {} (périmètre refusé)", text::join(ajoutes, ", ")),
         text::join(ajoutes, " ")});
  if (!manquants.empty())
    signaler({fmt::format("bénéficiaires de l'avance qui manquent : {} (compensation)",
                          text::join(manquants, ", ")),
              text::join(manquants, " ")});
}

void eli_07(const Examen& examen, const Signaler& signaler) {
  const auto& depot = examen.depot.numero_ans;
  if (!examen.dossier || !depot || *depot == examen.dossier->avance.numero_ans) return;
  signaler({fmt::format("le fichier porte le numeroAns {}, l'avance {}", depot->texte(),
                        examen.dossier->avance.numero_ans.texte()),
            depot->texte()});
}

void eli_08(const Examen& examen, const Signaler& signaler) {
  const auto& siret = examen.depot.siret;
  if (!examen.fournisseur || !siret || *siret == examen.fournisseur->siret) return;
  signaler({fmt::format("le fichier porte le SIRET {}, le fournisseur {}", siret->texte(),
                        examen.fournisseur->siret.texte()),
            siret->texte()});
}

void eli_09(const Examen& examen, const Signaler& signaler) {
  std::vector<std::string> manquants;
  if (!examen.demande.montant_facture) manquants.emplace_back("la facture");
  if (examen.demande.beneficiaires.empty()) manquants.emplace_back("les bénéficiaires");
  std::ranges::move(reponses_manquantes(examen.demande.scenario), std::back_inserter(manquants));
  if (!manquants.empty()) signaler({fmt::format("il reste à saisir : {}", text::join(manquants, ", ")), ""});
}

void eli_10(const Examen& examen, const Signaler& signaler) {
  if (!examen.dossier) return;
  const auto& commande = examen.dossier->avance.date_bon_commande;
  const auto& facture = examen.demande.date_facture;
  if (commande && facture && *facture < *commande)
    signaler({fmt::format("la facture du {} précède le bon de commande du {}", facture->fr(), commande->fr()),
              facture->fr()});
}

void eli_11(const Examen& examen, const Signaler& signaler) {
  if (!examen.dossier || !examen.dossier->empreinte_refusee) return;
  if (*examen.dossier->empreinte_refusee == empreinte(*examen.dossier))
    signaler({"la demande a été rejetée et rien n'y a changé depuis", ""});
}

void eli_12(const Examen& examen, const Signaler& signaler) {
  const auto& depot = examen.depot.date_depot;
  if (!examen.logiciel || !examen.logiciel->date_limite || !depot || *depot <= *examen.logiciel->date_limite)
    return;
  signaler({fmt::format("le dépôt du {} vient après la date limite du {}", depot->fr(),
                        examen.logiciel->date_limite->fr()),
            depot->fr()});
}

}  // namespace finhop::domain::juges
