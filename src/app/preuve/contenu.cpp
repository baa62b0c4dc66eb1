#include "app/preuve/contenu.hpp"

#include <fmt/format.h>

#include <utility>

#include "app/piece/versions.hpp"
#include "app/preuve/depots.hpp"
#include "app/preuve/histoire.hpp"
#include "app/preuve/page.hpp"
#include "finhop/base/digest.hpp"

namespace finhop::app {
namespace {

constexpr std::string_view kPage = "dossier.html";
constexpr std::string_view kJournal = "journal.json";
constexpr std::string_view kSommes = "SHA256SUMS";

// Entries, and their sums as `sha256sum` reads them.
class Composition {
 public:
  void ajouter(std::string_view nom, std::string octets) {
    sommer(nom, sha256(octets));
    poser(std::string(nom), std::move(octets));
  }
  void ajouter(Base& base, const Version& version) {
    sommer(version.nom, version.document.sha256);
    poser(version.nom, version.document.taille, [&base, version] { return lire_version(base, version); });
    ++contenu_.documents;
  }
  ContenuDePreuve terminer() {
    poser(std::string(kSommes), std::exchange(sommes_, {}));
    return std::move(contenu_);
  }

 private:
  void sommer(std::string_view nom, std::string_view empreinte) {
    sommes_ += fmt::format("{}  {}\n", empreinte, nom);
  }
  void poser(std::string nom, std::string octets) {
    const std::size_t taille = octets.size();
    poser(std::move(nom), taille, [octets = std::move(octets)] { return octets; });
  }
  void poser(std::string nom, std::uint64_t taille, std::function<std::string()> lire) {
    contenu_.entrees.push_back({std::move(nom), taille, std::move(lire)});
    contenu_.taille += taille;
  }

  ContenuDePreuve contenu_;
  std::string sommes_;
};

}  // namespace

ContenuDePreuve contenu_de_preuve(Base& base, const domain::Dossier& dossier) {
  const std::vector<Version> versions = versions_de(base, dossier);
  format::Preuve preuve = faits_du_dossier(base, dossier, versions);
  raconter(base, dossier, preuve);
  DepotsDuDossier depots = depots_du_dossier(base, dossier);
  preuve.depots = std::move(depots.depots);
  Composition composition;
  composition.ajouter(kPage, format::ecrire_preuve(preuve));
  for (const Version& version : versions) composition.ajouter(base, version);
  for (Extraction& extrait : depots.extraits) composition.ajouter(extrait.nom, std::move(extrait.octets));
  composition.ajouter(kJournal, format::ecrire_journal_de_preuve(preuve.journal));
  return composition.terminer();
}

}  // namespace finhop::app
