#include "web/pages/exporter/demande.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "finhop/app/dossier/demande.hpp"

namespace finhop::web {
namespace {

constexpr std::string_view kAns = "ans";
constexpr std::string_view kDateDepot = "date-depot";
// Of the page or of its form, and not of the list.
constexpr std::array<std::string_view, 12> kDIci{kReference, kAns,    kDateDepot, kChoix,
                                                 kAccepter,  "jeton", "tete",     "jour",
                                                 "page",     "tri",   "colonnes", "format"};

std::vector<domain::Critere> criteres_de(const Parametres& parametres) {
  std::vector<domain::Critere> criteres;
  for (const auto& [nom, valeur] : parametres)
    if (!valeur.empty() && std::ranges::find(kDIci, nom) == kDIci.end()) criteres.push_back({nom, valeur});
  return criteres;
}

Refus trop_de_dossiers(std::size_t combien) {
  return {CodeRefus::OptionsContraires,
          fmt::format("cette liste tient {}, et {} au plus se choisissent ainsi",
                      compte(combien, "dossier prêt"), nombre(kDossiersNommes)),
          "une liste plus courte, ou tous les dossiers prêts",
          Suite{"voir tout ce qui est prêt", Geste::Exporter}};
}

Issue<std::vector<std::string>> prets_de_la_liste(const Contexte& contexte, app::Base& base,
                                                  const app::DemandeExport& demande,
                                                  const std::vector<domain::Critere>& criteres) {
  auto liste = app::comprendre(criteres);
  if (!liste) return std::unexpected(std::move(liste.error()));
  liste->criteres.etat = app::Etat::Pret;
  liste->criteres.ans = demande.ans;
  std::vector<std::string> prets;
  const auto vus = app::lister(base, contexte.pour_app({"", Geste::Lister}), liste->criteres,
                               [&](const app::Fiche& fiche) {
                                 if (prets.size() < kDossiersNommes)
                                   prets.push_back(fiche.dossier.avance.numero_editeur.texte());
                               });
  if (!vus) return std::unexpected(vus.error());
  if (vus->total > kDossiersNommes) return refuser_tout(trop_de_dossiers(vus->total));
  return prets;
}

}  // namespace

Issue<ExportDemande> export_demande(const Contexte& contexte, app::Base& base, const Parametres& parametres) {
  ExportDemande demande;
  // Beside the base: a server has no folder of its own.
  demande.pour_app.sortie =
      std::filesystem::absolute(contexte.installation.base).parent_path() / app::kRepertoireDesExports;
  for (const auto& [nom, valeur] : parametres) {
    if (valeur.empty()) continue;
    if (nom == kReference) demande.pour_app.references.push_back(valeur);
    if (nom == kAns) demande.pour_app.ans.push_back({std::string(kAns), valeur});
    if (nom == kDateDepot) demande.pour_app.date_depot = app::Saisi{"jour du dépôt", valeur};
    if (nom == kChoix) demande.choisis = true;
    if (nom == kAccepter) demande.pour_app.accepter_suppositions = true;
  }
  const auto criteres = criteres_de(parametres);
  if (criteres.empty() || !demande.pour_app.references.empty()) return demande;
  auto prets = prets_de_la_liste(contexte, base, demande.pour_app, criteres);
  if (!prets) return std::unexpected(std::move(prets.error()));
  demande.pour_app.references = *std::move(prets);
  demande.choisis = true;
  return demande;
}

bool est_sans_dossier(const ExportDemande& demande) {
  return demande.choisis && demande.pour_app.references.empty();
}

Parametres parametres_de(const ExportDemande& demande) {
  Parametres dits;
  for (const std::string& reference : demande.pour_app.references) dits.emplace_back(kReference, reference);
  for (const app::Saisi& ans : demande.pour_app.ans) dits.emplace_back(kAns, ans.brut);
  if (demande.pour_app.date_depot) dits.emplace_back(kDateDepot, demande.pour_app.date_depot->brut);
  return dits;
}

Suite commande_de(const ExportDemande& demande) {
  Suite suite{"", Geste::Exporter};
  for (const std::string& reference : demande.pour_app.references)
    suite.arguments.push_back({Donnee::Reference, reference});
  for (const app::Saisi& ans : demande.pour_app.ans) suite.arguments.push_back({Donnee::Ans, ans.brut});
  if (demande.pour_app.date_depot)
    suite.arguments.push_back({Donnee::DateDepot, demande.pour_app.date_depot->brut});
  if (demande.pour_app.accepter_suppositions) suite.arguments.push_back({Donnee::AccepterSuppositions});
  return suite;
}

}  // namespace finhop::web
