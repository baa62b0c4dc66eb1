// One dossier whole, and its documents given back.
#include "finhop/app/dossier/journal.hpp"
#include "finhop/app/dossier/montrer.hpp"
#include "finhop/app/piece/extraire.hpp"
#include "finhop/vue/dossiers.hpp"
#include "finhop/vue/journal.hpp"
#include "web/pages/documents/joindre.hpp"
#include "web/pages/formulaires/gestes.hpp"
#include "web/pages/lire/rendre.hpp"

namespace finhop::web {
namespace {

constexpr std::size_t kOperations = 10;

// What was done about it, the newest first.
h::Html histoire_html(const Contexte& contexte, app::Base& base, const std::string& numero) {
  const auto lu = app::consulter_journal(base, {.reference = numero, .limite = kOperations});
  if (!lu) return {};
  const Suite toutes{"toutes", Geste::Journal, {{Donnee::Reference, numero}}};
  return h::section(h::h2("Son histoire"),
                    page_dite(contexte, vue::Journal(*lu, vue::Longueur::Breve, toutes).page(),
                              "Son histoire", Niveau::Trois));
}

h::Html ailleurs_html(const Contexte& contexte, const std::string& numero) {
  const Parametres de_lui{{"ref", numero}};
  return h::nav(h::attribut<"aria-label">("De ce dossier"), h::classe("ecran"),
                h::ul(h::classe("choix"), h::li(h::lien(lien(Route::Journal, {}, de_lui), "son histoire")),
                      h::li(h::lien(lien(Route::Paiements, {}, de_lui), "ses paiements")),
                      h::li(h::lien(lien(Route::Notes, {}, de_lui), "ses notes")),
                      peut(contexte, Route::Preuve)
                          ? h::li(h::lien(lien(Route::Preuve, {numero}), "tout ce qui le prouve (zip)"))
                          : h::Html()));
}

}  // namespace

Reponse page_dossier(Contexte& contexte, const Requete& requete) {
  const std::string& numero = contexte.valeur("numero");
  const Suite equivalente{"", Geste::Montrer, {{Donnee::Reference, numero}}};
  app::Base base = contexte.ouvrir_base();
  const auto montre = app::montrer(base, contexte.pour_app(equivalente), numero);
  return ou_refus(
      contexte, montre,
      [&](const app::DossierMontre& m) {
        const vue::Dossier dossier(m);
        if (forme_demandee(requete) == FormeDeFichier::Json)
          return fichier_ecrit(FormeDeFichier::Json, "dossier", [&](std::ostream& sortie) {
            contexte.installation.exporter.json_d_un_objet(sortie, dossier.donnees());
          });
        const std::string& son_numero = m.fiche.dossier.avance.numero_editeur.texte();
        const std::string titre = "Dossier " + son_numero;
        return page(
            contexte, {.titre = titre, .equivalente = equivalente, .scripts = {"envoi.js"}},
            h::ensemble(ailleurs_html(contexte, son_numero), page_dite(contexte, dossier.situation(), titre),
                        gestes_dits(contexte, gestes_du_dossier(m.fiche.dossier)),
                        page_dite(contexte, dossier.suite(), titre),
                        page_dite(contexte, dossier.contenu(), titre),
                        documents_html(contexte, m.fiche.dossier), histoire_html(contexte, base, son_numero),
                        liens_d_export(requete, Route::Dossier, {son_numero}, Exports::DUnObjet)));
      },
      kIntrouvable);
}

// To be kept, never shown: a document comes from outside.
Reponse donner_un_document(Contexte& contexte, const Requete&) {
  const std::string& numero = contexte.valeur("numero");
  const auto type = domain::TypePiece::de_code(contexte.valeur("type"));
  if (!type) return page_d_erreur(contexte.installation, empechement_de(kIntrouvable));
  app::Base base = contexte.ouvrir_base();
  const auto rendu = app::rendre_piece(base, numero, *type);
  return ou_refus(
      contexte, rendu, [](const app::FichierRendu& piece) { return a_garder(piece.nom, piece.octets); },
      kIntrouvable);
}

}  // namespace finhop::web
