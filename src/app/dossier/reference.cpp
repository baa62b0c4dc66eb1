// What a person calls a dossier.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/dossier/mots_du_client.hpp"
#include "app/dossier/recherche.hpp"
#include "app/dossier/vu.hpp"
#include "finhop/store/anciens_numeros.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::app {
namespace {

using domain::Dossier;
using store::ClientDUnDossier;

// « 23 » for 00023.
std::optional<Dossier> sans_ses_zeros(Base& base, std::string_view reference) {
  constexpr std::size_t kLongueur = 5;
  if (reference.empty() || reference.size() >= kLongueur ||
      !std::ranges::all_of(reference, texte::est_alphanumerique))
    return std::nullopt;
  return store::trouver_dossier(base,
                                std::string(kLongueur - reference.size(), '0') + std::string(reference));
}

// A number that nothing bears is no name.
bool peut_etre_un_nom(const std::vector<std::string>& mots) {
  constexpr std::size_t kAuMoins = 3;
  return std::ranges::any_of(mots, [](const std::string& mot) {
    return mot.size() >= kAuMoins && !std::ranges::any_of(mot, texte::est_chiffre);
  });
}

// Those whose client is so named; where one bears just that name, those only.
std::vector<ClientDUnDossier> par_leur_client(Base& base, std::string_view reference) {
  const std::vector<std::string> dits = mots_de(reference);
  if (!peut_etre_un_nom(dits)) return {};
  std::vector<ClientDUnDossier> trouves;
  std::vector<ClientDUnDossier> exacts;
  store::parcourir_clients(base, [&](const ClientDUnDossier& client) {
    const std::vector<std::string> nom = mots_de(client.client);
    if (nom == dits) exacts.push_back(client);
    if (repond(nom, dits)) trouves.push_back(client);
  });
  return exacts.empty() ? trouves : exacts;
}

std::vector<ClientDUnDossier> par_un_ancien_numero(Base& base, std::string_view reference) {
  std::vector<ClientDUnDossier> trouves;
  for (const std::int64_t cle : store::ont_porte(base, reference)) {
    const Dossier dossier = store::relire_dossier(base, cle);
    trouves.push_back({cle, dossier.avance.numero_editeur.texte(), dossier.avance.client.value_or("")});
  }
  return trouves;
}

Refus ambigu(std::string_view reference, const std::vector<ClientDUnDossier>& trouves) {
  constexpr std::size_t kDits = 5;
  std::vector<std::string> dits;
  for (const ClientDUnDossier& t : trouves)
    if (dits.size() < kDits)
      dits.push_back(t.client.empty() ? t.numero_editeur
                                      : fmt::format("{} ({})", t.numero_editeur, t.client));
  const std::size_t autres = trouves.size() - dits.size();
  return {
      CodeRefus::DossierAmbigu,
      fmt::format("{} désigne {} : {}{}", texte::citer(reference), texte::compter(trouves.size(), "dossier"),
                  texte::joindre(dits, ", "), autres > 0 ? " et " + texte::compter(autres, "autre") : ""),
      "le numeroEditeur ou le numeroASP d'un seul, ou assez de mots de son client",
      Suite{"les voir", Geste::Lister, {{Donnee::Client, std::string(reference)}}}};
}

struct Trouve {
  Dossier dossier;
  std::string remarque = {};  // how it was understood, when that is not plain
};

// « 00001@57 »
Result<Trouve> tel_que_vu(Base& base, const ReferenceVue& vue) {
  auto dossier = exiger_dossier_exact(base, vue.numero);
  if (!dossier) return refuser(dossier.error());
  if (auto change = a_change_depuis(base, dossier->avance.numero_editeur, vue.evenement))
    return refuser(*std::move(change));
  return Trouve{*std::move(dossier)};
}

Result<Trouve> trouver(Base& base, std::string_view brut) {
  const std::string_view reference = texte::rogner(brut);
  if (const auto vue = reference_vue_dans(reference)) return tel_que_vu(base, *vue);
  auto exact = exiger_dossier_exact(base, reference);
  if (exact) return Trouve{*std::move(exact)};
  if (auto dossier = sans_ses_zeros(base, reference)) return Trouve{*std::move(dossier)};
  std::vector<ClientDUnDossier> trouves = par_un_ancien_numero(base, reference);
  const bool ancien = !trouves.empty();
  if (!ancien) trouves = par_leur_client(base, reference);
  if (trouves.empty()) return refuser(exact.error());
  if (trouves.size() > 1) return refuser(ambigu(reference, trouves));
  const ClientDUnDossier& seul = trouves.front();
  return Trouve{
      store::relire_dossier(base, seul.cle),
      ancien
          ? fmt::format("{} : le dossier {} l'a porté, et ne le porte plus", reference, seul.numero_editeur)
          : fmt::format("{} : dossier {} ({})", texte::citer(reference), seul.numero_editeur, seul.client)};
}

}  // namespace

Result<Dossier> exiger_dossier(Base& base, std::string_view reference) {
  auto trouve = trouver(base, reference);
  if (!trouve) return refuser(trouve.error());
  return std::move(trouve->dossier);
}

Result<Dossier> exiger_dossier(Base& base, const Contexte& contexte, std::string_view reference) {
  auto trouve = trouver(base, reference);
  if (!trouve) return refuser(trouve.error());
  if (!trouve->remarque.empty()) contexte.remarquer(trouve->remarque);
  return std::move(trouve->dossier);
}

}  // namespace finhop::app
