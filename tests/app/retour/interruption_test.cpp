// An import that is cut anywhere leaves nothing, and done again it ends as if it never had been cut.
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "app/retour/reponses.hpp"
#include "finhop/app/retour/importer.hpp"
#include "store/connexion.hpp"

using namespace finhop;
using namespace finhop::tests;
namespace fs = std::filesystem;

namespace {

// A lot of three deposited requests beside its answer, two of them refused against our prediction by a label of which the
// person says so, and one given back with another day.
struct Depose {
  Depose() {
    const std::string lot = lot_depose(atelier, {"00001", "00002", "00003"});
    const std::string octets =
        reponse(depot_de(atelier, lot), {kAcceptee, "Numéro inconnu", "Numéro inconnu"});
    ecrire(retour, avec(octets, "\"15/05/2022\"", "\"16/05/2022\""));
  }

  Atelier atelier;
  fs::path base = atelier.chemin("finhop.db");
  fs::path retour = atelier.chemin("retour.json");
  app::Indications indications{{}, {}, {"Numéro inconnu"}};
};

bool importer_dans(const Depose& d, const fs::path& base) {
  app::Base ouverte = app::ouvrir_base(base);
  return app::importer_retour(ouverte, d.atelier.contexte(), d.retour, d.indications).issue.has_value();
}

// What an import that nothing cuts leaves.
std::string contenu_attendu(const Depose& d) {
  const fs::path reference = d.atelier.chemin("reference.db");
  fs::copy_file(d.base, reference);
  REQUIRE(importer_dans(d, reference));
  return contenu_de(reference);
}

int se_tuer_au_bout(void* pas) {
  if (--*static_cast<int*>(pas) == 0) ::kill(::getpid(), SIGKILL);
  return 0;
}
int se_tuer(void*) {
  return ::kill(::getpid(), SIGKILL);
}

constexpr int kAvantDeValider = 0;

// Imports in a process that kills itself after so many times twenty instructions of SQLite, or as it is about to
// commit. True when it lived to the end.
bool importer_et_mourir(const Depose& d, const fs::path& base, int pas) {
  const pid_t enfant = ::fork();
  REQUIRE(enfant >= 0);
  if (enfant == 0) {
    app::Base ouverte = app::ouvrir_base(base);
    sqlite3* sqlite = ouverte.connexion().base.getHandle();
    if (pas == kAvantDeValider)
      sqlite3_commit_hook(sqlite, se_tuer, nullptr);
    else
      sqlite3_progress_handler(sqlite, 20, se_tuer_au_bout, &pas);
    ::_exit(app::importer_retour(ouverte, d.atelier.contexte(), d.retour, d.indications).issue ? 0 : 1);
  }
  int fin = 0;
  REQUIRE(::waitpid(enfant, &fin, 0) == enfant);
  REQUIRE((WIFSIGNALED(fin) || WEXITSTATUS(fin) == 0));
  return WIFEXITED(fin);
}

}  // namespace

TEST_CASE("an import that fails at any of its steps leaves nothing and the next one does it all") {
  const auto etape =
      GENERATE(as<std::string>{}, "BEFORE INSERT ON retour", "AFTER INSERT ON retour",
               "AFTER INSERT ON journal", "BEFORE UPDATE OF decision ON lot_ligne WHEN NEW.num_ligne = 3",
               "AFTER UPDATE OF statut ON solde WHEN NEW.statut = 'rejete'", "AFTER UPDATE OF motif ON solde",
               "AFTER INSERT ON libelle_tranche", "AFTER INSERT ON retour_difference WHEN NEW.num_ligne = 3",
               "AFTER INSERT ON retour_ecart WHEN NEW.num_ligne = 3", "BEFORE UPDATE OF statut ON lot",
               "AFTER UPDATE OF statut ON lot");
  INFO(etape);
  Depose d;
  const std::string attendu = contenu_attendu(d);
  const std::string avant = d.atelier.contenu();
  SQLite::Database& base = d.atelier.base().connexion().base;
  base.exec(fmt::format("CREATE TEMP TRIGGER panne {} BEGIN SELECT RAISE(ABORT, 'panne'); END", etape));
  CHECK_THROWS(app::importer_retour(d.atelier.base(), d.atelier.contexte(), d.retour, d.indications));
  CHECK(d.atelier.contenu() == avant);
  base.exec("DROP TRIGGER panne");
  REQUIRE(app::importer_retour(d.atelier.base(), d.atelier.contexte(), d.retour, d.indications).issue);
  CHECK(d.atelier.contenu() == attendu);
}

TEST_CASE("an import killed anywhere leaves nothing and the next one does it all") {
  Depose d;
  const std::string attendu = contenu_attendu(d);
  const std::string avant = d.atelier.contenu();
  const fs::path essai = d.atelier.chemin("essai.db");
  fs::copy_file(d.base, essai);
  int morts = 0;
  for (int pas = 1; !importer_et_mourir(d, essai, pas); pas += 1 + pas / 8) {
    INFO(pas);
    ++morts;
    REQUIRE(contenu_de(essai) == avant);
  }
  CHECK(morts > 20);
  CHECK(contenu_de(essai) == attendu);
  CHECK(importer_dans(d, essai));
  CHECK(contenu_de(essai) == attendu);
}

TEST_CASE("an import killed as it is about to commit leaves nothing and the next one does it all") {
  Depose d;
  const std::string attendu = contenu_attendu(d);
  const std::string avant = d.atelier.contenu();
  const fs::path essai = d.atelier.chemin("essai.db");
  fs::copy_file(d.base, essai);
  CHECK_FALSE(importer_et_mourir(d, essai, kAvantDeValider));
  CHECK(contenu_de(essai) == avant);
  CHECK(importer_dans(d, essai));
  CHECK(contenu_de(essai) == attendu);
}
