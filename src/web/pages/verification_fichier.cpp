#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "finhop/base/texte.hpp"
#include "finhop/vue/constats.hpp"
#include "finhop/vue/verification.hpp"
#include "web/pages/verification_parties.hpp"

namespace finhop::web {
namespace {

std::size_t refusees(const app::FichierVerifie& f) {
  return static_cast<std::size_t>(std::ranges::count(f.lignes, false, &app::LigneVerifiee::acceptee));
}

h::Html premieres_fautes(const app::FichierVerifie& f) {
  std::map<std::string_view, std::vector<std::size_t>> par_regle;  // FMT-01, FMT-02: the order of the control
  for (const app::LigneVerifiee& l : f.lignes)
    if (!l.acceptee && !l.regle.empty()) par_regle[l.regle].push_back(l.num_ligne);
  h::Html fautes;
  for (const auto& [regle, lignes] : par_regle)
    fautes += h::li(
        h::b(regle),
        fmt::format(" ({}) : {} ", domain::regle(regle).condition, texte::accorder(lignes.size(), "demande")),
        etendues_html(lignes, ""));
  return h::ul(fautes);
}

// In which demands: 0 for what is in none of them.
using DUneRegle = vue::DUneRegle<std::vector<std::size_t>>;

std::vector<std::size_t> demandes(const DUneRegle& constats) {
  std::vector<std::size_t> demandes;
  for (const auto& propos : constats.propos())
    demandes.insert(demandes.end(), propos.lieux.begin(), propos.lieux.end());
  std::ranges::sort(demandes);
  const auto doubles = std::ranges::unique(demandes);
  demandes.erase(doubles.begin(), doubles.end());
  return demandes;
}

bool attend_un_dossier(const Remede& remede) {
  return std::ranges::any_of(remede.suites, [](const Suite& suite) {
    return std::ranges::find(suite.arguments, Argument{Donnee::Reference}) != suite.arguments.end();
  });
}

// In the catalogue's remedy REF stands for each numeroEditeur.
h::Html remede_html(const Remede& remede, const DireRemede& dire) {
  return a_faire(remede, dire, attend_un_dossier(remede) ? " (REF : le numeroEditeur de la demande)" : "");
}

h::Html demandes_html(std::vector<std::size_t> demandes, std::string_view ancre) {
  h::Html html;
  if (!demandes.empty() && demandes.front() == 0) {
    html += h::lien(h::Lien::ancre(fmt::format("{}0", ancre)), "hors des demandes");
    demandes.erase(demandes.begin());
    if (!demandes.empty()) html += ", ";
  }
  html += etendues_html(demandes, ancre);
  return html;
}

void ranger(h::Tableau& tableau, const DUneRegle& constats, std::string_view ancre, const DireRemede& dire) {
  const domain::Regle& regle = constats.regle();
  tableau.ranger(h::ensemble(h::b(constats.id()), " ", severite_html(constats.severite()),
                             h::small(vue::nom(regle.etape), " · ", regle.source)),
                 h::ensemble(regle.condition, remede_html(constats.remede(), dire)),
                 nombre(constats.constats()), demandes_html(demandes(constats), ancre));
}

}  // namespace

h::Html portail_html(const app::FichierVerifie& f) {
  if (f.structure_refusee)
    return h::p("Le portail refuserait le fichier entier, pour sa structure, sans regarder aucune demande.");
  const std::size_t n = refusees(f);
  if (n > 0)
    return h::ensemble(
        h::p(fmt::format("Le portail refuserait {} sur {}, en s'arrêtant à la première faute de "
                         "format de chacune :",
                         compte(n, "demande"), nombre(f.lignes.size()))),
        premieres_fautes(f));
  return h::p("Le portail accepterait ", f.lignes.size() == 1 ? "la demande" : "toutes les demandes",
              f.deposable ? "." : " ; ce sont d'autres erreurs qui empêchent de déposer ce fichier.");
}

h::Html par_regle_html(const app::FichierVerifie& fichier, std::string_view ancre, const DireRemede& dire) {
  if (fichier.constats.empty()) return {};
  h::Tableau tableau("regles",
                     {{"Règle"}, {"Ce qu'elle demande"}, {"Constats", h::Cote::Droite}, {"Demandes"}},
                     h::PremiereCellule::Titre);
  tableau.nommer("Constats, règle par règle");
  vue::ParRegle<std::vector<std::size_t>> par_regle;
  for (const app::ConstatSitue& s : fichier.constats)
    par_regle.ajouter(s.constat).push_back(s.num_ligne.value_or(0));
  for (const DUneRegle* constats : par_regle.regles()) ranger(tableau, *constats, ancre, dire);
  return h::div(h::classe("resume"), h::h3("Par règle"), tableau.html());
}

}  // namespace finhop::web
