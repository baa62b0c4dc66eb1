#include "finhop/store/attentes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <tuple>

#include "finhop/domain/attendus.hpp"
#include "finhop/domain/champs.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/domain/vraisemblance.hpp"
#include "store/lecture_de_dossier.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

using namespace domain;

enum Colonne {
  kAns,
  kAvance,
  kAvanceLe,
  kPayeeLe,
  kCommande,
  kVersee,
  kSolde,
  kSoldeLe,
  kFacture,
  kNumero,
  kCle,
  kCommandeLe,
  kMotif
};

std::optional<Jour> jour_parmi(Requete& r, Colonne un, Colonne sinon) {
  return r.est_nul(un) ? r.jour(sinon) : r.jour(un);
}

class Releve {
 public:
  Releve(const Jour& aujourd_hui, const Delais& delais) : aujourd_hui_(aujourd_hui), delais_(delais) {}

  void voir(Requete& r) {
    const std::string avance = r.texte(kAvance);
    if (attend(r.texte(kSolde)) && est_douteuse(r, avance)) douteux_.push_back(r.entier(kCle));
    if (avance == id(StatutAvance::EnInstruction) || avance == id(StatutAvance::Validee)) {
      const auto commande = r.montant(kCommande);
      attendre(r, SituationDossier::AttendAvance, "", r.jour(kAvanceLe),
               commande ? std::optional(avance_attendue(*commande)) : std::nullopt);
    } else if (avance == id(StatutAvance::Payee)) {
      voir_le_solde(r);
    }
  }

  Attentes rendre() && {
    Attentes toutes;
    toutes.douteux = std::move(douteux_);
    for (auto& [cle, attente] : attentes_) {
      std::ranges::sort(attente.dossiers);
      toutes.attentes.push_back(std::move(attente));
    }
    for (const auto& [numero, sans_depot] : sans_depot_)
      toutes.sans_depot.emplace(lire_exact<NumeroAns>("numero_ans", numero), sans_depot);
    return toutes;
  }

 private:
  using Cle = std::tuple<SituationDossier, std::string, bool>;

  // The others are looked at one at a time.
  static bool attend(const std::string& solde) {
    return solde != id(StatutSolde::EnPreparation) && solde != id(StatutSolde::Rejete) &&
           solde != id(StatutSolde::Incomplet) && solde != id(StatutSolde::AModifier);
  }
  bool est_douteuse(Requete& r, const std::string& avance) const {
    if (avance == id(StatutAvance::Payee) && r.est_nul(kVersee)) return true;
    return !sont_vraisemblables({.commandee_le = r.jour(kCommandeLe),
                                 .commande = r.montant(kCommande),
                                 .payee_le = r.jour(kPayeeLe),
                                 .payee = r.montant(kVersee),
                                 .ecart_admis = !r.est_nul(kMotif)},
                                aujourd_hui_);
  }

  void voir_le_solde(Requete& r) {
    const std::string solde = r.texte(kSolde);  // empty: none is begun
    if (solde.empty() || solde == id(StatutSolde::EnPreparation) || solde == id(StatutSolde::Rejete) ||
        solde == id(StatutSolde::Exporte)) {
      SansDepot& sans_depot = sans_depot_[r.texte(kAns)];
      ++sans_depot.dossiers;
      const auto versee = r.montant(kVersee);
      sans_depot.avances += versee.value_or(Montant());
      sans_depot.sans_montant += versee ? 0U : 1U;
    }
    const auto reste = [&] {
      return reste_a_recevoir(r.montant(kFacture), r.montant(kCommande), r.montant(kVersee));
    };
    if (solde.empty())
      attendre(r, SituationDossier::ACompleter, r.texte(kAns), jour_parmi(r, kPayeeLe, kAvanceLe), reste());
    else if (solde == id(StatutSolde::Accepte))
      attendre(r, SituationDossier::AttendDecision, "", r.jour(kSoldeLe), reste());
    else if (solde == id(StatutSolde::Valide))
      attendre(r, SituationDossier::AttendPaiement, "", r.jour(kSoldeLe), reste());
  }

  void attendre(Requete& r, SituationDossier situation, std::string logiciel,
                const std::optional<Jour>& depuis, std::optional<Montant> montant) {
    const bool retard =
        depuis && *depuis < debut_du_retard(aujourd_hui_, delais_.jours(delai_de(situation).value()));
    const auto [place, neuve] =
        attentes_.try_emplace({situation, logiciel, retard}, AttenteCommune{situation});
    AttenteCommune& attente = place->second;
    if (neuve) {
      attente.retard = retard;
      if (!logiciel.empty()) attente.logiciel = lire_exact<NumeroAns>("numero_ans", logiciel);
    }
    attente.dossiers.push_back(r.texte(kNumero));
    attente.montant += montant.value_or(Montant());
    if (depuis && (!attente.depuis || *depuis < *attente.depuis)) attente.depuis = depuis;
  }

  template <class Type>
  static Type lire_exact(std::string_view colonne, const std::string& brut) {
    auto valeur = Type::exact(brut);
    if (!valeur) valeur_abimee(colonne, brut);
    return *std::move(valeur);
  }

  Jour aujourd_hui_;
  Delais delais_;
  std::map<Cle, AttenteCommune> attentes_;
  std::map<std::string, SansDepot> sans_depot_;
  std::vector<std::int64_t> douteux_;
};

}  // namespace

// NOT INDEXED: in their own order each page is read once. Only soldes that wait for the ASP have what they claim added up.
Attentes relever_attentes(Base& base, const Jour& aujourd_hui, const Delais& delais) {
  static const std::string kSql = fmt::format(
      "SELECT a.numero_ans, a.statut, a.date_statut, a.date_paiement, a.montant_bon_commande, a.montant_avance, "
      "coalesce(s.statut, ''), s.date_statut, CASE WHEN s.statut IN ('accepte', 'valide') THEN "
      "coalesce((SELECT e.montant_segur_ht FROM facture_envoyee e WHERE e.avance_id = s.avance_id ORDER BY e.rang "
      "DESC LIMIT 1), (SELECT sum(f.montant_segur_ht) FROM facture f WHERE f.avance_id = s.avance_id)) END, "
      "a.numero_editeur, a.id, a.{}, a.motif FROM avance a NOT INDEXED LEFT JOIN solde s ON s.avance_id = a.id WHERE a.statut IN ('en_instruction', 'validee', 'payee') AND s.statut IS NOT 'paye'",
      kColonneDuJourDeCommande);
  Requete r(base, kSql);
  Releve releve(aujourd_hui, delais);
  while (r.suivante()) releve.voir(r);
  return std::move(releve).rendre();
}

void parcourir_en_question(Base& base, const std::function<void(Dossier&&)>& voir) {
  static const std::string kAvances =
      colonnes_d_un_dossier() + "WHERE a.statut IN ('incomplete', 'a_modifier', 'a_recouvrer')";
  static const std::string kSoldes =
      colonnes_d_un_dossier() + "WHERE a.statut = 'payee' AND s.statut IN ('incomplet', 'a_modifier')";
  static const std::string kPaiements =
      colonnes_d_un_dossier() +
      "WHERE a.statut = 'payee' AND s.statut = 'paye' AND s.motif IS NULL AND (s.montant_paye IS NULL OR s.montant_paye "
      "<> max(0, coalesce((SELECT e.montant_segur_ht FROM facture_envoyee e WHERE e.avance_id = s.avance_id ORDER BY "
      "e.rang DESC LIMIT 1), (SELECT sum(f.montant_segur_ht) FROM facture f WHERE f.avance_id = s.avance_id)) - "
      "a.montant_avance))";
  LecteurDeDossiers lecteur(base, Lecture::DUneMarche);
  for (const std::string* sql : {&kAvances, &kSoldes, &kPaiements}) {
    Requete requete(base, *sql);
    while (requete.suivante()) voir(lecteur.lire(requete));
  }
}

}  // namespace finhop::store
