// What reads one kind of workbook, behind `Classeur`. Private to `format`.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "finhop/format/classeur_reader.hpp"
#include "format/classeur/archive.hpp"

namespace finhop::format::classeur {

class Lecteur {
 public:
  Lecteur() = default;
  Lecteur(const Lecteur&) = delete;
  Lecteur& operator=(const Lecteur&) = delete;
  virtual ~Lecteur() = default;
  virtual const std::vector<FeuilleDeClasseur>& feuilles() const = 0;
  virtual std::optional<DefautDeClasseur> lire(std::size_t feuille, const VoirLigneDeClasseur& voir) = 0;
};

using LecteurOuvert = std::expected<std::unique_ptr<Lecteur>, DefautDeClasseur>;
LecteurOuvert ouvrir_xlsx(Archive archive);
LecteurOuvert ouvrir_ods(Archive archive);

}  // namespace finhop::format::classeur
