#include <filesystem>
#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/solde/saisir.hpp"
#include "finhop/vue/changements.hpp"
#include "finhop/vue/piece/pieces.hpp"

namespace finhop::cli {
namespace {

// `--dmp ID...` and `--sans-dmp`: yes with values, no, or not said.
struct OptionReponse {
  OptionListe oui;
  Drapeau non;

  void ajouter(CLI::App& app, const std::string& nom, const std::string& forme, const std::string& sujet,
               ParFois par_fois = ParFois::Une) {
    oui.ajouter(app, {"--" + nom, forme, "oui, " + sujet}, par_fois);
    non.ajouter(app, "--sans-" + nom, "non", oui.option());
  }
  std::optional<app::ReponseSaisie> reponse() const {
    if (non.est_mis()) return app::ReponseSaisie{false, {}};
    if (!oui.est_donnee()) return std::nullopt;
    return app::ReponseSaisie{true, oui.saisis()};
  }
};

struct Options {
  OptionTexte reference;
  OptionListe dates;
  OptionListe montants;
  OptionListe numeros;
  OptionListe finess;
  OptionReponse dmp;
  OptionReponse mss_pro;
  OptionReponse mss_citoyen;
  OptionTexte depuis;
  OptionListe champs;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  std::optional<app::Fichier> depuis;
  if (const auto facture = o.depuis.texte()) depuis = app::Fichier(std::filesystem::path(*facture));
  const auto ecrit = app::saisir_solde(
      base, session.contexte(o.simuler.mode()), o.reference.exige().brut,
      {o.dates.saisis(), o.montants.saisis(), o.numeros.saisis(), o.finess.saisis(), o.dmp.reponse(),
       o.mss_pro.reponse(), o.mss_citoyen.reponse(), std::move(depuis), o.champs.saisis()});
  return rendre(session, ecrit, [&](const app::SoldeEcrit& e) {
    montrer(session, vue::ecrit(e));
    montrer(session, vue::pieces_ecrites(e.pieces));
    avertir(session, vue::avertissements_des_pieces(e.pieces));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_solde_saisir(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->reference.ajouter(app, {"REF", "", "numeroEditeur ou numeroASP"}, Besoin::Obligatoire);
  o->dates.ajouter(app, {"--facture-date", "D", "la date d'une facture, avec son montant"});
  o->montants.ajouter(app, {"--facture-montant", "M",
                            "le montant Ségur HT d'une facture, avec sa date ; seul, celui de la facture "
                            "enregistrée"});
  o->numeros.ajouter(app, {"--facture-numero", "TXT", "le numéro d'une facture, si vous voulez l'y garder"});
  o->depuis.ajouter(
      app, {"--depuis", "FACTURE.pdf",
            "une facture Factur-X : sa date, son montant et son numéro y sont lus, et elle est jointe"});
  o->finess.ajouter(app, {"--finess", "F", "un bénéficiaire ; ceux de l'avance quand aucun n'est donné"});
  o->dmp.ajouter(app, "dmp", "ID", "les documents vont directement au DMP, avec ces identifiants",
                 ParFois::Plusieurs);
  o->mss_pro.ajouter(app, "mss-pro", "ADR", "ils partent directement par MSS Pro, depuis cette adresse");
  o->mss_citoyen.ajouter(app, "mss-citoyen", "ADR",
                         "ils partent directement par MSS Citoyen, depuis cette adresse");
  o->champs.ajouter(
      app, {"--champ", "NOM=VALEUR", "un champ du scénario par son nom dans le JSON : identINSi=1999999991"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
