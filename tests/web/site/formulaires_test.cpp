// Forms: each does what its command does, tells what is wrong beside what was typed, and loses nothing of anybody's.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <set>

#include "cli/contenu_repris.hpp"
#include "cli/scene.hpp"
#include "finhop/app/entretien/annuler.hpp"
#include "finhop/store/journal.hpp"
#include "finhop/web/routes.hpp"
#include "web/html_lu.hpp"
#include "web/site/formulaires_scene.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;
using Catch::Contains;
using tests::contenu_repris;

namespace {

const std::filesystem::path kBase = "finhop.db";

void arranger(tests::Scene& scene, const Remplissage& r) {
  for (const std::string& directive : r.arrangement) scene.arranger(directive);
}

// A browser in front of the base of the scene.
class AuBureau {
 public:
  explicit AuBureau(const Remplissage& r) {
    arranger(scene_, r);
    n_.emplace(std::filesystem::absolute(kBase));
    n_->entrer();
  }
  Navigateur& n() { return *n_; }
  tests::Scene& scene() { return scene_; }
  store::Evenement dernier() {
    app::Base base = app::ouvrir_base(kBase);
    return store::dernier_evenement(base).value();
  }

 private:
  tests::Scene scene_;
  std::optional<Navigateur> n_;
};

std::set<std::string> sans_chemin(tests::Scene& scene) {
  std::set<std::string> contenu;
  for (const std::string& ligne : contenu_repris()) contenu.insert(scene.sans_chemin(ligne));
  return contenu;
}

std::string texte_de(const std::string& html, const std::string& id) {
  const std::size_t debut = html.find("id=\"" + id + "\"");
  if (debut == std::string::npos) return {};
  const std::size_t de = html.find('>', debut) + 1;
  return html.substr(de, html.find("</", de) - de);
}

}  // namespace

TEST_CASE("each form changes the base as its command does, and the journal keeps that command, marked",
          "[site][formulaires]") {
  for (const Remplissage& r : remplissages()) {
    INFO(r.cible << " : " << r.commande);
    std::set<std::string> par_la_page;
    {
      AuBureau bureau(r);
      const Reponse faite = remplir(bureau.n(), r.cible, r.reponses);
      INFO(faite.texte);
      REQUIRE(faite.code == 303);
      CHECK(bureau.dernier().commande == r.commande + " # page");
      CHECK(bureau.dernier().auteur == "test");
      par_la_page = sans_chemin(bureau.scene());
      const Reponse dite = bureau.n().page(champ(faite, "Location"));
      CHECK(dite.code == 200);
      CHECK_THAT(dite.texte, Contains("✓ C&#39;est "));
    }
    tests::Scene scene;
    arranger(scene, r);
    const tests::Passage passage = scene.lancer("finhop " + r.commande);
    INFO(passage.erreurs);
    REQUIRE(passage.code == 0);
    CHECK(sans_chemin(scene) == par_la_page);
  }
}

TEST_CASE("every form of the table is filled in these tests", "[site][formulaires]") {
  std::set<std::string_view> remplis;
  for (const Remplissage& r : remplissages()) {
    const std::string chemin = r.cible.substr(0, r.cible.find('?'));
    for (const LigneDeRoute& route : kRoutes) {
      std::vector<std::string> segments;
      for (const std::string_view segment : segments_de(chemin)) segments.emplace_back(segment);
      if (route.methode == Methode::Post && reconnaitre(route, segments)) {
        remplis.insert(route.motif);
        break;
      }
    }
  }
  for (const CheminDeFormulaire& chemin : kCheminsDeFormulaire) {
    INFO(chemin.motif);
    CHECK(remplis.contains(chemin.motif));
  }
}

TEST_CASE("a form whose questions are left empty says which, each beside its field, and writes nothing",
          "[site][formulaires]") {
  for (const Remplissage& r : remplissages()) {
    INFO(r.cible);
    AuBureau bureau(r);
    const std::string page = bureau.n().page(r.cible).texte;
    const std::vector<std::string> cles = exigees(page);
    Saisies vides;
    for (const std::string& cle : cles) vides.emplace_back(cle, "");
    if (cles.empty()) continue;
    const std::set<std::string> avant = contenu_repris();
    const Reponse refusee = envoyer(bureau.n(), FormulaireLu::de(page).avec(vides));
    CHECK(refusee.code == 422);
    CHECK_THAT(refusee.texte, Contains("role=\"alert\"") && Contains("Rien n&#39;est enregistré"));
    for (const std::string& cle : cles) {
      CHECK_THAT(refusee.texte, Contains("href=\"#q-" + cle + "\""));
      CHECK_THAT(texte_de(refusee.texte, "faute-" + cle), Contains("il manque"));
      CHECK_THAT(refusee.texte, Contains("aria-describedby=\"faute-" + cle + " aide-" + cle + "\""));
    }
    CHECK(contenu_repris() == avant);
  }
}

TEST_CASE("what cannot be read is told beside its field, with what was typed still there",
          "[site][formulaires]") {
  const std::set<std::string> jours{"date",         "rappel",         "dateBonCommande",
                                    "facture-date", "facture-date-1", "date-limite"};
  const std::set<std::string> montants{"montant", "montantBonCommande", "facture-montant",
                                       "facture-montant-1"};
  std::size_t essayes = 0;
  for (const Remplissage& r : remplissages()) {
    AuBureau bureau(r);
    const FormulaireLu bon = FormulaireLu::de(bureau.n().page(r.cible).texte).avec(r.reponses);
    const std::set<std::string> avant = contenu_repris();
    for (const auto& [cle, valeur] : bon.champs) {
      const bool jour = jours.contains(cle);
      if (!jour && !montants.contains(cle)) continue;
      INFO(r.cible << " " << cle);
      const std::string faux = jour ? "31 février" : "douze <euros>";
      const Reponse refusee = envoyer(bureau.n(), bon.avec({{cle, faux}}));
      CHECK(refusee.code == 422);
      CHECK_THAT(texte_de(refusee.texte, "faute-" + cle), Contains("attendu") && !Contains("\x1E"));
      CHECK_THAT(refusee.texte, Contains("href=\"#q-" + cle + "\"") && !Contains("<euros>"));
      const FormulaireLu garde = FormulaireLu::de(refusee.texte);
      if (jour) CHECK(garde.valeur(cle) == faux);
      for (const auto& [autre, dite] : r.reponses)
        if (autre != cle) CHECK(garde.valeur(autre) == dite);
      CHECK(contenu_repris() == avant);
      ++essayes;
    }
  }
  CHECK(essayes >= 15);
}

TEST_CASE(
    "what somebody else changed meanwhile stays: both are shown, nothing is written until it is sent again",
    "[site][formulaires]") {
  std::size_t essayes = 0;
  for (const Remplissage& r : remplissages()) {
    AuBureau bureau(r);
    const FormulaireLu rempli = FormulaireLu::de(bureau.n().page(r.cible).texte).avec(r.reponses);
    if (!rempli.demande("vu")) continue;
    INFO(r.cible);
    REQUIRE(bureau.scene().lancer("finhop avance modifier 00001 --contact 'M. Durand'").code == 0);
    const std::set<std::string> avant = contenu_repris();
    const Reponse conflit = envoyer(bureau.n(), rempli);
    CHECK(conflit.code == 409);
    CHECK_THAT(conflit.texte,
               Contains("Le dossier 00001 a changé pendant ce temps") && Contains("M. Durand"));
    CHECK(contenu_repris() == avant);
    const FormulaireLu encore = FormulaireLu::de(conflit.texte);
    for (const auto& [cle, dite] : r.reponses) CHECK(encore.valeur(cle) == dite);
    CHECK(envoyer(bureau.n(), encore).code == 303);
    CHECK_THAT(bureau.n().page("/dossiers/00001").texte, Contains("M. Durand"));
    ++essayes;
  }
  CHECK(essayes >= 10);
}

TEST_CASE(
    "in a conflict, what was typed stands beside what is recorded, and what was not typed is not written back",
    "[site][formulaires]") {
  AuBureau bureau(remplissages()[1]);
  const FormulaireLu lu = FormulaireLu::de(bureau.n().page("/dossiers/00001/avance").texte);
  REQUIRE(
      bureau.scene().lancer("finhop avance modifier 00001 --client 'Clinique A' --montant-bc 9000").code ==
      0);
  const Reponse conflit = envoyer(bureau.n(), lu.avec({{"client", "Clinique B"}}));
  REQUIRE(conflit.code == 409);
  const std::string table = entre(conflit.texte, "<table class=\"conflit\"", "</table>");
  CHECK_THAT(table, Contains("Clinique A") && Contains("Clinique B") && Contains("9000,00"));
  const FormulaireLu encore = FormulaireLu::de(conflit.texte);
  CHECK(encore.valeur("client") == "Clinique B");
  CHECK(encore.valeur("montantBonCommande") == "9000,00");
  REQUIRE(envoyer(bureau.n(), encore).code == 303);
  CHECK(bureau.dernier().commande == "avance modifier 00001 --client 'Clinique B' # page");
}

TEST_CASE("a form that is sent as it was shown writes nothing, and says so", "[site][formulaires]") {
  std::size_t essayes = 0;
  for (const Remplissage& r : remplissages()) {
    AuBureau bureau(r);
    const FormulaireLu tel_quel = FormulaireLu::de(bureau.n().page(r.cible).texte);
    const bool corrige =
        r.cible.ends_with("/avance") || r.cible.contains("/reglages/") || (r.cible.contains("/logiciels/1"));
    if (!corrige) continue;
    INFO(r.cible);
    const std::set<std::string> avant = contenu_repris();
    const Reponse rien = envoyer(bureau.n(), tel_quel);
    CHECK(rien.code == 200);
    CHECK_THAT(rien.texte, Contains("Rien à enregistrer"));
    CHECK(contenu_repris() == avant);
    ++essayes;
  }
  CHECK(essayes == 4);
}

TEST_CASE("what was just done is undone from its message", "[site][formulaires]") {
  std::size_t annules = 0;
  for (const Remplissage& r : remplissages()) {
    INFO(r.cible);
    AuBureau bureau(r);
    const std::set<std::string> avant = contenu_repris();
    const Reponse faite = remplir(bureau.n(), r.cible, r.reponses);
    REQUIRE(faite.code == 303);
    const std::string dite = bureau.n().page(champ(faite, "Location")).texte;
    const std::string bouton = "<button>Annuler cette opération</button>";
    if (!dite.contains(bouton)) {
      CHECK_THAT(dite, Contains("ne s&#39;annule pas"));  // and why
      continue;
    }
    const std::string vers = champ(faite, "Location") + "/annuler";
    CHECK_THAT(dite, Contains("action=\"" + vers + "\""));
    const Reponse annulee = bureau.n().demander(bureau.n().envoi(vers));
    REQUIRE(annulee.code == 303);
    CHECK(contenu_repris() == avant);
    CHECK_THAT(bureau.n().page(champ(annulee, "Location")).texte, Contains("✓ C&#39;est annulé."));
    ++annules;
  }
  CHECK(annules >= 20);
}
