#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/page_verification_parties.hpp"

namespace finhop::cli {
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

std::string premieres_fautes(const app::FichierVerifie& f) {
  std::map<std::string_view, std::vector<std::size_t>> par_regle;  // FMT-01, FMT-02: the order of the control
  for (const app::LigneVerifiee& l : f.lignes)
    if (!l.acceptee && !l.regle.empty()) par_regle[l.regle].push_back(l.num_ligne);
  std::string html = "<ul>\n";
  for (const auto& [regle, lignes] : par_regle)
    html += fmt::format("<li><b>{}</b> ({}) : {} {}</li>\n", regle, montrer(domain::regle(regle).condition),
                        lignes.size() > 1 ? "demandes" : "demande", etendues_html(lignes, ""));
  return html + "</ul>\n";
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
std::string remede_html(const Resume& resume, const DireRemede& dire) {
  const Remede remede = resume.meme_remede ? resume.remede : remede_general(*resume.regle);
  if (remede.est_vide()) return {};
  return fmt::format("<p>À faire : {}{}</p>", montrer(dire(remede)),
                     attend_un_dossier(remede) ? " (REF : le numeroEditeur de la demande)" : "");
}

std::string rangee(const Resume& resume, std::string_view ancre, const DireRemede& dire) {
  std::string lignes =
      resume.hors_des_demandes ? fmt::format("<a href=\"#{}0\">hors des demandes</a>", ancre) : "";
  if (!lignes.empty() && !resume.lignes.empty()) lignes += ", ";
  return fmt::format(
      "<tr><th scope=\"row\"><b>{}</b> {}<small>{} · {}</small></th><td>{}{}</td><td "
      "class=\"n\">{}</td><td>{}{}</td></tr>\n",
      resume.regle->id, severite_html(resume.severite), nom(resume.regle->etape),
      montrer(resume.regle->source), montrer(resume.regle->condition), remede_html(resume, dire),
      nombre(resume.constats), lignes, etendues_html(resume.lignes, ancre));
}

constexpr std::string_view kTete = R"html(<div class="resume">
<h3>Par règle</h3>
<div class="defile"><table class="regles">
<caption>Constats, règle par règle</caption>
<thead><tr><th scope="col">Règle</th><th scope="col">Ce qu'elle demande</th><th scope="col" class="n">Constats</th><th scope="col">Demandes</th></tr></thead>
<tbody>
)html";

}  // namespace

std::string portail_html(const app::FichierVerifie& f) {
  if (f.structure_refusee)
    return "<p>Le portail refuserait le fichier entier, pour sa structure, sans regarder aucune demande.</p>\n";
  const std::size_t n = refusees(f);
  if (n > 0)
    return fmt::format(
        "<p>Le portail refuserait {} sur {}, en s'arrêtant à la première faute de format de chacune :</p>\n{}",
        compte(n, "demande"), nombre(f.lignes.size()), premieres_fautes(f));
  return fmt::format("<p>Le portail accepterait {}{}.</p>\n",
                     f.lignes.size() == 1 ? "la demande" : "toutes les demandes",
                     f.deposable ? "" : " ; ce sont d'autres erreurs qui empêchent de déposer ce fichier");
}

std::string par_regle_html(const app::FichierVerifie& fichier, std::string_view ancre,
                           const DireRemede& dire) {
  if (fichier.constats.empty()) return {};
  std::string html(kTete);
  for (const Resume& resume : resumer(fichier.constats)) html += rangee(resume, ancre, dire);
  return html + "</tbody>\n</table></div>\n</div>\n";
}

}  // namespace finhop::cli
