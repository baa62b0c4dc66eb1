// The state of a base is another one after each write, whoever wrote, and the same as long as nobody did.
#include "finhop/store/etat_du_fichier.hpp"

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <filesystem>

#include "app/atelier.hpp"
#include "finhop/app/entretien/annuler.hpp"
#include "finhop/app/note/noter.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

std::optional<store::EtatDuFichier> etat(store::Base& base) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  return store::lire_etat_du_fichier(base);
}

// What another process is told when it wants the base for itself.
int demander_la_base(const std::filesystem::path& base) {
  const pid_t enfant = ::fork();
  if (enfant == 0) {
    sqlite3* db = nullptr;
    int code = sqlite3_open(base.c_str(), &db);
    if (code == SQLITE_OK) code = sqlite3_exec(db, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr);
    ::_exit(code);
  }
  int fin = 0;
  ::waitpid(enfant, &fin, 0);
  return WEXITSTATUS(fin);
}

}  // namespace

TEST_CASE("each write makes another state, and reading makes none") {
  Atelier atelier;
  app::Base autre = app::ouvrir_base(atelier.chemin("finhop.db"));
  const auto avant = etat(atelier.base());
  REQUIRE(avant);
  CHECK(etat(atelier.base()) == avant);
  CHECK(etat(autre) == avant);
  atelier.avance("00001");
  const auto apres = etat(autre);
  REQUIRE(apres);
  CHECK(apres->ecritures == avant->ecritures + 1);
  CHECK(apres->operation == avant->operation + 1);
  CHECK(etat(atelier.base()) == apres);
  atelier.sql("UPDATE avance SET client = 'Autre'");
  const auto d_autrui = etat(atelier.base());
  REQUIRE(d_autrui);
  CHECK(d_autrui->ecritures == apres->ecritures + 1);
  CHECK(d_autrui->empreinte == apres->empreinte);
}

TEST_CASE("what changed between two states is told when operations tell it all, and else not at all") {
  Atelier atelier;
  atelier.avance("00001");
  atelier.avance("00002");
  auto avant = etat(atelier.base());
  const auto changes = [&] {
    const store::Transaction lecture(atelier.base(), store::Acces::Lecture);
    const auto apres = store::lire_etat_du_fichier(atelier.base());
    const auto dits = store::dossiers_changes(atelier.base(), avant.value(), apres.value());
    avant = apres;
    return dits;
  };
  using Liste = std::vector<std::int64_t>;
  using Cles = std::optional<Liste>;
  CHECK(changes() == Cles());  // nothing was written: there is nothing to tell
  atelier.avance("00003");
  CHECK(changes() == Cles(Liste{3}));
  atelier.solde("00002");
  atelier.solde("00001");
  CHECK(changes() == Cles(Liste{1, 2}));
  app::ajouter_note(atelier.base(), atelier.contexte(), {"00001", {"TEXTE", "à relancer"}, {}}).value();
  CHECK(changes() == Cles(Liste()));
  atelier.pieces("00001");  // documents may be shared
  CHECK(changes() == Cles());
  atelier.logiciel("ABCDEFGHIJ");
  CHECK(changes() == Cles());
  atelier.avance("00004");
  atelier.sql("UPDATE avance SET client = 'Autre' WHERE id = 1");
  CHECK(changes() == Cles());
  app::annuler(atelier.base(), atelier.contexte(), {}).value();
  CHECK(changes() == Cles());
}

TEST_CASE("asking for the state of a base does not let go its locks") {
  Atelier atelier;
  const store::Transaction lecture(atelier.base(), store::Acces::Lecture);
  REQUIRE(store::lire_etat_du_fichier(atelier.base()));
  CHECK(demander_la_base(atelier.chemin("finhop.db")) == SQLITE_BUSY);
}

TEST_CASE("a base that took the place of another one is another state") {
  Atelier atelier;
  const std::filesystem::path chemin = atelier.chemin("finhop.db");
  const auto avant = etat(atelier.base());
  std::filesystem::copy_file(chemin, atelier.chemin("copie.db"));
  std::filesystem::rename(atelier.chemin("copie.db"), chemin);
  CHECK_FALSE(etat(atelier.base()));  // still upon the old one
  app::Base neuve = app::ouvrir_base(chemin);
  const auto apres = etat(neuve);
  REQUIRE(apres);
  CHECK(apres->empreinte == avant->empreinte);
  CHECK(apres->ecritures == avant->ecritures);
  CHECK(apres != avant);
}

TEST_CASE("no state is told of a base in memory, nor of one with a write-ahead log") {
  app::Base en_memoire = store::Base::en_memoire();
  CHECK_FALSE(etat(en_memoire));
  Atelier atelier;
  atelier.sql("PRAGMA journal_mode = WAL");
  app::Base base = app::ouvrir_base(atelier.chemin("finhop.db"));
  CHECK_FALSE(etat(base));
}
