// The files of a lot: zips made from the base's documents, and the sums of all the others.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::app {

constexpr std::string_view kNomBordereau = "bordereau.html";
constexpr std::string_view kNomSommes = "SHA256SUMS";

// Says how many bytes of documents went by; one for all the zips of a command.
class Compteur {
 public:
  Compteur(const Suivi& suivi, std::uint64_t total) : suivi_(suivi), total_(total) {}
  void ajouter(std::uint64_t octets) { suivi_({"documents écrits dans les zips", fait_ += octets, total_}); }

 private:
  const Suivi& suivi_;
  std::uint64_t total_;
  std::uint64_t fait_ = 0;
};

std::uint64_t octets_de_documents(const std::vector<domain::LigneLot>& lignes);
// Writes zip number `numero` at `chemin`, a few documents in memory at a time, read in another thread: nobody else may
// use the base meanwhile.
domain::FichierLot ecrire_zip(Base& base, const std::vector<domain::LigneLot>& lignes, int numero,
                              const std::filesystem::path& chemin, Compteur& compteur);
// The same zip in an open file, whose name is only told.
domain::FichierLot ecrire_zip(Base& base, const std::vector<domain::LigneLot>& lignes, int numero,
                              const domain::FichierLot& fichier, int descripteur, Compteur& compteur);
domain::FichierLot decrire(const std::string& nom, domain::SorteFichier sorte, std::string_view octets);
// The text of SHA256SUMS, as `sha256sum --check` reads it.
std::string sommes(const std::vector<domain::FichierLot>& fichiers);

}  // namespace finhop::app
