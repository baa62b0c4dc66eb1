// What is asked of an export on the page: in the address, then in the form that confirms it.
#pragma once

#include <string>
#include <vector>

#include "finhop/app/lot/exporter.hpp"
#include "web/pages/lire/rendre.hpp"

namespace finhop::web {

struct ExportDemande {
  app::DemandeExport pour_app;
  bool choisis = false;  // its dossiers are those of a list, ticked or filtered: maybe none
};

// Under which names a form says them.
inline constexpr std::string_view kReference = "ref";
inline constexpr std::string_view kChoix = "choix";
inline constexpr std::string_view kAccepter = "accepter";

// As many dossiers as a form may name one by one.
inline constexpr std::size_t kDossiersNommes = 1'000;

// `parametres`: of the address or of the form. What is neither a dossier, a software nor a day filters the list of dossiers,
// whose ready ones are taken. Refused as the list refuses.
Issue<ExportDemande> export_demande(const Contexte& contexte, app::Base& base, const Parametres& parametres);
// That it names dossiers, and none of them is ready: not the same as naming none.
bool est_sans_dossier(const ExportDemande& demande);
// The same, to be asked again: in an address, hidden in a form.
Parametres parametres_de(const ExportDemande& demande);
Suite commande_de(const ExportDemande& demande);

}  // namespace finhop::web
