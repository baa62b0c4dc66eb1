#include "cli/scene_etapes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "cli/etapes_faites.hpp"
#include "cli/mots.hpp"
#include "cli/scene.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/domain/identifiants.hpp"

namespace finhop::tests {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kDocument = 1'000'000;  // bytes at most

// The documents of the stages, for the time that one is made.
class Classeur {
 public:
  Classeur() {
    fs::copy(fs::path(FINHOP_TESTS_DIR "/donnees/pieces"), "classeur", fs::copy_options::recursive);
  }
  ~Classeur() {
    std::error_code sans_consequence;
    fs::remove_all("classeur", sans_consequence);
  }
  Classeur(const Classeur&) = delete;
  Classeur& operator=(const Classeur&) = delete;
  Classeur(Classeur&&) = delete;
  Classeur& operator=(Classeur&&) = delete;
};

// Of Paris, with the one last digit that is its key.
std::string finess_juste(int numero) {
  for (int cle = 0; cle <= 9; ++cle) {
    const std::string finess = fmt::format("75{:06}{}", numero, cle);
    if (domain::cle_juste(domain::Finess::exact(finess).value())) return finess;
  }
  throw std::logic_error("no digit is a key");
}

// What each type of software fills of it.
std::string_view scenario_de(std::string_view type) {
  if (type == "DPI") return "";
  if (type == "RI") return " --champ identINSi=1999999991";
  return " --sans-dmp --sans-mss-pro --sans-mss-citoyen";
}

// Enough to see that somebody wrote there.
std::map<std::string, std::string> etat_des_fichiers(const fs::path& repertoire) {
  std::map<std::string, std::string> etat;
  for (const auto& entree : fs::recursive_directory_iterator(repertoire))
    etat[entree.path().string()] = fmt::format("{} {}", entree.is_regular_file() ? entree.file_size() : 0,
                                               entree.last_write_time().time_since_epoch().count());
  return etat;
}

}  // namespace

void Scene::batir(const std::string& verbe, const std::string& reste) {
  if (verbe == "base")
    batir_base(reste);
  else if (verbe == "second")
    ajouter_second(reste);
  else
    ajouter_dossiers(mots_de(reste));
}

void Scene::suivre_la_recette(const std::string& verbe, const std::string& reste) {
  // The base remembers where its lots went: those of another scene went elsewhere.
  if (verbe == "base" && reste == kEtapes.back().nom) {
    suivre_la_recette(verbe, std::string(kEtapes[kEtapes.size() - 2].nom));
    recette_.reset();
    return exiger_succes(std::string(kEtapes.back().commande));
  }
  if (!recette_ || recette_->reste != etat_des_fichiers(dossier_.chemin())) {
    recette_.reset();
    return batir(verbe, reste);
  }
  recette_->dite += fmt::format("{} {} {}\n", maintenant_.iso(), verbe, reste);
  if (!reprendre_les_etapes(recette_->dite, dossier_.chemin())) {
    batir(verbe, reste);
    garder_les_etapes(recette_->dite, dossier_.chemin());
  }
  recette_->reste = etat_des_fichiers(dossier_.chemin());
}

void Scene::batir_base(std::string_view etape) {
  if (std::ranges::find(kEtapes, etape, &Etape::nom) == kEtapes.end())
    throw std::runtime_error(fmt::format("étape inconnue : {}", etape));
  const Classeur classeur;
  for (const Etape& passee : kEtapes) {
    exiger_succes(std::string(passee.commande));
    if (passee.nom == etape) return;
  }
}

void Scene::ajouter_second(const std::string& numero_ans) {
  const Classeur classeur;
  for (std::string_view commande : kSecond) {
    std::string ligne(commande);
    if (const std::size_t place = ligne.find("{}"); place != std::string::npos)
      ligne.replace(place, 2, numero_ans);
    exiger_succes(ligne);
  }
}

// Documents of its own for each, so that none serves two requests.
void Scene::ajouter_dossiers(const std::vector<std::string>& mots) {
  const fs::path pieces = fs::path(FINHOP_TESTS_DIR) / "donnees" / "pieces";
  for (int numero = std::stoi(mots.at(0)); numero <= std::stoi(mots.at(1)); ++numero) {
    const std::string ref = fmt::format("{:05}", numero);
    exiger_succes(
        fmt::format("finhop avance ajouter {0} --ans {1} --asp FINHOPA{0} --client 'Hôpital {0}' --date-bc "
                    "01/02/2022 --montant-bc 10000 --finess {2} --statut {3}",
                    ref, mots.at(2), finess_juste(numero), mots.at(3)));
    exiger_succes(fmt::format("finhop solde saisir {} --facture-date 12/05/2022 --facture-montant 10000{}",
                              ref, scenario_de(mots.size() > 4 ? mots[4] : "PFI")));
    for (const char* nom : {"facture.pdf", "va.pdf"})
      ecrire_fichier_synchronise(nom, lire_fichier(pieces / nom, kDocument) + "% " + ref + "\n");
    exiger_succes(fmt::format("finhop piece ajouter {} --facture facture.pdf --va va.pdf", ref));
    fs::remove("facture.pdf");
    fs::remove("va.pdf");
  }
}

}  // namespace finhop::tests
