#include <fmt/format.h>

#include <array>
#include <set>
#include <span>
#include <utility>

#include "app/entretien/examens.hpp"
#include "app/entretien/repertoires_d_aucun_lot.hpp"
#include "app/lot/fichiers/repertoire_provisoire.hpp"
#include "app/lot/pas.hpp"
#include "app/lot/refaire.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/lot.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;
using Fautes = std::vector<std::string>;

// Makes the first of these lots again; the others come out of the next diagnostic.
Remede a_refaire(std::string quand, const std::vector<std::string>& noms) {
  constexpr std::size_t kNommes = 3;
  Remede remede;
  for (const std::string& nom : std::span(noms).first(std::min(noms.size(), kNommes)))
    remede.suites.push_back({std::exchange(quand, "et"), Geste::LotRefaire, {{Donnee::Lot, nom}}});
  return remede;
}

PointExamine examiner_absents(Base& base) {
  Fautes fautes;
  std::vector<std::string> noms;
  for (const domain::Lot& lot : store::lire_lots(base)) {
    if (!domain::est_en_main(lot) || repertoire_restant(lot)) continue;
    fautes.push_back(
        fmt::format("{} n'a {} son dossier {}", lot.nom, lot.publie ? "plus" : "pas eu", lot.repertoire));
    noms.push_back(lot.nom);
  }
  return conclure("chaque lot à déposer ou en attente de réponse a son dossier", std::move(fautes),
                  Verdict::ASurveiller, a_refaire("refaire son dossier", noms));
}

// What is there under the lot's name and is not what the base can make again.
PointExamine examiner_fichiers(Base& base) {
  Fautes fautes;
  std::vector<std::string> noms;
  for (const domain::Lot& lot : store::lire_lots(base)) {
    if (!domain::est_en_main(lot) || !repertoire_restant(lot)) continue;
    const auto differents = refaire_dans(base, lot, lot.repertoire, Mode::Simuler, {}).ecrits;
    if (differents.empty()) continue;
    fautes.push_back(fmt::format("{} : {} y manque ou n'est plus ce qui a été exporté", lot.repertoire,
                                 texte::joindre(differents, ", ")));
    noms.push_back(lot.nom);
  }
  return conclure("les fichiers des lots sont ceux que la base sait refaire", std::move(fautes),
                  Verdict::Mauvais,
                  a_refaire("remettre les fichiers tels qu'exportés avant de les déposer", noms));
}

PointExamine examiner_inconnus(Base& base) {
  Fautes fautes;
  for (const fs::path& repertoire : repertoires_d_aucun_lot(base))
    fautes.push_back(fmt::format("{} n'est d'aucun lot de la base", repertoire.string()));
  return conclure(
      "chaque dossier d'export est celui d'un lot de la base", std::move(fautes), Verdict::ASurveiller,
      "ne pas déposer ces dossiers, et les effacer ; s'ils sont déjà déposés, ne pas exporter leurs "
      "demandes une seconde fois");
}

PointExamine examiner_restes(Base& base) {
  const fs::path chez_la_base = fs::absolute(base.chemin()).parent_path();
  std::set<fs::path> repertoires{chez_la_base};
  for (const domain::Lot& lot : store::lire_lots(base))
    repertoires.insert(fs::path(lot.repertoire).parent_path());
  Fautes fautes;
  for (const fs::path& repertoire : repertoires)
    for (const fs::path& reste : restes(repertoire))
      fautes.push_back(fmt::format("{} reste d'une commande interrompue", reste.string()));
  return conclure("aucune commande interrompue n'a laissé de fichier ni de dossier provisoire",
                  std::move(fautes), Verdict::ASurveiller,
                  "s'assurer qu'aucune commande finhop n'est en cours, puis effacer ces restes");
}

constexpr std::array kControles{
    PointAExaminer{"dossiers", examiner_absents},
    PointAExaminer{"exports", examiner_fichiers},
    PointAExaminer{"inconnus", examiner_inconnus},
    PointAExaminer{"restes", examiner_restes},
};

}  // namespace

std::span<const PointAExaminer> points_des_lots() {
  return kControles;
}

}  // namespace finhop::app
