// Zips to be read by tests: written by libzip, then changed byte by byte where libzip would not lie. Nothing here
// is checked: what a test asks for must be possible.
#pragma once

#include <zip.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/dossier_temporaire.hpp"
#include "finhop/archive/zip_reader.hpp"
#include "finhop/base/fichier.hpp"

namespace zip_lu {

namespace fs = std::filesystem;
using finhop::archive::ZipReader;
using Noms = std::vector<std::string>;

inline constexpr std::string_view kLigne{"PK\1\2", 4};  // starts a line of the table
inline constexpr std::uint64_t kAssez = 1'000;

struct Piece {
  std::string nom;
  std::string octets;
  zip_int32_t methode = ZIP_CM_DEFLATE;
  zip_uint16_t chiffrement = ZIP_EM_NONE;
};

class Dossier : public finhop::tests::DossierTemporaire {
 public:
  // The same name each time; removed first, for some disks wait when a file is overwritten.
  fs::path poser(std::string_view octets) const {
    const fs::path chemin = *this / "lu.zip";
    fs::remove(chemin);
    std::ofstream(chemin, std::ios::binary) << octets;
    return chemin;
  }
};

inline void ajouter(zip_t* zip, const Piece& piece) {
  if (piece.nom.ends_with('/')) {
    zip_dir_add(zip, piece.nom.c_str(), 0);
    return;
  }
  zip_source_t* source = zip_source_buffer(zip, piece.octets.data(), piece.octets.size(), 0);
  const auto rang = static_cast<zip_uint64_t>(zip_file_add(zip, piece.nom.c_str(), source, 0));
  zip_set_file_compression(zip, rang, piece.methode, 0);
  zip_file_set_encryption(zip, rang, piece.chiffrement, "secret");
}

// What libzip itself writes.
inline std::string zip_de(const std::vector<Piece>& pieces, std::string_view commentaire = {}) {
  const Dossier dossier;
  zip_t* zip = zip_open((dossier / "z.zip").c_str(), ZIP_CREATE, nullptr);
  for (const Piece& piece : pieces) ajouter(zip, piece);
  zip_set_archive_comment(zip, commentaire.data(), static_cast<zip_uint16_t>(commentaire.size()));
  if (zip_close(zip) != 0) throw std::runtime_error(zip_strerror(zip));
  return finhop::lire_fichier(dossier / "z.zip", 50'000'000);
}

inline const std::vector<Piece>& trois_pieces() {
  static const std::vector<Piece> pieces{{"a.pdf", std::string(60, 'f') + "facture"},
                                         {"sous/", ""},
                                         {"sous/é.png", "image", ZIP_CM_STORE},
                                         {"vide.csv", "", ZIP_CM_STORE}};
  return pieces;
}

inline std::vector<Piece> vides(int combien) {
  std::vector<Piece> pieces;
  for (int i = 0; i < combien; ++i) pieces.push_back({std::to_string(i), "", ZIP_CM_STORE});
  return pieces;
}

inline void remplacer(std::string& octets, std::string_view avant, std::string_view apres) {
  for (std::size_t p = octets.find(avant); p != std::string::npos; p = octets.find(avant, p + apres.size()))
    octets.replace(p, avant.size(), apres);
}

inline std::string nombre(std::uint64_t valeur, int taille) {
  std::string octets;
  for (int i = 0; i < taille; ++i) octets += static_cast<char>(valeur >> (8 * i) & 0xFFU);
  return octets;
}

// Rewrites a field of the first line of the table.
inline std::string changer_ligne(std::string octets, std::size_t champ, std::string_view valeur) {
  return octets.replace(octets.find(kLigne) + champ, valeur.size(), valeur);
}

inline std::string defaut_de(const ZipReader& zip) {
  return zip.defaut().value_or("");
}
inline std::string defaut_de(std::string_view octets) {
  return defaut_de(ZipReader(Dossier().poser(octets)));
}

inline Noms noms_de(const ZipReader& zip) {
  Noms noms;
  for (const auto& entree : zip.entrees()) noms.push_back(entree.nom);
  return noms;
}

// Its bytes, or what is wrong with it between brackets.
inline std::string lue(ZipReader& zip, std::size_t index, std::uint64_t limite = kAssez) {
  const auto octets = zip.lire(index, limite);
  return octets ? *octets : "[" + octets.error() + "]";
}
inline std::string lue(std::string_view octets, std::uint64_t limite = kAssez) {
  const Dossier dossier;
  ZipReader zip(dossier.poser(octets));
  return lue(zip, 0, limite);
}

inline Noms toutes(ZipReader zip) {
  Noms contenus;
  for (std::size_t i = 0; i < zip.entrees().size(); ++i) contenus.push_back(lue(zip, i));
  return contenus;
}

inline fs::path donnee(const char* nom) {
  return fs::path(FINHOP_TESTS_DIR) / "donnees" / "zips" / nom;
}

}  // namespace zip_lu
