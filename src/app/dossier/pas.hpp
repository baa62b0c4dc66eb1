// What a step of an avance's life and one of a solde's have in common: how it is read, completed, refused.
#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/saisie/saisies.hpp"
#include "finhop/app/dossier/statut_saisi.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/store/avances.hpp"

namespace finhop::app {

template <class Statut>
std::vector<std::string> ids_de(const std::vector<Statut>& statuts) {
  std::vector<std::string> ids;
  for (const Statut statut : statuts) ids.emplace_back(domain::id(statut));
  return ids;
}

// « payee ou recouvree »
template <class Statut>
std::string statuts_a_montant() {
  std::vector<Statut> statuts;
  for (const auto& description : domain::statuts<Statut>())
    if (domain::porte_un_montant(description.statut)) statuts.push_back(description.statut);
  return texte::joindre(ids_de(statuts), " ou ");
}

// Today when no day is given.
template <class Statut>
std::optional<store::Changement<Statut>> lire_pas(Saisies& saisies, const StatutSaisi& saisi,
                                                  const Contexte& contexte) {
  const auto statut = saisies.lire_statut<Statut>(saisi.statut);
  std::optional<Jour> date = contexte.maintenant.jour_a_paris();
  if (saisi.date) date = saisies.lire<Jour>(*saisi.date);
  std::optional<Montant> montant;
  saisies.appliquer(montant, saisi.montant);
  std::optional<std::string> motif;
  saisies.appliquer_texte(motif, saisi.motif);
  if (statut && saisi.montant && !domain::porte_un_montant(*statut))
    saisies.refuser({CodeRefus::OptionsContraires,
                     fmt::format("{} ne va pas avec le statut {}", saisi.montant->lieu, domain::id(*statut)),
                     fmt::format("un montant avec {} seulement", statuts_a_montant<Statut>()),
                     puis_recommencer("ôter le montant")});
  if (!saisies.reussie()) return std::nullopt;
  return store::Changement<Statut>{*statut, *date, montant, motif};
}

// The notice of payment may come after the status was noted, or correct it.
template <class Statut>
bool corrige_un_paiement(Statut avant, const StatutSaisi& saisi,
                         const store::Changement<Statut>& changement) {
  return avant == changement.statut && domain::porte_un_montant(avant) &&
         (saisi.date || saisi.montant || saisi.motif);
}

// What a correction does not give stays.
struct PaiementNote {
  std::optional<Jour> date;
  std::optional<Montant> montant;
  std::optional<std::string> motif;
};
template <class Statut>
store::Changement<Statut> complet(store::Changement<Statut> changement, const PaiementNote& avant,
                                  const StatutSaisi& saisi) {
  if (!saisi.date) changement.date = avant.date.value_or(changement.date);
  if (!saisi.montant) changement.montant = avant.montant;
  if (!saisi.motif) changement.motif = avant.motif;
  return changement;
}

template <class Statut>
struct PasRefuse {
  std::string_view quoi;  // « l'avance »
  std::string numero;
  Statut de;
  Statut vers;
  std::vector<Statut> permis;  // from there, by this command
  std::string_view raison = {};
  Suite suite;
};
template <class Statut>
Refus refus_du_pas(const PasRefuse<Statut>& pas) {
  const std::string_view de = domain::id(pas.de);
  const std::string_view vers = domain::id(pas.vers);
  return {CodeRefus::PasInterdit,
          pas.de == pas.vers
              ? fmt::format("{} {} est déjà {}", pas.quoi, pas.numero, vers)
              : fmt::format("{} {} ne passe pas de {} à {}{}", pas.quoi, pas.numero, de, vers, pas.raison),
          domain::suites(pas.de).empty() ? fmt::format("{} est un statut final", de)
          : pas.permis.empty()           ? fmt::format("depuis {}, seuls les lots font avancer un solde", de)
                               : fmt::format("depuis {} : {}", de, texte::joindre(ids_de(pas.permis), ", ")),
          pas.suite};
}

}  // namespace finhop::app
