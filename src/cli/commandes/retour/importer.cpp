#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/commandes/retour/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "cli/tableau.hpp"
#include "finhop/app/retour/importer.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/statuts.hpp"

namespace finhop::cli {
namespace {

using domain::Decision;

struct Options {
  OptionTexte fichier;
  OptionTexte lot;
  OptionFormat format;
  OptionSimuler simuler;
};

struct Total {
  std::size_t demandes = 0;
  Montant montant;
};

Total total(const app::RetourImporte& r, Decision decision) {
  Total total;
  for (const app::LigneRepondue& l : r.lignes) {
    if (l.reponse.decision != decision) continue;
    ++total.demandes;
    total.montant += l.ligne.montant;
  }
  return total;
}

void ecrire_total(std::ostream& sortie, const app::RetourImporte& r, Decision decision) {
  const Total t = total(r, decision);
  if (t.demandes > 0)
    fmt::print(sortie, "  {} {}{}, {}\n", texte::compter(t.demandes, "demande"), libelle(decision),
               t.demandes > 1 ? "s" : "", t.montant.texte_fr());
}

// What there is to say of a line: nothing when it was accepted as foreseen.
std::string verdict(const app::LigneRepondue& l) {
  const bool refusee = l.reponse.decision == Decision::Refusee;
  const std::string libelle_dit = refusee ? " : " + texte_libelle(l.reponse) : "";
  if (l.reponse.prediction_contraire) return texte_ecart(l.reponse) + libelle_dit;
  if (!refusee) return {};
  return fmt::format("refusée, comme prévu{}{}", l.prediction ? fmt::format(" ({})", *l.prediction) : "",
                     libelle_dit);
}

void ecrire_lignes(const Session& session, const app::RetourImporte& r) {
  for (const app::LigneRepondue& l : r.lignes) {
    const std::string dit = verdict(l);
    if (dit.empty()) continue;
    session.sortie() << replier(fmt::format("  {} : ", texte_ligne(l.ligne)), dit);
    const std::string& ref = l.ligne.numero_editeur.texte();
    if (l.reponse.decision == Decision::Refusee && r.effet == app::EffetRetour::Importe)
      fmt::print(session.sortie(), "    à faire : {}\n",
                 session.gestes().texte({"",
                                         {{"", Geste::Montrer, {{Donnee::Reference, ref}}},
                                          {"corriger", Geste::SoldeSaisir, {{Donnee::Reference, ref}}}}}));
  }
}

void ecrire_texte(const Session& session, const app::RetourImporte& r) {
  std::ostream& sortie = session.sortie();
  const bool deja = r.effet == app::EffetRetour::DejaImporte;
  fmt::print(sortie, "lot {} : retour {}\n", r.lot.nom, deja ? "déjà importé, rien ne change" : "importé");
  ecrire_total(sortie, r, Decision::Acceptee);
  ecrire_total(sortie, r, Decision::Refusee);
  ecrire_lignes(session, r);
  if (!deja && total(r, Decision::Refusee).demandes > 0)
    fmt::print(sortie, "{}\n",
               session.gestes().texte(Suite{"à taper ensuite, une fois corrigé", Geste::Exporter}));
}

JsonDoc en_json(const app::RetourImporte& r) {
  JsonDoc lignes = JsonDoc::array();
  for (const app::LigneRepondue& l : r.lignes) {
    JsonDoc ligne = {{"numLigne", l.ligne.num_ligne}, {"numeroEditeur", l.ligne.numero_editeur.texte()}};
    ligne.update(json_reponse(l.reponse));
    ligne["prediction"] = json_de(l.prediction);
    lignes.push_back(ligne);
  }
  return {{"lot", r.lot.nom},
          {"statut", domain::id(r.lot.statut)},
          {"dejaImporte", r.effet == app::EffetRetour::DejaImporte},
          {"acceptees", total(r, Decision::Acceptee).demandes},
          {"refusees", total(r, Decision::Refusee).demandes},
          {"lignes", lignes}};
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto importe =
      app::importer_retour(base, session.contexte(o.simuler.mode()), {o.fichier.exige().brut, o.lot.texte()});
  return rendre(session, importe, [&](const app::RetourImporte& r) {
    if (o.format.valeur() == Format::Json)
      ecrire_json(session.sortie(), en_json(r));
    else
      ecrire_texte(session, r);
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_retour_importer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->fichier.ajouter(app, {"FICHIER", "", "le fichier que le portail a rendu, sous n'importe quel nom"},
                     Besoin::Obligatoire);
  o->lot.ajouter(app, {"--lot", "NOM", "le lot auquel il répond, quand il va à plusieurs"});
  o->format.ajouter(app, {"texte", "json"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
