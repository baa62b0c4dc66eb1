#include "app/table/source.hpp"

#include <fmt/format.h>

#include <utility>

#include "finhop/format/classeur_reader.hpp"
#include "finhop/format/csv_reader.hpp"

namespace finhop::app {
namespace {

Refus refus_de(const format::DefautCsv& defaut) {
  return {
      CodeRefus::TableRefusee,
      defaut.cellule > 0 ? fmt::format("cellule {} : {}", defaut.cellule, defaut.message) : defaut.message,
      defaut.attendu, defaut.remede};
}

class Texte : public SourceDeTable {
 public:
  Texte(std::string_view octets, SorteDeTable sorte, std::string encodage)
      : octets_(octets), sorte_(sorte), encodage_(std::move(encodage)) {}

  std::optional<DefautDeTable> parcourir(const format::VoirLigneDeTable& voir) override {
    const auto connue = [this](std::string_view nom) { return !colonne_du_titre(sorte_, nom).empty(); };
    const auto defaut = format::lire_csv(octets_, voir, connue, encodage_);
    if (!defaut) return std::nullopt;
    return DefautDeTable{defaut->ligne, {}, defaut->valeur, refus_de(*defaut)};
  }

 private:
  std::string_view octets_;
  SorteDeTable sorte_;
  std::string encodage_;
};

}  // namespace

IssueDeSource ouvrir_source(std::string_view octets, SorteDeTable sorte, const LectureDeTable& lecture) {
  if (format::est_un_classeur(octets)) return ouvrir_classeur(octets, sorte, lecture);
  if (!lecture.feuille.empty())
    return std::unexpected(
        DefautDeTable{.refus = {CodeRefus::TableRefusee,
                                "ce fichier est un texte : il n'a pas de feuilles",
                                "un classeur (.xlsx ou .ods), ou une table dont on ne dit pas la feuille",
                                {"ne pas dire de feuille, ou donner le classeur", {}}}});
  return std::make_unique<Texte>(octets, sorte, lecture.encodage);
}

}  // namespace finhop::app
