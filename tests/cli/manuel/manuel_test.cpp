// The manual tells of all that the program takes and says, and nothing that it does not take.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <optional>
#include <regex>
#include <set>
#include <sstream>

#include "cli/analyse.hpp"
#include "cli/manuel/description.hpp"
#include "cli/manuel/page_de_finhop.hpp"
#include "cli/manuel/pages.hpp"
#include "cli/manuel/sujets.hpp"
#include "cli/manuel/texte.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/domain/champs.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/domain/situations.hpp"
#include "finhop/domain/taches/reglages.hpp"

using namespace finhop;
namespace manuel = cli::manuel;

namespace {

std::string lire(const std::filesystem::path& chemin) {
  std::ostringstream texte;
  texte << std::ifstream(chemin).rdbuf();
  return texte.str();
}

// What a reader sees of a page.
std::string lue(const std::string& fichier) {
  for (const manuel::Page& page : manuel::pages())
    if (page.fichier() == fichier) {
      std::ostringstream texte;
      manuel::ecrire_texte(texte, page.blocs);
      return texte.str();
    }
  return {};
}

// The terms of a page that are told something of.
std::set<std::string> termes(const std::string& fichier) {
  std::set<std::string> dits;
  for (const manuel::Page& page : manuel::pages())
    if (page.fichier() == fichier)
      for (const manuel::Bloc& bloc : page.blocs)
        if (bloc.sorte == manuel::Sorte::Definition && !bloc.texte.empty())
          dits.insert(manuel::sans_marques(bloc.terme));
  return dits;
}

// The words of a command as a shell gives them; nothing of one that is not finished.
std::optional<std::vector<std::string>> mots_du_shell(const std::string& ligne) {
  std::vector<std::string> mots;
  std::optional<std::string> mot;
  char guillemet = 0;
  for (const char c : ligne) {
    if (guillemet != 0 && c == guillemet) {
      guillemet = 0;
    } else if (guillemet == 0 && (c == '\'' || c == '"')) {
      guillemet = c;
      mot = mot.value_or("");
    } else if (guillemet == 0 && c == ' ') {
      if (mot) mots.push_back(*std::exchange(mot, std::nullopt));
    } else if (guillemet == 0 && c == '>') {
      break;
    } else {
      mot = mot.value_or("") + c;
    }
  }
  if (mot) mots.push_back(*mot);
  if (guillemet != 0) return std::nullopt;
  return mots;
}

std::string faute_d_usage(const std::string& ligne) {
  auto mots = mots_du_shell(ligne);
  if (!mots) return "des guillemets ne sont pas fermés";
  mots->erase(mots->begin());
  std::ostringstream sortie, erreurs;
  const cli::Environnement environnement{.arguments = *mots,
                                         .sortie = sortie,
                                         .erreurs = erreurs,
                                         .maintenant = Instant::exact_iso("2022-05-16T09:00:00Z").value(),
                                         .variable = [](const char*) -> const char* { return nullptr; }};
  const cli::Analyse analyse = cli::analyser(environnement);
  return analyse.action || analyse.code == 0 ? "" : erreurs.str();
}

// A command that a topic shows: to be typed as it stands, or named in a sentence without all its words.
struct Montree {
  std::string ligne;
  bool entiere = false;
};
std::vector<Montree> commandes_montrees(std::string_view texte) {
  std::vector<Montree> montrees;
  const auto prendre = [&](std::string ligne, bool entiere) {
    if (ligne.starts_with("$ ")) ligne.erase(0, 2);
    if (ligne.starts_with("finhop ") && !ligne.contains("…")) montrees.push_back({std::move(ligne), entiere});
  };
  for (const manuel::Bloc& bloc : manuel::lire(texte)) {
    if (bloc.sorte == manuel::Sorte::Code) {
      std::istringstream lignes(std::regex_replace(bloc.texte, std::regex(R"(\\\n *)"), ""));
      for (std::string ligne; std::getline(lignes, ligne);) prendre(ligne, true);
      continue;
    }
    for (const manuel::Passage& passage : manuel::passages(bloc.texte))
      if (passage.ton == manuel::Passage::Ton::Code) prendre(passage.texte, false);
  }
  return montrees;
}

}  // namespace

TEST_CASE("Each command has its page, which tells each of its options", "[manuel]") {
  for (const cli::Commande& commande : cli::commandes()) {
    const std::string fichier = manuel::nom_de_page(commande.nom) + ".1";
    INFO(fichier);
    const std::string page = lue(fichier);
    CHECK(page.contains(commande.exemple));
    CHECK(termes("finhop.1").contains(std::string(commande.nom)));
    const std::set<std::string> dits = termes(fichier);
    std::size_t options = 0;
    for (const cli::OptionDecrite& option : cli::options_de(commande)) {
      INFO(option.nom);
      CHECK_FALSE(option.sujet.empty());
      CHECK(std::ranges::count_if(dits, [&](const std::string& terme) {
              return terme == option.nom || terme.starts_with(option.nom + " ") ||
                     terme.starts_with(option.nom + "...");
            }) == 1);
      if (!option.choix.empty()) CHECK(page.contains(option.choix.substr(option.choix.rfind(' ') + 1)));
      ++options;
    }
    CHECK(dits.size() >= options);
  }
}

TEST_CASE("The manual tells each rule, each refusal, each setting, each situation", "[manuel]") {
  const std::set<std::string> regles = termes("finhop-regles.1");
  for (const domain::Regle& regle : domain::catalogue()) CHECK(regles.contains(std::string(regle.id)));
  const std::set<std::string> finhop = termes("finhop.1");
  for (const CodeRefusDescription& refus : codes_refus()) CHECK(finhop.contains(std::string(refus.id)));
  for (const auto& reglage : domain::kReglages) CHECK(finhop.contains(std::string(reglage.id)));
  for (const auto& situation : domain::situations()) CHECK(finhop.contains(std::string(situation.id)));
  for (const char* code : {"0", "1", "2", "3", "4"}) CHECK(finhop.contains(code));
  const std::set<std::string> base = termes("finhop-base.5");
  for (const auto& champ : domain::kChampsAvance) CHECK(base.contains(std::string(champ.cle)));
  for (const auto& champ : domain::kChampsSolde) CHECK(base.contains(std::string(champ.cle)));
}

TEST_CASE("The manual tells each variable that the program reads, and no other", "[manuel]") {
  std::set<std::string> lues;
  const std::regex kLue(
      R"re(variable_?\("([A-Z][A-Z_]{3,})"|"((?:FINHOP|XDG)_[A-Z_]+|HOME|[A-Z_]*DISPLAY)")re");
  const std::filesystem::path src = std::filesystem::path(FINHOP_TESTS_DIR) / ".." / "src";
  for (const char* dossier : {"app", "cli", "web"})
    for (const auto& entree : std::filesystem::recursive_directory_iterator(src / dossier)) {
      if (entree.path().extension() != ".cpp" || entree.path().string().contains("/manuel/")) continue;
      const std::string texte = lire(entree.path());
      for (std::sregex_iterator m(texte.begin(), texte.end(), kLue), fin; m != fin; ++m)
        lues.insert((*m)[1].matched ? (*m)[1] : (*m)[2]);
    }
  std::set<std::string> dites;
  for (const manuel::Variable& variable : manuel::variables()) dites.insert(std::string(variable.nom));
  CHECK(lues == dites);
}

TEST_CASE("The page of the base names each of its tables and views", "[manuel]") {
  const std::string page = lue("finhop-base.5");
  const std::regex kCree(R"(CREATE (?:TABLE|VIEW) ([a-z_]+) )");
  std::set<std::string> creees;
  for (const auto& entree :
       std::filesystem::directory_iterator(std::filesystem::path(FINHOP_TESTS_DIR) / ".." / "migrations")) {
    const std::string texte = lire(entree.path());
    for (std::sregex_iterator m(texte.begin(), texte.end(), kCree), fin; m != fin; ++m)
      creees.insert((*m)[1]);
  }
  CHECK(creees.size() > 30);
  for (const std::string& nom : creees) {
    INFO(nom);
    CHECK(std::regex_search(page, std::regex("(^|[ ,])" + nom + "($|[ ,\n])")));
  }
}

TEST_CASE("Each command that a topic shows is one that finhop takes", "[manuel]") {
  std::size_t montrees = 0;
  for (const manuel::Sujet& sujet : manuel::sujets()) {
    std::size_t du_sujet = 0;
    for (const auto& [ligne, entiere] : commandes_montrees(sujet.texte)) {
      INFO(sujet.id << " : " << ligne);
      const std::string faute = faute_d_usage(ligne);
      if (entiere || !faute.contains(" : il manque ")) CHECK(faute == "");
      ++du_sujet;
    }
    CHECK(du_sujet > 0);
    montrees += du_sujet;
  }
  CHECK(montrees > 80);
  for (const cli::Commande& commande : cli::commandes()) {
    INFO(commande.exemple);
    CHECK(faute_d_usage(std::string(commande.exemple)) == "");
  }
}

TEST_CASE("A topic is folded to a terminal, its commands being whole", "[manuel]") {
  const std::string texte =
      "# Titre\n\nUne phrase `code d'ici` et **forte**,\nqui continue.\n\n- un\n  puis deux\n- trois\n\n"
      "| mot | sens |\n|---|---|\n| `a` | b |\n\n    finhop lister\n\n    finhop etat\n\n```console\n$ x\ny\n```\n";
  const manuel::Blocs blocs = manuel::lire(texte);
  using manuel::Sorte;
  CHECK(blocs == manuel::Blocs{{Sorte::Titre, "Titre"},
                               {Sorte::Paragraphe, "Une phrase `code d'ici` et **forte**, qui continue."},
                               {Sorte::Puce, "un puis deux"},
                               {Sorte::Puce, "trois"},
                               {Sorte::Definition, "b", "`a`"},
                               {Sorte::Code, "finhop lister\n\nfinhop etat\n"},
                               {Sorte::Code, "$ x\ny\n"}});
  std::ostringstream dit;
  manuel::ecrire_texte(dit, blocs);
  CHECK(dit.str() ==
        "Titre\n\nUne phrase code d'ici et forte, qui continue.\n\n- un puis deux\n- trois\n\n"
        "  a                     b\n\n    finhop lister\n\n    finhop etat\n\n    $ x\n    y\n");
}

TEST_CASE("What roff would take for its own is text in a page", "[manuel]") {
  const manuel::Page page{
      "finhop-x", '7', "un l'essai", {{manuel::Sorte::Paragraphe, ".SH \\fB `--base` 'a'"}}};
  const std::string roff = en_roff(page);
  CHECK(roff.contains("finhop\\-x \\- un l\\(aqessai\n"));
  CHECK(roff.contains("\n\\&.SH \\efB \\fB\\-\\-base\\fR \\(aqa\\(aq\n"));
}
