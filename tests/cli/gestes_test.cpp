// Next steps, spelled by the command line and by nothing else.
#include "cli/gestes.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "cli/analyse.hpp"
#include "cli/commande.hpp"
#include "cli/transcription.hpp"

using namespace finhop;
using namespace finhop::tests;
using cli::Gestes;

namespace {

Suite refaire_ailleurs() {
  return {"l'écrire ailleurs", Geste::LotRefaire, {{Donnee::Lot, "JSON-1"}, {Donnee::Sortie}}};
}

// About no base, or of the words that somebody mistyped.
const std::set<std::string> kSansBase{"regles", "usage"};

// The same case, every command of which is given the option.
Cas avec_option(Cas cas) {
  constexpr std::string_view kCommande = "\n$ finhop";
  for (std::size_t i = cas.texte.find(kCommande); i != std::string::npos;
       i = cas.texte.find(kCommande, i + 1))
    cas.texte.insert(i + kCommande.size(), " --base finhop.db");
  return cas;
}

// The commands that a text names, from « finhop » to the end of their name.
std::vector<std::string> nommees(const std::string& texte) {
  std::vector<std::string> trouvees;
  constexpr std::string_view kProgramme = "finhop ";
  for (std::size_t i = texte.find(kProgramme); i != std::string::npos; i = texte.find(kProgramme, i + 1)) {
    std::string_view reste = std::string_view(texte).substr(i + kProgramme.size());
    const bool avec = reste.starts_with("--base ");
    if (avec) reste = reste.substr(reste.find(' ', 7) + 1);
    for (const cli::Commande& commande : cli::commandes())
      if (reste.starts_with(commande.nom) &&
          !std::isalpha(static_cast<unsigned char>(reste[commande.nom.size()]))) {
        trouvees.push_back(fmt::format("{}{}", avec ? "--base " : "", commande.nom));
        break;
      }
  }
  return trouvees;
}

std::string lire(const std::filesystem::path& chemin) {
  std::ostringstream texte;
  texte << std::ifstream(chemin).rdbuf();
  return texte.str();
}

// A step that some source names, as far as it can be read there: what is known only when it runs is left to be given.
struct SuiteEcrite {
  std::string fichier;
  std::string geste;
  std::vector<Argument> arguments;
};

const std::map<std::string, Donnee>& donnees() {
  static const std::map<std::string, Donnee> noms{{"Aide", Donnee::Aide},
                                                  {"Ans", Donnee::Ans},
                                                  {"Asp", Donnee::Asp},
                                                  {"AvanceStatut", Donnee::AvanceStatut},
                                                  {"Base", Donnee::Base},
                                                  {"Bloques", Donnee::Bloques},
                                                  {"Client", Donnee::Client},
                                                  {"Copie", Donnee::Copie},
                                                  {"Date", Donnee::Date},
                                                  {"DateBonCommande", Donnee::DateBonCommande},
                                                  {"DateDepot", Donnee::DateDepot},
                                                  {"Dmp", Donnee::Dmp},
                                                  {"Facture", Donnee::Facture},
                                                  {"FactureDate", Donnee::FactureDate},
                                                  {"FactureMontant", Donnee::FactureMontant},
                                                  {"Fichier", Donnee::Fichier},
                                                  {"Finess", Donnee::Finess},
                                                  {"Lot", Donnee::Lot},
                                                  {"LotDuRetour", Donnee::LotDuRetour},
                                                  {"MettreAJour", Donnee::MettreAJour},
                                                  {"Montant", Donnee::Montant},
                                                  {"MontantBonCommande", Donnee::MontantBonCommande},
                                                  {"Motif", Donnee::Motif},
                                                  {"MssCitoyen", Donnee::MssCitoyen},
                                                  {"MssPro", Donnee::MssPro},
                                                  {"NumeroEditeur", Donnee::NumeroEditeur},
                                                  {"Reference", Donnee::Reference},
                                                  {"Regle", Donnee::Regle},
                                                  {"Remplacer", Donnee::Remplacer},
                                                  {"RetourSimule", Donnee::RetourSimule},
                                                  {"Siret", Donnee::Siret},
                                                  {"SoldeStatut", Donnee::SoldeStatut},
                                                  {"Sortie", Donnee::Sortie},
                                                  {"Statut", Donnee::Statut},
                                                  {"Va", Donnee::Va}};
  return noms;
}

// The text between the brace at `debut` and the one that closes it.
std::string entre_accolades(const std::string& texte, std::size_t debut) {
  int profondeur = 0;
  for (std::size_t i = debut; i < texte.size(); ++i) {
    if (texte[i] == '{') ++profondeur;
    if (texte[i] == '}' && --profondeur == 0) return texte.substr(debut, i - debut + 1);
  }
  return {};
}

std::vector<Argument> arguments_ecrits(const std::string& accolades) {
  static const std::regex kArgument(R"re(Donnee::(\w+)(?:,\s*"([^"]*)")?)re");
  std::vector<Argument> arguments;
  for (std::sregex_iterator m(accolades.begin(), accolades.end(), kArgument), fin; m != fin; ++m)
    arguments.push_back({donnees().at((*m)[1]), (*m)[2]});
  return arguments;
}

std::vector<SuiteEcrite> suites_ecrites() {
  static const std::regex kGeste(R"(Geste::(\w+)(,\s*(?=\{))?)");
  static const std::set<std::string> kEpellent{"cli/gestes.cpp", "cli/commandes.cpp"};
  const std::filesystem::path src = std::filesystem::path(FINHOP_TESTS_DIR) / ".." / "src";
  std::vector<SuiteEcrite> suites;
  for (const auto& entree : std::filesystem::recursive_directory_iterator(src)) {
    const std::string nom = std::filesystem::relative(entree.path(), src).string();
    if (entree.path().extension() != ".cpp" || kEpellent.contains(nom)) continue;
    const std::string texte = lire(entree.path());
    for (std::sregex_iterator m(texte.begin(), texte.end(), kGeste), fin; m != fin; ++m) {
      SuiteEcrite suite{nom, (*m)[1], {}};
      const auto apres = static_cast<std::size_t>(m->position() + m->length());
      if ((*m)[2].matched) suite.arguments = arguments_ecrits(entre_accolades(texte, apres));
      suites.push_back(suite);
    }
  }
  return suites;
}

// What a person would give.
std::string exemple(const std::string& geste, Donnee donnee) {
  if (donnee == Donnee::Statut) return geste == "SoldeStatut" ? "valide" : "payee";
  if (donnee == Donnee::AvanceStatut) return "payee";
  if (donnee == Donnee::SoldeStatut) return "valide";
  return "x";
}

// The exit code of the analysis, what it says being kept; nothing is carried out.
int analyser(const std::vector<std::string>& mots, std::string& dit) {
  std::ostringstream sortie, erreurs;
  const cli::Environnement environnement{.arguments = mots,
                                         .sortie = sortie,
                                         .erreurs = erreurs,
                                         .maintenant = Instant::exact_iso("2022-05-16T09:00:00Z").value(),
                                         .variable = [](const char*) -> const char* { return nullptr; }};
  const cli::Analyse analyse = cli::analyser(environnement);
  dit = erreurs.str();
  return analyse.action ? 0 : analyse.code;
}

const cli::Commande* commande_de(const std::string& geste) {
  // The names of the enumeration are those of the commands, word by word.
  static const std::map<std::string, std::string> kAutres{{"Initialiser", "init"},
                                                          {"Diagnostiquer", "diagnostic"}};
  for (const cli::Commande& commande : cli::commandes()) {
    std::string nom;
    bool debut = true;
    for (char c : commande.nom) {
      if (c == ' ' || c == '-') {
        debut = true;
        continue;
      }
      nom += debut ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
      debut = false;
    }
    const auto autre = kAutres.find(geste);
    if (nom == geste || (autre != kAutres.end() && commande.nom == autre->second)) return &commande;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("A step is spelled as what a person types, with the base that was chosen") {
  CHECK(Gestes().commande(refaire_ailleurs()) == "finhop lot refaire JSON-1 --sortie DOSSIER");
  CHECK(Gestes("autre base.db").commande(refaire_ailleurs()) ==
        "finhop --base 'autre base.db' lot refaire JSON-1 --sortie DOSSIER");
  CHECK(Gestes("b.db").commande({"", Geste::Accueillir}) == "finhop --base b.db");
  CHECK(Gestes("b.db").commande({"", Geste::Journal, {{Donnee::Base, "copie d'hier.db"}}}) ==
        "finhop --base 'copie d'\\''hier.db' journal");
  CHECK(Gestes("b.db").commande({"", Geste::Recommencer, {{Donnee::Sortie}}}) == "--sortie DOSSIER");
  CHECK(Gestes("b.db").commande({"", Geste::Recommencer}) == "relancer la même commande");
  CHECK(Gestes().commande(
            {"", Geste::AvanceStatut, {{Donnee::Statut, "payee"}, {Donnee::Reference}, {Donnee::Date}}}) ==
        "finhop avance statut payee REF --date D");
}

TEST_CASE("A remedy reads as a sentence, then its steps") {
  CHECK(Gestes().texte("vérifier le chemin") == "vérifier le chemin");
  CHECK(Gestes().texte(puis_recommencer("libérer de la place")) ==
        "libérer de la place, puis relancer la même commande");
  CHECK(
      Gestes().texte(
          {"le déplacer", {refaire_ailleurs(), {"voir", Geste::LotLister, {}, "tous les lots"}}}) ==
      "le déplacer ; l'écrire ailleurs : finhop lot refaire JSON-1 --sortie DOSSIER ; voir : finhop lot lister "
      "(tous les lots)");
}

TEST_CASE("A command is one word, that no line cuts") {
  CHECK(Gestes("b.db").mots({"le déplacer", {refaire_ailleurs()}}) ==
        std::vector<std::string>{"le", "déplacer ;", "l'écrire",
                                 "ailleurs :", "finhop --base b.db lot refaire JSON-1 --sortie DOSSIER"});
}

TEST_CASE("Each step that finhop names has its one command") {
  for (int i = static_cast<int>(Geste::Initialiser); i <= static_cast<int>(Geste::Diagnostiquer); ++i) {
    INFO(i);
    CHECK(std::ranges::count(cli::commandes(), static_cast<Geste>(i), &cli::Commande::geste) == 1);
  }
  CHECK(cli::commandes().size() ==
        static_cast<std::size_t>(Geste::Diagnostiquer) - static_cast<std::size_t>(Geste::Initialiser) + 1);
}

TEST_CASE("Each step written anywhere in the program is one that its command takes") {
  std::size_t essayees = 0;
  for (const SuiteEcrite& suite : suites_ecrites()) {
    INFO(suite.fichier << " : " << suite.geste);
    if (suite.geste == "Accueillir") continue;
    if (suite.geste == "Recommencer") {
      for (const Argument& argument : suite.arguments)
        CHECK_THAT(Gestes().commande({"", Geste::Recommencer, {argument}}), Catch::StartsWith("--"));
      continue;
    }
    const cli::Commande* commande = commande_de(suite.geste);
    REQUIRE(commande);
    std::vector<std::string> mots;
    Suite a_taper{"", commande->geste, suite.arguments};
    for (Argument& argument : a_taper.arguments)
      if (argument.valeur.empty()) argument.valeur = exemple(suite.geste, argument.quoi);
    std::istringstream ligne(Gestes().commande(a_taper));
    for (std::string mot; ligne >> mot;)
      if (mot != "finhop") mots.push_back(mot);
    std::string dit;
    INFO(ligne.str());
    const int code = analyser(mots, dit);
    INFO(dit);
    CHECK(code == 0);
    ++essayees;
  }
  CHECK(essayees > 80);
}

TEST_CASE("No output tells a command without the base that --base chose") {
  std::size_t dites = 0;
  for (const Cas& cas : tous_les_cas()) {
    if (kSansBase.contains(cas.dossier) || cas.texte.contains("--base")) continue;
    Cas rejoue = avec_option(cas);
    rejoue.texte = rejouer(rejoue);
    for (const Passage& passage : passages_attendus(rejoue)) {
      if (passage.code == 2 || passage.ligne.contains("--help")) continue;
      INFO(cas.nom << " : " << passage.ligne);
      for (const std::string& texte : {passage.sortie, passage.erreurs})
        for (const std::string& commande : nommees(texte)) {
          INFO(texte);
          CHECK(commande.starts_with("--base "));
          ++dites;
        }
    }
  }
  CHECK(dites > 200);
}
