// What is remembered of a base says what reading it anew would say, whatever was written and whatever the hour.
#include "finhop/app/taches/souvenir.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <random>
#include <set>

#include "app/dossier/tris.hpp"
#include "finhop/app/argent/additionner.hpp"
#include "finhop/app/dossier/demande.hpp"
#include "finhop/app/taches/a_faire.hpp"
#include "finhop/base/texte.hpp"
#include "vie/vie_hasard.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

app::Contexte a(const std::string& instant) {
  return {Instant::exact_iso(instant).value(), "test", "test", app::Mode::Ecrire};
}

struct Vue {
  std::vector<std::string> fiches = {};
  app::Listes listes = {};
  domain::Sommes sommes = {};
  bool refusee = false;
  friend bool operator==(const Vue&, const Vue&) = default;
};

app::VoirFiche noter(Vue& vue) {
  return [&vue](const app::Fiche& f) {
    vue.fiches.push_back(
        fmt::format("{} {} {}", f.dossier.avance.numero_editeur.texte(), f.situation.libelle, f.pret));
  };
}

Vue lue(app::Base& base, const app::Contexte& contexte, const app::Criteres& criteres) {
  Vue vue;
  const auto listes = app::lister(base, contexte, criteres, noter(vue));
  const auto comptes = app::additionner(base, contexte, {.filtres = criteres});
  REQUIRE(listes.has_value() == comptes.has_value());
  vue.refusee = !listes;
  if (listes) vue.listes = *listes;
  if (listes) vue.sommes = comptes->total;
  return vue;
}

Vue retenue(app::Souvenir& souvenir, app::Base& base, const app::Contexte& contexte,
            const app::Criteres& criteres) {
  Vue vue;
  const auto liste = souvenir.lister(base, contexte, criteres, noter(vue));
  vue.refusee = !liste;
  if (liste) vue.listes = liste->listes;
  if (liste) vue.sommes = liste->sommes;
  return vue;
}

std::string dire(const domain::Tache& t) {
  return fmt::format("{} {} {} {} {} {} {}", domain::description(t.sorte).id, t.dite,
                     texte::joindre(t.dossiers, ","), t.nombre, t.retard,
                     t.montant ? t.montant->texte_json() : "-", t.suite.phrase);
}

std::string dire(const domain::Groupe& g) {
  std::string dit = fmt::format("{} {} {}", g.cle.value_or("-"), g.nom, g.sommes.dossiers);
  for (const domain::DescriptionDePoste& poste : domain::kPostes)
    dit += " " + g.sommes[poste.poste].texte_json();
  return dit;
}

using Lignes = std::vector<std::string>;

Lignes lu(app::Base& base, const app::Contexte& contexte) {
  Lignes lignes;
  const auto taches = app::taches_du_jour(base, contexte);
  for (const bool retard : {true, false})
    for (const domain::Tache& tache : taches)
      if (tache.retard == retard) lignes.push_back(dire(tache));
  const auto comptes = app::additionner(base, contexte, {.par = domain::Groupement::Situation});
  for (const domain::Groupe& groupe : comptes.value().groupes) lignes.push_back(dire(groupe));
  return lignes;
}

Lignes retenu(app::Souvenir& souvenir, app::Base& base, const app::Contexte& contexte) {
  Lignes lignes;
  const auto accueil = souvenir.accueil(base, contexte);
  for (const app::TachesBornees* taches : {&accueil->taches.en_retard, &accueil->taches.a_faire})
    for (const app::TacheBornee& bornee : taches->premieres) lignes.push_back(dire(bornee.tache));
  for (const domain::Groupe& groupe : accueil->situations) lignes.push_back(dire(groupe));
  return lignes;
}

// Criteria drawn at random, mostly one or two of them.
class Tirage {
 public:
  explicit Tirage(std::uint64_t graine) : hasard_(graine) {}

  std::size_t parmi(std::size_t n) { return hasard_() % n; }

  app::Criteres criteres() {
    app::Criteres c;
    const auto parfois = [&] { return parmi(10) == 0; };
    if (parfois()) c.ans.push_back({"--ans", parmi(2) == 0 ? "ABCDEFGHIJ" : "1234567890"});
    if (parfois()) c.avance = static_cast<domain::StatutAvance>(parmi(9));
    if (parfois()) c.solde = static_cast<domain::StatutSolde>(parmi(10));
    if (parfois()) c.etat = parmi(2) == 0 ? app::Etat::Pret : app::Etat::Bloque;
    if (parfois()) c.situation = static_cast<domain::SituationDossier>(parmi(16));
    if (parfois()) c.client = parmi(2) == 0 ? "hopital 0001" : "HÔPITAL";
    if (parfois()) c.client_entier = parmi(2) == 0 ? "Hôpital 00012" : "hôpital 00012";
    if (parfois()) c.finess = app::Saisi{"--finess", "75000000" + std::to_string(parmi(10))};
    if (parfois()) c.depuis = app::Saisi{"--depuis", fmt::format("{:02}/05/2022", 10 + parmi(20))};
    if (parfois()) c.jusqua = app::Saisi{"--jusqua", fmt::format("{:02}/05/2022", 10 + parmi(20))};
    if (parfois()) c.ecart = true;
    if (parfois()) c.references = {cinq(static_cast<int>(1 + parmi(40)))};
    if (parmi(4) != 0) c.tri = static_cast<app::Tri>(parmi(app::kNombreDeTris));
    if (parmi(2) == 0) c.ordre = app::Ordre::Decroissant;
    c.page = app::Page{parmi(4) * 5, 5};
    return c;
  }
  // Mostly the same one, so that what was remembered serves again; else about a midnight, and a deadline at five.
  std::string instant() {
    constexpr std::array kAutres{"2022-05-30T21:59:59Z", "2022-05-30T22:00:00Z", "2022-05-31T14:59:59Z",
                                 "2022-05-31T15:00:00Z", "2022-05-31T15:01:00Z", "2022-05-31T15:02:00Z",
                                 "2022-05-31T22:00:00Z", "2022-06-15T09:00:00Z"};
    if (parmi(3) == 0) dernier_ = kAutres[parmi(kAutres.size())];
    return dernier_;
  }

 private:
  std::mt19937_64 hasard_;
  std::string dernier_ = "2022-05-20T09:00:00Z";
};

std::string dire(const app::Criteres& criteres) {
  return app::en_requete(app::dire({criteres}));
}

void fixer_l_echeance(Atelier& atelier) {
  atelier.sql(
      "UPDATE logiciel SET date_limite = '2022-05-31', heure_limite = '17:00' WHERE numero_ans = "
      "'1234567890'");
}

}  // namespace

TEST_CASE("what is remembered of a base is what reading it anew gives, over random lives", "[long]") {
  std::size_t pleines = 0;
  for (std::uint64_t graine = 0; graine < 6; ++graine) {
    Vie vie(graine + 3000);
    fixer_l_echeance(vie.atelier());
    Tirage tirage(graine);
    app::Souvenir souvenir{app::Bornes{}};
    app::Base base = app::ouvrir_base(vie.atelier().chemin("finhop.db"));
    for (int geste = 0; geste < 400; ++geste) {
      vie.agir();
      if (tirage.parmi(4) != 0) continue;
      for (int fois = 0; fois < 4; ++fois) {
        const app::Contexte contexte = a(tirage.instant());
        const app::Criteres criteres = tirage.criteres();
        const Vue vue = lue(base, contexte, criteres);
        INFO("life " << graine << ", step " << geste << ", " << contexte.maintenant.iso() << ", "
                     << dire(criteres));
        REQUIRE(retenue(souvenir, base, contexte, criteres) == vue);
        if (!vue.fiches.empty()) ++pleines;
      }
      const app::Contexte contexte = a(tirage.instant());
      REQUIRE(retenu(souvenir, base, contexte) == lu(base, contexte));
    }
  }
  CHECK(pleines > 500);
}

// Each minute about the midnight from which a deadline is near, and about its hour, with one memory that goes through all.
TEST_CASE("what is remembered is right about a midnight and about a deadline, to the minute") {
  Atelier atelier;
  for (int i = 1; i <= 3; ++i) atelier.pret(cinq(i));
  atelier.avance("00004", "1234567890", "en_instruction");
  atelier.sql("UPDATE logiciel SET date_limite = '2022-06-07', heure_limite = '17:00'");
  app::Souvenir souvenir{app::Bornes{}};
  app::Criteres criteres;
  criteres.page = app::Page{0, 50};
  std::set<Lignes> accueils;
  const auto comparer = [&](const std::string& instant) {
    const app::Contexte contexte = a(instant);
    INFO(instant);
    REQUIRE(retenue(souvenir, atelier.base(), contexte, criteres) == lue(atelier.base(), contexte, criteres));
    const Lignes accueil = lu(atelier.base(), contexte);
    REQUIRE(retenu(souvenir, atelier.base(), contexte) == accueil);
    accueils.insert(accueil);
  };
  for (int minute = 50; minute < 60; ++minute) comparer(fmt::format("2022-05-30T21:{}:59Z", minute));
  CHECK(accueils.size() == 1);
  for (int minute = 0; minute < 10; ++minute) comparer(fmt::format("2022-05-30T22:0{}:00Z", minute));
  CHECK(accueils.size() == 2);
  for (int minute = 50; minute < 60; ++minute) comparer(fmt::format("2022-06-07T14:{}:59Z", minute));
  for (int minute = 0; minute < 10; ++minute) comparer(fmt::format("2022-06-07T15:0{}:00Z", minute));
  comparer("2022-06-07T22:00:00Z");
}

TEST_CASE("what another program wrote is seen at once") {
  Atelier atelier;
  for (int i = 1; i <= 5; ++i) atelier.avance(cinq(i));
  app::Souvenir souvenir{app::Bornes{}};
  app::Criteres criteres;
  criteres.page = app::Page{0, 50};
  criteres.avance = domain::StatutAvance::Payee;
  const app::Contexte contexte = atelier.contexte();
  CHECK(retenue(souvenir, atelier.base(), contexte, criteres).listes.total == 5);
  atelier.sql("UPDATE avance SET client = 'Clinique du Lac' WHERE numero_editeur = '00003'");
  criteres.client = "clinique du LAC";
  CHECK(retenue(souvenir, atelier.base(), contexte, criteres).fiches.size() == 1);
}

TEST_CASE("a home page tells so many tasks, and so many dossiers of each") {
  Atelier atelier;
  for (int i = 1; i <= 9; ++i) atelier.avance(cinq(i));
  for (int i = 1; i <= 3; ++i) atelier.solde(cinq(i));
  app::Souvenir souvenir{app::Bornes{.taches = 2, .dossiers = 4}};
  const auto accueil = souvenir.accueil(atelier.base(), atelier.contexte());
  std::size_t nombre = 0;
  for (const app::TachesBornees* taches : {&accueil->taches.en_retard, &accueil->taches.a_faire}) {
    nombre += taches->nombre;
    CHECK(taches->premieres.size() == std::min<std::size_t>(taches->nombre, 2));
    for (const app::TacheBornee& bornee : taches->premieres) {
      CHECK(bornee.tache.dossiers.size() == std::min<std::size_t>(bornee.dossiers, 4));
      CHECK(bornee.dossiers == bornee.tache.nombre);
    }
  }
  CHECK(nombre == app::taches_du_jour(atelier.base(), atelier.contexte()).size());
  CHECK(nombre > 3);
}
