#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/attachement.hpp"
#include "app/place.hpp"
#include "app/recherche.hpp"
#include "finhop/app/pieces.hpp"
#include "finhop/base/digest.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/text.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

// Every file named and every file below the folders named, in the order of their paths.
std::vector<fs::path> fichiers_sous(const std::vector<fs::path>& chemins) {
  std::vector<fs::path> fichiers;
  for (const fs::path& chemin : chemins) {
    if (!fs::is_directory(chemin)) {
      fichiers.push_back(chemin);
      continue;
    }
    for (const auto& entree : fs::recursive_directory_iterator(chemin))
      if (!entree.is_directory()) fichiers.push_back(entree.path());
  }
  std::ranges::sort(fichiers);
  const auto doublons = std::ranges::unique(fichiers);
  fichiers.erase(doublons.begin(), doublons.end());
  return fichiers;
}

struct Reconnue {
  fs::path chemin;
  domain::NomPiece nom;
};

// Two files for the same document of the same dossier: nobody can tell which one is right.
void refuser_doublons(const std::vector<Reconnue>& reconnues, ListeRefus& refus) {
  std::map<std::string, fs::path> premiers;
  for (const Reconnue& r : reconnues) {
    const std::string cle = text::upper_ascii(r.nom.numero_editeur.texte()) + std::string(code(r.nom.type));
    const auto [deja, nouveau] = premiers.emplace(cle, r.chemin);
    if (!nouveau)
      refus.push_back({CodeRefus::DocumentRefuse,
                       fmt::format("{} : le document {} du dossier {} est aussi dans {}", r.chemin.string(),
                                   code(r.nom.type), r.nom.numero_editeur.texte(), deja->second.string()),
                       "un seul fichier pour chaque document", "ne garder que le bon des deux"});
  }
}

class Import {
 public:
  Import(Base& base, const Contexte& contexte) : base_(base), operation_(base, contexte) {}

  void prendre(const Reconnue& reconnue) {
    const auto dossier = exiger_dossier(base_, reconnue.nom.numero_editeur.texte());
    if (!dossier) return refuser(reconnue, dossier.error());
    const auto lue = lire_piece(reconnue.chemin);
    if (!lue) {
      refus.insert(refus.end(), lue.error().begin(), lue.error().end());
      return;
    }
    // The same bytes again change nothing, in a lot or not.
    const bool inchangee = document_actuel(*dossier, reconnue.nom.type) == sha256(lue->octets);
    if (!inchangee)
      if (const auto libre = exiger_modifiable(base_, reconnue.nom.numero_editeur.texte()); !libre)
        return refuser(reconnue, libre.error());
    pieces.push_back(attacher(base_, operation_, *dossier, reconnue.nom.type, reconnue.chemin, *lue));
  }
  void terminer() { operation_.terminer(); }

  ListeRefus refus;
  std::vector<PieceEcrite> pieces;

 private:
  void refuser(const Reconnue& reconnue, const Refus& cause) {
    refus.push_back(cause.dans(reconnue.chemin.string()));
  }

  Base& base_;
  Operation operation_;
};

constexpr std::string_view kRaisonDuNom =
    "son nom ne suit pas HOP-PFI-Va1-FACTURE-00001.pdf (FACTURE ou VA, pdf, png ou jpg)";

void exiger_la(const fs::path& chemin) {
  if (!fs::exists(chemin)) throw Panne(fmt::format("{} n'existe pas", chemin.string()), "vérifier le chemin");
}

Refus rien_de_reconnu(const std::vector<NonReconnu>& non_reconnus) {
  std::vector<std::string> noms;
  for (const NonReconnu& fichier : non_reconnus) noms.push_back(fichier.chemin.string());
  return {CodeRefus::PieceInconnue,
          noms.empty() ? "il n'y a aucun fichier ici"
                       : fmt::format("aucun document reconnu parmi : {}", text::join(noms, ", ")),
          "des noms comme HOP-PFI-Va1-FACTURE-00001.pdf ou HOP-PFI-Va1-VA-00001.pdf",
          "renommer les fichiers, ou les joindre un par un : finhop piece ajouter REF --facture FICHIER"};
}

// A file that cannot be read is told of elsewhere.
std::uint64_t taille_de(const fs::path& chemin) {
  std::error_code illisible;
  const std::uintmax_t taille = fs::file_size(chemin, illisible);
  return illisible ? 0 : taille;
}

Besoins besoins_de(const Base& base, const std::vector<Reconnue>& reconnues) {
  std::uint64_t octets = 0;
  for (const Reconnue& reconnue : reconnues) octets += taille_de(reconnue.chemin);
  return {{dossier_de(base), octets}};
}

Issue<std::vector<PieceEcrite>> prendre_tout(Base& base, const Contexte& contexte,
                                             const std::vector<Reconnue>& reconnues, const Suivi& suivi) {
  Import import(base, contexte);
  refuser_doublons(reconnues, import.refus);
  for (std::size_t i = 0; i < reconnues.size(); ++i) {
    import.prendre(reconnues[i]);
    suivi({"documents lus", i + 1, reconnues.size()});
  }
  if (!import.refus.empty()) return std::unexpected(std::move(import.refus));
  import.terminer();
  return std::move(import.pieces);
}

}  // namespace

Issue<RapportPieces> importer_pieces(Base& base, const Contexte& contexte,
                                     const std::vector<fs::path>& chemins, const Suivi& suivi) {
  std::ranges::for_each(chemins, exiger_la);
  RapportPieces rapport;
  std::vector<Reconnue> reconnues;
  for (const fs::path& chemin : fichiers_sous(chemins)) {
    if (auto nom = domain::reconnaitre_piece(chemin.filename().string()))
      reconnues.push_back({chemin, *std::move(nom)});
    else
      rapport.non_reconnus.push_back({chemin, std::string(kRaisonDuNom)});
  }
  if (reconnues.empty()) return refuser_tout(rien_de_reconnu(rapport.non_reconnus));
  auto pieces =
      avec_place(besoins_de(base, reconnues), [&] { return prendre_tout(base, contexte, reconnues, suivi); });
  if (!pieces) return std::unexpected(std::move(pieces.error()));
  rapport.pieces = *std::move(pieces);
  return rapport;
}

}  // namespace finhop::app
