// A document beside what its dossier claims: its pages as pictures, and what was found at its place.
#include "finhop/app/piece/voir.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/app/dossier/montrer.hpp"
#include "finhop/vue/dossiers.hpp"
#include "finhop/vue/piece/lecture.hpp"
#include "web/pages/documents/surbrillance.hpp"
#include "web/pages/lire/rendre.hpp"

namespace finhop::web {
namespace {

using domain::TypePiece;

struct Vu {
  std::string numero;
  TypePiece type;
  app::PagesDuDocument pages;
  app::DocumentLu lu;
  std::size_t page = 1;

  std::vector<std::string> valeurs() const { return {numero, std::string(code(type))}; }
};

// The first page where something was found; else the first.
std::size_t premiere_page(const app::DocumentLu& lu) {
  for (const domain::Verification& v : lu.verifications)
    if (!v.resultat.places.empty()) return v.resultat.places.front().page + 1;
  return 1;
}

h::Html resultats_html(const Vu& vu) {
  if (!vu.lu.lu)
    return h::p("Ce document n'a pas encore été lu : rien n'y est cherché. La page le montre tel quel.");
  h::Html dits;
  for (const domain::Verification& v : vu.lu.verifications) {
    const bool trouve = v.resultat.verdict == domain::Verdict::Trouve;
    const bool contredit = v.resultat.verdict == domain::Verdict::Contredit;
    // The words say it too.
    dits += h::li(h::span(h::ton(trouve      ? h::Ton::Bon
                                 : contredit ? h::Ton::Mauvais
                                             : h::Ton::Moyen),
                          h::attribut<"aria-hidden">("true"),
                          trouve      ? "✓"
                          : contredit ? "✗"
                                      : "?"),
                  " ", vue::verification_dite(v));
  }
  if (dits.est_vide()) return h::p("Rien de ce que dit le dossier ne se cherche dans ce document.");
  return h::ensemble(h::p(h::classe("discret"), "Les numéros sont ceux de l'image."), h::ol(dits));
}

h::Html autres_pages_html(const Vu& vu) {
  const std::size_t connues = vu.pages.pages.size();
  const auto vers = [&](std::size_t page, std::string_view mot) {
    return h::li(h::lien(lien(Route::VoirDocument, vu.valeurs(), {{"page", fmt::to_string(page)}}), mot));
  };
  h::Html voies;
  if (vu.page > 1) voies += vers(vu.page - 1, "page précédente");
  // Of one that was not read nobody knows how many pages it has.
  const bool encore = vu.pages.lu ? vu.page < connues : vu.pages.format == domain::FormatPiece::Pdf;
  if (encore && vu.page < app::kPageMax) voies += vers(vu.page + 1, "page suivante");
  if (voies.est_vide()) return {};
  return h::nav(h::attribut<"aria-label">("Pages du document"), h::classe("ecran"),
                h::ul(h::classe("choix"), voies));
}

h::Html image_html(const Vu& vu, const app::PageDessinee& dessinee) {
  const std::string quoi = fmt::format("{}, page {}", code(vu.type), vu.page);
  if (dessinee.png.empty())
    return h::p(h::encart(h::Ton::Moyen),
                fmt::format("La page {} ne peut pas être montrée : {}. Le document se télécharge tel quel.",
                            vu.page, dessinee.raison));
  std::vector<std::string> place = vu.valeurs();
  place.push_back(fmt::to_string(vu.page));
  const app::TailleDePage taille =
      vu.page <= vu.pages.pages.size() ? vu.pages.pages[vu.page - 1] : app::TailleDePage{};
  return h::figure(h::classe("document"),
                   h::div(h::classe("vue"), h::image(lien(Route::PageDeDocument, place), quoi),
                          reperes_html(reperes_de(vu.lu.verifications, vu.page), taille)),
                   h::figcaption(quoi, taille.par_ocr ? " (mots lus par OCR)" : ""));
}

h::Html voies_html(const Vu& vu) {
  return h::nav(h::attribut<"aria-label">("De ce document"), h::classe("ecran"),
                h::ul(h::classe("choix"), h::li(h::lien(lien(Route::Dossier, {vu.numero}), "le dossier")),
                      h::li(h::lien(lien(Route::Document, vu.valeurs()), "télécharger le document"))));
}

std::optional<TypePiece> type_demande(const Contexte& contexte) {
  return domain::TypePiece::de_code(contexte.valeur("type"));
}

Reponse introuvable(const Contexte& contexte) {
  return page_d_erreur(contexte.installation, empechement_de(kIntrouvable));
}

app::DocumentLu lu_de(const app::DossierMontre& montre, TypePiece type) {
  const auto lu = std::ranges::find(montre.documents_lus, type, &app::DocumentLu::type);
  return lu == montre.documents_lus.end() ? app::DocumentLu{.type = type} : *lu;
}

Reponse montrer_la_page(const Contexte& contexte, const Vu& vu, const app::DossierMontre& montre,
                        const app::PageDessinee& dessinee) {
  return page(
      contexte,
      {.titre = fmt::format("{} du dossier {}", code(vu.type), vu.numero),
       .equivalente = Suite{"", Geste::Montrer, {{Donnee::Reference, vu.numero}}},
       .feuille = "document.css"},
      h::ensemble(voies_html(vu),
                  h::div(h::classe("cote-a-cote"),
                         h::section(h::h2("Ce que dit le document"), resultats_html(vu), h::h2("Le dossier"),
                                    page_dite(contexte, vue::Dossier(montre).situation(), "Le dossier")),
                         h::section(h::h2("Le document"), autres_pages_html(vu), image_html(vu, dessinee)))));
}

}  // namespace

Reponse voir_un_document(Contexte& contexte, const Requete& requete) {
  const auto type = type_demande(contexte);
  if (!type) return introuvable(contexte);
  const std::string& numero = contexte.valeur("numero");
  app::Base base = contexte.ouvrir_base();
  const auto pages = app::pages_du_document(base, numero, *type);
  const auto montre =
      app::montrer(base, contexte.pour_app(Suite{"", Geste::Montrer, {{Donnee::Reference, numero}}}), numero);
  if (!pages || !montre) {
    Reponse refuse = page_de_refus(contexte, pages ? montre.error() : pages.error());
    refuse.code = kIntrouvable;
    return refuse;
  }
  Vu vu{pages->numero_editeur, *type, *pages, lu_de(*montre, *type)};
  vu.page = nombre_demande(requete, "page", premiere_page(vu.lu), app::kPageMax);
  const auto dessinee = app::dessiner_page(base, numero, *type, static_cast<unsigned>(vu.page));
  return ou_refus(contexte, dessinee,
                  [&](const app::PageDessinee& une) { return montrer_la_page(contexte, vu, *montre, une); });
}

Reponse donner_une_page_de_document(Contexte& contexte, const Requete&) {
  const auto type = type_demande(contexte);
  const auto page = page_nommee(contexte);
  if (!type || !page) return introuvable(contexte);
  app::Base base = contexte.ouvrir_base();
  const auto dessinee = app::dessiner_page(base, contexte.valeur("numero"), *type, *page);
  if (!dessinee || dessinee->png.empty()) return introuvable(contexte);
  return {.type = "image/png", .texte = dessinee->png};
}

}  // namespace finhop::web
