#include "web/acces/renvois.hpp"

#include <system_error>

#include "finhop/base/fichier.hpp"
#include "web/acces/hasard.hpp"

namespace finhop::web {
namespace {

namespace fs = std::filesystem;

void effacer(const fs::path& fichier) {
  std::error_code sans_importance;  // it leads nowhere any more
  fs::remove(fichier, sans_importance);
}

}  // namespace

Renvois::Renvois(const fs::path& place)
    : repertoire_(place.parent_path()), debut_(place.stem().string() + "-") {
  std::vector<fs::path> restes;
  for (const auto& entree : fs::directory_iterator(repertoire_))
    if (entree.path().filename().string().starts_with(debut_)) restes.push_back(entree.path());
  for (const fs::path& reste : restes) effacer(reste);
}

Renvois::~Renvois() {
  for (const Renvoi& renvoi : renvois_) effacer(renvoi.fichier);
}

fs::path Renvois::ecrire(std::string_view octets, SertEncore sert_encore) {
  fs::path fichier = repertoire_ / (debut_ + hasard(kOctetsDUnSecret) + ".html");
  ecrire_fichier_synchronise(fichier, octets);
  renvois_.push_back({fichier, std::move(sert_encore)});
  return fichier;
}

bool Renvois::menager() {
  std::erase_if(renvois_, [](const Renvoi& renvoi) {
    if (renvoi.sert_encore()) return false;
    effacer(renvoi.fichier);
    return true;
  });
  return !renvois_.empty();
}

}  // namespace finhop::web
