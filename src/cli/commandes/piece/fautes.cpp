#include "cli/commandes/piece/fautes.hpp"

#include <fmt/format.h>

#include <ostream>

#include "cli/commandes/piece/rapport.hpp"
#include "cli/erreurs.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/csv_writer.hpp"

namespace finhop::cli {
namespace {

JsonDoc en_json(const Gestes& gestes, const app::PiecesRefusees& refusees) {
  JsonDoc fautes = JsonDoc::array();
  for (const app::PieceRefusee& f : refusees.fautes)
    fautes.push_back({{"chemin", f.chemin.empty() ? JsonDoc() : JsonDoc(f.chemin.string())},
                      {"code", id(f.refus.code)},
                      {"message", f.refus.message},
                      {"attendu", f.refus.attendu},
                      {"remede", gestes.texte(f.refus.remede)}});
  return {{"fautes", fautes},
          {"nonReconnus", json_non_reconnus(refusees.non_reconnus)},
          {"duSysteme", refusees.du_systeme}};
}

std::string en_csv(const Gestes& gestes, const app::PiecesRefusees& refusees) {
  std::vector<std::vector<std::string>> lignes;
  for (const app::PieceRefusee& f : refusees.fautes)
    lignes.push_back({f.chemin.string(), "refusee", std::string(id(f.refus.code)), f.refus.message,
                      f.refus.attendu, gestes.texte(f.refus.remede), ""});
  for (const app::NonReconnu& n : refusees.non_reconnus)
    lignes.push_back({n.chemin.string(), "non_reconnu", "", n.raison, "", "", n.nom_proche.value_or("")});
  return format::table_csv({"chemin", "effet", "code", "message", "attendu", "remede", "nomProche"}, lignes);
}

Refus bilan(const app::PiecesRefusees& refusees) {
  const std::size_t nombre = refusees.fautes.size();
  return {nombre > 1 ? CodeRefus::DocumentRefuse : refusees.fautes.front().refus.code,
          fmt::format("{}, aucun document n'est joint", texte::compter(nombre, "faute")),
          "des documents sans faute", puis_recommencer("corriger ce qui est dit")};
}

}  // namespace

int dire_pieces_refusees(const Session& session, const app::PiecesRefusees& refusees, Format format) {
  switch (format) {
    case Format::Texte:
      for (const app::PieceRefusee& f : refusees.fautes) dire(session, {f.refus});
      ecrire_non_reconnus(session.erreurs(), refusees.non_reconnus);
      if (refusees.fautes.size() == 1) return kRefuse;
      break;
    case Format::Json:
      ecrire_json(session.sortie(), en_json(session.gestes(), refusees));
      break;
    case Format::Csv:
      session.sortie() << en_csv(session.gestes(), refusees);
  }
  return dire(session, {bilan(refusees)});
}

}  // namespace finhop::cli
