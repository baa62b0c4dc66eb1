#include <fmt/format.h>

#include <ostream>

#include "finhop/base/texte.hpp"
#include "finhop/format/html_page.hpp"
#include "web/embarques.hpp"
#include "web/pages/verification_parties.hpp"

namespace finhop::web {
namespace {

constexpr h::Ressource kFeuille{texte_embarque(kRessources, "verification.css")};
constexpr h::Ressource kScript{texte_embarque(kRessources, "verification.js")};

bool a_une_section(const app::FichierVerifie& f) {
  return !f.constats.empty() || f.constats_tus > 0 || f.lignes_ignorees > 0;
}

h::Tableau tableau_des_fichiers() {
  constexpr h::Cote kNombre = h::Cote::Droite;
  h::Tableau tableau("fichiers",
                     {{"Fichier"},
                      {"Prédiction"},
                      {"Déposable"},
                      {"Demandes", kNombre},
                      {"Erreurs", kNombre},
                      {"Avertissements", kNombre}},
                     h::PremiereCellule::Titre);
  tableau.nommer("Fichiers vérifiés");
  return tableau;
}

// What the section does not tell, said before what it does.
h::Html coupes_html(const app::FichierVerifie& f) {
  h::Html html;
  if (f.constats_tus > 0)
    html += h::p(
        h::encart(h::Ton::Moyen), h::strong("! ", compte(f.constats_tus, "constat"), " de plus"),
        fmt::format(" : {} dans les totaux, mais pas {} ici ; corriger, puis vérifier de nouveau.",
                    texte::accorder(f.constats_tus, "compté"), texte::accorder(f.constats_tus, "énoncé")));
  if (f.lignes_ignorees > 0)
    html += h::p(
        h::encart(h::Ton::Moyen), h::strong("! ", compte(f.lignes_ignorees, "demande")),
        fmt::format(" au-delà de la {}e : aucune règle ne les a examinées.", nombre(app::kLignesExaminees)));
  return html;
}

h::Html section_html(const app::FichierVerifie& f, std::string_view ancre, const DireRemede& dire) {
  const std::string ligne = fmt::format("{}-", ancre);
  return h::section(
      h::identifiant(ancre), h::h2(f.fichier),
      h::p(prediction_html(f.prediction), " · déposable : ", oui_non(f.deposable), " · ",
           compte(f.erreurs, "erreur"), ", ", compte(f.avertissements, "avertissement"),
           h::span(h::classe("ecran"), " · ", h::lien(h::Lien::ancre("fichiers"), "retour aux fichiers"))),
      portail_html(f), coupes_html(f), par_regle_html(f, ligne, dire), par_ligne_html(f, ligne, dire));
}

h::Html verdict_html(const app::BilanVerification& bilan, std::string_view titre) {
  const bool bon = bilan.deposables == bilan.fichiers;
  return h::ensemble(h::h1("Vérification de fichiers de dépôt"),
                     h::p(h::classe(bon ? "verdict bon" : "verdict mauvais"),
                          h::span(h::attribut<"aria-hidden">("true"), bon ? "✓" : "✗"), h::span(titre)),
                     h::faits({{"Fichiers", nombre(bilan.fichiers)},
                               {"Déposables", nombre(bilan.deposables)},
                               {"Demandes", nombre(bilan.lignes)},
                               {"Erreurs", nombre(bilan.erreurs)},
                               {"Avertissements", nombre(bilan.avertissements)}}));
}

h::Html remarques_html(const app::BilanVerification& bilan, const std::vector<std::string>& remarques,
                       std::size_t tus) {
  h::Html html;
  for (const std::string& texte : remarques) html += h::li(texte);
  if (tus > 0)
    html += h::li(fmt::format("{} et non {} dans cette page", compte(tus, "constat compté"),
                              texte::accorder(tus, "énoncé")));
  if (!bilan.pieces_inutiles.empty())
    html += h::li("ne contiennent rien de ce que les fichiers nomment : ",
                  texte::joindre(bilan.pieces_inutiles, ", "));
  if (!bilan.retours.empty())
    html += h::li("réponses simulées écrites : ", texte::joindre(bilan.retours, ", "));
  if (!bilan.sans_retour.empty())
    html += h::li("sans réponse simulée, car le portail n'en donne pas quand il refuse la structure : ",
                  texte::joindre(bilan.sans_retour, ", "));
  return html.est_vide() ? html : h::ul(h::classe("remarques"), html);
}

h::Html fichiers_html(const h::Tableau& fichiers) {
  return h::ensemble(
      h::h2(h::identifiant("fichiers"), "Fichiers vérifiés"), fichiers.html(),
      h::p(
          h::classe("discret"),
          "La prédiction dit ce que répondrait le portail, qui ne juge que la structure et le format. « Déposable » "
          "demande davantage : aucune erreur d'aucune étape."));
}

}  // namespace

PageVerification::PageVerification(DireRemede dire)
    : dire_(std::move(dire)), fichiers_(tableau_des_fichiers()) {}

void PageVerification::ajouter(const app::FichierVerifie& fichier) {
  const std::string ancre = fmt::format("f{}", ++n_fichiers_);
  const bool section = a_une_section(fichier);
  fichiers_.ranger(section ? h::lien(h::Lien::ancre(ancre), fichier.fichier) : h::ensemble(fichier.fichier),
                   prediction_html(fichier.prediction), oui_non(fichier.deposable),
                   nombre(fichier.lignes.size() + fichier.lignes_ignorees), nombre(fichier.erreurs),
                   nombre(fichier.avertissements));
  if (!section) return;
  sections_ += section_html(fichier, ancre, dire_);
  tus_ += fichier.constats_tus;
  par_regle_.resize(domain::catalogue().size() + 1);
  for (const app::ConstatSitue& situe : fichier.constats) ++par_regle_[rang(situe.constat.regle)];
}

void PageVerification::donner(const app::BilanVerification& bilan, std::string_view titre_verdict,
                              const std::vector<std::string>& remarques,
                              const std::function<void(const h::Html&)>& voir) const {
  voir(verdict_html(bilan, titre_verdict));
  voir(remarques_html(bilan, remarques, tus_));
  voir(fichiers_html(fichiers_));
  voir(filtre_html(par_regle_));
  voir(sections_);
}

h::Html PageVerification::contenu(const app::BilanVerification& bilan, std::string_view titre_verdict,
                                  const std::vector<std::string>& remarques) const {
  h::Html html;
  donner(bilan, titre_verdict, remarques, [&](const h::Html& partie) { html += partie; });
  return html;
}

void PageVerification::ecrire(std::ostream& sortie, const app::BilanVerification& bilan,
                              std::string_view titre_verdict,
                              const std::vector<std::string>& remarques) const {
  const std::string titre = fmt::format("Vérification : {}", titre_verdict);
  const h::Page page{titre, kFeuille, kScript};
  sortie << h::ouvrir(page);
  donner(bilan, titre_verdict, remarques, [&](const h::Html& partie) { sortie << partie.octets(); });
  sortie << h::fermer(page);
}

}  // namespace finhop::web
