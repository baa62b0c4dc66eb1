#include "cli/page_verification.hpp"

#include <fmt/ostream.h>

#include <ostream>

#include "cli/page_verification_parties.hpp"
#include "cli/page_verification_style.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

bool a_une_section(const app::FichierVerifie& f) {
  return !f.constats.empty() || f.constats_tus > 0 || f.lignes_ignorees > 0;
}

std::string rangee_html(const app::FichierVerifie& f, std::string_view ancre) {
  const std::string nom = montrer(f.fichier);
  return fmt::format(
      "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td "
      "class=\"n\">{}</td></tr>\n",
      ancre.empty() ? nom : fmt::format("<a href=\"#{}\">{}</a>", ancre, nom), prediction_html(f.prediction),
      oui_non(f.deposable), nombre(f.lignes.size() + f.lignes_ignorees), nombre(f.erreurs),
      nombre(f.avertissements));
}

// What the section does not tell, said before what it does.
std::string coupes_html(const app::FichierVerifie& f) {
  std::string html;
  if (f.constats_tus > 0)
    html += fmt::format(
        "<p class=\"coupe\"><strong>! {} de plus</strong> : compté{} dans les totaux, mais pas énoncé{} ici ; "
        "corriger, puis vérifier de nouveau.</p>\n",
        compte(f.constats_tus, "constat"), f.constats_tus > 1 ? "s" : "", f.constats_tus > 1 ? "s" : "");
  if (f.lignes_ignorees > 0)
    html += fmt::format(
        "<p class=\"coupe\"><strong>! {}</strong> au-delà de la {}e : aucune règle ne les a examinées.</p>\n",
        compte(f.lignes_ignorees, "demande"), nombre(app::kLignesExaminees));
  return html;
}

std::string section_html(const app::FichierVerifie& f, std::string_view ancre, const DireRemede& dire) {
  const std::string ligne = fmt::format("{}-", ancre);
  return fmt::format(
      "<section id=\"{}\">\n<h2>{}</h2>\n<p>{} · déposable : {} · {}, {}<span class=\"ecran\"> · <a "
      "href=\"#fichiers\">retour aux fichiers</a></span></p>\n{}{}{}{}</section>\n",
      ancre, montrer(f.fichier), prediction_html(f.prediction), oui_non(f.deposable),
      compte(f.erreurs, "erreur"), compte(f.avertissements, "avertissement"), portail_html(f), coupes_html(f),
      par_regle_html(f, ligne, dire), par_ligne_html(f, ligne, dire));
}

std::string total_html(std::string_view nom, std::size_t n) {
  return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", nom, nombre(n));
}

std::string verdict_html(const app::BilanVerification& bilan, std::string_view titre) {
  const bool bon = bilan.deposables == bilan.fichiers;
  return fmt::format(
      "<h1>Vérification de fichiers de dépôt</h1>\n<p class=\"verdict {}\"><span "
      "aria-hidden=\"true\">{}</span><span>{}</span></p>\n<dl class=\"totaux\">\n{}{}{}{}{}</dl>\n",
      bon ? "bon" : "mauvais", bon ? "✓" : "✗", montrer(titre), total_html("Fichiers", bilan.fichiers),
      total_html("Déposables", bilan.deposables), total_html("Demandes", bilan.lignes),
      total_html("Erreurs", bilan.erreurs), total_html("Avertissements", bilan.avertissements));
}

std::string remarque(std::string_view texte) {
  return fmt::format("<li>{}</li>\n", montrer(texte));
}

std::string remarques_html(const app::BilanVerification& bilan, const std::vector<std::string>& remarques,
                           std::size_t tus) {
  std::string html;
  for (const std::string& texte : remarques) html += remarque(texte);
  if (tus > 0)
    html += remarque(compte(tus, "constat") +
                     (tus > 1 ? " comptés et non énoncés" : " compté et non énoncé") + " dans cette page");
  if (!bilan.pieces_inutiles.empty())
    html += remarque("ne contiennent rien de ce que les fichiers nomment : " +
                     texte::joindre(bilan.pieces_inutiles, ", "));
  if (!bilan.retours.empty())
    html += remarque("réponses simulées écrites : " + texte::joindre(bilan.retours, ", "));
  if (!bilan.sans_retour.empty())
    html += remarque("sans réponse simulée, car le portail n'en donne pas quand il refuse la structure : " +
                     texte::joindre(bilan.sans_retour, ", "));
  return html.empty() ? html : "<ul class=\"remarques\">\n" + html + "</ul>\n";
}

constexpr std::string_view kTete = R"html(<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
)html";

constexpr std::string_view kFichiers = R"html(<h2 id="fichiers">Fichiers vérifiés</h2>
<div class="defile"><table class="fichiers">
<caption>Fichiers vérifiés</caption>
<thead><tr><th scope="col">Fichier</th><th scope="col">Prédiction</th><th scope="col">Déposable</th><th scope="col" class="n">Demandes</th><th scope="col" class="n">Erreurs</th><th scope="col" class="n">Avertissements</th></tr></thead>
<tbody>
)html";

constexpr std::string_view kLegende = R"html(</tbody>
</table></div>
<p class="discret">La prédiction dit ce que répondrait le portail, qui ne juge que la structure et le format. « Déposable » demande davantage : aucune erreur d'aucune étape.</p>
)html";

}  // namespace

void PageVerification::ajouter(const app::FichierVerifie& fichier) {
  ++fichiers_;
  const std::string ancre = a_une_section(fichier) ? fmt::format("f{}", fichiers_) : "";
  rangees_ += rangee_html(fichier, ancre);
  if (ancre.empty()) return;
  sections_ += section_html(fichier, ancre, dire_);
  tus_ += fichier.constats_tus;
  par_regle_.resize(domain::catalogue().size());
  for (const app::ConstatSitue& situe : fichier.constats) ++par_regle_[rang(situe.constat.regle)];
}

void PageVerification::ecrire(std::ostream& sortie, const app::BilanVerification& bilan,
                              std::string_view titre_verdict,
                              const std::vector<std::string>& remarques) const {
  fmt::print(sortie, "{}<title>Vérification : {}</title>\n<style>{}{}</style>\n</head>\n<body>\n<main>\n",
             kTete, montrer(titre_verdict), kVerificationEcran, kVerificationPapier);
  sortie << verdict_html(bilan, titre_verdict) << remarques_html(bilan, remarques, tus_);
  sortie << kFichiers << rangees_ << kLegende << filtre_html(par_regle_) << sections_;
  sortie << "</main>\n<script>" << kVerificationScript << "</script>\n</body>\n</html>\n";
}

}  // namespace finhop::cli
