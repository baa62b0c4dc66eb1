#include "app/place.hpp"

#include <fmt/format.h>

#include <optional>
#include <system_error>

#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

Remede liberer() {
  return puis_recommencer("libérer de la place sur ce disque, ou en choisir un autre");
}

// Of the nearest folder that is there; nothing when its file system does not tell a size.
std::optional<std::uint64_t> place_libre(fs::path repertoire) {
  std::error_code inconnue;
  while (!fs::exists(repertoire, inconnue) && repertoire.has_relative_path())
    repertoire = repertoire_de(repertoire);
  const fs::space_info place = fs::space(repertoire, inconnue);
  if (inconnue || place.capacity == 0) return std::nullopt;
  return place.available;
}

bool manque(const Besoin& besoin) {
  const auto libre = place_libre(besoin.ou);
  return libre && *libre < besoin.octets;
}

std::string dire(const Besoin& besoin) {
  const auto libre = place_libre(besoin.ou);
  return fmt::format("il faut environ {} dans {}{}", taille_lisible(besoin.octets), besoin.ou.string(),
                     libre ? fmt::format(", où il y a {} de libre", taille_lisible(*libre)) : "");
}

bool est_disque_plein(const std::exception_ptr& faute) {
  try {
    std::rethrow_exception(faute);
  } catch (const DisquePlein&) {
    return true;
  } catch (const fs::filesystem_error& erreur) {
    return erreur.code() == std::errc::no_space_on_device;
  } catch (...) {
    return store::est_disque_plein(faute);
  }
}

}  // namespace

fs::path repertoire_de_la_base(const store::Base& base) {
  return fs::absolute(base.chemin()).lexically_normal().parent_path();
}

std::uint64_t taille_de(const fs::path& fichier) {
  std::error_code illisible;
  const auto taille = fs::file_size(fichier, illisible);
  return illisible ? 0 : taille;
}

Besoin place_d_une_table(const store::Base& base, const fs::path& fichier) {
  constexpr std::uint64_t kParOctet = 16;  // rows, indexes, history and what would undo them, as measured
  return {repertoire_de_la_base(base), taille_de(fichier) * kParOctet + kPages};
}

Besoin place_des_documents(const store::Base& base, const std::vector<fs::path>& fichiers) {
  std::uint64_t octets = kPages;
  for (const fs::path& fichier : fichiers) octets += taille_de(fichier);
  return {repertoire_de_la_base(base), octets};
}

void exiger_place(const Besoin& besoin) {
  if (manque(besoin))
    throw DisquePlein(fmt::format("le disque est trop plein : {}", dire(besoin)), liberer());
}

void dire_la_place(const std::exception_ptr& faute, const Besoins& besoins) {
  if (!est_disque_plein(faute)) std::rethrow_exception(faute);
  Besoins manquants;
  for (const Besoin& besoin : besoins)
    if (manque(besoin)) manquants.push_back(besoin);
  // Room was made since, or a quota is full.
  if (manquants.empty()) manquants = besoins;
  std::vector<std::string> phrases;
  for (const Besoin& besoin : manquants) phrases.push_back(dire(besoin));
  throw DisquePlein(fmt::format("le disque est plein : {}", texte::joindre(phrases, ", ")), liberer());
}

}  // namespace finhop::app
