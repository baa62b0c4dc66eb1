// What a message says to type speaks of the base that the command spoke of.
#include "cli/a_taper.hpp"

#include <catch2/catch.hpp>

#include <set>

#include "cli/transcription.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

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

// Results tell commands that were typed; only what follows these words is to be.
bool dit_de_taper(const std::string& ligne) {
  for (const char* mots : {"à faire : ", "À faire : ", "à taper"})
    if (ligne.contains(mots)) return !ligne.starts_with('<');  // a page is read elsewhere
  return false;
}

std::vector<std::string> a_taper(const Passage& passage) {
  std::vector<std::string> lignes;
  for (const std::string& texte : {passage.sortie, passage.erreurs})
    for (std::size_t debut = 0; debut < texte.size();) {
      const std::size_t fin = std::min(texte.find('\n', debut), texte.size());
      const std::string ligne = texte.substr(debut, fin - debut);
      if (dit_de_taper(ligne)) lignes.push_back(ligne);
      debut = fin + 1;
    }
  return lignes;
}

}  // namespace

TEST_CASE("Each command that a text names gets the base, unless it names one") {
  const auto dit = [](std::string_view texte) { return cli::avec_base(texte, "autre base.db"); };
  CHECK(dit("finhop lister --bloque") == "finhop --base 'autre base.db' lister --bloque");
  CHECK(
      dit("les voir : finhop lot lister ; en voir un : finhop lot montrer NOM") ==
      "les voir : finhop --base 'autre base.db' lot lister ; en voir un : finhop --base 'autre base.db' lot "
      "montrer NOM");
  CHECK(dit("examiner la base : finhop diagnostic.") ==
        "examiner la base : finhop --base 'autre base.db' diagnostic.");
  CHECK(dit("s'en servir : finhop") == "s'en servir : finhop --base 'autre base.db'");
  for (const char* inchange :
       {"", "finhop", "comparer : finhop --base COPIE journal", "faite par un finhop plus récent",
        "aucune commande finhop n'est en cours", "finhop listera tout", "finhop lot"})
    CHECK(dit(inchange) == inchange);
}

TEST_CASE("No message says to type a command without the base that --base chose") {
  std::size_t lignes = 0;
  for (const Cas& cas : tous_les_cas()) {
    if (kSansBase.contains(cas.dossier) || cas.texte.contains("--base")) continue;
    Cas rejoue = avec_option(cas);
    rejoue.texte = rejouer(rejoue);
    for (const Passage& passage : passages_attendus(rejoue)) {
      if (passage.code == 2) continue;
      for (const std::string& ligne : a_taper(passage)) {
        INFO(cas.nom << " : " << passage.ligne);
        CHECK(ligne == cli::avec_base(ligne, "finhop.db"));
        ++lignes;
      }
    }
  }
  CHECK(lignes > 200);
}
