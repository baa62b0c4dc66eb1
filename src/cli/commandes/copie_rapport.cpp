#include "cli/commandes/copie_rapport.hpp"

#include <fmt/ostream.h>

#include <ostream>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

std::string compter(std::int64_t nombre, std::string_view nom) {
  return texte::compter(static_cast<std::size_t>(nombre), nom);
}

}  // namespace

void ecrire_copie(std::ostream& sortie, const app::Copie& copie) {
  const store::Contenu& c = copie.contenu;
  fmt::print(sortie, "  {}, schéma {}\n", taille_lisible(copie.taille), c.schema);
  fmt::print(sortie, "  {}, {}, {}, {}, {} au journal\n", compter(c.avances, "avance"),
             compter(c.soldes, "solde"), compter(c.documents, "document"), compter(c.lots, "lot"),
             compter(c.evenements, "événement"));
  fmt::print(sortie, "  SHA-256 {}\n", copie.sha256);
}

JsonDoc json_copie(const app::Copie& copie) {
  const store::Contenu& c = copie.contenu;
  return {{"fichier", copie.chemin.string()},
          {"taille", copie.taille},
          {"sha256", copie.sha256},
          {"schema", c.schema},
          {"avances", c.avances},
          {"soldes", c.soldes},
          {"documents", c.documents},
          {"lots", c.lots},
          {"evenements", c.evenements}};
}

}  // namespace finhop::cli
