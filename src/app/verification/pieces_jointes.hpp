// The zips and folders given with deposit files: what is in them, looked into once, by several threads.
#pragma once

#include <expected>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "finhop/app/fichier.hpp"
#include "finhop/archive/zip_reader.hpp"
#include "finhop/domain/regles.hpp"

namespace finhop::app {

enum class Noms { Complets, EnPartie };

class PiecesJointes {
 public:
  // A zip, or a folder whose own files are documents and whose .zip files are opened. Panne when one is not there.
  explicit PiecesJointes(const std::vector<Fichier>& donnees);

  // PJ-01 to PJ-08 for one deposit file: of the zips and folders, those that hold a document it names, and all of
  // them when none does. Safe to call from several threads.
  // `noms`: whether the file's own list of names could be read whole.
  domain::Constats juger(std::span<const domain::PieceAttendue> attendues, Noms noms);
  // The paths given that held nothing any judged file names.
  std::vector<std::string> inutiles() const;

 private:
  struct Source {
    domain::Contenant contenant;
    std::filesystem::path repertoire;
    std::optional<archive::ZipReader> zip;
    std::vector<archive::ZipContent> entrees;
    std::size_t donnee = 0;  // index of the path it was given by
  };
  // What was seen in a document; `defaut`: why its zip does not give it.
  struct Vue {
    domain::ExamenPiece examen;
    std::string sha256;
    std::optional<std::string> defaut;
  };
  using Rang = std::pair<std::size_t, std::size_t>;  // source, entry
  struct Inventaire;

  void ajouter_dossier(const std::filesystem::path& chemin);
  void ajouter_zip(const Fichier& fichier);
  void ajouter_source(Source source);
  std::set<std::size_t> sources_de(std::span<const domain::PieceAttendue> attendues, Noms noms);
  Vue regarder(const Rang& rang);
  std::expected<std::string, std::string> lire(const Rang& rang);

  std::vector<std::string> donnees_;  // the paths, as given
  std::vector<bool> utiles_;          // of each of them
  std::vector<Source> sources_;
  std::multimap<std::string, std::size_t> par_nom_;  // last part of the names, in lower case
  mutable std::mutex mutex_;                         // guards the zips, utiles_ and vues_
  std::map<Rang, Vue> vues_;
};

}  // namespace finhop::app
