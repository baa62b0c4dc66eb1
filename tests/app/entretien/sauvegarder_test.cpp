#include "finhop/app/entretien/sauvegarder.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <thread>

#include "app/atelier.hpp"
#include "finhop/app/avance/ajouter.hpp"
#include "finhop/app/avance/saisie.hpp"
#include "finhop/app/entretien/diagnostic.hpp"
#include "finhop/base/panne.hpp"

using namespace finhop;
using namespace finhop::tests;
using Liste = std::vector<std::string>;

namespace {

Issue<app::Copie> sauver(Atelier& atelier, const std::string& nom,
                         app::SiExiste si_existe = app::SiExiste::Refuser) {
  return app::sauvegarder(atelier.base(), atelier.contexte(), atelier.chemin(nom), si_existe);
}

app::Verdict verdict(const std::filesystem::path& chemin) {
  app::Base base = app::Base::a_examiner(chemin);
  return app::examiner_donnees(base).verdict;
}

}  // namespace

TEST_CASE("a copy holds all that the base holds and passes every check") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  const auto copie = sauver(atelier, "copie.db");
  REQUIRE(copie);
  CHECK(contenu_de(atelier.chemin("copie.db")) == atelier.contenu());
  CHECK(verdict(atelier.chemin("copie.db")) == app::Verdict::Bon);
  CHECK(copie->contenu.avances == 1);
  CHECK(copie->contenu.documents == 2);
  CHECK(noms(atelier.chemin(".")) == Liste{"copie.db", "exports", "f.pdf", "finhop.db", "v.pdf"});
}

TEST_CASE("a copy made while another command writes holds none of its half change", "[lent]") {
  Atelier atelier;
  atelier.pret("00001");
  REQUIRE(sauver(atelier, "premiere.db")->notee);
  const std::string avant = atelier.contenu();
  SQLite::Database autre(atelier.chemin("finhop.db").string(), SQLite::OPEN_READWRITE);
  autre.exec("BEGIN IMMEDIATE");
  autre.exec("UPDATE fournisseur SET raison_sociale = 'à moitié'");
  const auto copie = sauver(atelier, "copie.db");
  REQUIRE(copie);
  CHECK(!copie->notee);
  autre.exec("ROLLBACK");
  CHECK(contenu_de(atelier.chemin("copie.db")) == avant);
}

TEST_CASE("copies made while another process never stops writing are each one sound state") {
  Atelier atelier;
  std::atomic<bool> assez = false;
  std::atomic<int> ecrites = 0;
  std::thread ecrivain([&] {
    SQLite::Database autre(atelier.chemin("finhop.db").string(), SQLite::OPEN_READWRITE);
    autre.setBusyTimeout(30'000);
    for (; !assez; ++ecrites)
      autre.exec("INSERT INTO avance (numero_editeur, numero_ans, statut) VALUES (printf('%05d', " +
                 std::to_string(ecrites) + "), '1234567890', 'en_instruction')");
  });
  for (int n = 0; n < 6; ++n) {
    const auto copie = sauver(atelier, "copie" + std::to_string(n));
    CHECK(copie);
  }
  assez = true;
  ecrivain.join();
  CHECK(ecrites > 0);
  for (int n = 0; n < 6; ++n)
    CHECK(verdict(atelier.chemin("copie" + std::to_string(n))) == app::Verdict::Bon);
}

TEST_CASE("nothing that is not an older copy is ever replaced by a copy") {
  Atelier atelier;
  ecrire(atelier.chemin("facture.pdf"), "à moi");
  std::filesystem::create_hard_link(atelier.chemin("finhop.db"), atelier.chemin("lien.db"));
  for (const auto si_existe : {app::SiExiste::Refuser, app::SiExiste::Remplacer})
    for (const char* nom : {"facture.pdf", "finhop.db", "lien.db"}) {
      CAPTURE(nom);
      const std::string avant = lire(atelier.chemin(nom));
      CHECK_FALSE(sauver(atelier, nom, si_existe));
      CHECK(lire(atelier.chemin(nom)) == avant);
    }
  REQUIRE(sauver(atelier, "copie.db"));
  atelier.avance("00001");
  CHECK_FALSE(sauver(atelier, "copie.db"));
  REQUIRE(sauver(atelier, "copie.db", app::SiExiste::Remplacer));
  CHECK(contenu_de(atelier.chemin("copie.db")) == atelier.contenu());
}

namespace {

// The base as it was when its copy `nom` was made, that may live on elsewhere.
app::Base vieille(Atelier& atelier, const std::string& nom) {
  REQUIRE(sauver(atelier, nom));
  return app::ouvrir_base(atelier.chemin(nom));
}

bool remplace(app::Base& base, Atelier& atelier, const std::string& nom) {
  const std::string avant = lire(atelier.chemin(nom));
  const auto copie =
      app::sauvegarder(base, atelier.contexte(), atelier.chemin(nom), app::SiExiste::Remplacer);
  if (!copie) {
    CHECK(copie.error().front().code == CodeRefus::FichierExiste);
    CHECK_THAT(copie.error().front().message,
               Catch::Contains("n'est pas une copie plus ancienne de cette base"));
    CHECK(lire(atelier.chemin(nom)) == avant);
  }
  return copie.has_value();
}

}  // namespace

TEST_CASE("a copy takes the place of an equal or an older copy of the same base") {
  Atelier atelier;
  REQUIRE(sauver(atelier, "copie.db"));
  CHECK(remplace(atelier.base(), atelier, "copie.db"));
  atelier.avance("00001");
  CHECK(remplace(atelier.base(), atelier, "copie.db"));
  CHECK(contenu_de(atelier.chemin("copie.db")) == atelier.contenu());
}

TEST_CASE("a base that is ahead of this one is never replaced by its copy") {
  Atelier atelier;
  app::Base avant = vieille(atelier, "avant.db");
  atelier.avance("00001");
  REQUIRE(sauver(atelier, "apres.db"));
  CHECK_FALSE(remplace(avant, atelier, "apres.db"));
}

TEST_CASE("a base that went its own way since is never replaced by a copy") {
  Atelier atelier;
  app::Base autre = vieille(atelier, "autre.db");
  REQUIRE(app::ajouter_avance(
      autre, atelier.contexte(),
      {{Donnee::NumeroEditeur, {"NUMEDITEUR", "00009"}}, {Donnee::Ans, {"--ans", "1234567890"}}}));
  atelier.avance("00001");
  atelier.avance("00002");
  CHECK_FALSE(remplace(atelier.base(), atelier, "autre.db"));
}

TEST_CASE("the base of another supplier is never replaced by a copy") {
  Atelier atelier;
  REQUIRE(sauver(atelier, "autre.db"));
  SQLite::Database(atelier.chemin("autre.db").string(), SQLite::OPEN_READWRITE)
      .exec("UPDATE fournisseur SET siret = '73282932000074'");
  CHECK_FALSE(remplace(atelier.base(), atelier, "autre.db"));
}

TEST_CASE("a base too damaged to tell its history is never replaced by a copy") {
  Atelier atelier;
  REQUIRE(sauver(atelier, "abimee.db"));
  std::string octets = lire(atelier.chemin("abimee.db"));
  ecrire(atelier.chemin("abimee.db"), octets.substr(0, octets.size() / 8));
  octets = lire(atelier.chemin("abimee.db"));
  CHECK_THROWS_AS(remplace(atelier.base(), atelier, "abimee.db"), Panne);
  CHECK(lire(atelier.chemin("abimee.db")) == octets);
}

TEST_CASE("no copy takes the name of a file in which the base itself is written") {
  Atelier atelier;
  std::filesystem::create_symlink("finhop.db", atelier.chemin("lien.db"));
  app::Base par_un_lien = app::ouvrir_base(atelier.chemin("lien.db"));
  for (app::Base* base : {&atelier.base(), &par_un_lien})
    for (const char* nom : {"finhop.db-journal", "finhop.db-wal", "finhop.db-shm"}) {
      CAPTURE(nom);
      const auto copie =
          app::sauvegarder(*base, atelier.contexte(), atelier.chemin(nom), app::SiExiste::Refuser);
      REQUIRE_FALSE(copie);
      CHECK(copie.error().front().code == CodeRefus::OptionsContraires);
    }
  CHECK(noms(atelier.chemin(".")) == Liste{"finhop.db", "lien.db"});
}

TEST_CASE("a copy waits for its turn when another command uses the one to replace") {
  Atelier atelier;
  REQUIRE(sauver(atelier, "copie.db"));
  const auto remplacer = [&](const store::Patience& patience) {
    return app::sauvegarder(atelier.base(), atelier.contexte(), atelier.chemin("copie.db"),
                            app::SiExiste::Remplacer, patience);
  };
  auto autre = store::Exclusivite::prendre(atelier.chemin("copie.db"));
  CHECK_THROWS_AS(remplacer({{}, std::chrono::milliseconds{60}}), Panne);
  CHECK(remplacer({[&] { autre.reset(); }}));
  CHECK_FALSE(autre);
}

TEST_CASE("no copy takes a name beside which a journal waits to be applied") {
  Atelier atelier;
  ecrire(atelier.chemin("copie.db-journal"), "reste d'une autre base");
  CHECK_FALSE(sauver(atelier, "copie.db"));
  CHECK(noms(atelier.chemin(".")) == Liste{"copie.db-journal", "finhop.db"});
}

TEST_CASE("the copy of a base that is not sound is refused and leaves nothing") {
  // The guards are put back, so that the altered row alone is to be seen.
  for (
      const char* sql :
      {"DROP TRIGGER avance_delete",
       "DROP TRIGGER journal_update; UPDATE journal SET detail = 'x' WHERE numero = 2; CREATE TRIGGER journal_update "
       "BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'le journal ne change pas'); END",
       "DROP TRIGGER document_update; UPDATE document SET contenu = zeroblob(taille) WHERE id = 1; CREATE TRIGGER "
       "document_update BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'un document ne change pas'); END"}) {
    CAPTURE(sql);
    Atelier atelier;
    atelier.pret("00001");
    SQLite::Database autre(atelier.chemin("finhop.db").string(), SQLite::OPEN_READWRITE);
    autre.exec(sql);
    const auto copie = sauver(atelier, "copie.db");
    REQUIRE_FALSE(copie);
    CHECK(copie.error().front().code == CodeRefus::BaseAlteree);
    CHECK(noms(atelier.chemin(".")) == Liste{"f.pdf", "finhop.db", "v.pdf"});
  }
}
