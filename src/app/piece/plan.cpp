#include "finhop/app/piece/plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "app/dossier/recherche.hpp"
#include "app/piece/importation.hpp"
#include "finhop/app/piece/proposer.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/csv_reader.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kPlanMax = 10'000'000;  // bytes
constexpr std::array<std::string_view, 4> kColonnes{"chemin", "numeroEditeur", "typeFichier", "confirme"};
enum Colonne : std::size_t { kChemin, kNumero, kType, kConfirme };

Suite proposer_d_abord() {
  return {"demander un plan", Geste::PieceProposer, {{Donnee::Fichier}}};
}

Refus rien_de_sur() {
  return {CodeRefus::PieceInconnue, "aucun fichier n'est placé par un identifiant seul",
          "un numéro FINHOP, un numeroEditeur ou un FINESS dans le nom ou dans le texte du document",
          Suite{"voir ce qui est proposé, et le confirmer", Geste::PieceProposer, {{Donnee::Fichier}}}};
}

NonReconnu laissee(const PieceProposee& p) {
  if (p.dossier && p.type)
    return {p.chemin, fmt::format("proposé pour le dossier {}, à confirmer", p.dossier->numero_editeur), {}};
  if (!p.a_choisir.empty()) return {p.chemin, "plusieurs dossiers sont possibles, à choisir", {}};
  return {
      p.chemin, p.cherche.empty() ? "aucun dossier ne lui correspond" : texte::joindre(p.cherche, " ; "), {}};
}

// Reads the rows of a plan, and every fault of them.
class Plan {
 public:
  Plan(const Fichier& fichier, std::vector<domain::TypePiece> types)
      : fichier_(fichier), types_(std::move(types)) {}

  void lire() {
    const std::string octets = lire_fichier(fichier_.chemin, kPlanMax);
    if (octets.size() > kPlanMax)
      return refuser(0, "ce fichier est trop gros pour un plan", "10 Mo au plus", proposer_d_abord());
    const auto defaut = format::lire_csv(
        octets,
        [&](const format::LigneDeTable& ligne) {
          titres_lus_ ? prendre(ligne) : lire_les_titres(ligne);
          return toutes_ ? format::Poursuite::Continuer : format::Poursuite::Arreter;
        },
        [](std::string_view titre) { return std::ranges::find(kColonnes, titre) != kColonnes.end(); });
    if (defaut) refuser(defaut->ligne, defaut->message, defaut->attendu, {defaut->remede});
  }

  InventairePieces inventaire;
  std::vector<PieceRefusee> fautes;

 private:
  void lire_les_titres(const format::LigneDeTable& ligne) {
    titres_lus_ = true;
    for (std::size_t c = 0; c < kColonnes.size(); ++c) {
      const auto titre = std::ranges::find(ligne.cellules, kColonnes.at(c));
      places_.at(c) = static_cast<std::size_t>(titre - ligne.cellules.begin());
      if (titre != ligne.cellules.end()) continue;
      toutes_ = false;
      refuser(ligne.ligne, fmt::format("il manque la colonne {}", kColonnes.at(c)),
              fmt::format("{}", fmt::join(kColonnes, ", ")), proposer_d_abord());
    }
  }

  void prendre(const format::LigneDeTable& ligne) {
    const auto cellule = [&](Colonne c) {
      return places_.at(c) < ligne.cellules.size() ? texte::rogner(ligne.cellules[places_.at(c)])
                                                   : std::string_view();
    };
    const fs::path chemin(cellule(kChemin));
    const std::string confirme = texte::plier(cellule(kConfirme));
    if (confirme.empty() || confirme == "non") {
      if (!chemin.empty()) inventaire.non_reconnus.push_back({chemin, "non confirmé dans le plan", {}});
      return;
    }
    if (confirme != "oui")
      return refuser(ligne.ligne, fmt::format("confirme dit {}", texte::citer(cellule(kConfirme))),
                     "oui ou non", {"corriger cette ligne"});
    const auto numero = domain::NumeroEditeur::exact(cellule(kNumero));
    const auto type = type_de(cellule(kType));
    if (chemin.empty())
      refuser(ligne.ligne, "aucun fichier n'est nommé", "un chemin", {"corriger cette ligne"});
    if (cellule(kNumero).empty())
      refuser(ligne.ligne, "aucun dossier n'est nommé", "le numeroEditeur d'un dossier",
              {"corriger cette ligne"});
    else if (!numero)
      refuser(ligne.ligne, fmt::format("{} n'est pas un numeroEditeur", texte::citer(cellule(kNumero))),
              "le numéro d'un dossier", {"corriger cette ligne"});
    if (!type)
      refuser(ligne.ligne, fmt::format("{} n'est pas un type de document", texte::citer(cellule(kType))),
              types_dits(), {"corriger cette ligne"});
    if (!chemin.empty() && numero && type)
      inventaire.nommees.push_back({Fichier(chemin), {*type, *numero, domain::FormatPiece::Pdf}});
  }

  void refuser(std::size_t ligne, const std::string& message, std::string attendu, Remede remede) {
    const std::string lieu = ligne == 0 ? fichier_.dit() : fmt::format("{}, ligne {}", fichier_.dit(), ligne);
    fautes.push_back(
        {fichier_.chemin,
         {CodeRefus::ValeurIllisible, lieu + " : " + message, std::move(attendu), std::move(remede)}});
  }

  std::optional<domain::TypePiece> type_de(std::string_view cellule) const {
    const std::string code = texte::majuscules_ascii(cellule);
    const auto type = std::ranges::find(types_, code, [](const domain::TypePiece& t) { return t.code(); });
    return type == types_.end() ? std::nullopt : std::optional(*type);
  }

  std::string types_dits() const {
    std::vector<std::string> codes;
    for (const domain::TypePiece& type : types_) codes.emplace_back(type.code());
    return texte::joindre(codes, " ou ");
  }

  const Fichier& fichier_;
  std::vector<domain::TypePiece> types_;
  bool titres_lus_ = false;
  bool toutes_ = true;
  std::array<std::size_t, kColonnes.size()> places_{};
};

}  // namespace

ImportPieces importer_les_sures(Base& base, const Contexte& contexte, const std::vector<Fichier>& fichiers,
                                const Suivi& suivi) {
  Propositions propositions = proposer_pieces(base, fichiers, suivi);
  InventairePieces inventaire;
  inventaire.du_systeme = propositions.du_systeme;
  for (const PieceProposee& p : propositions.pieces)
    if (p.sure)
      inventaire.nommees.push_back(
          {Fichier(p.chemin),
           {p.type.value(), domain::NumeroEditeur::exact(p.dossier.value().numero_editeur).value(),
            domain::FormatPiece::Pdf}});
    else
      inventaire.non_reconnus.push_back(laissee(p));
  return importer_inventaire(base, contexte, std::move(inventaire), rien_de_sur(), suivi);
}

ImportPieces importer_les_confirmees(Base& base, const Contexte& contexte,
                                     const std::vector<PieceConfirmee>& confirmees, const Suivi& suivi) {
  InventairePieces inventaire;
  std::vector<PieceRefusee> fautes;
  for (const PieceConfirmee& piece : confirmees) {
    const auto dossier = exiger_dossier(base, texte::rogner(piece.numero_editeur));
    if (dossier)
      inventaire.nommees.push_back(
          {piece.fichier, {piece.type, dossier->avance.numero_editeur, domain::FormatPiece::Pdf}});
    else
      fautes.push_back({piece.fichier.dit(), dossier.error().dans(piece.fichier.dit())});
  }
  if (!fautes.empty()) return refusees(std::move(fautes), std::move(inventaire));
  Refus rien{CodeRefus::PieceInconnue, "aucun document n'est choisi", "au moins un document, et son dossier",
             "cocher ce qui est juste"};
  return importer_inventaire(base, contexte, std::move(inventaire), std::move(rien), suivi);
}

ImportPieces importer_le_plan(Base& base, const Contexte& contexte, const Fichier& fichier,
                              const Suivi& suivi) {
  exiger_fichier_ordinaire(fichier.chemin);
  Plan plan(fichier, types_suivis(base));
  plan.lire();
  if (!plan.fautes.empty()) return refusees(std::move(plan.fautes), std::move(plan.inventaire));
  Refus rien{CodeRefus::PieceInconnue, fichier.dit() + " ne confirme aucun document",
             "oui dans la colonne confirme", puis_recommencer("écrire oui devant ce qui est juste")};
  return importer_inventaire(base, contexte, std::move(plan.inventaire), std::move(rien), suivi);
}

}  // namespace finhop::app
