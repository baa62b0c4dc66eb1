#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "web/pages/verification_parties.hpp"

namespace finhop::web {
namespace {

std::string_view nom(domain::Etape etape) {
  switch (etape) {
    case domain::Etape::Structure:
      return "structure";
    case domain::Etape::Format:
      return "format";
    case domain::Etape::Coherence:
      return "cohérence";
    case domain::Etape::Eligibilite:
      return "éligibilité";
    case domain::Etape::Pieces:
      return "pièces";
  }
  return {};
}

std::size_t refusees(const app::FichierVerifie& f) {
  return static_cast<std::size_t>(std::ranges::count(f.lignes, false, &app::LigneVerifiee::acceptee));
}

h::Html premieres_fautes(const app::FichierVerifie& f) {
  std::map<std::string_view, std::vector<std::size_t>> par_regle;  // FMT-01, FMT-02: the order of the control
  for (const app::LigneVerifiee& l : f.lignes)
    if (!l.acceptee && !l.regle.empty()) par_regle[l.regle].push_back(l.num_ligne);
  h::Html fautes;
  for (const auto& [regle, lignes] : par_regle)
    fautes += h::li(h::b(regle),
                    fmt::format(" ({}) : {} ", domain::regle(regle).condition,
                                lignes.size() > 1 ? "demandes" : "demande"),
                    etendues_html(lignes, ""));
  return h::ul(fautes);
}

// What the findings of one rule have in common.
struct Resume {
  const domain::Regle* regle = nullptr;
  domain::Severite severite = domain::Severite::Erreur;
  Remede remede;
  bool meme_remede = true;
  std::size_t constats = 0;
  bool hors_des_demandes = false;
  std::vector<std::size_t> lignes;

  void ajouter(const app::ConstatSitue& s) {
    if (constats++ == 0) remede = s.constat.remede;
    regle = &domain::regle(s.constat.regle);
    severite = s.constat.severite;
    meme_remede = meme_remede && remede == s.constat.remede;
    if (!s.num_ligne)
      hors_des_demandes = true;
    else if (lignes.empty() || lignes.back() != *s.num_ligne)
      lignes.push_back(*s.num_ligne);
  }
};

std::vector<Resume> resumer(const std::vector<app::ConstatSitue>& constats) {
  std::vector<Resume> par_rang(domain::catalogue().size());
  for (const app::ConstatSitue& s : constats) par_rang[rang(s.constat.regle)].ajouter(s);
  std::erase_if(par_rang, [](const Resume& r) { return r.constats == 0; });
  return par_rang;
}

bool attend_un_dossier(const Remede& remede) {
  return std::ranges::any_of(remede.suites, [](const Suite& suite) {
    return std::ranges::find(suite.arguments, Argument{Donnee::Reference}) != suite.arguments.end();
  });
}

// The remedy that all share; else the catalogue's, where REF stands for each numeroEditeur.
h::Html remede_html(const Resume& resume, const DireRemede& dire) {
  const Remede remede = resume.meme_remede ? resume.remede : remede_general(*resume.regle);
  return a_faire(remede, dire, attend_un_dossier(remede) ? " (REF : le numeroEditeur de la demande)" : "");
}

h::Html demandes_html(const Resume& resume, std::string_view ancre) {
  h::Html demandes;
  if (resume.hors_des_demandes)
    demandes += h::lien(h::Lien::ancre(fmt::format("{}0", ancre)), "hors des demandes");
  if (!demandes.est_vide() && !resume.lignes.empty()) demandes += ", ";
  demandes += etendues_html(resume.lignes, ancre);
  return demandes;
}

void ranger(h::Tableau& tableau, const Resume& resume, std::string_view ancre, const DireRemede& dire) {
  tableau.ranger(h::ensemble(h::b(resume.regle->id), " ", severite_html(resume.severite),
                             h::small(nom(resume.regle->etape), " · ", resume.regle->source)),
                 h::ensemble(resume.regle->condition, remede_html(resume, dire)), nombre(resume.constats),
                 demandes_html(resume, ancre));
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
  for (const Resume& resume : resumer(fichier.constats)) ranger(tableau, resume, ancre, dire);
  return h::div(h::classe("resume"), h::h3("Par règle"), tableau.html());
}

}  // namespace finhop::web
