#include "finhop/base/disque.hpp"

#include <fmt/format.h>
#include <sys/statfs.h>

#include <mntent.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <vector>

#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"

namespace finhop {
namespace {

struct Systeme {
  std::uint32_t type;
  std::string_view nom;
};
// The magic numbers of linux/magic.h and of the drivers themselves; that header does not name them all.
constexpr std::array kReseaux{
    Systeme{0x6969, "nfs"},       Systeme{0x517B, "smb"},        Systeme{0xFF534D42, "cifs"},
    Systeme{0xFE534D42, "smb2"},  Systeme{0x65735546, "fuse"},   Systeme{0x01021997, "9p"},
    Systeme{0x5346414F, "afs"},   Systeme{0x73757245, "coda"},   Systeme{0x00C36400, "ceph"},
    Systeme{0x564C, "ncp"},       Systeme{0x0BD00BD0, "lustre"}, Systeme{0x01161970, "gfs2"},
    Systeme{0x7461636F, "ocfs2"}, Systeme{0x786F4256, "vboxsf"}, Systeme{0xBACBACBC, "vmhgfs"},
};

}  // namespace

std::optional<std::string_view> systeme_de_fichiers_reseau(std::uint32_t type) {
  for (const Systeme& systeme : kReseaux)
    if (systeme.type == type) return systeme.nom;
  return std::nullopt;
}

namespace {

namespace fs = std::filesystem;

bool contient(const fs::path& place, const fs::path& repertoire) {
  return std::ranges::mismatch(place, repertoire).in1 == place.end();
}

// « fuse.sshfs »: the type of the deepest mount that holds the path.
std::string type_du_montage(const fs::path& chemin, const fs::path& montages) {
  std::error_code illisible;
  const fs::path la = fs::weakly_canonical(fs::absolute(chemin), illisible);
  const std::unique_ptr<FILE, int (*)(FILE*)> fichier(::setmntent(montages.c_str(), "re"), ::endmntent);
  std::string type;
  std::size_t profondeur = 0;
  while (const mntent* ligne = fichier ? ::getmntent(fichier.get()) : nullptr) {
    const fs::path place(ligne->mnt_dir);
    if (contient(place, la) && place.string().size() >= profondeur) {
      type = ligne->mnt_type;
      profondeur = place.string().size();
    }
  }
  return type;
}

constexpr std::array<std::string_view, 8> kFuseAuLoin{"fuse.sshfs",    "fuse.rclone",    "fuse.s3fs",
                                                      "fuse.davfs2",   "fuse.glusterfs", "fuse.curlftpfs",
                                                      "fuse.smbnetfs", "fuse.gvfsd-fuse"};

}  // namespace

SystemeDeFichiers systeme_de_fichiers(std::uint32_t type, const std::filesystem::path& chemin,
                                      const std::filesystem::path& montages) {
  constexpr std::string_view kFuse = "fuse", kWindows = "9p";
  const auto nom = systeme_de_fichiers_reseau(type);
  if (!nom) return {};
  if (nom == kWindows) return {Verrous::Perdus, fmt::format("un disque de Windows ou d'un hôte ({})", *nom)};
  if (nom != kFuse) return {Verrous::Perdus, fmt::format("un partage réseau ({})", *nom)};
  const std::string monte = type_du_montage(chemin, montages);
  if (std::ranges::find(kFuseAuLoin, monte) != kFuseAuLoin.end())
    return {Verrous::Perdus, fmt::format("un partage réseau ({})", monte)};
  return {Verrous::Douteux,
          fmt::format("un disque que tient un autre programme ({})", monte.empty() ? *nom : monte)};
}

Disque disque_de(const std::filesystem::path& chemin) {
  struct statfs etat {};
  if (::statfs(chemin.c_str(), &etat) != 0)
    throw Panne(fmt::format("examen du disque de {} : {}", chemin.string(), raison_systeme(errno)),
                "vérifier le chemin");
  return {systeme_de_fichiers(static_cast<std::uint32_t>(etat.f_type), chemin),
          static_cast<std::uint64_t>(etat.f_bavail) * static_cast<std::uint64_t>(etat.f_bsize)};
}

namespace {

// A disk is put there: it is not on that of the folder above.
bool est_monte(const fs::path& place) {
  struct stat ici {};
  struct stat dessus {};
  return ::stat(place.c_str(), &ici) == 0 && ::stat((place / "..").c_str(), &dessus) == 0 &&
         ici.st_dev != dessus.st_dev;
}

std::vector<fs::path> places_dites(const fs::path& montages) {
  const std::unique_ptr<FILE, int (*)(FILE*)> fichier(::setmntent(montages.c_str(), "re"), ::endmntent);
  std::vector<fs::path> places;
  if (!fichier) return places;
  while (const mntent* ligne = ::getmntent(fichier.get()))
    if (const fs::path place = ligne->mnt_dir; place.is_absolute() && place != place.root_path())
      places.push_back(place);
  return places;
}

constexpr std::array<std::string_view, 3> kPlaces{"/media", "/mnt", "/run/media"};

bool est_une_place_vide(const fs::path& repertoire) {
  std::error_code illisible;
  return std::ranges::any_of(kPlaces, [&](std::string_view place) { return contient(place, repertoire); }) &&
         fs::is_empty(repertoire, illisible) && !est_monte(repertoire) &&
         !est_monte(repertoire.parent_path());
}

}  // namespace

std::optional<fs::path> disque_absent(const fs::path& repertoire, const fs::path& montages) {
  std::error_code illisible;
  const fs::path la = fs::weakly_canonical(fs::absolute(repertoire), illisible);
  for (const fs::path& place : places_dites(montages))
    if (contient(place.lexically_normal(), la) && !est_monte(place)) return place;
  return est_une_place_vide(la) ? std::optional(la) : std::nullopt;
}

}  // namespace finhop
