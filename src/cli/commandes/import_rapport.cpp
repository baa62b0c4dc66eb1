#include "cli/commandes/import_rapport.hpp"

#include <fmt/ostream.h>

#include <memory>
#include <ostream>
#include <set>

#include "cli/commandes/import_fautes.hpp"
#include "cli/rapports.hpp"
#include "cli/tableau.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/csv_writer.hpp"

namespace finhop::cli {
namespace {

constexpr std::size_t kMontres = 200;  // dossiers of each kind that a text tells; the other forms tell all

struct Options {
  OptionTexte fichier;
  Drapeau mettre_a_jour;
  OptionFormat format;
  OptionSimuler simuler;
};

std::string nombre(std::size_t n, const MotsImport& mots, std::string_view fait) {
  return fmt::format("{} {}{}{}", n, fait, mots.accord, n > 1 ? "s" : "");
}

void ecrire_numeros(std::ostream& sortie, const std::string& titre, const std::vector<std::string>& numeros) {
  if (numeros.empty()) return;
  const std::span montres = std::span(numeros).first(std::min(numeros.size(), kMontres));
  std::string texte = texte::joindre(montres, " ");
  if (montres.size() < numeros.size())
    texte += fmt::format(" … et {} autres (tous : --format csv)", numeros.size() - montres.size());
  sortie << replier(titre + " : ", texte);
}

void ecrire_texte(std::ostream& sortie, const std::string& fichier, const MotsImport& mots,
                  const app::RapportImport& r) {
  fmt::print(sortie, "{} : {}, {}, {}\n", texte::imprimable(fichier),
             nombre(r.crees.size(), mots, fmt::format("{}{} créé", mots.un, r.crees.size() > 1 ? "s" : "")),
             nombre(r.modifies.size(), mots, "modifié"), nombre(r.inchanges.size(), mots, "inchangé"));
  ecrire_numeros(sortie, fmt::format("créé{}s", mots.accord), r.crees);
  for (const app::DossierModifie& m : std::span(r.modifies).first(std::min(r.modifies.size(), kMontres))) {
    fmt::print(sortie, "{}, ligne {}\n", m.numero_editeur, m.ligne);
    ecrire_changements(sortie, app::phrases(m.changements));
  }
  if (r.modifies.size() > kMontres)
    fmt::print(sortie, "… et {} autres modifié{}s (tous : --format csv)\n", r.modifies.size() - kMontres,
               mots.accord);
  ecrire_numeros(sortie, fmt::format("inchangé{}s", mots.accord), r.inchanges);
}

JsonDoc en_json(const std::string& fichier, const app::RapportImport& r, app::Mode mode) {
  JsonDoc modifies = JsonDoc::array();
  for (const app::DossierModifie& m : r.modifies)
    modifies.push_back({{"numeroEditeur", m.numero_editeur},
                        {"ligne", m.ligne},
                        {"changements", json_changements(m.changements)}});
  return {{"fichier", fichier},       {"simulation", mode == app::Mode::Simuler},
          {"crees", r.crees},         {"modifies", modifies},
          {"inchanges", r.inchanges}, {"remarques", r.remarques}};
}

std::string en_csv(const app::RapportImport& r) {
  std::vector<std::vector<std::string>> lignes;
  for (const std::string& numero : r.crees) lignes.push_back({numero, "cree", ""});
  for (const app::DossierModifie& m : r.modifies)
    lignes.push_back({m.numero_editeur, "modifie", texte::joindre(app::phrases(m.changements), " ; ")});
  for (const std::string& numero : r.inchanges) lignes.push_back({numero, "inchange", ""});
  return format::table_csv({"numeroEditeur", "effet", "changements"}, lignes);
}

int executer(const Session& session, const Options& o, const MotsImport& mots, Importer importer) {
  const std::string fichier = o.fichier.exige().brut;
  app::Base base = session.ouvrir_base();
  const auto issue = importer(base, session.contexte(o.simuler.mode()), fichier,
                              o.mettre_a_jour.est_mis() ? app::DejaLa::MettreAJour : app::DejaLa::Refuser);
  if (!issue) return dire_fautes(session, fichier, issue.error(), o.format.valeur());
  dire_remarques(session, fichier, issue->remarques);
  switch (o.format.valeur()) {
    case Format::Texte:
      ecrire_texte(session.sortie(), fichier, mots, *issue);
      break;
    case Format::Json:
      ecrire_json(session.sortie(), en_json(fichier, *issue, o.simuler.mode()));
      break;
    case Format::Csv:
      session.sortie() << en_csv(*issue);
  }
  o.simuler.rappeler(session);
  return kFait;
}

}  // namespace

Action declarer_import(CLI::App& app, const MotsImport& mots, Importer importer) {
  auto o = std::make_shared<Options>();
  o->fichier.ajouter(app, {"FICHIER", "", "la table, en CSV"}, Besoin::Obligatoire);
  o->mettre_a_jour.ajouter(
      app, "--mettre-a-jour",
      "changer aussi ce qui est déjà enregistré ; une colonne absente ou une cellule vide "
      "laisse ce qui l'est");
  o->format.ajouter(app, {"texte", "json", "csv"});
  o->simuler.ajouter(app);
  return [o, mots, importer](const Session& session) { return executer(session, *o, mots, importer); };
}

}  // namespace finhop::cli
