// The blocks of a report, each in its element.
#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "finhop/web/routes.hpp"
#include "web/pages/rendu/rendu.hpp"

namespace finhop::web {
namespace {

class EnHtml {
 public:
  EnHtml(const Contexte& contexte, std::string_view titre, Niveau niveau, const Menent& menent)
      : contexte_(contexte), niveau_(niveau), titre_(titre), menent_(menent) {}

  h::Html page(const vue::Page& page) {
    h::Html html;
    for (const vue::Bloc& bloc : page) html += std::visit(*this, bloc.quoi);
    return html;
  }

  h::Html operator()(const vue::Ligne& ligne) { return h::p(ligne.texte); }
  h::Html operator()(const vue::Precision& precision) { return h::p(h::classe("discret"), precision.texte); }
  h::Html operator()(const vue::Phrase& phrase) { return h::p(phrase.debut, phrase.texte); }
  h::Html operator()(const vue::Detail& detail) { return h::p(h::strong(detail.sujet), " : ", detail.texte); }
  h::Html operator()(const vue::EnDeux& phrase) { return h::p(phrase.debut, " : ", phrase.suite); }
  h::Html operator()(const vue::AFaire& a_faire) {
    return h::p(h::classe("faire"), a_faire.debut, a_faire_dit(contexte_, a_faire.remede));
  }
  h::Html operator()(const vue::Conseil& conseil) {
    return h::p(conseil.debut, geste_dit(contexte_, conseil.suite), conseil.fin);
  }
  h::Html operator()(const vue::Ensuite& ensuite) {
    h::Html suites;
    for (const Suite& suite : ensuite.suites) {
      const std::string& raison = suite.pourquoi.empty() ? suite.quand : suite.pourquoi;
      suites += lien_d_ici(contexte_, suite)
                    ? h::li(geste_dit(contexte_, suite, raison))
                    : h::li(geste_dit(contexte_, suite), raison.empty() ? "" : " ", h::small(raison));
    }
    return h::ensemble(h::p(h::classe("faire"), "Ensuite :"), h::ul(suites));
  }
  h::Html operator()(const vue::Premiers& premiers) {
    h::Html html = h::p(premiers.debut, texte::joindre(premiers.dits, " "), premiers.reste.empty() ? "" : " ",
                        premiers.reste);
    return html;
  }
  h::Html operator()(const vue::RefusSemblables& refus) {
    h::Html dits;
    for (const std::string& dit : refus.dits) dits += h::li(dit);
    return h::ensemble(h::ul(dits), h::p(refus.reste), h::p("Attendu : ", refus.attendu),
                       h::p(h::classe("faire"), "À faire : ", a_faire_dit(contexte_, refus.remede)));
  }
  h::Html operator()(const vue::Examen& examen) {
    h::Html html = h::p(h::strong(examen.verdict), " – ", examen.id);
    for (const std::string& explication : examen.explications) html += h::p(explication);
    if (!examen.remede.est_vide())
      html += h::p(h::classe("faire"), "À faire : ", a_faire_dit(contexte_, examen.remede));
    return h::div(h::classe("examen"), html);
  }
  h::Html operator()(const vue::Faits& faits) { return faits_dits(contexte_, faits); }
  h::Html operator()(const vue::Table& table) { return table_dite(contexte_, table, titre_, {}, menent_); }
  h::Html operator()(const vue::Constats& constats) {
    h::Html html;
    for (const vue::ConstatPartage& c : constats) html += constat_html(c);
    return h::ul(h::classe("constats"), html);
  }
  h::Html operator()(const domain::Constats& constats) {
    h::Html html;
    for (const domain::Constat& c : constats) html += constat_html(c);
    return h::ul(h::classe("constats"), html);
  }
  h::Html operator()(const vue::Section& section) {
    if (section.titre.empty()) return h::div(h::classe("sous"), page(section.contenu));
    const std::string avant = std::exchange(titre_, section.titre);
    const Niveau niveau = std::exchange(niveau_, Niveau::Trois);
    const h::Html contenu = page(section.contenu);
    niveau_ = niveau;
    titre_ = avant;
    return h::section(niveau == Niveau::Deux ? h::h2(section.titre) : h::h3(section.titre), contenu);
  }

 private:
  h::Html dossiers_html(const vue::ConstatPartage& constat) const {
    const auto [dits, tus] = vue::premiers_dossiers(constat);
    h::Html html;
    std::string_view reste = dits;
    while (!reste.empty()) {
      const std::size_t fin = std::min(reste.find(' '), reste.size());
      const std::string numero(reste.substr(0, fin));
      reste.remove_prefix(std::min(fin + 1, reste.size()));
      if (!html.est_vide()) html += " ";
      html += h::lien(lien(Route::Dossier, {numero}), numero);
    }
    if (tus > 0) html += fmt::format(" … et {}", texte::compter(tus, "autre"));
    return html;
  }
  h::Html constat_html(const vue::ConstatPartage& c) const {
    return h::li(h::p(c.message, " ", regle_html(c.regle)), h::p(dossiers_html(c)), faire_html(c.remede));
  }
  h::Html constat_html(const domain::Constat& c) const {
    const bool bloque = c.severite == domain::Severite::Erreur;
    return h::li(
        h::p(bloque ? h::badge(h::Ton::Mauvais, "✗", "bloque") : h::badge(h::Ton::Moyen, "!", "avertit"), " ",
             c.message, " ", regle_html(c.regle)),
        faire_html(c.remede));
  }
  static h::Html regle_html(std::string_view id) {
    return h::small(h::lien(lien(Route::Regle, {std::string(id)}), id));
  }
  h::Html faire_html(const Remede& remede) const {
    if (remede.est_vide()) return {};
    return h::p(h::classe("faire"), "À faire : ", a_faire_dit(contexte_, remede));
  }

  const Contexte& contexte_;
  Niveau niveau_;
  std::string titre_;
  const Menent& menent_;
};

}  // namespace

h::Html page_dite(const Contexte& contexte, const vue::Page& page, std::string_view titre, Niveau niveau,
                  const Menent& menent) {
  return EnHtml(contexte, titre, niveau, menent).page(page);
}

}  // namespace finhop::web
