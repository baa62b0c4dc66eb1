// Every next step that stands in the sources, read there, spelled, and given to the analysis of the command line.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "cli/analyse.hpp"
#include "cli/commande.hpp"
#include "cli/gestes.hpp"

using namespace finhop;
using cli::Gestes;

namespace {

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

// clang-format off
const std::map<std::string, Donnee>& donnees() {
  static const std::map<std::string, Donnee> noms{
    {"Accepte", Donnee::Accepte}, {"AdresseDEcoute", Donnee::AdresseDEcoute}, {"Aide", Donnee::Aide}, {"Ans", Donnee::Ans}, {"Asp", Donnee::Asp},
    {"Au", Donnee::Au}, {"Auteur", Donnee::Auteur}, {"Autre", Donnee::Autre}, {"AvanceStatut", Donnee::AvanceStatut}, {"Base", Donnee::Base},
    {"Bloques", Donnee::Bloques}, {"Certificat", Donnee::Certificat}, {"Cle", Donnee::Cle}, {"Client", Donnee::Client}, {"ClientEntier", Donnee::ClientEntier}, {"Colonne", Donnee::Colonne},
    {"Contact", Donnee::Contact}, {"Copie", Donnee::Copie}, {"Date", Donnee::Date},
    {"DateBonCommande", Donnee::DateBonCommande}, {"DateDepot", Donnee::DateDepot},
    {"DateLimite", Donnee::DateLimite}, {"DepuisFacture", Donnee::DepuisFacture}, {"DerriereProxy", Donnee::DerriereProxy}, {"Detail", Donnee::Detail}, {"Dmp", Donnee::Dmp},
    {"Droits", Donnee::Droits}, {"Encodage", Donnee::Encodage}, {"Facture", Donnee::Facture},
    {"FactureDate", Donnee::FactureDate}, {"FactureMontant", Donnee::FactureMontant},
    {"FactureNumero", Donnee::FactureNumero}, {"Feuille", Donnee::Feuille}, {"Fichier", Donnee::Fichier}, {"Finess", Donnee::Finess},
    {"Format", Donnee::Format}, {"Hote", Donnee::Hote}, {"IgnorerColonnes", Donnee::IgnorerColonnes}, {"Libelle", Donnee::Libelle},
    {"LibelleDePiece", Donnee::LibelleDePiece}, {"Lot", Donnee::Lot}, {"LotDuRetour", Donnee::LotDuRetour},
    {"MettreAJour", Donnee::MettreAJour}, {"Montant", Donnee::Montant},
    {"MontantBonCommande", Donnee::MontantBonCommande}, {"Motif", Donnee::Motif},
    {"MssCitoyen", Donnee::MssCitoyen}, {"MssPro", Donnee::MssPro}, {"Nature", Donnee::Nature}, {"Note", Donnee::Note},
    {"NumeroEditeur", Donnee::NumeroEditeur}, {"NumeroDeNote", Donnee::NumeroDeNote}, {"NumeroDEntete", Donnee::NumeroDEntete},
    {"Operation", Donnee::Operation}, {"Paquet", Donnee::Paquet}, {"Par", Donnee::Par}, {"Periode", Donnee::Periode}, {"Rappel", Donnee::Rappel}, {"Reference", Donnee::Reference},
    {"ReferenceDuVirement", Donnee::ReferenceDuVirement},
    {"Refuse", Donnee::Refuse}, {"Reglage", Donnee::Reglage}, {"Regle", Donnee::Regle},
    {"Remplacer", Donnee::Remplacer}, {"RetourSimule", Donnee::RetourSimule}, {"Risque", Donnee::Risque}, {"Role", Donnee::Role}, {"Siret", Donnee::Siret},
    {"Situation", Donnee::Situation}, {"SoldeStatut", Donnee::SoldeStatut}, {"Sorte", Donnee::Sorte}, {"Sortie", Donnee::Sortie},
    {"Statut", Donnee::Statut}, {"StatutVoulu", Donnee::StatutVoulu}, {"Texte", Donnee::Texte}, {"Total", Donnee::Total},
    {"Va", Donnee::Va}, {"Valeur", Donnee::Valeur}, {"Colonnes", Donnee::Colonnes}, {"Depuis", Donnee::Depuis},
    {"Ecart", Donnee::Ecart}, {"JourDuJournal", Donnee::JourDuJournal}, {"Jours", Donnee::Jours}, {"Jusqua", Donnee::Jusqua}, {"Limite", Donnee::Limite}, {"NomDeCompte", Donnee::NomDeCompte}, {"NomDeVue", Donnee::NomDeVue},
    {"Plan", Donnee::Plan}, {"Prets", Donnee::Prets}, {"Sujet", Donnee::Sujet}, {"Sur", Donnee::Sur}, {"Surs", Donnee::Surs}, {"Tri", Donnee::Tri}, {"VueNommee", Donnee::VueNommee},
    {"AccepterSuppositions", Donnee::AccepterSuppositions}, {"ChampDuProfil", Donnee::ChampDuProfil}, {"NomDeProfil", Donnee::NomDeProfil}, {"Profil", Donnee::Profil}};
  return noms;
}
// clang-format on

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
      const auto debut = static_cast<std::size_t>(m->position());
      const auto apres = debut + static_cast<std::size_t>(m->length());
      // The step of a lot's life is no suite, nor is one whose values are put there by the function that is called.
      const std::size_t avant = texte.rfind(";\n", debut);
      const std::size_t ligne = avant == std::string::npos ? 0 : avant;
      if (texte.substr(ligne, debut - ligne).contains("Demarche k") || texte.compare(apres, 2, ", ") == 0 ||
          texte.compare(apres, 2, ",\n") == 0 || texte.substr(0, debut).ends_with("== "))
        continue;
      if ((*m)[2].matched) suite.arguments = arguments_ecrits(entre_accolades(texte, apres));
      suites.push_back(suite);
    }
  }
  return suites;
}

// What a person would give.
std::string exemple(const std::string& geste, Donnee donnee) {
  if (donnee == Donnee::Statut) return geste == "SoldeStatut" ? "valide" : "payee";
  if (donnee == Donnee::Operation || donnee == Donnee::Jours) return "1";
  if (donnee == Donnee::StatutVoulu)
    return geste == "AvanceCorriger" ? "validee" : geste == "SoldeCorriger" ? "valide" : "genere";
  if (donnee == Donnee::AvanceStatut) return "payee";
  if (donnee == Donnee::SoldeStatut) return "valide";
  if (donnee == Donnee::Par) return "mois";
  if (donnee == Donnee::Periode) return "T4-2022";
  if (donnee == Donnee::Situation) return "pret";
  if (donnee == Donnee::Droits) return "groupe";
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
                                                          {"Diagnostiquer", "diagnostic"},
                                                          {"Servir", "servir"},
                                                          {"ChangerDroits", "droits"},
                                                          {"Prouver", "preuve"}};
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
    // A page asks for the rest by a form: its steps may lack what the command requires, and nothing else.
    const bool un_formulaire = suite.fichier.starts_with("web/") && dit.contains("il manque");
    CHECK((code == 0 || un_formulaire));
    ++essayees;
  }
  CHECK(essayees > 80);
}
