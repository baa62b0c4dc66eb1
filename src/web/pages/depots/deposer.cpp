// Where any file is left, what waits there, and of documents where each should go.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "finhop/app/piece/plan.hpp"
#include "finhop/app/piece/proposer.hpp"
#include "finhop/vue/piece/pieces.hpp"
#include "web/pages/depots/lectures.hpp"
#include "web/pages/depots/recus.hpp"

namespace finhop::web {
namespace {

using app::PieceProposee;
using app::SorteDeFichier;

constexpr std::string_view kGarder = "garder.";
constexpr std::string_view kNumero = "numero.";
constexpr std::string_view kType = "type.";

std::string_view nom_de(SorteDeFichier sorte) {
  switch (sorte) {
    case SorteDeFichier::TableDAvances:
      return "une table d'avances";
    case SorteDeFichier::TableDeSoldes:
      return "une table de soldes";
    case SorteDeFichier::TableDePaiements:
      return "un avis de paiement";
    case SorteDeFichier::Profil:
      return "un profil";
    case SorteDeFichier::Json:
      return "une réponse du portail, ou un fichier de dépôt";
    case SorteDeFichier::Document:
      return "un document";
    case SorteDeFichier::Autre:
      break;
  }
  return "pas reconnu";
}

h::Html autres_html(const std::vector<Recu>& recus) {
  h::Html dits;
  for (const Recu& recu : recus)
    if (recu.fait || recu.sorte != SorteDeFichier::Document)
      dits += h::li(h::lien(lien(Route::FichierRecu, {recu.nom}), recu.fichier), " : ",
                    recu.fait ? "fait, voir ce qui en a été dit" : nom_de(recu.sorte));
  return dits.est_vide() ? dits : h::section(h::h2("Déjà déposés"), h::ul(dits));
}

h::Html choix_de_type(const Recu& recu, const std::optional<domain::TypePiece>& propose) {
  h::Html options = propose ? h::Html() : option_html("", "à choisir", false);
  for (const domain::TypePiece type : domain::kTypesPiece)
    options += option_html(code(type), code(type), propose == type);
  return h::label("Type ", h::select(h::attribut<"name">(std::string(kType) + recu.nom),
                                     h::attribut<"aria-label">("Type de " + recu.fichier), options));
}

h::Html raisons_html(const PieceProposee& p) {
  h::Html dites;
  if (p.dossier) dites += h::li(fmt::format("{} sur 100{}", p.score, p.sure ? ", par un identifiant" : ""));
  for (const std::string& raison : p.raisons) dites += h::li(raison);
  for (const std::string& cherche : p.cherche) dites += h::li(cherche);
  if (!p.a_choisir.empty()) {
    h::Html possibles;
    for (const app::DossierPossible& d : p.a_choisir)
      possibles += h::li(h::lien(lien(Route::Dossier, {d.numero_editeur}), d.numero_editeur),
                         d.client ? ", " + *d.client : "");
    dites += h::li("possibles : ", h::ul(possibles));
  }
  return h::ul(dites);
}

h::Html case_html(const Recu& recu, bool cochee) {
  const auto type = h::attribut<"type">("checkbox");
  const auto nom = h::attribut<"name">(std::string(kGarder) + recu.nom);
  const auto oui = h::attribut<"value">("oui");
  const auto dit = h::attribut<"aria-label">("Joindre " + recu.fichier);
  return h::label(
      h::classe("coche"),
      cochee ? h::input(type, nom, oui, dit, h::attribut<"checked">()) : h::input(type, nom, oui, dit),
      " Joindre");
}

h::Html proposition_html(const Recu& recu, const PieceProposee& p) {
  const std::string numero = p.dossier ? p.dossier->numero_editeur : "";
  const h::Html dossier = h::label(
      "Dossier ", h::input(h::attribut<"name">(std::string(kNumero) + recu.nom), h::attribut<"value">(numero),
                           h::attribut<"aria-label">("Dossier de " + recu.fichier)));
  const h::Html voir = h::lien(lien(Route::PageDeRecu, {recu.nom, "1"}),
                               h::attribut<"aria-label">("regarder " + recu.fichier), "regarder");
  return h::fieldset(
      h::classe("proposition"), h::legend(recu.fichier),
      h::div(h::classe("filtre"), case_html(recu, p.sure), dossier, choix_de_type(recu, p.type), voir),
      p.dossier && p.dossier->client ? h::p("Client : ", *p.dossier->client) : h::Html(), raisons_html(p));
}

h::Html propositions_html(const std::vector<std::pair<Recu, PieceProposee>>& propositions) {
  h::Html dites;
  for (const auto& [recu, p] : propositions) dites += proposition_html(recu, p);
  return dites;
}

std::vector<Recu> documents_de(const std::vector<Recu>& recus) {
  std::vector<Recu> documents;
  for (const Recu& recu : recus)
    if (!recu.fait && recu.sorte == SorteDeFichier::Document) documents.push_back(recu);
  return documents;
}

std::vector<std::pair<Recu, PieceProposee>> proposer(Contexte& contexte, const std::vector<Recu>& documents) {
  std::vector<app::Fichier> fichiers;
  std::map<std::string, const Recu*> par_lieu;
  for (const Recu& recu : documents) {
    fichiers.push_back(recu.pour_app());
    par_lieu[fichiers.back().chemin.string()] = &recu;
  }
  app::Base base = contexte.ouvrir_base();
  const LecturesDesRecus lectures(contexte, documents);
  app::Propositions propositions = app::proposer_pieces(base, fichiers, std::cref(lectures), contexte.suivi);
  std::vector<std::pair<Recu, PieceProposee>> rangees;
  for (PieceProposee& p : propositions.pieces)
    if (const auto recu = par_lieu.find(p.lieu.string()); recu != par_lieu.end())
      rangees.emplace_back(*recu->second, std::move(p));
  std::ranges::stable_sort(rangees, {}, [](const auto& rangee) { return rangee.first.fichier; });
  return rangees;
}

h::Html documents_html(Contexte& contexte, const std::vector<Recu>& documents) {
  if (documents.empty()) return {};
  h::Html retirer;
  for (const Recu& recu : documents) retirer += retirer_html(contexte, recu);
  return h::section(
      h::h2("Documents : où vont-ils ?"),
      h::p("Rien n'est encore joint. Les plus sûrs sont cochés ; le dossier et le type se corrigent ici."),
      formulaire(contexte, lien(Route::JoindreRecus), propositions_html(proposer(contexte, documents)),
                 h::p(h::button("Joindre ceux qui sont cochés"))),
      h::details(h::summary("Retirer un document"), retirer));
}

Reponse montrer(Contexte& contexte, const h::Html& avant, int code) {
  const std::vector<Recu> recus = contexte.recus.tous(contexte.jeton);
  return page(
      contexte,
      {.titre = "Déposer un fichier",
       .equivalente = Suite{"", Geste::PieceProposer, {{Donnee::Fichier}}},
       .ici = Route::PageDeposer,
       .code = code,
       .scripts = {"envoi.js"}},
      h::ensemble(
          avant,
          h::p("Une table d'avances, de soldes ou de paiements, des factures et des "
               "attestations, une réponse du portail, un fichier de dépôt, un profil : finhop dit ce que "
               "c'est, montre ce qu'il en ferait, et n'enregistre que ce qui est confirmé."),
          envoi_html(contexte, {.vers = lien(Route::Deposer),
                                .identifiant = "fichier",
                                .dit = "Un ou plusieurs fichiers",
                                .types = "",
                                .plusieurs = true}),
          autres_html(recus), documents_html(contexte, documents_de(recus))));
}

std::vector<app::PieceConfirmee> confirmees_de(const std::vector<Recu>& documents, const Parametres& champs,
                                               std::vector<const Recu*>& prises) {
  std::vector<app::PieceConfirmee> confirmees;
  for (const Recu& recu : documents) {
    if (!parametre(champs, std::string(kGarder) + recu.nom)) continue;
    const auto type =
        domain::TypePiece::de_code(parametre(champs, std::string(kType) + recu.nom).value_or(""));
    const auto numero = parametre(champs, std::string(kNumero) + recu.nom);
    prises.push_back(&recu);
    if (type && numero) confirmees.push_back({recu.pour_app(), std::string(*numero), *type});
  }
  return confirmees;
}

h::Html refus_html(const Contexte& contexte, const app::PiecesRefusees& refusees) {
  h::Html dits;
  for (const app::PieceRefusee& faute : refusees.fautes) {
    dits += h::p(h::encart(h::Ton::Mauvais), faute.refus.message);
    if (!faute.refus.remede.est_vide())
      dits += h::p(h::strong("À faire : "), a_faire_dit(contexte, faute.refus.remede));
  }
  return h::ensemble(h::p(h::attribut<"role">("alert"), "Aucun document n'a été joint."), dits);
}

}  // namespace

Reponse page_deposer(Contexte& contexte, const Requete&) {
  return montrer(contexte, {}, 200);
}

Reponse joindre_les_recus(Contexte& contexte, const Requete& requete) {
  const std::vector<Recu> documents = documents_de(contexte.recus.tous(contexte.jeton));
  std::vector<const Recu*> prises;
  const auto confirmees = confirmees_de(documents, formulaire_de(requete), prises);
  if (confirmees.size() < prises.size())
    return montrer(contexte,
                   h::p(h::encart(h::Ton::Mauvais), h::attribut<"role">("alert"),
                        "Aucun document n'a été joint : il manque le type de l'un de ceux qui sont cochés."),
                   kRefuse);
  const Suite equivalente{"", Geste::PieceImporter, {{Donnee::Plan}}};
  app::Base base = contexte.ouvrir_base();
  const auto joints =
      app::importer_les_confirmees(base, contexte.pour_app(equivalente), confirmees, contexte.suivi);
  if (!joints) return montrer(contexte, refus_html(contexte, joints.error()), kRefuse);
  const std::string titre = "Documents joints";
  Reponse faite = page(contexte, {.titre = titre, .equivalente = equivalente},
                       h::ensemble(h::p(h::encart(h::Ton::Bon), h::attribut<"role">("status"),
                                        "C'est enregistré, en une opération : ",
                                        h::lien(lien(Route::Operations), "elle s'annule d'un geste"), "."),
                                   page_dite(contexte, vue::Pieces(*joints).page(), titre),
                                   h::p(h::lien(lien(Route::PageDeposer), "déposer un autre fichier"))));
  for (const Recu* recu : prises)
    if (recu != prises.front()) contexte.recus.retirer(contexte.jeton, recu->nom);
  return retenir_et_montrer(contexte, *prises.front(), std::move(faite));
}

}  // namespace finhop::web
