#include "cli/commandes/piece/rapport.hpp"

#include <fmt/ostream.h>

#include <algorithm>
#include <array>
#include <map>
#include <ostream>

#include "cli/tableau.hpp"
#include "finhop/app/piece/ajouter.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/csv_writer.hpp"

namespace finhop::cli {
namespace {

struct NomEffet {
  std::string_view id;
  std::string_view libelle;
  std::string_view compte;  // what is counted, in the singular
};
constexpr std::array kEffets{NomEffet{"ajoutee", "joint", "joint"},
                             NomEffet{"remplacee", "remplacé", "remplacé"},
                             NomEffet{"inchangee", "déjà là, identique", "identique"}};

const NomEffet& nom(app::Effet effet) {
  return kEffets[static_cast<std::size_t>(effet)];
}

// Above this, people want counts; what was replaced is told all the same.
constexpr std::size_t kListeLisible = 50;
// Files named for one same reason.
constexpr std::size_t kNommesParRaison = 10;

std::string nombre_de(const app::RapportPieces& rapport, app::Effet effet) {
  const auto n =
      static_cast<std::size_t>(std::ranges::count(rapport.pieces, effet, &app::PieceEcrite::effet));
  return n == 0 ? std::string() : texte::compter(n, nom(effet).compte);
}

// « 3 documents (2 joints, 1 remplacé), 1 fichier non reconnu »
std::string bilan(const app::RapportPieces& rapport) {
  std::vector<std::string> effets;
  for (const app::Effet effet : {app::Effet::Ajoutee, app::Effet::Remplacee, app::Effet::Inchangee})
    if (std::string compte = nombre_de(rapport, effet); !compte.empty()) effets.push_back(std::move(compte));
  const std::size_t non_reconnus = rapport.non_reconnus.size();
  std::string texte = fmt::format(
      "{} ({}), {} non reconnu{}", texte::compter(rapport.pieces.size(), "document"),
      texte::joindre(effets, ", "), texte::compter(non_reconnus, "fichier"), non_reconnus >= 2 ? "s" : "");
  if (rapport.du_systeme > 0)
    texte += fmt::format(", {} du système ou caché{} passé{} sous silence",
                         texte::compter(rapport.du_systeme, "fichier"), rapport.du_systeme >= 2 ? "s" : "",
                         rapport.du_systeme >= 2 ? "s" : "");
  return texte;
}

struct Groupe {
  std::string_view raison;
  std::vector<const app::NonReconnu*> fichiers;
};

// By reason, in the order in which each is met first.
std::vector<Groupe> grouper(const std::vector<app::NonReconnu>& non_reconnus) {
  std::vector<Groupe> groupes;
  std::map<std::string_view, std::size_t> places;
  for (const app::NonReconnu& n : non_reconnus) {
    const auto [place, nouveau] = places.emplace(n.raison, groupes.size());
    if (nouveau) groupes.push_back({n.raison, {}});
    groupes[place->second].fichiers.push_back(&n);
  }
  return groupes;
}

void ecrire_groupe(std::ostream& sortie, const Groupe& groupe) {
  const std::size_t nombre = groupe.fichiers.size();
  const std::string combien = nombre > 1 ? fmt::format(" ({} fichiers)", nombre) : std::string();
  fmt::print(sortie, "non reconnu{}{} : {}\n", nombre > 1 ? "s" : "", combien, groupe.raison);
  const std::size_t nommes = nombre > kNommesParRaison + 1 ? kNommesParRaison : nombre;
  for (std::size_t i = 0; i < nommes; ++i) {
    const app::NonReconnu& n = *groupe.fichiers[i];
    const std::string proche = n.nom_proche ? fmt::format(" → peut-être {}", *n.nom_proche) : std::string();
    fmt::print(sortie, "  {}{}\n", texte::imprimable(n.chemin.string()), proche);
  }
  if (nommes < nombre) fmt::print(sortie, "  … et {} autres, tous avec --format csv\n", nombre - nommes);
}

JsonDoc json_piece(const app::PieceEcrite& e) {
  return {{"numeroEditeur", e.numero_editeur},     {"typeFichier", code(e.piece.type)},
          {"formatFichier", code(e.piece.format)}, {"effet", nom(e.effet).id},
          {"origine", e.piece.nom_origine},        {"chemin", e.chemin.string()},
          {"taille", e.piece.document.taille},     {"sha256", e.piece.document.sha256}};
}

}  // namespace

void ecrire_piece(std::ostream& sortie, const app::PieceEcrite& e) {
  fmt::print(sortie, "{} {} : {}, {} ({})\n", e.numero_editeur, code(e.piece.type), nom(e.effet).libelle,
             texte::imprimable(e.piece.nom_origine), taille_lisible(e.piece.document.taille));
}

void ecrire_rapport(std::ostream& sortie, const app::RapportPieces& rapport) {
  const bool lisible = rapport.pieces.size() <= kListeLisible;
  for (const app::PieceEcrite& piece : rapport.pieces)
    if (lisible || piece.effet == app::Effet::Remplacee) ecrire_piece(sortie, piece);
  ecrire_non_reconnus(sortie, rapport.non_reconnus);
  sortie << replier("", bilan(rapport));
}

void ecrire_non_reconnus(std::ostream& sortie, const std::vector<app::NonReconnu>& non_reconnus) {
  for (const Groupe& groupe : grouper(non_reconnus)) ecrire_groupe(sortie, groupe);
}

JsonDoc json_non_reconnus(const std::vector<app::NonReconnu>& non_reconnus) {
  JsonDoc json = JsonDoc::array();
  for (const app::NonReconnu& n : non_reconnus)
    json.push_back(
        {{"chemin", n.chemin.string()}, {"raison", n.raison}, {"nomProche", json_de(n.nom_proche)}});
  return json;
}

JsonDoc json_rapport(const app::RapportPieces& rapport) {
  JsonDoc pieces = JsonDoc::array();
  for (const app::PieceEcrite& e : rapport.pieces) pieces.push_back(json_piece(e));
  return {{"pieces", pieces},
          {"nonReconnus", json_non_reconnus(rapport.non_reconnus)},
          {"duSysteme", rapport.du_systeme}};
}

std::string csv_rapport(const app::RapportPieces& rapport) {
  std::vector<std::vector<std::string>> lignes;
  for (const app::PieceEcrite& e : rapport.pieces)
    lignes.push_back({e.chemin.string(), std::string(nom(e.effet).id), e.numero_editeur,
                      std::string(code(e.piece.type)), std::string(code(e.piece.format)),
                      std::to_string(e.piece.document.taille), e.piece.document.sha256, "", ""});
  for (const app::NonReconnu& n : rapport.non_reconnus)
    lignes.push_back(
        {n.chemin.string(), "non_reconnu", "", "", "", "", "", n.raison, n.nom_proche.value_or("")});
  return format::table_csv({"chemin", "effet", "numeroEditeur", "typeFichier", "formatFichier", "taille",
                            "sha256", "raison", "nomProche"},
                           lignes);
}

}  // namespace finhop::cli
