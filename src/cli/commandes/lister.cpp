#include "finhop/app/dossier/lister.hpp"

#include <limits>
#include <memory>
#include <sstream>
#include <utility>

#include "cli/commande.hpp"
#include "cli/commandes/filtre.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/ecriture/tableau.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/vue/dossiers.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionsDeFiltre filtre;
  OptionTexte colonnes;
  OptionTexte tri;
  OptionNombre limite;
  OptionDetail detail;
  OptionFormat format;
};

// Before the name of a sort.
constexpr std::string_view kDecroissant = "-";

// In both orders.
Mots tris() {
  Mots tris = app::noms_de_tri();
  for (const std::string& nom : app::noms_de_tri()) tris.push_back(std::string(kDecroissant) + nom);
  return tris;
}

app::Criteres criteres_de(const Options& o) {
  app::Criteres criteres = o.filtre.criteres();
  if (auto tri = o.tri.texte()) {
    if (tri->starts_with(kDecroissant)) {
      criteres.ordre = app::Ordre::Decroissant;
      tri->erase(0, kDecroissant.size());
    }
    criteres.tri = app::tri_de(*tri).value();
  }
  criteres.limite = o.limite.valeur();
  return criteres;
}

// Rows are taken one by one while the base is read, and given once it is no longer.
class Liste {
 public:
  virtual ~Liste() = default;
  virtual void prendre(const app::Fiche& fiche) = 0;
  virtual void donner(const Session& session) = 0;
};

// Those that the list has by itself, or those that were asked for: a total stands under these.
enum class Colonnes { DeLaListe, Choisies };

class ListeTexte : public Liste {
 public:
  ListeTexte(vue::Selection<app::Fiche> champs, Colonnes colonnes, const MiseEnPage& mise,
             std::size_t rangees)
      : champs_(std::move(champs)), colonnes_(colonnes), mise_(mise), bilan_(rangees) {}
  void prendre(const app::Fiche& fiche) override {
    const vue::Rangee rangee = champs_.rangee(fiche);
    total_.prendre(rangee);
    if (bilan_.prendre(fiche)) tableau_.rangee(rangee);
  }
  void donner(const Session& session) override {
    if (!bilan_.est_vide()) {
      if (colonnes_ == Colonnes::Choisies) tableau_.rangee(total_.rangee());
      tableau_.ecrire(session.sortie());
    }
    montrer(session, bilan_.page(), mise_);
  }

 private:
  vue::Selection<app::Fiche> champs_;
  Colonnes colonnes_;
  Tableau tableau_{champs_.colonnes()};
  vue::TotalDeListe total_;
  MiseEnPage mise_;
  vue::BilanDeListe bilan_;
};

// For a program or a spreadsheet.
template <class Ecrivain>
class ListeDonnees : public Liste {
 public:
  ListeDonnees(const Session& session, vue::Selection<app::Fiche> champs)
      : champs_(std::move(champs)), tableau_(session.gestes(), champs_.colonnes()) {}
  void prendre(const app::Fiche& fiche) override { tableau_.rangee(champs_.rangee(fiche)); }
  void donner(const Session& session) override { tableau_.ecrire(session.sortie()); }

 private:
  vue::Selection<app::Fiche> champs_;
  Ecrivain tableau_;
};

// A list cut by --limite is as long as it was asked.
std::size_t rangees_de(const Options& o) {
  const bool est_bornee = !o.detail.est_mis() && !o.limite.valeur();
  return est_bornee ? vue::borne::kDossiersListes : std::numeric_limits<std::size_t>::max();
}

constexpr const char* kColonnes = "--colonnes";

// Between commas, spaces around them left out.
Mots noms_de(const std::string& colonnes) {
  Mots noms;
  std::istringstream lecture(colonnes);
  for (std::string nom; std::getline(lecture, nom, ',');) noms.emplace_back(texte::rogner(nom));
  return noms;
}

vue::Forme forme_de(Format format) {
  return format == Format::Json  ? vue::Forme::Programmes
         : format == Format::Csv ? vue::Forme::Tableur
                                 : vue::Forme::Personnes;
}

Result<vue::Selection<app::Fiche>> champs_de(const Options& o) {
  const vue::Forme forme = forme_de(o.format.valeur());
  const auto choisies = o.colonnes.texte();
  if (!choisies) return vue::champs_de_dossier(forme);
  auto champs = vue::colonnes_choisies(forme, noms_de(*choisies));
  if (!champs) return refuser(champs.error().dans(kColonnes));
  return champs;
}

std::unique_ptr<Liste> liste_pour(const Session& session, const Options& o,
                                  vue::Selection<app::Fiche> champs) {
  switch (o.format.valeur()) {
    case Format::Texte:
      return std::make_unique<ListeTexte>(std::move(champs),
                                          o.colonnes.texte() ? Colonnes::Choisies : Colonnes::DeLaListe,
                                          o.detail.mise(), rangees_de(o));
    case Format::Json:
      return std::make_unique<ListeDonnees<TableauJson>>(session, std::move(champs));
    case Format::Csv:
      return std::make_unique<ListeDonnees<TableauCsv>>(session, std::move(champs));
    case Format::Ics:
      break;
  }
  return nullptr;
}

int executer(const Session& session, const Options& o) {
  auto champs = champs_de(o);
  if (!champs) return dire(session, {champs.error()});
  const std::unique_ptr<Liste> liste = liste_pour(session, o, *std::move(champs));
  app::Base base = session.ouvrir_base();
  const auto vus = app::lister(base, session.contexte(), criteres_de(o),
                               [&](const app::Fiche& fiche) { liste->prendre(fiche); });
  return rendre(session, vus, [&](const app::Listes&) { liste->donner(session); });
}

}  // namespace

Action declarer_lister(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->filtre.ajouter(app);
  o->colonnes.ajouter(app,
                      {kColonnes, "A,B", "ces colonnes seulement, avec leur total : noms de la forme csv"});
  o->tri.ajouter_choix(app, {"--tri", "", "l'ordre ; -montant : le plus grand d'abord"}, tris());
  o->limite.ajouter(app, {"--limite", "N", "montrer N dossiers au plus, et compter les autres"});
  o->detail.ajouter(app, "tous les dossiers, et l'identifiant de chaque règle");
  o->format.ajouter(app, {"texte", "json", "csv"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
