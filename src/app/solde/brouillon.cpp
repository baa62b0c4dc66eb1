#include "app/solde/brouillon.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "finhop/domain/profils/profil.hpp"

namespace finhop::app {
namespace {

using domain::Scenario;
using domain::Solde;

std::optional<std::string> lire_numero(Saisies& saisies, const std::vector<Saisi>& numeros,
                                       std::size_t rang) {
  return rang < numeros.size() ? saisies.lire_texte(numeros[rang], kLongueurTexte) : std::nullopt;
}

// Some are given without the others.
bool est_une_correction(const SoldeSaisi& saisi) {
  const bool rien =
      saisi.dates_facture.empty() && saisi.montants_facture.empty() && saisi.numeros_facture.empty();
  return !rien && (saisi.dates_facture.empty() || saisi.montants_facture.empty());
}

void lire_factures(Saisies& saisies, const SoldeSaisi& saisi, BrouillonSolde& brouillon) {
  if (est_une_correction(saisi)) return;
  const std::size_t nombre = saisi.dates_facture.size();
  if (nombre != saisi.montants_facture.size())
    return saisies.refuser(
        {CodeRefus::ValeursIncompletes,
         fmt::format("{} et {} : cela ne fait pas des factures entières", texte::compter(nombre, "date"),
                     texte::compter(saisi.montants_facture.size(), "montant")),
         "une date et un montant pour chaque facture",
         Suite{"donner l'un autant de fois que l'autre",
               Geste::Recommencer,
               {{Donnee::FactureDate}, {Donnee::FactureMontant}}}});
  if (!saisi.numeros_facture.empty() && saisi.numeros_facture.size() != nombre)
    return saisies.refuser({CodeRefus::ValeursIncompletes,
                            fmt::format("{} et {} : on ne sait pas lequel va à laquelle",
                                        texte::compter(saisi.numeros_facture.size(), "numéro"),
                                        texte::compter(nombre, "facture")),
                            "un numéro pour chaque facture, ou pour aucune",
                            Suite{"en donner autant", Geste::Recommencer, {{Donnee::FactureNumero}}}});
  for (std::size_t i = 0; i < nombre; ++i) {
    const auto date = saisies.lire<Jour>(saisi.dates_facture[i]);
    const auto montant = saisies.lire<Montant>(saisi.montants_facture[i]);
    auto numero = lire_numero(saisies, saisi.numeros_facture, i);
    if (date && montant) brouillon.liste<&Solde::factures>().push_back({*date, *montant, std::move(numero)});
  }
}

void lire_mss(Saisies& saisies, const std::optional<ReponseSaisie>& saisie, BrouillonSolde& brouillon,
              std::size_t reponse, std::size_t adresse) {
  if (!saisie) return;
  brouillon.donner(reponse, saisie->oui);
  for (const Saisi& valeur : saisie->valeurs)
    if (auto lue = saisies.lire_texte(valeur, domain::longueur_max(domain::Cle::adresseBoiteMSSPro)))
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
          saisies.lire_identifiants(saisi.dmp->valeurs, domain::longueur_max(domain::Cle::identDMP));
  }
  lire_mss(saisies, saisi.mss_pro, brouillon, domain::rang(&Scenario::is_direct_to_mss_pro),
           domain::rang(&Scenario::adresse_mss_pro));
  lire_mss(saisies, saisi.mss_citoyen, brouillon, domain::rang(&Scenario::is_direct_to_mss_citoyen),
           domain::rang(&Scenario::adresse_mss_citoyen));
  return brouillon;
}

void corriger_factures(Saisies& saisies, const SoldeSaisi& saisi, std::vector<domain::Facture>& factures) {
  if (!est_une_correction(saisi)) return;
  for (const auto* donnes : {&saisi.dates_facture, &saisi.montants_facture, &saisi.numeros_facture})
    if (!donnes->empty() && donnes->size() != factures.size())
      return saisies.refuser(
          {CodeRefus::ValeursIncompletes,
           fmt::format("{} est donné {} fois pour {}", donnes->front().lieu, donnes->size(),
                       factures.empty() ? "aucune facture enregistrée"
                                        : texte::compter(factures.size(), "facture enregistrée")),
           "la date et le montant de chaque facture, ou ce qui change de celles qui sont enregistrées",
           Suite{"donner les factures en entier",
                 Geste::Recommencer,
                 {{Donnee::FactureDate}, {Donnee::FactureMontant}}}});
  for (std::size_t i = 0; i < factures.size(); ++i) {
    if (!saisi.dates_facture.empty())
      if (const auto date = saisies.lire<Jour>(saisi.dates_facture[i])) factures[i].date = *date;
    if (!saisi.montants_facture.empty())
      if (const auto montant = saisies.lire<Montant>(saisi.montants_facture[i]))
        factures[i].montant = *montant;
    if (!saisi.numeros_facture.empty()) saisies.appliquer_texte(factures[i].numero, saisi.numeros_facture[i]);
  }
}

void garder_les_numeros(const std::vector<domain::Facture>& avant, std::vector<domain::Facture>& apres) {
  std::vector<domain::Facture> restantes = avant;
  for (domain::Facture& facture : apres) {
    const auto la_meme = std::ranges::find_if(restantes, [&](const domain::Facture& f) {
      return f.date == facture.date && f.montant == facture.montant;
    });
    if (la_meme == restantes.end()) continue;
    if (!facture.numero) facture.numero = la_meme->numero;
    restantes.erase(la_meme);
  }
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
