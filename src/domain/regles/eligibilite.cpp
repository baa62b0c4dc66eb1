#include <fmt/format.h>

#include <algorithm>

#include "domain/regles/faute.hpp"
#include "domain/regles/formes.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/profils/reponses.hpp"

namespace finhop::domain::juges {
namespace {

std::vector<std::string> absents_de(const std::vector<Finess>& liste, const std::vector<Finess>& autre) {
  std::vector<std::string> absents;
  for (const Finess& finess : sans_doublon(liste))
    if (std::ranges::find(autre, finess) == autre.end()) absents.push_back(finess.texte());
  return absents;
}

// Of what the profile asks for whatever the rest says.
std::vector<std::string> reponses_manquantes(const Scenario& scenario, const Profil& profil) {
  std::vector<std::string> manquants;
  const auto exiger = [&](Cle cle, bool est_la, std::string_view nom) {
    if (!est_la && profil.usage(cle).usage == Usage::Exige) manquants.emplace_back(nom);
  };
  exiger(Cle::isDirectToDMP, scenario.is_direct_to_dmp.has_value(), "la réponse DMP");
  exiger(Cle::identDMP, !scenario.ident_dmp.empty(), "les identifiants DMP");
  exiger(Cle::isDirectToMSSPro, scenario.is_direct_to_mss_pro.has_value(), "la réponse MSS Pro");
  exiger(Cle::adresseBoiteMSSPro, scenario.adresse_mss_pro.has_value(), "l'adresse MSS Pro");
  exiger(Cle::isDirectToMSSCitoyen, scenario.is_direct_to_mss_citoyen.has_value(), "la réponse MSS Citoyen");
  exiger(Cle::adresseBoiteMSSCitoyen, scenario.adresse_mss_citoyen.has_value(), "l'adresse MSS Citoyen");
  exiger(Cle::identINSi, !scenario.ident_insi.empty(), "les identifiants INSi");
  for (const ChampPropre& champ : profil.champs_propres)
    if (est_a_remplir(champ, scenario) && !scenario.propres.contains(champ.nom))
      manquants.push_back(champ.nom);
  return manquants;
}

// The lot that holds the live line is this very file, not deposited yet.
bool est_son_propre_lot(const Examen& examen) {
  return examen.dossier->solde->statut == StatutSolde::Exporte && examen.dossier->lot_vivant &&
         *examen.dossier->lot_vivant == examen.depot.nom;
}

void juger_siret(const Depot& depot, const Fournisseur* fournisseur, const Signaler& signaler) {
  if (!fournisseur || !depot.siret || *depot.siret == fournisseur->siret) return;
  dire(signaler, Cle::SIRET,
       fmt::format("le fichier porte le SIRET {}, le fournisseur {}", depot.siret->texte(),
                   fournisseur->siret.texte()),
       depot.siret->texte());
}

void juger_date_limite(const Depot& depot, const Logiciel* logiciel, const Signaler& signaler) {
  if (!logiciel || !depot.date_depot) return;
  if (!limite_est_passee(*logiciel, *depot.date_depot, depot.heure_depot)) return;
  const bool meme_jour = *depot.date_depot == *logiciel->date_limite;
  signaler({fmt::format("le dépôt du {}{} vient après la date limite du {}", depot.date_depot->fr(),
                        meme_jour ? " " + depot.heure_depot->texte() : "", limite_fr(*logiciel)),
            depot.date_depot->fr()});
}

}  // namespace

void eli_01(const Examen& examen, const Signaler& signaler) {
  constexpr Cle kCle = Cle::numeroEditeur;
  if (!examen.dossier)
    return signaler({.message = "l'avance n'est pas connue de la base",
                     .valeur = "",
                     .remede = Suite{"si la demande est bien du fournisseur, l'enregistrer",
                                     Geste::AvanceAjouter,
                                     {{Donnee::NumeroEditeur}, {Donnee::Ans}}},
                     .endroit = Endroit{kCle, {}, {}, {}}});
  const StatutAvance statut = examen.dossier->avance.statut;
  if (statut == StatutAvance::Payee) return;
  const std::string message = fmt::format("l'avance est {}, pas payée", libelle(statut));
  if (est_permis(Pas{statut, StatutAvance::Payee}))
    return dire(signaler, kCle, message, std::string(id(statut)));
  if (est_ouverte(statut))
    return signaler(
        {.message = message,
         .valeur = std::string(id(statut)),
         .remede = Suite{"suivre l'instruction de l'ASP",
                         Geste::AvanceStatut,
                         {{Donnee::Statut, std::string(id(suites(statut).front()))}, {Donnee::Reference}}},
         .endroit = Endroit{kCle, {}, {}, {}}});
  signaler({.message = message,
            .valeur = std::string(id(statut)),
            .remede = "aucun solde ne peut être demandé pour cette avance",
            .endroit = Endroit{kCle, {}, {}, {}}});
}

void eli_02(const Examen& examen, const Signaler& signaler) {
  if (!examen.dossier || !examen.demande.montant_facture) return;
  const auto& commande = examen.dossier->avance.montant_bon_commande;
  const Montant facture = *examen.demande.montant_facture;
  if (commande && facture > *commande)
    dire(signaler, Cle::montantSegurHTFacture,
         fmt::format("la facture ({}) dépasse le bon de commande ({})", facture.texte_fr(),
                     commande->texte_fr()),
         facture.texte_json());
}

void eli_03(const Examen& examen, const Signaler& signaler) {
  if (!examen.dossier) return;
  constexpr Cle kCle = Cle::numeroASP;
  const auto& attendu = examen.dossier->avance.numero_asp;
  if (!attendu) return dire(signaler, kCle, "le numeroASP de l'avance n'est pas enregistré", "");
  const auto& trouve = examen.demande.numero_asp;
  if (trouve && *trouve != *attendu)
    dire(signaler, kCle, fmt::format("la ligne porte {}, l'avance {}", trouve->texte(), attendu->texte()),
         trouve->texte());
}

void eli_04(const Examen& examen, const Signaler& signaler) {
  if (examen.dossier && !examen.dossier->avance.montant_bon_commande)
    dire(signaler, Cle::montantSegurHTFacture, "le montant du bon de commande n'est pas enregistré", "");
}

void eli_05(const Examen& examen, const Signaler& signaler) {
  if (!examen.dossier || !examen.dossier->solde || est_son_propre_lot(examen)) return;
  const StatutSolde statut = examen.dossier->solde->statut;
  if (est_en_main(statut) || statut == StatutSolde::Refuse) return;
  const auto& lot = examen.dossier->lot_vivant;
  dire(signaler, Cle::numeroASP,
       fmt::format("le solde est déjà {}{}", libelle(statut), lot ? " (lot " + *lot + ")" : ""),
       std::string(id(statut)));
}

void eli_06(const Examen& examen, const Signaler& signaler) {
  if (!examen.dossier || examen.demande.beneficiaires.empty()) return;
  constexpr Cle kCle = Cle::beneficiairesPMSI;
  const auto& avance = examen.dossier->avance.beneficiaires;
  if (avance.empty()) return;  // the avance's are not recorded: nothing to compare with
  const auto ajoutes = absents_de(examen.demande.beneficiaires, avance);
  const auto manquants = absents_de(avance, examen.demande.beneficiaires);
  if (!ajoutes.empty())
    dire(signaler, kCle,
         fmt::format("bénéficiaires absents de l'avance : {}, que l'ASP n'a pas financés",
                     texte::joindre(ajoutes, ", ")),
         texte::joindre(ajoutes, " "));
  if (!manquants.empty())
    dire(signaler, kCle,
         fmt::format("bénéficiaires de l'avance qui manquent : {}, dont la part d'avance sera à rendre",
                     texte::joindre(manquants, ", ")),
         texte::joindre(manquants, " "));
}

void eli_07(const Examen& examen, const Signaler& signaler) {
  const auto& depot = examen.depot.numero_ans;
  if (!examen.dossier || !depot || *depot == examen.dossier->avance.numero_ans) return;
  dire(signaler, Cle::numeroAns,
       fmt::format("le fichier porte le numeroAns {}, celui de l'avance est {}", depot->texte(),
                   examen.dossier->avance.numero_ans.texte()),
       depot->texte());
}

void eli_08(const Examen& examen, const Signaler& signaler) {
  if (examen.demande.origine == Origine::Base) juger_siret(examen.depot, examen.fournisseur, signaler);
}

void eli_08_fichier(const ExamenDepot& examen, const Signaler& signaler) {
  juger_siret(examen.depot, examen.fournisseur, signaler);
}

// In a file, what is not there is told by the rules of structure and format.
void eli_09(const Examen& examen, const Signaler& signaler) {
  if (examen.demande.origine == Origine::Fichier) return;
  std::vector<std::string> manquants;
  if (!examen.demande.montant_facture) manquants.emplace_back("la facture");
  if (examen.demande.beneficiaires.empty()) manquants.emplace_back("les bénéficiaires");
  std::ranges::move(reponses_manquantes(examen.demande.scenario, examen.profil),
                    std::back_inserter(manquants));
  if (!manquants.empty()) signaler({fmt::format("{}{}", kResteASaisir, texte::joindre(manquants, ", ")), ""});
}

// A file may carry the changes that the dossier does not.
void eli_11(const Examen& examen, const Signaler& signaler) {
  if (!examen.dossier || !est_tel_que_refuse(*examen.dossier) || examen.dossier->refus->confirme) return;
  if (examen.demande.origine == Origine::Base || memes_donnees(examen.demande, demande_de(*examen.dossier)))
    signaler({"la demande a été refusée par le portail et rien n'y a changé depuis", ""});
}

void eli_12(const Examen& examen, const Signaler& signaler) {
  if (examen.demande.origine == Origine::Base) juger_date_limite(examen.depot, examen.logiciel, signaler);
}

void eli_12_fichier(const ExamenDepot& examen, const Signaler& signaler) {
  juger_date_limite(examen.depot, examen.logiciel, signaler);
}

}  // namespace finhop::domain::juges
