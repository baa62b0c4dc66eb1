// Next steps, spelled by the command line and by nothing else.
#include "cli/gestes.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <set>
#include <sstream>

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
const std::set<std::string> kSansBase{"aide", "regles", "usage"};
// Their results quote commands that were typed; what is to be typed follows these words.
bool cite(const Passage& passage) {
  return passage.ligne.contains(" annuler") || passage.ligne.contains(" journal");
}

std::string a_faire(const std::string& texte) {
  std::string lignes;
  std::istringstream flux(texte);
  for (std::string ligne; std::getline(flux, ligne);)
    for (const char* mots : {"à faire : ", "à taper"})
      if (ligne.contains(mots)) lignes += ligne.substr(ligne.find(mots)) + "\n";
  return lignes;
}

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

TEST_CASE("No output tells a command without the base that --base chose", "[lent]") {
  std::size_t dites = 0;
  for (const Cas& cas : tous_les_cas()) {
    if (kSansBase.contains(cas.dossier) || cas.texte.contains("--base")) continue;
    Cas rejoue = avec_option(cas);
    rejoue.texte = rejouer(rejoue);
    for (const Passage& passage : passages_attendus(rejoue)) {
      if (passage.code == 2 || passage.ligne.contains("--help")) continue;
      INFO(cas.nom << " : " << passage.ligne);
      for (const std::string& texte : {passage.sortie, passage.erreurs})
        for (const std::string& commande : nommees(cite(passage) ? a_faire(texte) : texte)) {
          INFO(texte);
          CHECK(commande.starts_with("--base "));
          ++dites;
        }
    }
  }
  CHECK(dites > 200);
}
