#include "finhop/app/dossier/lister.hpp"

#include <limits>
#include <memory>
#include <utility>

#include "cli/commande.hpp"
#include "cli/commandes/filtre.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/ecriture/tableau.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/dossier/vues.hpp"
#include "finhop/vue/dossier/vues_nommees.hpp"
#include "finhop/vue/dossiers.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionsDeListe liste;
  OptionTexte vue;
  OptionDetail detail;
  OptionFormat format;
};

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
  ListeTexte(vue::Page titre, vue::Selection<app::Fiche> champs, Colonnes colonnes, const MiseEnPage& mise,
             std::size_t rangees, std::optional<std::size_t> limite)
      : titre_(std::move(titre)),
        champs_(std::move(champs)),
        colonnes_(colonnes),
        mise_(mise),
        bilan_(rangees, limite) {}
  void prendre(const app::Fiche& fiche) override {
    const vue::Rangee rangee = champs_.rangee(fiche);
    total_.prendre(rangee);
    if (bilan_.prendre(fiche)) tableau_.rangee(rangee);
  }
  void donner(const Session& session) override {
    montrer(session, titre_, mise_);
    if (!bilan_.est_vide()) {
      if (colonnes_ == Colonnes::Choisies) tableau_.rangee(total_.rangee());
      tableau_.ecrire(session.sortie());
    }
    montrer(session, bilan_.page(), mise_);
  }

 private:
  vue::Page titre_;
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

class ListeClasseur : public Liste {
 public:
  ListeClasseur(const Session& session, vue::Selection<app::Fiche> champs, vue::Sommes sommes)
      : champs_(std::move(champs)),
        sommes_(sommes),
        tableau_(session.gestes(), champs_.colonnes(), session.provenance()) {}
  void prendre(const app::Fiche& fiche) override { tableau_.rangee(champs_.rangee(fiche)); }
  void donner(const Session& session) override { tableau_.ecrire(session.sortie(), sommes_); }

 private:
  vue::Selection<app::Fiche> champs_;
  vue::Sommes sommes_;
  TableauXlsx tableau_;
};

// A list cut by a limit is as long as it was asked.
std::size_t rangees_de(const Options& o, const app::Demande& demande) {
  const bool est_bornee = !o.detail.est_mis() && !demande.criteres.limite;
  return est_bornee ? vue::borne::kDossiersListes : std::numeric_limits<std::size_t>::max();
}

vue::Forme forme_de(Format format) {
  return format == Format::Json        ? vue::Forme::Programmes
         : est_pour_un_tableur(format) ? vue::Forme::Tableur
                                       : vue::Forme::Personnes;
}

Result<vue::Selection<app::Fiche>> champs_de(const Options& o, const app::Demande& demande) {
  const vue::Forme forme = forme_de(o.format.valeur());
  auto champs = vue::colonnes_demandees(forme, demande.colonnes);
  if (!champs) return refuser(champs.error().dans(OptionsDeListe::kColonnes));
  return champs;
}

// What is listed, and under which title.
struct Demandee {
  app::Demande demande;
  vue::Page titre = {};
};

// What is asked beside a view stands over it.
Issue<Demandee> demandee(const Session& session, app::Base& base, const Options& o) {
  app::Demande demande = o.liste.demande();
  const auto nom = o.vue.saisi();
  if (!nom) return Demandee{std::move(demande)};
  const auto lue = app::lire_vue(base, session.contexte(), *nom, vue::noms_de_colonnes());
  if (!lue) return std::unexpected(lue.error());
  app::Demande faite = app::par_dessus(lue->demande, demande);
  vue::Page titre = vue::titre_de_vue(lue->vue, app::dire(faite));
  return Demandee{std::move(faite), std::move(titre)};
}

std::unique_ptr<Liste> liste_pour(const Session& session, const Options& o, const Demandee& d,
                                  vue::Selection<app::Fiche> champs) {
  const Colonnes colonnes = d.demande.colonnes.empty() ? Colonnes::DeLaListe : Colonnes::Choisies;
  switch (o.format.valeur()) {
    case Format::Texte:
      return std::make_unique<ListeTexte>(d.titre, std::move(champs), colonnes, o.detail.mise(),
                                          rangees_de(o, d.demande), d.demande.criteres.limite);
    case Format::Json:
      return std::make_unique<ListeDonnees<TableauJson>>(session, std::move(champs));
    case Format::Csv:
      return std::make_unique<ListeDonnees<TableauCsv>>(session, std::move(champs));
    case Format::Xlsx:
      return std::make_unique<ListeClasseur>(session, std::move(champs),
                                             vue::sommes_de_liste(d.demande.colonnes));
    case Format::Ics:
      break;
  }
  return nullptr;
}

int executer(const Session& session, const Options& o) {
  if (const auto essai = champs_de(o, o.liste.demande()); !essai) return dire(session, {essai.error()});
  app::Base base = session.ouvrir_base();
  const auto d = demandee(session, base, o);
  if (!d) return dire(session, d.error());
  auto champs = champs_de(o, d->demande);
  if (!champs) return dire(session, {champs.error()});
  const std::unique_ptr<Liste> liste = liste_pour(session, o, *d, *std::move(champs));
  const auto vus = app::lister(base, session.contexte(), d->demande.criteres,
                               [&](const app::Fiche& fiche) { liste->prendre(fiche); });
  return rendre(session, vus, [&](const app::Listes&) { liste->donner(session); });
}

}  // namespace

Action declarer_lister(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->liste.ajouter(app);
  o->vue.ajouter(app,
                 {"--vue", "NOM",
                  "ce que demande une vue gardée ; une option donnée à côté vaut à la place de la sienne"});
  o->detail.ajouter(app, "tous les dossiers, et l'identifiant de chaque règle");
  o->format.ajouter(app, {"texte", "json", "csv", "xlsx"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
