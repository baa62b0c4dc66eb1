#include "finhop/app/verification/verifier.hpp"

#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "cli/verification.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionListe chemins;
  OptionListe pieces;
  OptionTexte modele;
  OptionTexte profil;
  Drapeau sans_base;
  OptionTexte format;  // its own: no other command makes a page
  OptionTexte retour;
  OptionNombre limite;
};

app::AVerifier demande_de(const Options& o) {
  app::AVerifier demande;
  demande.chemins.assign(o.chemins.textes().begin(), o.chemins.textes().end());
  demande.pieces.assign(o.pieces.textes().begin(), o.pieces.textes().end());
  demande.modele = o.modele.texte();
  demande.profil = o.profil.saisi();
  demande.retour = o.retour.texte();
  demande.limite = o.limite.valeur();
  return demande;
}

// What the verdict does not cover.
std::vector<std::string> remarques_de(const Session& session, const Options& o, bool avec_base) {
  std::vector<std::string> remarques;
  if (!avec_base)
    remarques.push_back(o.sans_base.est_mis()
                            ? "sans base, comme demandé : l'éligibilité n'est pas jugée"
                            : fmt::format("la base {} n'existe pas : l'éligibilité n'est pas jugée",
                                          session.chemin_base().string()));
  if (!o.pieces.est_donnee())
    remarques.emplace_back("sans --pieces ZIP_OU_DOSSIER : les documents ne sont pas contrôlés");
  return remarques;
}

std::unique_ptr<RapportVerification> rapport_de(const Session& session, const std::string& format,
                                                const std::vector<std::string>& remarques) {
  if (format == "json") return verification_en_json(session);
  if (format == "html") return verification_en_html(session, remarques);
  return verification_en_texte(session);
}

void dire_les_retours(std::ostream& messages, const app::BilanVerification& bilan) {
  for (const std::string& retour : bilan.retours)
    fmt::print(messages, "retour simulé : {}\n", texte::imprimable(retour));
  for (const std::string& fichier : bilan.sans_retour)
    fmt::print(messages, "pas de réponse pour {} : le portail refuse le fichier entier\n",
               texte::imprimable(fichier));
}

int executer(const Session& session, const Options& o) {
  std::optional<app::Base> base;
  if (!o.sans_base.est_mis()) base = session.ouvrir_base_si_presente();
  const std::vector<std::string> remarques = remarques_de(session, o, base.has_value());
  std::unique_ptr<RapportVerification> rapport;
  const auto voir = [&](const app::FichierVerifie& fichier) {
    if (!rapport) rapport = rapport_de(session, o.format.texte().value_or("texte"), remarques);
    rapport->ajouter(fichier);
  };
  const auto bilan = app::verifier(base ? &*base : nullptr, demande_de(o), voir, session.suivi());
  if (!bilan) return dire(session, bilan.error());
  for (const std::string& remarque : remarques)
    fmt::print(session.erreurs(), "{}\n", texte::imprimable(remarque));
  for (const std::string& piece : bilan->pieces_inutiles)
    fmt::print(session.erreurs(), "{} ne contient aucun document que ces fichiers nomment\n",
               texte::citer(piece));
  dire_les_retours(session.erreurs(), *bilan);
  rapport->terminer(*bilan);
  return bilan->deposables == bilan->fichiers ? kFait : kRefuse;
}

}  // namespace

Action declarer_verifier(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->chemins.ajouter(app, {"CHEMIN", "", "fichiers de dépôt ; un dossier vaut pour tous ses .json"},
                     ParFois::Plusieurs, Besoin::Obligatoire);
  o->pieces.ajouter(
      app, {"--pieces", "ZIP_OU_DOSSIER", "où sont leurs documents ; autant de fois que nécessaire"});
  o->modele.ajouter(app,
                    {"--modele", "FICHIER", "le fichier modèle de l'ASP à suivre, sinon celui de la base"});
  o->profil.ajouter(
      app, {"--profil", "PROFIL",
            "le profil à suivre, son nom ou son fichier ; sinon celui du logiciel, ou des documents"});
  o->sans_base.ajouter(app, "--sans-base", "ne pas consulter la base : l'éligibilité n'est pas jugée");
  o->format.ajouter_choix(app, {"--format", "", "forme du résultat, texte par défaut"},
                          {"texte", "json", "html"});
  o->retour.ajouter(
      app, {"--retour", "DOSSIER", "y écrire la réponse que donnerait le portail, marqué SIMULATION"});
  o->limite.ajouter(app,
                    {"--limite", "N", "pour chaque fichier, dire N fautes au plus et compter les autres"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
