#include <fmt/ostream.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/commandes/retour/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "cli/rapports.hpp"
#include "cli/tableau.hpp"
#include "finhop/app/lot/montrer.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/domain/suites.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte nom;
  OptionFormat format;
};

const domain::ReponseLigne* reponse_a(const app::LotDetaille& d, const domain::LigneLot& ligne) {
  const auto reponse = std::ranges::find(d.reponses, ligne.num_ligne, &domain::ReponseLigne::num_ligne);
  return reponse == d.reponses.end() ? nullptr : &*reponse;
}

void ecrire_reponses(std::ostream& sortie, const app::LotDetaille& d) {
  if (d.reponses.empty()) return;
  sortie << "réponse du portail\n";
  for (const domain::Retour& retour : d.retours)
    fmt::print(sortie, "  reçue le {} : {}\n", retour.recu_le.jour_a_paris().fr(),
               texte::imprimable(retour.nom_fichier));
  for (const domain::LigneLot& ligne : d.lignes) {
    const domain::ReponseLigne* r = reponse_a(d, ligne);
    if (!r) continue;
    const std::string code =
        r->code_traitement ? fmt::format(" (code {})", texte::imprimable(*r->code_traitement)) : "";
    sortie << replier(fmt::format("  {} {} : ", texte_ligne(ligne), libelle(r->decision)),
                      texte_libelle(*r) + code);
    if (r->prediction_contraire) fmt::print(sortie, "    {}\n", texte_ecart(*r));
  }
}

void ecrire_texte(const Session& session, const app::LotDetaille& d) {
  std::ostream& sortie = session.sortie();
  fmt::print(sortie, "Lot {}, {}\n", d.lot.nom, domain::libelle(d.lot.statut));
  fmt::print(sortie, "  numéro ANS   {}\n  SIRET        {}\n  dépôt        {}\n", d.lot.numero_ans.texte(),
             d.lot.siret.texte(), d.lot.date_depot.fr());
  fmt::print(sortie, "  total        {}, {}\n  dossier      {}\n", texte::compter(d.lot.demandes, "demande"),
             d.lot.montant.texte_fr(), texte::imprimable(d.lot.repertoire));
  if (d.lot.motif) fmt::print(sortie, "  motif        {}\n", *d.lot.motif);
  if (d.remplacant) fmt::print(sortie, "  remplacé par {}\n", *d.remplacant);
  if (est_interrompu(d.lot))
    fmt::print(sortie, "  interrompu : {}\n", session.gestes().commande(domain::achever_le_lot(d.lot.nom)));
  Tableau lignes({{"ligne", Alignement::Droite},
                  {"n°"},
                  {"numéro ASP"},
                  {"client", Alignement::Gauche, 8},
                  {"facture"},
                  {"montant", Alignement::Droite}});
  for (std::size_t i = 0; i < d.lignes.size(); ++i) {
    const domain::LigneLot& l = d.lignes[i];
    lignes.ligne({std::to_string(l.num_ligne), l.numero_editeur.texte(), l.numero_asp.texte(),
                  d.clients[i].empty() ? "–" : d.clients[i], l.date_facture.fr(), l.montant.texte_fr()});
  }
  lignes.ecrire(sortie);
  ecrire_reponses(sortie, d);
  sortie << "fichiers, avec leur SHA-256\n";
  for (const domain::FichierLot& f : d.fichiers)
    fmt::print(sortie, "  {}, {}\n    {}\n", f.nom, taille_lisible(f.taille), f.sha256);
}

JsonDoc en_json(const app::LotDetaille& d) {
  const JsonDoc kSansReponse = {
      {"decision", nullptr}, {"codeTraitement", nullptr}, {"libelleTraitement", nullptr}};
  JsonDoc json = json_lot(d.lot);
  json["siret"] = d.lot.siret.texte();
  json["motif"] = json_de(d.lot.motif);
  json["remplacePar"] = json_de(d.remplacant);
  json["fichiers"] = JsonDoc::array();
  for (const domain::FichierLot& f : d.fichiers)
    json["fichiers"].push_back({{"nom", f.nom}, {"taille", f.taille}, {"sha256", f.sha256}});
  json["lignes"] = JsonDoc::array();
  for (std::size_t i = 0; i < d.lignes.size(); ++i) {
    const domain::LigneLot& l = d.lignes[i];
    JsonDoc pieces = JsonDoc::array();
    for (const domain::PieceLot& p : l.pieces)
      pieces.push_back({{"nomFichier", p.nom_fichier}, {"typeFichier", code(p.type)}, {"zip", p.zip}});
    json["lignes"].push_back({{"numLigne", l.num_ligne},
                              {"numeroEditeur", l.numero_editeur.texte()},
                              {"numeroASP", l.numero_asp.texte()},
                              {"client", d.clients[i].empty() ? JsonDoc() : JsonDoc(d.clients[i])},
                              {"dateFacture", l.date_facture.iso()},
                              {"montant", l.montant.texte_json()},
                              {"pieces", pieces}});
    const domain::ReponseLigne* reponse = reponse_a(d, l);
    json["lignes"].back().update(reponse ? json_reponse(*reponse) : kSansReponse);
    json["lignes"].back()["predictionContraire"] =
        reponse ? json_de(reponse->prediction_contraire) : JsonDoc();
  }
  return json;
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto detail = app::montrer_lot(base, o.nom.exige().brut);
  return rendre(session, detail, [&](const app::LotDetaille& d) {
    if (o.format.valeur() == Format::Json)
      ecrire_json(session.sortie(), en_json(d));
    else
      ecrire_texte(session, d);
  });
}

}  // namespace

Action declarer_lot_montrer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->nom.ajouter(app, {"NOM", "", "le nom du lot : celui du JSON sans .json"}, Besoin::Obligatoire);
  o->format.ajouter(app, {"texte", "json"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
