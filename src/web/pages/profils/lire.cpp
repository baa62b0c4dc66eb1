// The profiles: all of them, one with what it says and where it says it from, the schema to write another.
#include "finhop/app/entretien/profils.hpp"
#include "finhop/format/profil.hpp"
#include "finhop/vue/profils.hpp"
#include "web/pages/formulaires/gestes.hpp"
#include "web/pages/lire/rendre.hpp"

namespace finhop::web {
namespace {

h::Html importer_html(const Contexte& contexte) {
  return h::p(h::classe("ecran"), "Un profil s'écrit d'après le guide de l'ASP, en JSON : ",
              h::lien(lien(Route::SchemaDeProfil), "son schéma"),
              peut(contexte, Route::PageDeposer)
                  ? h::ensemble(" ; ", h::lien(lien(Route::PageDeposer), "déposer un profil"))
                  : h::Html(),
              ".");
}

// Those of the page of one profile, and its own document.
h::Html de_ce_profil_html(const Contexte& contexte, const app::ProfilConnu& connu,
                          const std::optional<app::Saisi>& jour) {
  const std::string nom = connu.profil.nom();
  std::vector<Suite> gestes;
  if (connu.importe_le) gestes.push_back({"", Geste::ProfilRetirer, {{Donnee::NomDeProfil, nom}}});
  Parametres parametres{{"format", "json"}};
  if (jour) parametres.emplace_back("date", jour->brut);
  return h::ensemble(
      gestes_dits(contexte, gestes),
      h::p(h::classe("ecran"),
           h::lien(lien(Route::Profil, {nom}, parametres), "Ce profil en JSON, pour en écrire un autre"),
           " · ", h::lien(lien(Route::Profils), "tous les profils")));
}

}  // namespace

Reponse page_profils(Contexte& contexte, const Requete& requete) {
  app::Base base = contexte.ouvrir_base();
  const auto profils = app::lister_profils(&base);
  Menent menent;
  for (const app::ProfilConnu& connu : profils)
    menent.emplace(connu.profil.nom(), lien(Route::Profil, {connu.profil.nom()}));
  return rendre(
      contexte, requete,
      {{"Profils", Suite{"", Geste::ProfilLister}, Route::Profils}, Route::Profils, {}, "profils", menent},
      vue::Profils(profils), importer_html(contexte));
}

Reponse page_profil(Contexte& contexte, const Requete& requete) {
  const std::string& nom = contexte.valeur("profil");
  const auto jour = saisi(requete, "date");
  Suite equivalente{"", Geste::ProfilMontrer, {{Donnee::NomDeProfil, nom}}};
  if (jour) equivalente.arguments.push_back({Donnee::Date, jour->brut});
  app::Base base = contexte.ouvrir_base();
  const auto connu = app::trouver_profil(&base, {"", nom}, jour);
  return ou_refus(
      contexte, connu,
      [&](const app::ProfilConnu& c) {
        if (forme_demandee(requete) == FormeDeFichier::Json)
          return a_garder("profil-" + c.profil.nom() + ".json", format::ecrire_profil(c.profil));
        const std::string titre = "Profil " + c.profil.nom();
        return page(
            contexte, {.titre = titre, .equivalente = equivalente},
            h::ensemble(de_ce_profil_html(contexte, c, jour), page_dite(contexte, vue::un_profil(c), titre),
                        h::section(h::h2("Ce qu'en disent les réponses du portail"),
                                   page_dite(contexte, vue::verdicts(app::verdicts_du_profil(base, c.profil)),
                                             titre, Niveau::Trois))));
      },
      kIntrouvable);
}

Reponse donner_le_schema_de_profil(Contexte&, const Requete&) {
  return a_garder("schema-de-profil.json", std::string(format::schema_de_profil()));
}

}  // namespace finhop::web
