#include "format/classeur/archive.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>

#include "finhop/base/texte.hpp"
#include "format/classeur/defauts.hpp"
#include "format/classeur/fin_de_zip.hpp"

namespace finhop::format::classeur {
namespace {

constexpr std::uint64_t kDevelopesMax = 400'000'000;

class Erreur {
 public:
  Erreur() { zip_error_init(&erreur_); }
  Erreur(const Erreur&) = delete;
  Erreur& operator=(const Erreur&) = delete;
  ~Erreur() { zip_error_fini(&erreur_); }
  zip_error_t* get() { return &erreur_; }

 private:
  zip_error_t erreur_{};
};

// As the part is looked for: small letters, `/` between folders, none before.
std::string normal(std::string_view nom) {
  std::string dit = texte::minuscules_ascii(nom);
  std::ranges::replace(dit, '\\', '/');
  return dit.substr(std::min(dit.find_first_not_of('/'), dit.size()));
}

DefautDeClasseur chiffre() {
  return defaut("le fichier zip est protégé par un mot de passe",
                "l'ouvrir avec son mot de passe, et donner le classeur qu'il contient");
}

}  // namespace

void Archive::Fermer::operator()(zip* archive) const {
  zip_discard(archive);
}
void Archive::Partie::Fermer::operator()(zip_file* fichier) const {
  zip_fclose(fichier);
}

std::expected<Archive, DefautDeClasseur> Archive::ouvrir(std::string_view octets) {
  if (auto trop = fin_refusee(octets)) return std::unexpected(*std::move(trop));
  Erreur erreur;
  zip_source_t* source = zip_source_buffer_create(octets.data(), octets.size(), 0, erreur.get());
  if (source == nullptr) throw std::bad_alloc();
  Archive archive;
  archive.zip_.reset(zip_open_from_source(source, ZIP_RDONLY, erreur.get()));
  if (!archive.zip_) {
    zip_source_free(source);
    return std::unexpected(abime("ce n'est pas un zip, ou sa table des fichiers manque"));
  }
  archive.reste_ = std::make_unique<std::uint64_t>(kDevelopesMax);
  if (auto faute = archive.lister()) return std::unexpected(*std::move(faute));
  return archive;
}

std::optional<DefautDeClasseur> Archive::lister() {
  const auto nombre = static_cast<std::uint64_t>(zip_get_num_entries(zip_.get(), 0));
  for (std::uint64_t rang = 0; rang < nombre; ++rang) {
    const char* nom = zip_get_name(zip_.get(), rang, ZIP_FL_ENC_RAW);
    if (nom == nullptr) return abime("sa table des fichiers");
    std::string dit = normal(nom);
    if (dit.empty() || dit.ends_with('/')) continue;
    if (!rangs_.emplace(std::move(dit), rang).second)
      return abime(fmt::format("il contient deux fois {}", texte::citer(nom)));
  }
  return std::nullopt;
}

std::optional<std::uint64_t> Archive::trouver(std::string_view nom) const {
  const auto trouve = rangs_.find(normal(nom));
  return trouve == rangs_.end() ? std::nullopt : std::optional(trouve->second);
}

void Archive::recommencer() {
  *reste_ = kDevelopesMax;
}

std::expected<Archive::Partie, DefautDeClasseur> Archive::partie(std::uint64_t rang) {
  zip_stat_t etat;
  constexpr zip_uint64_t kNecessaires = ZIP_STAT_NAME | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
  if (zip_stat_index(zip_.get(), rang, ZIP_FL_ENC_RAW, &etat) != 0 ||
      (etat.valid & kNecessaires) != kNecessaires)
    return std::unexpected(abime("sa table des fichiers"));
  if (etat.encryption_method != ZIP_EM_NONE) return std::unexpected(chiffre());
  // LZMA and its kin take as much memory as the part asks for.
  if (etat.comp_method != ZIP_CM_STORE && etat.comp_method != ZIP_CM_DEFLATE)
    return std::unexpected(
        defaut("le classeur est compressé d'une façon qu'aucun tableur n'emploie", kEnregistrer));
  zip_file* fichier = zip_fopen_index(zip_.get(), rang, 0);
  if (fichier == nullptr) return std::unexpected(abime(texte::citer(etat.name)));
  return Partie(fichier, *reste_);
}

std::expected<std::size_t, DefautDeClasseur> Archive::Partie::lire(std::span<char> vers) {
  const zip_int64_t lus = zip_fread(fichier_.get(), vers.data(), vers.size());
  if (lus < 0) return std::unexpected(abime("ses octets n'ont pas leur somme de contrôle"));
  const auto nombre = static_cast<std::size_t>(lus);
  if (nombre > *reste_)
    return std::unexpected(demesure(
        "", fmt::format("il contient plus de {} Mo une fois décompressé", kDevelopesMax / 1'000'000)));
  *reste_ -= nombre;
  return nombre;
}

std::string Archive::debut(std::string_view nom, std::size_t octets) {
  std::string lus(octets, '\0');
  std::size_t eus = 0;
  const auto rang = trouver(nom);
  auto ouverte = rang ? partie(*rang) : std::unexpected(DefautDeClasseur{});
  while (ouverte && eus < lus.size()) {
    const auto suite = ouverte->lire(std::span(lus).subspan(eus));
    if (!suite || *suite == 0) break;
    eus += *suite;
  }
  lus.resize(eus);
  return lus;
}

}  // namespace finhop::format::classeur
