#include "app/lot/fichiers/fichiers.hpp"

#include <fmt/format.h>

#include "finhop/archive/zip_writer.hpp"
#include "finhop/base/digest.hpp"
#include "finhop/store/pieces.hpp"

namespace finhop::app {

std::uint64_t octets_de_documents(const std::vector<domain::LigneLot>& lignes) {
  std::uint64_t total = 0;
  for (const domain::LigneLot& ligne : lignes)
    for (const domain::PieceLot& piece : ligne.pieces) total += piece.document.taille;
  return total;
}

namespace {

std::vector<archive::ZipEntry> entrees_de(Base& base, const std::vector<domain::LigneLot>& lignes, int numero,
                                          Compteur& compteur) {
  std::vector<archive::ZipEntry> entrees;
  for (const domain::LigneLot& ligne : lignes)
    for (const domain::PieceLot& piece : ligne.pieces)
      if (piece.zip == numero)
        entrees.push_back({piece.nom_fichier, piece.document.taille, [&base, &piece, &compteur] {
                             std::string octets = store::lire_document(base, piece.document);
                             compteur.ajouter(octets.size());
                             return octets;
                           }});
  return entrees;
}

}  // namespace

domain::FichierLot ecrire_zip(Base& base, const std::vector<domain::LigneLot>& lignes, int numero,
                              const std::filesystem::path& chemin, Compteur& compteur) {
  const archive::ZipEcrit ecrit = archive::ecrire_zip(chemin, entrees_de(base, lignes, numero, compteur));
  return {chemin.filename().string(), domain::SorteFichier::Zip, ecrit.taille, ecrit.sha256};
}

domain::FichierLot ecrire_zip(Base& base, const std::vector<domain::LigneLot>& lignes, int numero,
                              const domain::FichierLot& fichier, int descripteur, Compteur& compteur) {
  const archive::ZipEcrit ecrit =
      archive::ecrire_zip(descripteur, fichier.nom, entrees_de(base, lignes, numero, compteur));
  return {fichier.nom, fichier.sorte, ecrit.taille, ecrit.sha256};
}

domain::FichierLot decrire(const std::string& nom, domain::SorteFichier sorte, std::string_view octets) {
  return {nom, sorte, octets.size(), sha256(octets)};
}

std::string sommes(const std::vector<domain::FichierLot>& fichiers) {
  std::string texte;
  for (const domain::FichierLot& fichier : fichiers)
    texte += fmt::format("{}  {}\n", fichier.sha256, fichier.nom);
  return texte;
}

}  // namespace finhop::app
