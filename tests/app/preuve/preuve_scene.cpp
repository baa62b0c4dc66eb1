#include "app/preuve/preuve_scene.hpp"

#include <stdexcept>

#include "app/retour/reponses.hpp"
#include "finhop/archive/zip_reader.hpp"

namespace finhop::tests {

Issue<std::vector<app::PreuveFaite>> prouver(Atelier& atelier, const std::vector<std::string>& numeros,
                                             const std::string& sortie) {
  return app::prouver(atelier.base(), atelier.contexte(), numeros, atelier.chemin(sortie));
}

std::map<std::string, std::string> contenu_de_la_preuve(const Atelier& atelier, const std::string& numero,
                                                        const std::string& sortie) {
  archive::ZipReader zip(atelier.chemin(sortie) / ("preuve-" + numero + ".zip"));
  if (zip.defaut()) throw std::runtime_error(*zip.defaut());
  std::map<std::string, std::string> contenu;
  for (std::size_t i = 0; i < zip.entrees().size(); ++i)
    contenu[zip.entrees()[i].nom] = zip.lire(i, 20'000'000).value();
  return contenu;
}

void deux_dossiers_repondus(Atelier& atelier) {
  const std::string lot = lot_depose(atelier, {"00001", "00002"});
  if (!importer(atelier, reponse(depot_de(atelier, lot), {kAcceptee, "DATE FACTURE INCORRECTE"})))
    throw std::runtime_error("the answer is not taken");
}

}  // namespace finhop::tests
