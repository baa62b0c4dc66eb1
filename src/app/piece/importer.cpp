#include <fmt/format.h>

#include <map>
#include <utility>

#include "app/dossier/recherche.hpp"
#include "app/ouvriers.hpp"
#include "app/piece/attacher.hpp"
#include "app/piece/importation.hpp"
#include "app/place.hpp"
#include "finhop/app/piece/ajouter.hpp"
#include "finhop/app/piece/importer.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

// A document of one type of software beside the dossier of another.
Refus d_un_autre_profil(const PieceNommee& nommee, const domain::Dossier& dossier) {
  return {CodeRefus::DocumentRefuse,
          fmt::format("ce nom est celui d'un document {}, et le dossier {} est {}", nommee.profil,
                      nommee.nom.numero_editeur.texte(), dossier.profil),
          fmt::format("un document nommé {}", nom_piece(dossier.profil, nommee.nom.type,
                                                        nommee.nom.numero_editeur, nommee.nom.format)),
          "corriger le numéro dans son nom, ou le renommer s'il est bien de ce dossier"};
}

// Takes the documents in the order of their paths. What was refused does not stop the others from being judged, but
// nothing more is written then.
class Import {
 public:
  Import(Base& base, const Contexte& contexte)
      : base_(base), contexte_(contexte), operation_(base, contexte) {}

  void prendre(const PieceNommee& nommee, const Issue<PieceLue>& lue) {
    const auto dossier = exiger_dossier_exact(base_, nommee.nom.numero_editeur.texte());
    if (!dossier) refuser(nommee, dossier.error());
    if (!lue)
      for (const Refus& cause : lue.error()) fautes.push_back({nommee.fichier.dit(), cause});
    if (dossier && !nommee.profil.empty() && nommee.profil != dossier->profil)
      return refuser(nommee, d_un_autre_profil(nommee, *dossier));
    if (!dossier || !lue) return;
    if (nommee.profil.empty())
      if (const auto refus = document_hors_profil(base_, contexte_, *dossier, nommee.nom.type))
        return refuser(nommee, *refus);
    if (!est_seule(nommee, dossier->cle, lue->document.sha256)) return;
    // The same bytes again change nothing, in a lot or not.
    if (document_actuel(*dossier, nommee.nom.type) != lue->document.sha256)
      if (const auto libre = exiger_modifiable(base_, nommee.nom.numero_editeur.texte()); !libre)
        return refuser(nommee, libre.error());
    if (fautes.empty())
      pieces.push_back(attacher(base_, operation_, *dossier, nommee.nom.type, nommee.fichier, *lue));
  }
  void terminer(const Contexte& contexte) {
    avertir_de_leur_contenu(base_, contexte, pieces);
    operation_.terminer();
  }

  std::vector<PieceRefusee> fautes;
  std::vector<PieceEcrite> pieces;

 private:
  void refuser(const PieceNommee& nommee, const Refus& cause) {
    fautes.push_back({nommee.fichier.dit(), cause.dans(nommee.fichier.dit())});
  }

  // Two files of other bytes for the same document of the same dossier: nobody can tell which one is right.
  bool est_seule(const PieceNommee& nommee, std::int64_t dossier, const std::string& sha256) {
    const auto [premiere, nouvelle] =
        premieres_.try_emplace({dossier, nommee.nom.type}, Premiere{nommee.fichier.dit(), sha256});
    if (nouvelle || premiere->second.sha256 == sha256) return true;
    refuser(nommee,
            {CodeRefus::DocumentRefuse,
             fmt::format("le document {} du dossier {} est aussi dans {}, avec un autre contenu",
                         code(nommee.nom.type), nommee.nom.numero_editeur.texte(), premiere->second.fichier),
             "un seul fichier pour chaque document", "ne garder que le bon des deux"});
    return false;
  }

  struct Premiere {
    std::string fichier;
    std::string sha256;
  };

  Base& base_;
  const Contexte& contexte_;
  Operation operation_;
  std::map<std::pair<std::int64_t, domain::TypePiece>, Premiere> premieres_;
};

Refus rien_de_reconnu(const InventairePieces& inventaire) {
  return {
      CodeRefus::PieceInconnue,
      inventaire.non_reconnus.empty()
          ? "il n'y a aucun fichier ici"
          : fmt::format("aucun document reconnu parmi {}",
                        texte::compter(inventaire.non_reconnus.size(), "fichier")),
      "des noms comme HOP-PFI-Va1-FACTURE-00001.pdf ou HOP-PFI-Va1-VA-00001.pdf",
      Remede("les renommer",
             {{"ou chercher à qui ils sont", Geste::PieceProposer, {{Donnee::Fichier}}},
              {"ou les joindre un par un", Geste::PieceAjouter, {{Donnee::Reference}, {Donnee::Facture}}}})};
}

// The documents are read and looked into by the workers, and kept in the base on this thread one after the other.
void prendre_tout(Base& base, Import& import, const std::vector<PieceNommee>& nommees, const Suivi& suivi) {
  const DejaLus deja_lus(base);
  const Images images = images_de(nommees.size());
  const auto embaucher = [&]() -> EnOrdre<Issue<PieceLue>>::Ouvrier {
    return [&nommees, &deja_lus, images](std::size_t i) {
      return lire_piece(nommees[i].fichier, deja_lus, images);
    };
  };
  EnOrdre<Issue<PieceLue>>(nommees.size(), kLecteurs, kDocumentsEnAvance)
      .executer(embaucher, [&](std::size_t i, const Issue<PieceLue>& lue) {
        import.prendre(nommees[i], lue);
        suivi({"documents lus", i + 1, nommees.size()});
      });
}

std::vector<fs::path> chemins_de(const std::vector<PieceNommee>& nommees) {
  std::vector<fs::path> fichiers;
  for (const PieceNommee& nommee : nommees) fichiers.push_back(nommee.fichier.chemin);
  return fichiers;
}

using Jointes = std::expected<std::vector<PieceEcrite>, std::vector<PieceRefusee>>;

Jointes joindre_tout(Base& base, const Contexte& contexte, const std::vector<PieceNommee>& nommees,
                     const Suivi& suivi) {
  Import import(base, contexte);
  prendre_tout(base, import, nommees, suivi);
  if (!import.fautes.empty()) return std::unexpected(std::move(import.fautes));
  import.terminer(contexte);
  return std::move(import.pieces);
}

}  // namespace

std::unexpected<PiecesRefusees> refusees(std::vector<PieceRefusee> fautes, InventairePieces inventaire) {
  return std::unexpected(
      PiecesRefusees{std::move(fautes), std::move(inventaire.non_reconnus), inventaire.du_systeme});
}

ImportPieces importer_inventaire(Base& base, const Contexte& contexte, InventairePieces inventaire,
                                 Refus rien, const Suivi& suivi) {
  if (inventaire.nommees.empty()) return refusees({{{}, std::move(rien)}}, std::move(inventaire));
  try {
    auto pieces = avec_place({place_des_documents(base, chemins_de(inventaire.nommees))},
                             [&] { return joindre_tout(base, contexte, inventaire.nommees, suivi); });
    if (!pieces) return refusees(std::move(pieces.error()), std::move(inventaire));
    return RapportPieces{*std::move(pieces), std::move(inventaire.non_reconnus), inventaire.du_systeme};
  } catch (const Panne& panne) {
    throw Panne(fmt::format("{} ; aucun document n'a été joint", panne.what()), panne.remede());
  }
}

ImportPieces importer_pieces(Base& base, const Contexte& contexte, const std::vector<Fichier>& fichiers,
                             const Suivi& suivi) {
  InventairePieces inventaire = inventorier_pieces(base, fichiers);
  Refus rien = rien_de_reconnu(inventaire);
  return importer_inventaire(base, contexte, std::move(inventaire), std::move(rien), suivi);
}

}  // namespace finhop::app
