// The plan of an export: what it would make, what it warns of, what it leaves out.
#pragma once

#include <optional>
#include <string>

#include "web/pages/exporter/demande.hpp"

namespace finhop::web {

inline constexpr std::string_view kTete = "tete";
inline constexpr std::string_view kAvertit = "Ce qui avertit, sans empêcher";
inline constexpr std::string_view kJour = "jour";  // that was shown, when none was asked

// What is simulated, and what nobody accepted yet of what the profiles suppose.
struct Plan {
  Issue<app::RapportExport> rapport;
  std::optional<Refus> a_accepter = {};
};

Plan planifier(const Contexte& contexte, app::Base& base, const ExportDemande& demande);

// `tete`: of the journal as the plan was made, carried by the form that confirms it.
h::Html plan_html(const Contexte& contexte, const ExportDemande& demande, const Plan& plan,
                  const std::string& tete);
// Of an export that was made, or would be: what it warns of.
vue::Page avertissements(const Contexte& contexte, const app::RapportExport& rapport);
// Another software, another day: an address that can be kept, nothing is written.
h::Html autrement_html(app::Base& base, const ExportDemande& demande);

}  // namespace finhop::web
