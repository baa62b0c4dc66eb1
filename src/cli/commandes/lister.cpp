#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "cli/par_regle.hpp"
#include "cli/rapports.hpp"
#include "cli/tableau.hpp"
#include "cli/tableau_json.hpp"
#include "cli/vocabulaire.hpp"
#include "finhop/app/dossier/lister.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/champs.hpp"
#include "finhop/format/csv_writer.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionListe references;
  OptionListe ans;
  OptionTexte avance;
  OptionTexte solde;
  Drapeau pret;
  Drapeau bloque;
  OptionTexte client;
  OptionTexte finess;
  OptionTexte tri;
  OptionNombre limite;
  OptionFormat format;
};

app::Criteres criteres_de(const Options& o) {
  app::Criteres criteres;
  criteres.references = o.references.textes();
  criteres.ans = o.ans.saisis();
  criteres.avance = domain::statut_de<domain::StatutAvance>(o.avance.texte().value_or(""));
  criteres.solde = domain::statut_de<domain::StatutSolde>(o.solde.texte().value_or(""));
  criteres.etat = o.pret.est_mis()     ? app::Etat::Pret
                  : o.bloque.est_mis() ? app::Etat::Bloque
                                       : app::Etat::Tous;
  criteres.client = o.client.texte();
  criteres.finess = o.finess.saisi();
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
  void prendre(const app::Fiche& f) override {
    const domain::Avance& a = f.dossier.avance;
    ++dossiers_;
    prets_ += f.pret ? 1U : 0U;
    tableau_.ligne({a.numero_editeur.texte(), texte_de(a.client), std::string(domain::libelle(a.statut)),
                    f.dossier.solde ? std::string(domain::libelle(f.dossier.solde->statut)) : "–",
                    texte_de(a.montant_bon_commande), etat_en_bref(f)});
    // What stops dossiers that could still be claimed; that others are claimed already is told in the table.
    const bool en_main = !f.dossier.solde || domain::est_en_main(f.dossier.solde->statut);
    if (en_main && !f.pret) a_lever_.ajouter(a.numero_editeur.texte(), domain::blocages(f.constats));
  }
  void donner(const Session& session) override {
    std::ostream& sortie = session.sortie();
    if (dossiers_ == 0) {
      sortie << "aucun dossier\n";
      return;
    }
    tableau_.ecrire(sortie);
    a_lever_.ecrire(session, sortie);
    fmt::print(sortie, "{}, {} prêt{}\n", texte::compter(dossiers_, "dossier"), prets_,
               prets_ > 1 ? "s" : "");
  }

 private:
  Tableau tableau_{{{"n°"},
                    {"client", Alignement::Gauche, 8},
                    {"avance"},
                    {"solde"},
                    {"bon de commande", Alignement::Droite},
                    {"état"}}};
  ParRegle a_lever_;
  std::size_t dossiers_ = 0;
  std::size_t prets_ = 0;
};

class ListeJson : public Liste {
 public:
  void prendre(const app::Fiche& fiche) override { tableau_.ajouter(json_fiche(fiche)); }
  void donner(const Session& session) override { tableau_.ecrire(session.sortie()); }

 private:
  TableauJson tableau_;
};

std::string regles_de(const app::Fiche& fiche) {
  std::vector<std::string> regles;
  for (const domain::Constat& constat : domain::blocages(fiche.constats)) regles.emplace_back(constat.regle);
  return texte::joindre(regles, " ");
}

// As `avance importer` reads it.
struct EnCellule {
  std::string operator()(const std::string& texte) const { return texte; }
  std::string operator()(const Jour& jour) const { return jour.fr(); }
  std::string operator()(Montant montant) const { return montant.texte_tableur(); }
  std::string operator()(const std::vector<std::string>& liste) const { return texte::joindre(liste, " "); }
  template <class Valeur>
  std::string operator()(const Valeur&) const {
    return "";
  }
};

std::vector<std::string> ligne_csv(const app::Fiche& f) {
  const auto facture = f.dossier.solde ? domain::facture_totale(*f.dossier.solde) : std::nullopt;
  std::vector<std::string> ligne;
  for (const auto& champ : domain::kChampsAvance)
    if (!champ.colonne.empty()) ligne.push_back(std::visit(EnCellule(), dite(champ, f.dossier.avance)));
  ligne.insert(ligne.end(),
               {f.dossier.solde ? std::string(domain::id(f.dossier.solde->statut)) : "",
                facture ? facture->date.fr() : "", facture ? facture->montant.texte_tableur() : "",
                f.dossier.lot_vivant.value_or(""), f.pret ? "oui" : "non", regles_de(f)});
  return ligne;
}

std::vector<std::string> entete_csv() {
  std::vector<std::string> entete;
  for (const auto& champ : domain::kChampsAvance)
    if (!champ.colonne.empty()) entete.emplace_back(champ.colonne);
  entete.insert(entete.end(), {"statutSolde", "dateFacture", "montantFacture", "lot", "pret", "blocages"});
  return entete;
}

// The first columns are those that `avance importer` reads.
class ListeCsv : public Liste {
 public:
  void prendre(const app::Fiche& fiche) override {
    table_.ligne(ligne_csv(fiche));
    texte_.ajouter(table_.prendre());
  }
  void donner(const Session& session) override {
    texte_.ajouter(table_.prendre());
    texte_.verser(session.sortie());
  }

 private:
  format::CsvWriter table_{entete_csv()};
  Tampon texte_;
};

std::unique_ptr<Liste> liste_pour(Format format) {
  switch (format) {
    case Format::Texte:
      return std::make_unique<ListeTexte>();
    case Format::Json:
      return std::make_unique<ListeJson>();
    case Format::Csv:
      return std::make_unique<ListeCsv>();
  }
  return nullptr;
}

int executer(const Session& session, const Options& o) {
  const std::unique_ptr<Liste> liste = liste_pour(o.format.valeur());
  app::Base base = session.ouvrir_base();
  const auto vus = app::lister(base, session.contexte(), criteres_de(o),
                               [&](const app::Fiche& fiche) { liste->prendre(fiche); });
  return rendre(session, vus, [&](const app::Listes&) { liste->donner(session); });
}

}  // namespace

Action declarer_lister(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->references.ajouter(app, {"REF", "", "ces dossiers seulement : numeroEditeur ou numeroASP"},
                        ParFois::Plusieurs);
  o->ans.ajouter(app, {"--ans", "N", "les dossiers de ce logiciel ; autant de fois que nécessaire"});
  o->avance.ajouter_choix(app, {"--avance", "", "par statut de l'avance"},
                          ids_statuts<domain::StatutAvance>());
  o->solde.ajouter_choix(app, {"--solde", "", "par statut du solde"}, ids_statuts<domain::StatutSolde>());
  o->pret.ajouter(app, "--pret", "ceux qui peuvent être exportés");
  o->bloque.ajouter(app, "--bloque", "ceux qui restent à demander et ne peuvent pas l'être encore",
                    o->pret.option());
  o->client.ajouter(app, {"--client", "TXT", "une partie du nom du client, sans égard aux accents"});
  o->finess.ajouter(app, {"--finess", "F", "ceux de ce bénéficiaire"});
  o->tri.ajouter_choix(app, {"--tri", "", "l'ordre"}, app::noms_de_tri());
  o->limite.ajouter(app, {"--limite", "", "au plus tant de dossiers"});
  o->format.ajouter(app, {"texte", "json", "csv"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
