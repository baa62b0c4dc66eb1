#include "app/dossier/filtre.hpp"

#include <algorithm>

#include "app/dossier/recherche.hpp"

namespace finhop::app {
namespace {

// Each once; what names none goes to `saisies`.
std::vector<std::int64_t> cles_nommees(Base& base, const Contexte& contexte, Saisies& saisies,
                                       const std::vector<std::string>& references) {
  std::vector<std::int64_t> cles;
  for (const std::string& reference : references) {
    const auto dossier = exiger_dossier(base, contexte, reference);
    if (!dossier)
      saisies.refuser(dossier.error());
    else if (std::ranges::find(cles, dossier->cle) == cles.end())
      cles.push_back(dossier->cle);
  }
  return cles;
}

std::optional<store::Periode> lire_periode(Saisies& saisies, const Criteres& criteres) {
  if (!criteres.depuis && !criteres.jusqua) {
    if (!criteres.faits.empty())
      saisies.refuser({CodeRefus::ValeursIncompletes,
                       "ce qui est arrivé est demandé sans dire entre quels jours",
                       "un premier jour, un dernier, ou les deux",
                       {"",
                        {{"dire à partir de quel jour", Geste::Recommencer, {{Donnee::Depuis}}},
                         {"ou jusqu'à quel jour", Geste::Recommencer, {{Donnee::Jusqua}}}}}});
    return std::nullopt;
  }
  store::Periode periode;
  if (criteres.depuis) periode.depuis = saisies.lire<Jour>(*criteres.depuis);
  if (criteres.jusqua) periode.jusqua = saisies.lire<Jour>(*criteres.jusqua);
  if (!criteres.faits.empty()) periode.faits = criteres.faits;
  if (periode.depuis && periode.jusqua && *periode.depuis > *periode.jusqua)
    saisies.refuser(Refus{CodeRefus::ValeurIllisible, "la période finit avant de commencer",
                          "un premier jour, puis un dernier", "échanger les deux jours"}
                        .dans(criteres.jusqua->lieu));
  return periode;
}

}  // namespace

Filtre lire_filtre(Saisies& saisies, Base& base, const Contexte& contexte, const Criteres& criteres) {
  Filtre filtre;
  filtre.base.numeros_ans = lire_logiciels(base, saisies, criteres.ans);
  filtre.base.avance = criteres.avance;
  filtre.base.solde = criteres.solde;
  filtre.base.en_main = criteres.etat == Etat::Pret;
  if (criteres.finess) filtre.base.finess = saisies.lire<domain::Finess>(*criteres.finess);
  if (criteres.client) filtre.client = texte::plier(*criteres.client);
  filtre.base.client = criteres.client_entier;
  if (filtre.base.client == "")
    saisies.refuser({CodeRefus::ValeurIllisible, "le nom du client est vide", "le nom d'un client, en entier",
                     "le donner tel que la liste le montre"});
  filtre.base.periode = lire_periode(saisies, criteres);
  if (!criteres.references.empty())
    filtre.base.cles = cles_nommees(base, contexte, saisies, criteres.references);
  return filtre;
}

bool porte_le_client(const Filtre& filtre, const std::optional<std::string>& client) {
  return !filtre.client || texte::plier(client.value_or("")).find(*filtre.client) != std::string::npos;
}

}  // namespace finhop::app
