#include "cli/ecriture/pour_la_page.hpp"

#include "cli/ecriture/csv.hpp"
#include "cli/ecriture/json.hpp"
#include "cli/ecriture/xlsx.hpp"

namespace finhop::cli {
namespace {

template <class Rapport>
web::Exporter::EcrireUnClasseur<Rapport> classeur(const Gestes& gestes) {
  return [gestes](std::ostream& sortie, const Rapport& rapport, const vue::Provenance& provenance) {
    ecrire_xlsx(sortie, gestes, rapport, provenance);
  };
}

template <class Rapport>
web::Exporter::Ecrire<Rapport> ecrivant(const Gestes& gestes, auto ecrire) {
  return [gestes, ecrire](std::ostream& sortie, const Rapport& rapport) { ecrire(sortie, gestes, rapport); };
}

}  // namespace

web::Exporter pour_la_page(const Gestes& gestes) {
  const auto csv = [](std::ostream& sortie, const Gestes& g, const auto& rapport) {
    ecrire_csv(sortie, g, rapport);
  };
  const auto json = [](std::ostream& sortie, const Gestes& g, const auto& rapport) {
    ecrire_json(sortie, g, rapport);
  };
  return {.xlsx = classeur<vue::Defile>(gestes),
          .xlsx_de_table = classeur<vue::Table>(gestes),
          .csv = ecrivant<vue::Defile>(gestes, csv),
          .csv_de_table = ecrivant<vue::Table>(gestes, csv),
          .json = ecrivant<vue::Defile>(gestes, json),
          .json_d_un_objet = ecrivant<vue::Faits>(gestes, json)};
}

}  // namespace finhop::cli
