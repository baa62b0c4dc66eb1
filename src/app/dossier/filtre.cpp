#include "app/dossier/filtre.hpp"

#include <algorithm>

#include "app/dossier/recherche.hpp"

namespace finhop::app {
namespace {

bool a_finess(const domain::Dossier& dossier, const domain::Finess& finess) {
  const auto contient = [&](const std::vector<domain::Finess>& liste) {
    return std::ranges::find(liste, finess) != liste.end();
  };
  return contient(dossier.avance.beneficiaires) || (dossier.solde && contient(dossier.solde->beneficiaires));
}

}  // namespace

Filtre lire_filtre(Saisies& saisies, Base& base, const Criteres& criteres) {
  Filtre filtre;
  filtre.base.numeros_ans = lire_logiciels(base, saisies, criteres.ans);
  filtre.base.avance = criteres.avance;
  filtre.base.solde = criteres.solde;
  filtre.base.en_main = criteres.etat == Etat::Pret;
  if (criteres.finess) filtre.base.finess = saisies.lire<domain::Finess>(*criteres.finess);
  if (criteres.client) filtre.client = texte::plier(*criteres.client);
  return filtre;
}

bool passe(const domain::Dossier& dossier, const store::FiltreDossiers& filtre) {
  const auto& numeros = filtre.numeros_ans;
  if (!numeros.empty() && std::ranges::find(numeros, dossier.avance.numero_ans) == numeros.end())
    return false;
  if (filtre.avance && *filtre.avance != dossier.avance.statut) return false;
  if (filtre.solde && (!dossier.solde || *filtre.solde != dossier.solde->statut)) return false;
  return !filtre.finess || a_finess(dossier, *filtre.finess);
}

bool porte_le_client(const Filtre& filtre, const std::optional<std::string>& client) {
  return !filtre.client || texte::plier(client.value_or("")).find(*filtre.client) != std::string::npos;
}

std::vector<domain::Dossier> dossiers_nommes(Base& base, const Contexte& contexte, Saisies& saisies,
                                             const std::vector<std::string>& references) {
  std::vector<domain::Dossier> dossiers;
  for (const std::string& reference : references) {
    auto dossier = exiger_dossier(base, contexte, reference);
    if (dossier)
      dossiers.push_back(*std::move(dossier));
    else
      saisies.refuser(dossier.error());
  }
  std::ranges::sort(dossiers, {}, [](const domain::Dossier& d) { return d.avance.numero_editeur; });
  const auto doublons = std::ranges::unique(dossiers, {}, &domain::Dossier::cle);
  dossiers.erase(doublons.begin(), doublons.end());
  return dossiers;
}

}  // namespace finhop::app
