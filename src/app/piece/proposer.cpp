#include "finhop/app/piece/proposer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/dossier/jugement.hpp"
#include "app/lecture.hpp"
#include "app/ouvriers.hpp"
#include "app/piece/examen.hpp"
#include "app/piece/inventaire.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/domain/documents/placement.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

// Above, folders are those of the machine and of its accounts.
constexpr std::size_t kRepertoires = 3;

std::vector<domain::TypePiece> manquantes(const domain::Dossier& dossier) {
  std::vector<domain::TypePiece> manquent;
  if (!reste_a_demander(dossier)) return manquent;
  for (const domain::TypePiece type : domain::kTypesPiece)
    if (std::ranges::find(dossier.pieces, type, &domain::Piece::type) == dossier.pieces.end())
      manquent.push_back(type);
  return manquent;
}

domain::CandidatAPlacer candidat(const domain::Dossier& dossier) {
  domain::CandidatAPlacer candidat{.numero_editeur = dossier.avance.numero_editeur,
                                   .numero_asp = dossier.avance.numero_asp,
                                   .client = dossier.avance.client,
                                   .finess = dossier.avance.beneficiaires,
                                   .manquantes = manquantes(dossier)};
  if (!dossier.solde) return candidat;
  for (const domain::Finess& finess : dossier.solde->beneficiaires)
    if (std::ranges::find(candidat.finess, finess) == candidat.finess.end())
      candidat.finess.push_back(finess);
  for (const domain::Facture& facture : dossier.solde->factures)
    if (facture.numero) candidat.factures.push_back(*facture.numero);
  if (const auto facture = facture_reclamee(dossier)) {
    candidat.montant = facture->montant;
    candidat.date = facture->date;
  }
  return candidat;
}

std::vector<domain::CandidatAPlacer> candidats_de(Base& base) {
  std::vector<domain::CandidatAPlacer> candidats;
  store::parcourir_dossiers(base, {}, [&](domain::Dossier&& dossier) {
    candidats.push_back(candidat(dossier));
    return store::Poursuite::Continuer;
  });
  return candidats;
}

std::vector<std::string> repertoires_de(const Fichier& fichier) {
  std::vector<std::string> repertoires;
  const fs::path& chemin = fichier.chemin;
  if (fichier.nom != chemin.filename()) return repertoires;  // where it stands tells nothing of it
  for (const fs::path& part : chemin.parent_path())
    if (const std::string nom = part.string(); nom != "." && nom != ".." && nom != "/")
      repertoires.push_back(nom);
  if (repertoires.size() > kRepertoires)
    repertoires.erase(repertoires.begin(), repertoires.end() - static_cast<std::ptrdiff_t>(kRepertoires));
  return repertoires;
}

// Its text, or why it has none.
domain::LectureDeDocument lire_un_document(const Fichier& fichier, const LireCeQuIlDit& lire,
                                           std::string& refus) {
  exiger_fichier_ordinaire(fichier.chemin);
  domain::LectureDeDocument lue;
  const std::string octets = lire_fichier(fichier.chemin, domain::kTaillePieceMax);
  if (octets.size() > domain::kTaillePieceMax) {
    lue.texte.raison = fmt::format("il fait {}, {} au plus", taille_lisible(fs::file_size(fichier.chemin)),
                                   taille_lisible(domain::kTaillePieceMax));
    return lue;
  }
  const domain::ExamenPiece examen = examiner_piece(fichier.nom, octets, octets.size());
  if (!examen.contenu) {
    refus = octets.empty()
                ? "le fichier est vide"
                : fmt::format("ce n'est ni un PDF, ni un PNG, ni un JPEG ({})", examen.type_trouve);
    return lue;
  }
  if (!examen.defaut) return lire(octets, *examen.contenu);
  lue.texte.raison = *examen.defaut;
  return lue;
}

DossierPossible possible(const domain::CandidatAPlacer& candidat) {
  return {candidat.numero_editeur.texte(), candidat.client};
}

PieceProposee proposee(const Fichier& fichier, domain::Placement&& place,
                       const std::vector<domain::CandidatAPlacer>& candidats) {
  PieceProposee proposee{.chemin = fichier.dit(),
                         .lieu = fichier.chemin,
                         .type = place.type,
                         .score = place.score,
                         .sure = place.sur,
                         .raisons = std::move(place.raisons),
                         .cherche = std::move(place.cherche)};
  if (place.dossier) proposee.dossier = possible(candidats[*place.dossier]);
  for (const std::size_t rang : place.a_choisir) proposee.a_choisir.push_back(possible(candidats[rang]));
  return proposee;
}

Propositions proposer(Base& base, const FichiersTrouves& trouves, const LireCeQuIlDit& lire,
                      const Suivi& suivi) {
  const std::vector<Fichier>& fichiers = trouves.fichiers;
  const auto candidats = candidats_de(base);
  const domain::Placeur placeur(candidats);
  const auto embaucher = [&]() -> EnOrdre<domain::Placement>::Ouvrier {
    return [&](std::size_t i) {
      std::string refus;
      const domain::LectureDeDocument lue = lire_un_document(fichiers[i], lire, refus);
      if (!refus.empty()) return domain::Placement{.cherche = {std::move(refus)}};
      return placeur.placer({fichiers[i].nom, repertoires_de(fichiers[i]), &lue});
    };
  };
  std::vector<std::string> noms;
  std::vector<domain::Placement> places;
  EnOrdre<domain::Placement>(fichiers.size(), kLecteurs, kDocumentsEnAvance)
      .executer(embaucher, [&](std::size_t i, const domain::Placement& place) {
        places.push_back(place);
        noms.push_back(fichiers[i].nom);
        suivi({"documents lus", i + 1, fichiers.size()});
      });
  domain::dire_les_doubles(noms, places);

  Propositions propositions{{}, trouves.du_systeme};
  for (std::size_t i = 0; i < places.size(); ++i)
    propositions.pieces.push_back(proposee(fichiers[i], std::move(places[i]), candidats));
  for (const fs::path& lien : trouves.liens)
    propositions.pieces.push_back(
        {.chemin = lien, .cherche = {"c'est un lien vers un dossier : donner ce dossier lui-même"}});
  std::ranges::stable_sort(propositions.pieces, {}, &PieceProposee::chemin);
  return propositions;
}

}  // namespace

Propositions proposer_pieces(Base& base, const std::vector<Fichier>& donnes, const LireCeQuIlDit& lire,
                             const Suivi& suivi) {
  return proposer(base, trouver_fichiers(donnes), lire, suivi);
}

LireCeQuIlDit ce_qu_il_dit(std::size_t fichiers) {
  return [images = images_de(fichiers)](std::string_view octets, domain::FormatPiece format) {
    return lire_contenu(octets, format, images).lu;
  };
}

Propositions proposer_pieces(Base& base, const std::vector<Fichier>& donnes, const Suivi& suivi) {
  const FichiersTrouves trouves = trouver_fichiers(donnes);
  return proposer(base, trouves, ce_qu_il_dit(trouves.fichiers.size()), suivi);
}

}  // namespace finhop::app
