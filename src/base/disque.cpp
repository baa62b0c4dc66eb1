#include "finhop/base/disque.hpp"

#include <fmt/format.h>
#include <sys/statfs.h>

#include <array>
#include <cerrno>

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

Disque disque_de(const std::filesystem::path& chemin) {
  struct statfs etat {};
  if (::statfs(chemin.c_str(), &etat) != 0)
    throw Panne(fmt::format("examen du disque de {} : {}", chemin.string(), raison_systeme(errno)),
                "vérifier le chemin");
  return {systeme_de_fichiers_reseau(static_cast<std::uint32_t>(etat.f_type)),
          static_cast<std::uint64_t>(etat.f_bavail) * static_cast<std::uint64_t>(etat.f_bsize)};
}

}  // namespace finhop
