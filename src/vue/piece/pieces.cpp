#include "finhop/vue/piece/pieces.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/vue/imports.hpp"

namespace finhop::vue {
namespace {

using app::Effet;
using app::NonReconnu;
using app::PieceEcrite;
using app::PieceRefusee;

struct NomEffet {
  std::string_view id;
  std::string_view libelle;
  std::string_view compte;  // what is counted, in the singular
};
constexpr std::array kEffets{NomEffet{"ajoutee", "joint", "joint"},
                             NomEffet{"remplacee", "remplacé", "remplacé"},
                             NomEffet{"inchangee", "déjà là, identique", "identique"},
                             NomEffet{"envoyee", "envoyé depuis le dépôt", "envoyé"}};

const NomEffet& nom(Effet effet) {
  return kEffets[static_cast<std::size_t>(effet)];
}

constexpr Champ<PieceEcrite> kPiece[]{
    {"numeroEditeur", "", lire<&PieceEcrite::numero_editeur>},
    {"typeFichier", "", [](const PieceEcrite& e) { return Valeur(code(e.piece.type)); }},
    {"formatFichier", "", [](const PieceEcrite& e) { return Valeur(code(e.piece.format)); }},
    {"effet", "", [](const PieceEcrite& e) { return Valeur(nom(e.effet).id); }},
    {"origine", "", [](const PieceEcrite& e) { return Valeur(e.piece.nom_origine); }},
    {"chemin", "", lire<&PieceEcrite::chemin>},
    {"taille", "", [](const PieceEcrite& e) { return Valeur(Taille{e.piece.document.taille}); }},
    {"sha256", "", [](const PieceEcrite& e) { return Valeur(e.piece.document.sha256); }},
};
constexpr Champs<PieceEcrite> kPieces(kPiece);

constexpr Champ<NonReconnu> kNonReconnu[]{
    {"chemin", "", lire<&NonReconnu::chemin>},
    {"raison", "", lire<&NonReconnu::raison>},
    {"nomProche", "", lire<&NonReconnu::nom_proche>},
};
constexpr Champs<NonReconnu> kNonReconnus(kNonReconnu);

Valeur chemin_de(const PieceRefusee& f) {
  return f.chemin.empty() ? Valeur() : Valeur(f.chemin);
}

constexpr Champ<PieceRefusee> kRefusee[]{
    {"chemin", "", chemin_de},
    {"code", "", [](const PieceRefusee& f) { return Valeur(id(f.refus.code)); }},
    {"message", "", [](const PieceRefusee& f) { return Valeur(f.refus.message); }},
    {"attendu", "", [](const PieceRefusee& f) { return Valeur(f.refus.attendu); }},
    {"remede", "", [](const PieceRefusee& f) { return Valeur(f.refus.remede); }},
};
constexpr Champs<PieceRefusee> kRefusees(kRefusee);

// Rows of several kinds in one table: each fills the columns that are its own.
class TableMelee {
 public:
  explicit TableMelee(std::vector<Colonne> colonnes) : table_{std::move(colonnes)} {}
  void ajouter(const Faits& faits, std::string_view effet = {}) {
    Rangee& rangee = table_.rangees.emplace_back();
    for (const Colonne& colonne : table_.colonnes) {
      const auto fait = std::ranges::find(faits, colonne.nom, &Fait::cle);
      if (fait != faits.end())
        rangee.push_back(fait->valeur);
      else
        rangee.push_back(colonne.nom == "effet" ? Valeur(effet) : Valeur());
    }
  }
  Table prendre() { return std::move(table_); }

 private:
  Table table_;
};

// « 3 documents (2 joints, 1 remplacé), 1 fichier non reconnu »
std::string bilan_de(const app::RapportPieces& rapport) {
  Textes effets;
  for (const Effet effet : {Effet::Ajoutee, Effet::Remplacee, Effet::Inchangee})
    if (const auto n = std::ranges::count(rapport.pieces, effet, &PieceEcrite::effet); n > 0)
      effets.push_back(texte::compter(static_cast<std::size_t>(n), nom(effet).compte));
  const std::size_t non_reconnus = rapport.non_reconnus.size();
  std::string texte = fmt::format("{} ({}), {} non {}", texte::compter(rapport.pieces.size(), "document"),
                                  texte::joindre(effets, ", "), texte::compter(non_reconnus, "fichier"),
                                  texte::accorder(non_reconnus, "reconnu"));
  if (const std::size_t n = rapport.du_systeme; n > 0)
    texte += fmt::format(", {} du système ou {} sous silence", texte::compter(n, "fichier"),
                         texte::accorder(n, "caché passé"));
  return texte;
}

Ligne en_une_ligne(const PieceEcrite& e) {
  return {fmt::format("{} {} : {}, {} ({})", e.numero_editeur, code(e.piece.type), nom(e.effet).libelle,
                      e.piece.nom_origine, taille_lisible(e.piece.document.taille))};
}

struct MemeRaison {
  std::string raison;
  std::vector<const NonReconnu*> fichiers;
};

Section section(const MemeRaison& groupe) {
  const std::size_t nombre = groupe.fichiers.size();
  const std::string combien = nombre > 1 ? fmt::format(" ({} fichiers)", nombre) : std::string();
  const Part part = premiers(nombre, borne::kFichiersSemblables);
  Page contenu;
  for (const NonReconnu* n : std::span(groupe.fichiers).first(part.dits))
    contenu.push_back({Ligne{n->chemin.string() + (n->nom_proche ? " → peut-être " + *n->nom_proche : "")}});
  if (part.tus > 0)
    contenu.push_back({Premiers{"", {}, "… et " + texte::compter(part.tus, "autre"), tous_en_table("")}});
  return {fmt::format("non {}{} : {}", texte::accorder(nombre, "reconnu"), combien, groupe.raison),
          std::move(contenu)};
}

// By reason, in the order in which each is met first.
void dire_non_reconnus(Page& page, const std::vector<NonReconnu>& non_reconnus) {
  Regroupement<MemeRaison> raisons;
  for (const NonReconnu& n : non_reconnus) {
    MemeRaison& groupe = raisons.sous(n.raison);
    groupe.raison = n.raison;
    groupe.fichiers.push_back(&n);
  }
  for (const MemeRaison& groupe : raisons.groupes()) page.push_back({section(groupe)});
}

}  // namespace

Page Pieces::page() const {
  const bool en_liste = rapport_.pieces.size() <= borne::kPieces;
  Page page;
  for (const PieceEcrite& piece : rapport_.pieces)
    if (en_liste || piece.effet == Effet::Remplacee) page.push_back({en_une_ligne(piece)});
  dire_non_reconnus(page, rapport_.non_reconnus);
  page.push_back({Phrase{"", bilan_de(rapport_)}});
  return page;
}

Faits Pieces::donnees() const {
  return {{"pieces", "", kPieces.elements(rapport_.pieces)},
          {"nonReconnus", "", kNonReconnus.elements(rapport_.non_reconnus)},
          {"duSysteme", "", rapport_.du_systeme}};
}

Table Pieces::tableur() const {
  TableMelee table({{"chemin"},
                    {"effet"},
                    {"numeroEditeur"},
                    {"typeFichier"},
                    {"formatFichier"},
                    {"taille"},
                    {"sha256"},
                    {"raison"},
                    {"nomProche"}});
  for (const PieceEcrite& e : rapport_.pieces) table.ajouter(kPieces.faits(e));
  for (const NonReconnu& n : rapport_.non_reconnus) table.ajouter(kNonReconnus.faits(n), "non_reconnu");
  return table.prendre();
}

Page FautesDePieces::page() const {
  Page page;
  dire_non_reconnus(page, refusees_.non_reconnus);
  return page;
}

Faits FautesDePieces::donnees() const {
  return {{"fautes", "", kRefusees.elements(refusees_.fautes)},
          {"nonReconnus", "", kNonReconnus.elements(refusees_.non_reconnus)},
          {"duSysteme", "", refusees_.du_systeme}};
}

Table FautesDePieces::tableur() const {
  TableMelee table({{"chemin"}, {"effet"}, {"code"}, {"message"}, {"attendu"}, {"remede"}, {"nomProche"}});
  for (const PieceRefusee& f : refusees_.fautes) table.ajouter(kRefusees.faits(f), "refusee");
  for (const NonReconnu& n : refusees_.non_reconnus) {
    Faits faits = kNonReconnus.faits(n);
    // Why it was left aside stands where a refusal says what was found.
    std::ranges::find(faits, "raison", &Fait::cle)->cle = "message";
    table.ajouter(faits, "non_reconnu");
  }
  return table.prendre();
}

Refus FautesDePieces::bilan() const {
  const std::size_t nombre = refusees_.fautes.size();
  return {nombre > 1 ? CodeRefus::DocumentRefuse : refusees_.fautes.front().refus.code,
          fmt::format("{}, aucun document n'est joint", texte::compter(nombre, "faute")),
          "des documents sans faute", puis_recommencer("corriger ce qui est dit")};
}

Page Preuves::page() const {
  Page page;
  for (const app::PreuveFaite& p : preuves_)
    page.push_back({Ligne{fmt::format(
        "{} ({}{}{})", p.chemin.string(), texte::compter(p.documents, "document"),
        p.taille > 0 ? ", " + taille_lisible(p.taille) : "", p.deja_la ? ", déjà là, identique" : "")}});
  return page;
}

Faits Preuves::donnees() const {
  Textes fichiers;
  for (const app::PreuveFaite& p : preuves_) fichiers.push_back(p.chemin.string());
  return {{"fichiers", "", fichiers}};
}

Page pieces_ecrites(std::span<const PieceEcrite> pieces) {
  Page page;
  for (const PieceEcrite& piece : pieces) page.push_back({en_une_ligne(piece)});
  return page;
}

domain::Constats avertissements_des_pieces(std::span<const PieceEcrite> pieces) {
  domain::Constats constats;
  for (const PieceEcrite& piece : pieces)
    constats.insert(constats.end(), piece.avertissements.begin(), piece.avertissements.end());
  return constats;
}

Page autre_piece_ecrite(const app::AutrePieceEcrite& e) {
  return {{Ligne{fmt::format("{} {} : {}, {} ({})", e.numero_editeur, e.piece.libelle, nom(e.effet).libelle,
                             e.piece.nom_origine, taille_lisible(e.piece.document.taille))}}};
}

Page extraits(std::span<const app::Extrait> extraits) {
  Page page;
  for (const app::Extrait& e : extraits)
    page.push_back({Ligne{e.chemin.string() + (e.deja_la ? " (déjà là, identique)" : "")}});
  return page;
}

}  // namespace finhop::vue
