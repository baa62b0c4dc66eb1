#include "app/solde/brouillon.hpp"

#include <fmt/format.h>

#include "app/solde/longueurs.hpp"

namespace finhop::app {
namespace {

using domain::Scenario;
using domain::Solde;

void lire_factures(Saisies& saisies, const SoldeSaisi& saisi, BrouillonSolde& brouillon) {
  if (saisi.dates_facture.size() != saisi.montants_facture.size())
    return saisies.refuser({CodeRefus::ValeursIncompletes,
                            fmt::format("{} pour {}", texte::compter(saisi.dates_facture.size(), "date"),
                                        texte::compter(saisi.montants_facture.size(), "montant")),
                            "une date et un montant pour chaque facture",
                            Suite{"donner l'un autant de fois que l'autre",
                                  Geste::Recommencer,
                                  {{Donnee::FactureDate}, {Donnee::FactureMontant}}}});
  for (std::size_t i = 0; i < saisi.dates_facture.size(); ++i) {
    const auto date = saisies.lire<Jour>(saisi.dates_facture[i]);
    const auto montant = saisies.lire<Montant>(saisi.montants_facture[i]);
    if (date && montant) brouillon.liste<&Solde::factures>().push_back({*date, *montant});
  }
}

void lire_mss(Saisies& saisies, const std::optional<ReponseSaisie>& saisie, BrouillonSolde& brouillon,
              std::size_t reponse, std::size_t adresse) {
  if (!saisie) return;
  brouillon.donner(reponse, saisie->oui);
  for (const Saisi& valeur : saisie->valeurs)
    if (auto lue = saisies.lire_texte(valeur, kLongueurAdresseMss))
      brouillon.donner(adresse, *std::move(lue));
}

}  // namespace

BrouillonSolde lire_solde(Saisies& saisies, const SoldeSaisi& saisi) {
  BrouillonSolde brouillon;
  lire_factures(saisies, saisi, brouillon);
  if (!saisi.finess.empty()) brouillon.liste<&Solde::beneficiaires>() = saisies.lire_finess(saisi.finess);
  if (saisi.dmp) {
    brouillon.donner(domain::rang(&Scenario::is_direct_to_dmp), saisi.dmp->oui);
    if (saisi.dmp->oui)
      brouillon.liste<&Scenario::ident_dmp>() =
          saisies.lire_identifiants(saisi.dmp->valeurs, kLongueurIdentDmp);
  }
  lire_mss(saisies, saisi.mss_pro, brouillon, domain::rang(&Scenario::is_direct_to_mss_pro),
           domain::rang(&Scenario::adresse_mss_pro));
  lire_mss(saisies, saisi.mss_citoyen, brouillon, domain::rang(&Scenario::is_direct_to_mss_citoyen),
           domain::rang(&Scenario::adresse_mss_citoyen));
  return brouillon;
}

std::optional<bool> reponse_de(const Solde& solde, const ReponseEtValeur& r) {
  const domain::ValeurDite dite = domain::dite(domain::kChampsSolde[r.reponse], solde);
  const bool* oui = std::get_if<bool>(&dite);
  return oui ? std::optional(*oui) : std::nullopt;
}

bool a_la_valeur(const Solde& solde, const ReponseEtValeur& r) {
  const domain::ValeurDite dite = domain::dite(domain::kChampsSolde[r.valeur], solde);
  const auto* liste = std::get_if<std::vector<std::string>>(&dite);
  return liste ? !liste->empty() : !std::holds_alternative<std::monostate>(dite);
}

void poser(const BrouillonSolde& brouillon, Solde& solde) {
  brouillon.poser(solde);
  BrouillonSolde retire;
  for (const ReponseEtValeur& r : kReponses)
    if (reponse_de(solde, r) == false && !brouillon.donne(r.valeur)) retire.effacer(r.valeur);
  retire.poser(solde);
}

}  // namespace finhop::app
