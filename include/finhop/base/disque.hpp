// The disk below a path: what kind it is and what room is left. Panne when the system does not say.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace finhop {

// The name of a file system reached through a network or another program, where SQLite's locks cannot be relied upon;
// nothing for a local disk. `type` is statfs's f_type.
std::optional<std::string_view> systeme_de_fichiers_reseau(std::uint32_t type);

// Whether what SQLite locks and syncs there is locked and synced. FUSE carries local disks and far ones: its mount tells.
enum class Verrous { Tenus, Douteux, Perdus };
struct SystemeDeFichiers {
  Verrous verrous = Verrous::Tenus;
  std::string en_mots = {};  // « un partage réseau (nfs) »; empty for a local disk
};
// `type` as above, of what `chemin` is on; `montages` tells what each mount is.
SystemeDeFichiers systeme_de_fichiers(std::uint32_t type, const std::filesystem::path& chemin,
                                      const std::filesystem::path& montages = "/proc/self/mounts");

struct Disque {
  SystemeDeFichiers systeme;
  std::uint64_t libre = 0;  // bytes that this user may still write
};
Disque disque_de(const std::filesystem::path& chemin);

// The place of a disk that is not there, when this folder, which is, lies in one: a line of `montages` (fstab) tells of
// it, or it is an empty folder where disks are put (/media, /mnt, /run/media).
std::optional<std::filesystem::path> disque_absent(const std::filesystem::path& repertoire,
                                                   const std::filesystem::path& montages = "/etc/fstab");

}  // namespace finhop
