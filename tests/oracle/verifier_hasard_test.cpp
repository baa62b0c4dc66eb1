#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>

#include "base/dossier_temporaire.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/profil.hpp"
#include "oracle/depot_hasard.hpp"
#include "oracle/oracle_depot.hpp"

using namespace finhop;
using namespace finhop::tests;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kFichiers = 4'000;
constexpr std::size_t kFichiersParLot = 250;

// FINHOP_HASARD asks for more, by hand.
std::size_t combien() {
  const char* demande = std::getenv("FINHOP_HASARD");
  return demande == nullptr ? kFichiers : std::stoul(demande);
}

class DossierDeDepots {
 public:
  void ajouter(DepotHasard depot) {
    const fs::path fichier = place_libre(depot.nom);
    fs::create_directories(fichier.parent_path());
    std::ofstream flux(fichier, std::ios::binary);
    flux.write(depot.octets.data(), static_cast<std::streamsize>(depot.octets.size()));
    REQUIRE(flux.flush());
    if (!dans_le_dossier(depot.nom)) a_verifier_.chemins.push_back(fichier);
    depots_.emplace(fichier, std::move(depot));
  }

  // Each file with what finhop says of it.
  using Voir = std::function<void(const DepotHasard&, const app::FichierVerifie&)>;
  void verifier(const Voir& voir, const domain::Profil& profil) {
    if (&profil != &domain::hop_pfi_va1()) suivre(profil);
    a_verifier_.chemins.push_back(dossier_ / "dossier");
    fs::create_directories(dossier_ / "dossier");
    std::size_t vus = 0;
    const auto voir_par_chemin = [&](const app::FichierVerifie& verifie) {
      voir(depots_.at(verifie.fichier), verifie);
      ++vus;
    };
    CHECK(app::verifier(nullptr, a_verifier_, voir_par_chemin, [](const app::Avancement&) {}));
    CHECK(vus == depots_.size());
  }

 private:
  // As a person gives the one that they wrote.
  void suivre(const domain::Profil& profil) {
    const fs::path fichier = dossier_ / "profil.json";
    std::ofstream(fichier) << format::ecrire_profil(profil);
    a_verifier_.profil = app::Saisi{"--profil", fichier.string()};
  }
  // A folder means its .json files: the others are given by their own path.
  static bool dans_le_dossier(const std::string& nom) { return nom.ends_with(".json"); }
  // Names are drawn too, and some come back.
  fs::path place_libre(const std::string& nom) const {
    const fs::path racine = dossier_ / (dans_le_dossier(nom) ? "dossier" : "autres");
    for (int i = 0;; ++i)
      if (const fs::path place = racine / std::to_string(i) / nom; !depots_.contains(place)) return place;
  }

  tests::DossierTemporaire dossier_;
  app::AVerifier a_verifier_;
  std::map<fs::path, DepotHasard> depots_;
};

void comparer(const DepotHasard& depot, const Prevision& prevu, const app::FichierVerifie& verifie) {
  const std::vector<std::string> differences = ecarts(prevu, verifie);
  if (differences.empty()) return;
  INFO("seed " << depot.graine << ", " << depot.nom << "\n"
               << texte::imprimable(depot.octets.substr(0, 6'000)));
  for (const std::string& etiquette : depot.etiquettes) UNSCOPED_INFO(texte::imprimable(etiquette));
  FAIL_CHECK(fmt::format("{}", fmt::join(differences, "\n")));
}

// How many files break each rule, and receive each answer.
using Compte = std::map<std::string, std::size_t>;

void compter(Compte& compte, const Prevision& prevu) {
  std::set<std::string> regles = prevu.structure;
  for (const LignePrevue& ligne : prevu.lignes) regles.insert(ligne.formats.begin(), ligne.formats.end());
  if (prevu.coherence) regles.insert(prevu.coherence->begin(), prevu.coherence->end());
  for (const std::string& regle : regles) ++compte[regle];
  ++compte[prevu.asp];
}

using Tirer = DepotHasard (*)(std::uint64_t, const domain::Profil&);

void comparer_un_lot(std::size_t debut, std::size_t fin, Tirer tirer, Compte& compte,
                     const domain::Profil& profil = domain::hop_pfi_va1()) {
  DossierDeDepots dossier;
  for (std::size_t graine = debut; graine < fin; ++graine) dossier.ajouter(tirer(graine, profil));
  dossier.verifier(
      [&](const DepotHasard& depot, const app::FichierVerifie& verifie) {
        const Prevision prevu = prevoir(depot.nom, depot.octets, profil);
        comparer(depot, prevu, verifie);
        compter(compte, prevu);
      },
      profil);
}

app::FichierVerifie verifier_seul(const DepotHasard& depot) {
  app::FichierVerifie seul;
  DossierDeDepots dossier;
  dossier.ajouter(depot);
  dossier.verifier([&](const DepotHasard&, const app::FichierVerifie& verifie) { seul = verifie; },
                   domain::hop_pfi_va1());
  return seul;
}

// STR-01 to STR-10, FMT-01 to FMT-19, COH-01 to COH-07, and the three answers.
std::vector<std::string> a_voir() {
  std::vector<std::string> noms{"accepte", "partiel", "rejete"};
  for (const auto& [famille, dernier] : std::map<std::string, int>{{"STR", 10}, {"FMT", 19}, {"COH", 7}})
    for (int i = 1; i <= dernier; ++i) noms.push_back(fmt::format("{}-{:02}", famille, i));
  return noms;
}

}  // namespace

TEST_CASE("a deposit broken at random is judged as an independent reading of the catalogue judges it") {
  Compte compte;
  for (std::size_t debut = 0; debut < combien(); debut += kFichiersParLot)
    comparer_un_lot(debut, std::min(debut + kFichiersParLot, combien()), depot_casse, compte);
  for (const std::string& nom : a_voir()) {
    INFO(nom << " in " << compte[nom] << " files");
    CHECK((compte[nom] >= 5 || combien() < kFichiers));
  }
}

TEST_CASE("a random deposit left whole is accepted") {
  Compte compte;
  comparer_un_lot(0, 200, depot_valide, compte);
  CHECK(compte == Compte{{"accepte", 200}});
}

TEST_CASE("a deposit of another profile is judged as an independent reading of it judges it") {
  std::vector<domain::Profil> profils(domain::profils_integres().begin() + 1,
                                      domain::profils_integres().end());
  constexpr std::uint64_t kTires = 20;
  for (std::uint64_t graine = 0; graine < kTires; ++graine) profils.push_back(profil_hasard(graine));
  const std::size_t chacun = std::max<std::size_t>(combien() / 20, 100);
  for (std::size_t i = 0; i < profils.size(); ++i) {
    INFO(format::ecrire_profil(profils[i]));
    Compte entiers;
    comparer_un_lot(0, 20, depot_valide, entiers, profils[i]);
    CHECK(entiers == Compte{{"accepte", 20}});
    Compte compte;
    for (std::size_t debut = i * chacun; debut < (i + 1) * chacun; debut += kFichiersParLot)
      comparer_un_lot(debut, std::min(debut + kFichiersParLot, (i + 1) * chacun), depot_casse, compte,
                      profils[i]);
    CHECK(compte["rejete"] + compte["partiel"] > 0);
  }
}

TEST_CASE("a prediction altered anywhere differs from what finhop says") {
  const DepotHasard depot = depot_valide(7);
  const app::FichierVerifie verifie = verifier_seul(depot);
  const Prevision juste = prevoir(depot.nom, depot.octets);
  REQUIRE(ecarts(juste, verifie).empty());
  std::vector<Prevision> fausses(7, juste);
  fausses[0].asp = "partiel";
  fausses[1].structure.insert("STR-04");
  fausses[2].lignes.pop_back();
  fausses[3].lignes.front().acceptee = false;
  fausses[4].lignes.back().formats.insert("FMT-19");
  fausses[5].coherence->insert("COH-05");
  fausses[6].lignes.front().num_ligne = 2;
  for (std::size_t i = 0; i < fausses.size(); ++i) {
    INFO("alteration " << i);
    CHECK_FALSE(ecarts(fausses[i], verifie).empty());
  }
}

TEST_CASE("a finding left out or added is a difference") {
  DepotHasard depot = depot_valide(7);
  depot.octets.replace(depot.octets.find("\"C\""), 3, "\"D\"");
  app::FichierVerifie verifie = verifier_seul(depot);
  const Prevision prevu = prevoir(depot.nom, depot.octets);
  REQUIRE(ecarts(prevu, verifie).empty());
  app::FichierVerifie plus = verifie;
  for (app::ConstatSitue& constat : plus.constats)
    if (constat.constat.regle == "FMT-02") constat.num_ligne = 999;
  CHECK_FALSE(ecarts(prevu, plus).empty());
  std::erase_if(verifie.constats, [](const auto& constat) { return constat.constat.regle == "FMT-02"; });
  CHECK_FALSE(ecarts(prevu, verifie).empty());
}

TEST_CASE("every key of the modèle may be drawn") {
  CHECK(cles_du_depot().size() == 28);
}
