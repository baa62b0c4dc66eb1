#include "finhop/app/piece/ajouter.hpp"

#include <fmt/format.h>

#include "app/dossier/envois.hpp"
#include "app/dossier/recherche.hpp"
#include "app/piece/attacher.hpp"
#include "app/piece/envoyer.hpp"
#include "app/place.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/envois.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;
using domain::TypePiece;

using PieceDonnee = DocumentDonne;

// « PV=proces.pdf »
std::optional<PieceDonnee> lire_document(Saisies& saisies, const Saisi& dit) {
  const std::size_t egal = dit.brut.find('=');
  const auto type = egal == std::string::npos ? std::nullopt
                                              : TypePiece::de_code(texte::majuscules_ascii(texte::rogner(
                                                    std::string_view(dit.brut).substr(0, egal))));
  if (type && egal + 1 < dit.brut.size()) return PieceDonnee{*type, fs::path(dit.brut.substr(egal + 1))};
  saisies.refuser({CodeRefus::ValeurIllisible, fmt::format("{} : {}", dit.lieu, texte::citer(dit.brut)),
                   "le code d'un document du profil et son fichier, comme PV=proces-verbal.pdf",
                   "écrire le code, le signe égal, puis le fichier"});
  return std::nullopt;
}

std::vector<PieceDonnee> donnees_de(Saisies& saisies, const PiecesDonnees& donnees) {
  std::vector<PieceDonnee> liste = donnees.documents;
  if (donnees.facture) liste.push_back({TypePiece::Facture, *donnees.facture});
  if (donnees.va) liste.push_back({TypePiece::Va, *donnees.va});
  for (const Saisi& dit : donnees.autres_types)
    if (auto document = lire_document(saisies, dit)) liste.push_back(*std::move(document));
  return liste;
}

bool attend_un_envoi(const domain::Dossier& dossier) {
  return dossier.solde && domain::attend_un_envoi(dossier.solde->statut);
}

// What is sent to the ASP has a motive, what is prepared has none.
std::optional<Refus> motif_mal_venu(const domain::Dossier& dossier, bool avec_motif) {
  const std::string& numero = dossier.avance.numero_editeur.texte();
  if (attend_un_envoi(dossier) && !avec_motif)
    return Refus{
        CodeRefus::DossierFige,
        fmt::format("le dossier {} est déposé, son solde est {} : un document s'y ajoute avec un motif",
                    numero, domain::libelle(dossier.solde->statut)),
        "ce que l'ASP a demandé", Suite{"l'ajouter", Geste::Recommencer, {{Donnee::Motif}}}};
  if (attend_un_envoi(dossier) || !avec_motif) return std::nullopt;
  if (dossier.solde && est_fige(dossier)) return hors_instruction(dossier);
  return Refus{CodeRefus::OptionsContraires,
               fmt::format("le dossier {} n'est pas déposé : son document n'a pas de motif", numero),
               "un motif après le dépôt seulement", puis_recommencer("ôter le motif")};
}

// Read again for each document: the first one may have started the solde, or count already.
Result<domain::Dossier> exiger_ouvert(Base& base, const std::string& reference, bool avec_motif) {
  auto dossier = exiger_dossier(base, reference);
  if (!dossier) return dossier;
  if (auto refus = motif_mal_venu(*dossier, avec_motif)) return refuser(*std::move(refus));
  if (!attend_un_envoi(*dossier) && est_fige(*dossier)) return refuser(fige(*dossier));
  return dossier;
}

// What its type of software asks for no document of.
ListeRefus hors_profil(Base& base, const Contexte& contexte, const domain::Dossier& dossier,
                       const std::vector<PieceDonnee>& donnees) {
  ListeRefus refus;
  for (const PieceDonnee& donnee : donnees)
    if (auto un = document_hors_profil(base, contexte, dossier, donnee.type)) refus.push_back(*std::move(un));
  return refus;
}

Issue<std::vector<PieceEcrite>> joindre(Base& base, const Contexte& contexte, const std::string& reference,
                                        const std::vector<PieceDonnee>& donnees,
                                        const std::optional<std::string>& motif) {
  Operation operation(base, contexte);
  const auto nomme = exiger_dossier(base, contexte, reference);
  if (!nomme) return refuser_tout(nomme.error());
  ListeRefus refus = hors_profil(base, contexte, *nomme, donnees);
  std::vector<PieceEcrite> ecrites;
  for (const PieceDonnee& donnee : donnees) {
    const auto dossier = exiger_ouvert(base, nomme->avance.numero_editeur.texte(), motif.has_value());
    if (!dossier) return refuser_tout(dossier.error());
    const auto lue = lire_piece(donnee.fichier, deja_lu_dans(base), Images::Reconnaitre);
    if (!lue)
      refus.insert(refus.end(), lue.error().begin(), lue.error().end());
    else if (motif)
      ecrites.push_back(
          envoyer(base, operation, contexte, *dossier, {donnee.type, donnee.fichier, *lue, *motif}));
    else
      ecrites.push_back(attacher(base, operation, *dossier, donnee.type, donnee.fichier, *lue));
  }
  if (!refus.empty()) return std::unexpected(std::move(refus));
  avertir_de_leur_contenu(base, contexte, ecrites);
  operation.terminer();
  return ecrites;
}

}  // namespace

Issue<std::vector<PieceEcrite>> ajouter_pieces(Base& base, const Contexte& contexte,
                                               const std::string& reference, const PiecesDonnees& donnees) {
  Saisies saisies;
  std::optional<std::string> motif;
  if (donnees.motif) motif = saisies.lire_texte(*donnees.motif, kLongueurTexte);
  const std::vector<PieceDonnee> liste = donnees_de(saisies, donnees);
  if (!saisies.reussie()) return saisies.echec();
  std::vector<fs::path> fichiers;
  for (const PieceDonnee& donnee : liste) fichiers.push_back(donnee.fichier.chemin);
  return avec_place({place_des_documents(base, fichiers)},
                    [&] { return joindre(base, contexte, reference, liste, motif); });
}

}  // namespace finhop::app
