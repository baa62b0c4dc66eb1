#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "cli/commande.hpp"
#include "cli/transcription.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/domain/regles.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

// Folders of cases that are about no command of the table.
const std::set<std::string> kHorsTable{"accueil", "campagne", "environnement", "guide", "page", "usage"};

std::string dossier_de(const cli::Commande& commande) {
  std::string nom(commande.nom);
  std::ranges::replace(nom, ' ', '_');
  return nom;
}

bool nomme(const Passage& passage, const cli::Commande& commande) {
  const std::string debut = fmt::format("finhop {}", commande.nom);
  return passage.ligne == debut || passage.ligne.starts_with(debut + " ");
}

// `verifier` did what was asked: its 1 is the verdict on the files, told as a result.
bool juge(const Passage& passage) {
  return (passage.ligne.starts_with("finhop verifier ") ||
          passage.ligne.starts_with("finhop a-faire --retard")) &&
         !passage.sortie.empty();
}

std::vector<Passage> tous_les_passages() {
  std::vector<Passage> tous;
  for (const Cas& cas : tous_les_cas())
    for (Passage& passage : passages_attendus(cas)) tous.push_back(std::move(passage));
  return tous;
}

template <class Condition>
bool un_passage(const Condition& condition) {
  static const std::vector<Passage> passages = tous_les_passages();
  return std::ranges::any_of(passages, condition);
}

}  // namespace

TEST_CASE("Each transcript is what the command line says today", "[transcripts]") {
  REQUIRE_FALSE(cas_a_jouer().empty());
  for (const Cas& cas : cas_a_jouer()) DYNAMIC_SECTION(cas.nom) {
      const std::string obtenu = rejouer(cas);
      if (a_recrire()) ecrire_fichier_synchronise(cas.chemin, obtenu);
      if (!a_recrire() && obtenu != cas.texte) FAIL(difference(cas.texte, obtenu));
    }
}

TEST_CASE("Each case starts with a sentence that states its rule") {
  for (const Cas& cas : tous_les_cas()) {
    INFO(cas.nom);
    const std::string premiere = cas.texte.substr(0, cas.texte.find('\n'));
    CHECK(premiere.starts_with("# "));
    CHECK(premiere.ends_with('.'));
  }
}

TEST_CASE("No case tells where the sources lie") {
  for (const Cas& cas : tous_les_cas()) {
    INFO(cas.nom);
    CHECK_FALSE(cas.texte.contains(std::filesystem::path(FINHOP_TESTS_DIR).parent_path().string()));
  }
}

TEST_CASE("Each folder of cases bears the name of a command") {
  std::set<std::string> connus = kHorsTable;
  for (const cli::Commande& commande : cli::commandes()) connus.insert(dossier_de(commande));
  for (const Cas& cas : tous_les_cas()) {
    INFO(cas.nom);
    CHECK(connus.contains(cas.dossier));
  }
}

TEST_CASE("Each command has a case that succeeds and a case that it refuses") {
  for (const cli::Commande& commande : cli::commandes()) {
    INFO(commande.nom);
    CHECK(un_passage([&](const Passage& p) { return nomme(p, commande) && p.code == 0; }));
    CHECK(un_passage([&](const Passage& p) { return nomme(p, commande) && (p.code == 1 || p.code == 2); }));
  }
}

// What serves has its example played by tests/web/{ouvrir,servir,partager}_test.cpp.
TEST_CASE("The example of each command that ends is typed in a case and succeeds") {
  for (const cli::Commande& commande : cli::commandes()) {
    if (commande.geste == Geste::Ouvrir || commande.geste == Geste::Servir ||
        commande.geste == Geste::Partager)
      continue;
    INFO(commande.exemple);
    CHECK(un_passage([&](const Passage& p) { return p.ligne == commande.exemple && p.code == 0; }));
  }
}

TEST_CASE("The help of each command shows its example") {
  Scene scene;
  for (const cli::Commande& commande : cli::commandes()) {
    INFO(commande.nom);
    const Passage aide = scene.lancer(fmt::format("finhop {} --help", commande.nom));
    CHECK(aide.code == 0);
    CHECK_THAT(aide.sortie, Catch::Contains(std::string(commande.exemple)));
    CHECK(aide.erreurs.empty());
    // No form is cut, nor told twice.
    CHECK(std::ranges::count(aide.sortie, '[') == std::ranges::count(aide.sortie, ']'));
    CHECK(std::ranges::count(aide.sortie, '(') == std::ranges::count(aide.sortie, ')'));
    CHECK_FALSE(aide.sortie.contains(" N:N"));
  }
}

TEST_CASE("Each table of the corpus is given to a command in a case") {
  std::size_t tables = 0;
  for (const auto& entree : std::filesystem::directory_iterator(FINHOP_TESTS_DIR "/donnees/csv")) {
    const std::string copie = fmt::format("@ copie csv/{} ", entree.path().filename().string());
    INFO(copie);
    CHECK(std::ranges::any_of(tous_les_cas(), [&](const Cas& cas) { return cas.texte.contains(copie); }));
    ++tables;
  }
  CHECK(tables >= 40);
}

TEST_CASE("Each code of refusal is told in a case") {
  for (const CodeRefusDescription& code : codes_refus()) {
    INFO(code.id);
    const std::string marque = fmt::format("[{}]\n", code.id);
    CHECK(un_passage([&](const Passage& p) { return p.code == 1 && p.erreurs.contains(marque); }));
  }
}

TEST_CASE("Each rule that a dossier can break is told in a case") {
  for (const domain::Regle& regle : domain::catalogue()) {
    const domain::Juges& juges = regle.juges;
    if (!juges.demande && !juges.depot && !juges.piece) continue;  // judges a file, not a dossier
    INFO(regle.id);
    CHECK(un_passage([&](const Passage& p) {
      return !p.ligne.starts_with("finhop regles") &&
             (p.sortie.contains(regle.id) || p.erreurs.contains(regle.id));
    }));
  }
}

TEST_CASE("Each exit code that a user can meet is in a case") {
  for (int code : {0, 1, 2, 3}) {
    INFO(code);
    CHECK(un_passage([&](const Passage& p) { return p.code == code; }));
  }
}

TEST_CASE("A refusal always tells what was expected and what to do") {
  for (const Passage& passage : tous_les_passages()) {
    if (passage.code == 0 || juge(passage)) continue;
    INFO(passage.ligne);
    CHECK_THAT(passage.erreurs, Catch::Contains("finhop : ") && Catch::Contains("\n  à faire : "));
    if (passage.code == 1) CHECK_THAT(passage.erreurs, Catch::Contains("\n  attendu : "));
  }
}
