#include "finhop/app/piece/extraire.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/dossier/recherche.hpp"
#include "app/extraction.hpp"
#include "app/piece/versions.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/store/pieces.hpp"
#include "finhop/store/temoins.hpp"

namespace finhop::app {

namespace {

Refus sans_document(const domain::NumeroEditeur& numero, const std::string& lequel, Argument lequel_joindre) {
  return {CodeRefus::PieceInconnue, fmt::format("le dossier {} n'a {}", numero.texte(), lequel),
          "un dossier avec un document",
          Suite{"en joindre",
                Geste::PieceAjouter,
                {{Donnee::Reference, numero.texte()}, std::move(lequel_joindre)}}};
}

Result<domain::Dossier> intact(Base& base, Result<domain::Dossier> dossier) {
  if (dossier) store::exiger_dossiers_intacts(base, {{dossier->cle}});
  return dossier;
}

}  // namespace

Issue<std::vector<Extrait>> extraire_pieces(Base& base, const Contexte& contexte,
                                            const std::string& reference, const std::filesystem::path& sortie,
                                            QuellesVersions quelles) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  const auto dossier = intact(base, exiger_dossier(base, contexte, reference));
  if (!dossier) return refuser_tout(dossier.error());
  std::vector<Version> versions = versions_de(base, *dossier);
  if (quelles == QuellesVersions::SansLesRemplacees)
    std::erase_if(versions, [](const Version& v) { return v.sorte == SorteDeVersion::Remplacee; });
  if (versions.empty())
    return refuser_tout(sans_document(dossier->avance.numero_editeur, "aucun document", {Donnee::Facture}));
  std::vector<AExtraire> a_extraire;
  for (const Version& version : versions)
    a_extraire.push_back({version.nom, version.document.sha256, [&] { return lire_version(base, version); }});
  return extraire(a_extraire, sortie, contexte.mode);
}

Issue<FichierRendu> rendre_piece(Base& base, const std::string& reference, domain::TypePiece type) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  const auto dossier = intact(base, exiger_dossier(base, reference));
  if (!dossier) return refuser_tout(dossier.error());
  const domain::NumeroEditeur& numero = dossier->avance.numero_editeur;
  const auto piece = std::ranges::find(dossier->pieces, type, &domain::Piece::type);
  if (piece == dossier->pieces.end())
    return refuser_tout(
        sans_document(numero, fmt::format("pas de document {}", code(type)), domain::piece_a_joindre(type)));
  return FichierRendu{nom_piece(dossier->profil, type, numero, piece->format),
                      store::lire_document(base, piece->document)};
}

}  // namespace finhop::app
