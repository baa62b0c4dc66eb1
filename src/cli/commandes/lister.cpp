#include "finhop/app/dossier/lister.hpp"

#include <limits>
#include <memory>

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
  OptionTexte tri;
  OptionNombre limite;
  OptionDetail detail;
  OptionFormat format;
};

app::Criteres criteres_de(const Options& o) {
  app::Criteres criteres = o.filtre.criteres();
  if (const auto tri = o.tri.texte()) criteres.tri = app::tri_de(*tri).value();
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

class ListeTexte : public Liste {
 public:
  ListeTexte(const MiseEnPage& mise, std::size_t rangees) : mise_(mise), bilan_(rangees) {}
  void prendre(const app::Fiche& fiche) override {
    if (bilan_.prendre(fiche)) tableau_.rangee(champs_.rangee(fiche));
  }
  void donner(const Session& session) override {
    if (!bilan_.est_vide()) tableau_.ecrire(session.sortie());
    montrer(session, bilan_.page(), mise_);
  }

 private:
  vue::Selection<app::Fiche> champs_ = vue::champs_de_dossier(vue::Forme::Personnes);
  Tableau tableau_{champs_.colonnes()};
  MiseEnPage mise_;
  vue::BilanDeListe bilan_;
};

// For a program or a spreadsheet.
template <class Ecrivain>
class ListeDonnees : public Liste {
 public:
  ListeDonnees(const Session& session, vue::Forme forme)
      : champs_(vue::champs_de_dossier(forme)), tableau_(session.gestes(), champs_.colonnes()) {}
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

std::unique_ptr<Liste> liste_pour(const Session& session, const Options& o) {
  switch (o.format.valeur()) {
    case Format::Texte:
      return std::make_unique<ListeTexte>(o.detail.mise(), rangees_de(o));
    case Format::Json:
      return std::make_unique<ListeDonnees<TableauJson>>(session, vue::Forme::Programmes);
    case Format::Csv:
      return std::make_unique<ListeDonnees<TableauCsv>>(session, vue::Forme::Tableur);
    case Format::Ics:
      break;
  }
  return nullptr;
}

int executer(const Session& session, const Options& o) {
  const std::unique_ptr<Liste> liste = liste_pour(session, o);
  app::Base base = session.ouvrir_base();
  const auto vus = app::lister(base, session.contexte(), criteres_de(o),
                               [&](const app::Fiche& fiche) { liste->prendre(fiche); });
  return rendre(session, vus, [&](const app::Listes&) { liste->donner(session); });
}

}  // namespace

Action declarer_lister(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->filtre.ajouter(app);
  o->tri.ajouter_choix(app, {"--tri", "", "l'ordre"}, app::noms_de_tri());
  o->limite.ajouter(app, {"--limite", "N", "montrer N dossiers au plus, et compter les autres"});
  o->detail.ajouter(app, "tous les dossiers, et l'identifiant de chaque règle");
  o->format.ajouter(app, {"texte", "json", "csv"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
