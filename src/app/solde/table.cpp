#include "app/solde/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/solde/hors_profil.hpp"

namespace finhop::app {
namespace {

using namespace colonne_solde;

void lire_facture(TableImportee& table, BrouillonSolde& brouillon) {
  const auto date = table.valeur<Jour>(kDateFacture);
  const auto montant = table.valeur<Montant>(kMontantFacture);
  if (date && montant) brouillon.liste<&domain::Solde::factures>().push_back({*date, *montant});
  constexpr std::string_view kDeux = "la date et le montant de la facture, ou ni l'un ni l'autre";
  if (table.est_donnee(kDateFacture) && !table.est_donnee(kMontantFacture))
    table.exiger(kMontantFacture, kDeux);
  if (table.est_donnee(kMontantFacture) && !table.est_donnee(kDateFacture)) table.exiger(kDateFacture, kDeux);
}

// One cell of its type.
struct Lecture {
  TableImportee& table;
  std::size_t colonne;

  std::optional<ValeurLue> operator()(std::vector<domain::Finess> domain::Solde::*) const {
    return si_pleine(table.finess(colonne));
  }
  std::optional<ValeurLue> operator()(std::vector<std::string> domain::Scenario::*) const {
    return si_pleine(table.identifiants(colonne, domain::longueur_max(domain::Cle::identDMP)));
  }
  std::optional<ValeurLue> operator()(std::optional<bool> domain::Scenario::*) const {
    return table.reponse(colonne);
  }
  std::optional<ValeurLue> operator()(std::optional<std::string> domain::Scenario::*) const {
    return table.adresse(colonne, domain::longueur_max(domain::Cle::adresseBoiteMSSPro));
  }
  template <class Type>
  std::optional<ValeurLue> operator()(Type domain::Solde::*) const {
    return std::nullopt;  // stands in no table
  }

  template <class Liste>
  static std::optional<ValeurLue> si_pleine(Liste liste) {
    return liste.empty() ? std::nullopt : std::optional<ValeurLue>(std::move(liste));
  }
};

// How a table says that an answer and what goes with a yes do not go together.
struct MotsDUneReponse {
  std::string_view quoi;
  std::string_view donne;
};
constexpr std::array kMots{MotsDUneReponse{"un identifiant DMP", "donné"},
                           MotsDUneReponse{"une adresse", "donnée"},
                           MotsDUneReponse{"une adresse", "donnée"}};
static_assert(kMots.size() == kReponses.size());

void verifier_reponse(TableImportee& table, const SoldeLu& lu, const domain::Solde& finale, std::size_t i) {
  const ReponseEtValeur& r = kReponses[i];
  const std::size_t colonne = colonne_de(r.valeur);
  const auto noter = [&](std::string_view dit, std::string_view attendu, std::string_view remede) {
    table.noter(ligne_de(lu, colonne), colonne, "",
                {CodeRefus::ValeursIncompletes, fmt::format("{} {}", kMots[i].quoi, dit),
                 fmt::format("{} {}", kMots[i].quoi, attendu),
                 fmt::format("{} dans {}", remede, kColonnesSolde[colonne_de(r.reponse)].nom)});
  };
  const bool oui = reponse_de(finale, r) == true;
  if (lu.brouillon.donne(r.valeur) && !oui)
    noter(fmt::format("est {} à côté d'une réponse qui n'est pas oui", kMots[i].donne), "avec oui seulement",
          "vider cette cellule, ou répondre oui");
  if (oui && !a_la_valeur(finale, r))
    noter("manque à côté de oui", "avec oui", "remplir cette cellule, ou répondre non");
}

}  // namespace

SoldeLu lire_solde(TableImportee& table) {
  SoldeLu lu;
  lu.ligne = table.ligne();
  for (std::size_t colonne = 0; colonne < lu.lignes.size(); ++colonne)
    if (table.est_donnee(colonne)) lu.lignes[colonne] = table.ligne();
  lire_facture(table, lu.brouillon);
  for (std::size_t rang = 0; rang < domain::kChampsSolde.size(); ++rang) {
    const domain::Champ<domain::Solde>& champ = domain::kChampsSolde[rang];
    if (!a_une_colonne(champ)) continue;
    if (auto valeur = std::visit(Lecture{table, colonne_de(rang)}, champ.lieu))
      lu.brouillon.donner(rang, *std::move(valeur));
  }
  return lu;
}

std::size_t ligne_de(const SoldeLu& solde, std::size_t colonne) {
  return solde.lignes[colonne] == 0 ? solde.ligne : solde.lignes[colonne];
}

namespace {

// No request has so many; what comes after is a mistake of the table.
constexpr std::size_t kFacturesMax = 1'000;
constexpr std::size_t kBeneficiairesMax = 5'000;

// A further row says of a field what the first did, or nothing.
void fondre(TableImportee& table, SoldeLu& solde, const SoldeLu& suite, std::size_t rang) {
  const std::size_t colonne = colonne_de(rang);
  if (!suite.brouillon.donne(rang) || solde.brouillon.dit(rang) == suite.brouillon.dit(rang)) return;
  const std::size_t ligne = solde.lignes[colonne];
  if (ligne == 0) {
    solde.brouillon.donner(rang, *suite.brouillon.dit(rang));
    solde.lignes[colonne] = suite.lignes[colonne];
    return;
  }
  table.noter(colonne,
              {CodeRefus::TableRefusee, fmt::format("la ligne {} dit autre chose du même solde", ligne),
               fmt::format("la même valeur qu'à la ligne {}, ou rien", ligne),
               "corriger l'une des deux, ou vider cette cellule"});
}

// Adds to a list what a further row has more, and says it in `ajoutes`.
template <auto lieu, class Dire>
void unir_les_listes(SoldeLu& solde, const SoldeLu& suite, std::vector<std::string>& ajoutes, Dire dire) {
  if (const auto* siens = suite.brouillon.valeur<lieu>())
    for (const auto& un : unir(solde.brouillon.liste<lieu>(), *siens)) ajoutes.push_back(dire(un));
}

// One row a beneficiary: the same invoice again, or none, with other beneficiaries. Their lists are put together.
bool est_une_suite(TableImportee& table, SoldeLu& solde, const SoldeLu& suite) {
  const auto* factures = suite.brouillon.valeur<&domain::Solde::factures>();
  const auto* connues = solde.brouillon.valeur<&domain::Solde::factures>();
  if (factures && (!connues || !std::ranges::all_of(*factures, [&](const domain::Facture& f) {
        return std::ranges::find(*connues, f) != connues->end();
      })))
    return false;
  if (!factures && (table.est_donnee(kDateFacture) || table.est_donnee(kMontantFacture))) return false;
  const auto* siens = solde.brouillon.valeur<&domain::Solde::beneficiaires>();
  if (siens && siens->size() >= kBeneficiairesMax) {
    table.noter(kNumeroEditeur, {CodeRefus::TableRefusee,
                                 fmt::format("le solde de la ligne {} a plus de {} bénéficiaires",
                                             solde.ligne, kBeneficiairesMax),
                                 "les bénéficiaires d'un seul dossier", "corriger le numéro de ces lignes"});
    return true;
  }
  std::vector<std::string> ajoutes;
  unir_les_listes<&domain::Solde::beneficiaires>(solde, suite, ajoutes,
                                                 [](const domain::Finess& f) { return f.texte(); });
  if (ajoutes.empty()) return false;
  unir_les_listes<&domain::Scenario::ident_dmp>(solde, suite, ajoutes,
                                                [](const std::string& ident) { return ident; });
  table.douter(fmt::format("{} ajouté au solde de la ligne {}", texte::joindre(ajoutes, ", "), solde.ligne));
  return true;
}

}  // namespace

void ajouter_rang(TableImportee& table, SoldeLu& solde, const SoldeLu& suite) {
  const bool une_suite = est_une_suite(table, solde, suite);
  for (std::size_t rang = 0; rang < domain::kChampsSolde.size(); ++rang) {
    const bool unie = une_suite && (rang == domain::rang(&domain::Solde::beneficiaires) ||
                                    rang == domain::rang(&domain::Scenario::ident_dmp));
    if (a_une_colonne(domain::kChampsSolde[rang]) && !unie) fondre(table, solde, suite, rang);
  }
  if (une_suite) return;
  const auto* factures = suite.brouillon.valeur<&domain::Solde::factures>();
  if (!factures && !table.est_donnee(kDateFacture) && !table.est_donnee(kMontantFacture))
    table.noter(
        kNumeroEditeur,
        {CodeRefus::TableRefusee,
         fmt::format("ce numeroEditeur est déjà à la ligne {}, et celle-ci n'a pas de facture", solde.ligne),
         "une ligne par facture", "donner la facture de cette ligne, ou ôter la ligne"});
  if (!factures) return;
  auto& toutes = solde.brouillon.liste<&domain::Solde::factures>();
  if (toutes.size() >= kFacturesMax)
    return table.noter(
        kNumeroEditeur,
        {CodeRefus::TableRefusee,
         fmt::format("le solde de la ligne {} a plus de {} factures", solde.ligne, kFacturesMax),
         "les factures d'un seul dossier", "corriger le numéro de ces lignes"});
  for (const domain::Facture& facture : *factures) {
    if (std::ranges::find(toutes, facture) != toutes.end())
      solde.repetees.push_back({table.ligne(), std::string(table.cellule(kDateFacture))});
    toutes.push_back(facture);
  }
}

void refuser_repetees(TableImportee& table, const std::string& numero, const SoldeLu& lu) {
  Suite saisir{"si ce sont deux factures, ôter la ligne, importer, puis saisir toutes celles de ce solde",
               Geste::SoldeSaisir,
               {{Donnee::Reference, numero}}};
  if (const auto* factures = lu.brouillon.valeur<&domain::Solde::factures>())
    for (const domain::Facture& f : *factures) {
      saisir.arguments.push_back({Donnee::FactureDate, f.date.fr()});
      saisir.arguments.push_back({Donnee::FactureMontant, f.montant.texte_tableur()});
    }
  for (const FactureRepetee& repetee : lu.repetees)
    table.noter(repetee.ligne, kDateFacture, repetee.valeur,
                {CodeRefus::TableRefusee,
                 "cette facture est déjà donnée plus haut pour le même solde",
                 "chaque facture une seule fois",
                 {"ôter la ligne si c'est la même facture", {saisir}}});
}

void noter_hors_profil(TableImportee& table, const SoldeLu& lu, const domain::Dossier& dossier,
                       const domain::Profil* profil) {
  if (!profil) return;
  for (const std::size_t rang : champs_hors_profil(lu.brouillon, *profil))
    table.noter(ligne_de(lu, colonne_de(rang)), colonne_de(rang), "",
                champ_hors_profil(rang, *profil, dossier.avance.numero_editeur.texte()));
}

std::size_t colonne_du_champ_solde(std::string_view cle) {
  const auto colonne = std::ranges::find(kColonnesSolde, cle, &ColonneConnue::nom);
  return colonne == kColonnesSolde.end() ? kDateFacture
                                         : static_cast<std::size_t>(colonne - kColonnesSolde.begin());
}

domain::Solde solde_mis_a_jour(TableImportee& table, const domain::Solde& avant, const SoldeLu& lu) {
  domain::Solde apres = avant;
  poser(lu.brouillon, apres);
  garder_les_numeros(avant.factures, apres.factures);
  for (std::size_t i = 0; i < kReponses.size(); ++i) verifier_reponse(table, lu, apres, i);
  return apres;
}

}  // namespace finhop::app
