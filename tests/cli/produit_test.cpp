// Every situation of a dossier and every command that is about one: what it does or refuses there, beside a table of
// tests/donnees/produit, and that the steps which a refusal names succeed when they are typed.
// FINHOP_CAS=ecrire rewrites the tables with what the program does today: to be read before a commit.
#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <regex>
#include <set>

#include "cli/scene.hpp"
#include "cli/transcription.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/domain/situations.hpp"

using namespace finhop;
using namespace finhop::tests;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kTailleMax = 1'000'000;
constexpr std::string_view kLot = "JSON-1234567890-20220516-001";

struct Mise {
  std::string_view situation;
  std::vector<std::string> arrangement;
};

std::vector<std::string> apres_le_portail(std::vector<std::string> suite,
                                          const std::string& libelle = "Demande acceptée") {
  std::vector<std::string> tout{
      "base exporte", fmt::format("fait finhop lot deposer {}", kLot),
      fmt::format("reponse d/r.json {} '{}'", kLot, libelle),
      libelle == "Demande acceptée"
          ? "fait finhop retour importer d/r.json"
          : fmt::format("fait finhop retour importer d/r.json --refuse '{}'", libelle)};
  tout.insert(tout.end(), suite.begin(), suite.end());
  return tout;
}

const std::vector<Mise>& mises() {
  static const std::vector<Mise> mises{
      {"close", {"base avance", "fait finhop avance statut refusee 00001"}},
      {"a_rembourser", {"base payee", "fait finhop avance statut a_recouvrer 00001"}},
      {"remboursee",
       {"base payee", "fait finhop avance statut a_recouvrer 00001",
        "fait finhop avance statut recouvree 00001 --montant 3750"}},
      {"avance_a_completer", {"base avance", "fait finhop avance statut incomplete 00001 --motif 'RIB'"}},
      {"attend_avance", {"base avance"}},
      {"a_corriger", apres_le_portail({}, "FINESS inconnu")},
      {"a_completer", {"base saisie"}},
      {"pret", {"base pret"}},
      {"a_deposer", {"base exporte"}},
      {"attend_reponse", {"base exporte", fmt::format("fait finhop lot deposer {}", kLot)}},
      {"attend_decision", apres_le_portail({})},
      {"reponse_attendue",
       apres_le_portail({"fait finhop solde statut a_modifier 00001 --motif 'VA illisible'"})},
      {"attend_paiement", apres_le_portail({"fait finhop solde statut valide 00001"})},
      {"paye_ecart", apres_le_portail({"fait finhop solde statut valide 00001",
                                       "fait finhop solde statut paye 00001 --montant 8000"})},
      {"solde", apres_le_portail({"fait finhop solde statut valide 00001",
                                  "fait finhop solde statut paye 00001 --montant 8750"})},
      {"refuse",
       apres_le_portail({"fait finhop solde statut refuse 00001",
                         "fait finhop avance corriger 00001 --statut payee --motif 'notifié par erreur'"})},
  };
  return mises;
}

// Each with what a person would give it.
const std::vector<std::string>& commandes() {
  static const std::vector<std::string> lignes{
      "finhop avance ajouter 00001 --ans 1234567890",
      "finhop avance modifier 00001 --client 'Clinique du Lac'",
      "finhop avance modifier 00001 --contact 'Mme Martin'",
      "finhop avance statut en_instruction 00001",
      "finhop avance statut validee 00001",
      "finhop avance statut payee 00001 --date 02/04/2022 --montant 3750",
      "finhop avance statut a_recouvrer 00001",
      "finhop avance statut recouvree 00001 --montant 3750",
      "finhop avance corriger 00001 --statut en_instruction --motif essai",
      "finhop avance corriger 00001 --statut payee --motif essai",
      "finhop avance corriger 00001 --statut a_recouvrer --motif essai",
      "finhop solde saisir 00001 --facture-date 14/05/2022 --facture-montant 12400",
      "finhop solde statut valide 00001",
      "finhop solde statut a_modifier 00001 --motif essai",
      "finhop solde statut paye 00001 --montant 8750",
      "finhop solde statut refuse 00001",
      "finhop solde corriger 00001 --statut valide --motif essai",
      "finhop solde corriger 00001 --statut accepte --motif essai",
      "finhop solde completer 00001 --facture-montant 11500 --facture-date 20/05/2022 --motif essai",
      "finhop solde confirmer 00001 --motif essai",
      "finhop piece ajouter 00001 --va va.pdf",
      "finhop piece ajouter 00001 --va va.pdf --motif essai",
      "finhop piece ajouter 00001 --autre va.pdf --libelle essai",
      "finhop piece extraire 00001 --sortie sortie",
      "finhop piece extraire 00001 --toutes --sortie sortie",
      "finhop preuve 00001 --sortie sortie",
      "finhop note ajouter 00001 essai",
      "finhop montrer 00001",
      "finhop lister",
      "finhop a-faire",
      "finhop exporter",
      "finhop exporter 00001",
      "finhop lot montrer",
      "finhop lot deposer",
      "finhop lot redater --date 17/05/2022",
      "finhop lot refaire",
      "finhop lot annuler",
      "finhop lot rejeter --motif essai",
      "finhop lot corriger JSON-1234567890-20220516-001 --statut genere --motif essai",
      "finhop retour importer r.json",
      "finhop retour retirer JSON-1234567890-20220516-001 --motif essai",
      "finhop annuler",
  };
  return lignes;
}

// The directory as it was, for the next command.
class Instantane {
 public:
  Instantane() { copier(".", copie_.chemin()); }
  void remettre() const {
    for (const auto& entree : fs::directory_iterator(".")) fs::remove_all(entree.path());
    copier(copie_.chemin(), ".");
  }

 private:
  static void copier(const fs::path& de, const fs::path& vers) {
    fs::copy(de, vers, fs::copy_options::recursive);
  }
  DossierTemporaire copie_{en_memoire_si_possible()};
};

std::string situation(Scene& scene) {
  const Passage passage = scene.lancer("finhop montrer 00001 --format json");
  if (passage.code != 0) return "aucun dossier";
  return nlohmann::json::parse(passage.sortie).at("situation").at("id").get<std::string>();
}

std::string refus(const std::string& erreurs) {
  static const std::regex kCode(R"(\[([a-z-]+)\]\n)");
  std::smatch m;
  REQUIRE(std::regex_search(erreurs, m, kCode));
  return m[1].str();
}

// « refusé : pas-interdit », « fait, puis attend_paiement », « fait »
std::string effet(const Passage& passage, const std::string& avant, const std::string& apres) {
  if (passage.code == 3) return "panne";
  if (passage.code != 0) return fmt::format("refusé : {}", refus(passage.erreurs));
  return avant == apres ? "fait" : fmt::format("fait, puis {}", apres);
}

// The steps that a refusal names, with what a person would give in place of what is to be given.
std::vector<std::string> suites(const std::string& erreurs) {
  static const std::regex kSuite(R"(finhop (?:(?!, puis)[^;\n])*)");
  static const std::vector<std::pair<std::regex, std::string>> kADonner{
      {std::regex("--motif TXT"), "--motif essai"},
      {std::regex("--date D\\b"), "--date 16/05/2022"},
      {std::regex("--date JJ/MM/AAAA"), "--date 17/05/2022"},
      {std::regex("--facture-date D\\b"), "--facture-date 15/05/2022"},
      {std::regex("(--(?:facture-)?montant) M\\b"), "$1 100"},
      {std::regex("FICHIER.json"), "r.json"},
      {std::regex("(--facture|--va) FICHIER"), "$1 va.pdf"},
      {std::regex("--sortie REPERTOIRE"), "--sortie ailleurs"},
  };
  std::vector<std::string> trouvees;
  const std::size_t debut = erreurs.find("\n  à faire : ");
  if (debut == std::string::npos) return trouvees;
  const std::string remede = erreurs.substr(debut);
  for (std::sregex_iterator m(remede.begin(), remede.end(), kSuite), fin; m != fin; ++m) {
    std::string ligne = m->str();
    while (!ligne.empty() && ligne.back() == ' ') ligne.pop_back();
    for (const auto& [quoi, par] : kADonner) ligne = std::regex_replace(ligne, quoi, par);
    trouvees.push_back(std::move(ligne));
  }
  return trouvees;
}

constexpr int kPasAuPlus = 3;

// The step succeeds, or what it is refused for is put right by the first one that its refusal names, and so on.
bool mene_quelque_part(Scene& scene, const Instantane& instantane, const std::string& ligne, int pas) {
  const Passage passage = scene.lancer(ligne);
  instantane.remettre();
  if (passage.code == 0) return true;
  const std::vector<std::string> autres = suites(passage.erreurs);
  if (pas > 1 && !autres.empty() && autres.front() != ligne)
    return mene_quelque_part(scene, instantane, autres.front(), pas - 1);
  UNSCOPED_INFO(ligne << '\n' << passage.erreurs);
  return false;
}

void mettre_en(Scene& scene, const Mise& mise) {
  for (const std::string& directive : mise.arrangement) scene.arranger(directive);
  scene.arranger("copie pieces/facture-deux-pages.pdf va.pdf");
  if (fs::exists(fmt::format("exports/{0}/{0}.json", kLot)))
    scene.arranger(fmt::format("reponse r.json {} 'Demande acceptée'", kLot));
}

std::string jouer(const Mise& mise) {
  Scene scene;
  mettre_en(scene, mise);
  const std::string avant = situation(scene);
  CHECK(avant == mise.situation);
  const Instantane instantane;
  std::string table;
  for (const std::string& ligne : commandes()) {
    const Passage passage = scene.lancer(ligne);
    table += fmt::format("{}\n  {}\n", ligne, effet(passage, avant, situation(scene)));
    instantane.remettre();
    if (passage.code == 0) continue;
    for (const std::string& suite : suites(passage.erreurs)) {
      INFO(mise.situation << " : " << ligne << '\n' << passage.erreurs << suite);
      CHECK(mene_quelque_part(scene, instantane, suite, kPasAuPlus));
    }
  }
  return table;
}

}  // namespace

TEST_CASE("The product of situations has them all") {
  std::set<std::string_view> mis;
  for (const Mise& mise : mises()) mis.insert(mise.situation);
  for (const domain::DescriptionSituation& s : domain::situations()) CHECK(mis.contains(s.id));
}

TEST_CASE(
    "In each situation each command does or refuses what its table says and the steps it names succeed") {
  for (const Mise& mise : mises()) DYNAMIC_SECTION(mise.situation) {
      const fs::path fichier =
          fs::path(FINHOP_TESTS_DIR) / "donnees/produit" / fmt::format("{}.txt", mise.situation);
      const std::string obtenue = jouer(mise);
      if (a_recrire()) ecrire_fichier_synchronise(fichier, obtenue);
      if (a_recrire()) continue;
      const std::string attendue = lire_fichier(fichier, kTailleMax);
      if (obtenue != attendue) FAIL(difference(attendue, obtenue));
    }
}
