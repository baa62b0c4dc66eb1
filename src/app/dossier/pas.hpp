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
std::string libelles(const std::vector<Statut>& statuts, std::string_view entre = ", ") {
  std::vector<std::string> libelles;
  for (const Statut statut : statuts) libelles.emplace_back(domain::libelle(statut));
  return texte::joindre(libelles, entre);
}

// « payée ou remboursée »
template <class Statut>
std::string statuts_a_montant() {
  std::vector<Statut> statuts;
  for (const auto& description : domain::statuts<Statut>())
    if (domain::porte_un_montant(description.statut)) statuts.push_back(description.statut);
  return libelles(statuts, " ou ");
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
    saisies.refuser(
        {CodeRefus::OptionsContraires,
         fmt::format("{} ne va pas avec le statut « {} »", saisi.montant->lieu, domain::libelle(*statut)),
         fmt::format("un montant avec {} seulement", statuts_a_montant<Statut>()),
         puis_recommencer("ôter le montant")});
  if (!saisies.reussie()) return std::nullopt;
  return store::Changement<Statut>{*statut, *date, montant, motif};
}

// The same of a correction, which always has its motive.
template <class Statut>
std::optional<store::Changement<Statut>> lire_correction(Saisies& saisies, const StatutSaisi& saisi,
                                                         const Contexte& contexte) {
  auto pas = lire_pas<Statut>(saisies, {saisi.statut, saisi.date, saisi.montant, std::nullopt}, contexte);
  const auto motif = saisies.lire_texte(saisi.motif.value_or(Saisi{}), kLongueurTexte);
  if (!pas || !motif) return std::nullopt;
  pas->motif = motif;
  return pas;
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
// What a person may type from there: other steps, or corrections.
template <class Statut>
std::string attendu_depuis(const PasRefuse<Statut>& pas) {
  const std::string_view de = domain::libelle(pas.de);
  const std::vector<Statut> reculs = domain::corrections(pas.de);
  const std::string corriger = reculs.empty() ? "" : fmt::format(" ; à corriger en : {}", libelles(reculs));
  if (!pas.permis.empty()) return fmt::format("depuis « {} » : {}", de, libelles(pas.permis));
  if (domain::suites(pas.de).empty()) return fmt::format("« {} » est un statut final{}", de, corriger);
  return fmt::format("depuis « {} », seuls les lots font avancer un solde", de);
}

template <class Statut>
Refus refus_du_pas(const PasRefuse<Statut>& pas) {
  const std::string_view de = domain::libelle(pas.de);
  const std::string_view vers = domain::libelle(pas.vers);
  return {CodeRefus::PasInterdit,
          pas.de == pas.vers ? fmt::format("{} {} est déjà {}", pas.quoi, pas.numero, vers)
                             : fmt::format("{} {} ne passe pas de « {} » à « {} »{}", pas.quoi, pas.numero,
                                           de, vers, pas.raison),
          attendu_depuis(pas), pas.suite};
}

// Of a correction that does not exist.
template <class Statut>
Refus refus_de_correction(const PasRefuse<Statut>& pas) {
  const std::string_view de = domain::libelle(pas.de);
  const std::string_view vers = domain::libelle(pas.vers);
  return {CodeRefus::PasInterdit,
          pas.de == pas.vers ? fmt::format("{} {} est déjà {}", pas.quoi, pas.numero, vers)
                             : fmt::format("{} {} ne se corrige pas de « {} » en « {} »{}", pas.quoi,
                                           pas.numero, de, vers, pas.raison),
          pas.permis.empty() ? fmt::format("un autre statut : « {} » ne se corrige pas ainsi", de)
                             : fmt::format("depuis « {} », à corriger en : {}", de, libelles(pas.permis)),
          pas.suite};
}

// For the journal, which always tells the motive.
template <class Statut>
std::string detail_de_correction(const std::vector<std::string>& champs,
                                 const store::Changement<Statut>& pas) {
  return fmt::format("{} (le {}), correction : {}", texte::joindre(champs, " ; "), pas.date.fr(), *pas.motif);
}

}  // namespace finhop::app
