#include "finhop/base/fichier.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <span>

#include "finhop/base/digest.hpp"
#include "finhop/base/panne.hpp"

namespace finhop {
namespace {

std::string remede_pour(int erreur) {
  switch (erreur) {
    case ENOSPC:
    case EDQUOT:
      return "libérer de la place sur ce disque, puis relancer la même commande";
    case EACCES:
    case EPERM:
    case EROFS:
      return "vérifier les droits sur ce chemin, ou en choisir un autre";
    case ENOENT:
      return "vérifier le chemin";
    case EEXIST:
    case ENOTEMPTY:
      return "choisir un autre nom, ou déplacer ce qui le porte";
    default:
      return "vérifier le disque et le chemin, puis relancer la même commande";
  }
}

class Descripteur {
 public:
  Descripteur(const std::filesystem::path& chemin, int drapeaux, std::string_view action)
      : numero_(::open(chemin.c_str(), drapeaux | O_CLOEXEC, 0666)) {
    if (numero_ < 0) throw_panne(action, chemin, errno);
  }
  Descripteur(const Descripteur&) = delete;
  Descripteur& operator=(const Descripteur&) = delete;
  ~Descripteur() { ::close(numero_); }
  int numero() const { return numero_; }

 private:
  int numero_;
};

std::size_t lire_morceau(const Descripteur& fichier, std::span<char> tampon,
                         const std::filesystem::path& chemin) {
  for (;;) {
    const ssize_t lus = ::read(fichier.numero(), tampon.data(), tampon.size());
    if (lus >= 0) return static_cast<std::size_t>(lus);
    if (errno != EINTR) throw_panne("lecture de", chemin, errno);
  }
}

}  // namespace

std::string raison_systeme(int erreur) {
  switch (erreur) {
    case ENOSPC:
      return "le disque est plein";
    case EDQUOT:
      return "le quota de disque est atteint";
    case EFBIG:
      return "le disque refuse un fichier de cette taille";
    case EACCES:
    case EPERM:
      return "l'accès est refusé";
    case EROFS:
      return "le disque est en lecture seule";
    case ENOENT:
      return "le fichier ou le dossier n'existe pas";
    case EEXIST:
    case ENOTEMPTY:
      return "ce nom existe déjà";
    case ENOTDIR:
      return "une partie du chemin est un fichier, pas un dossier";
    case ENAMETOOLONG:
      return "le chemin est trop long";
    case ELOOP:
      return "le chemin tourne en rond par ses liens";
    case EISDIR:
      return "c'est un dossier, pas un fichier";
    case EIO:
      return "erreur d'entrée-sortie du disque";
    default:
      return fmt::format("le système répond par l'erreur {}", erreur);
  }
}

void throw_panne(std::string_view action, const std::filesystem::path& chemin, int erreur) {
  const std::string message = fmt::format("{} {} : {}", action, chemin.string(), raison_systeme(erreur));
  if (erreur == ENOSPC || erreur == EDQUOT) throw DisquePlein(message, remede_pour(erreur));
  throw Panne(message, remede_pour(erreur));
}

std::filesystem::path folder_of(const std::filesystem::path& chemin) {
  return chemin.has_parent_path() ? chemin.parent_path() : std::filesystem::path(".");
}

void require_regular_file(const std::filesystem::path& chemin) {
  std::error_code autre_chose;
  if (std::filesystem::is_regular_file(chemin, autre_chose)) return;
  throw Panne(fmt::format("lecture de {} : {}", chemin.string(),
                          std::filesystem::exists(chemin, autre_chose) ? "ce n'est pas un fichier ordinaire"
                                                                       : "le fichier n'existe pas"),
              "vérifier le chemin");
}

std::string read_file(const std::filesystem::path& chemin, std::uint64_t limite) {
  const Descripteur fichier(chemin, O_RDONLY, "lecture de");
  std::string octets;
  std::error_code inconnue;
  if (const auto taille = std::filesystem::file_size(chemin, inconnue); !inconnue)
    octets.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(taille, limite)) + 1);
  std::array<char, 65536> tampon{};
  while (octets.size() <= limite) {
    const std::size_t lus = lire_morceau(fichier, tampon, chemin);
    if (lus == 0) return octets;
    octets.append(tampon.data(), lus);
  }
  octets.resize(static_cast<std::size_t>(limite) + 1);
  return octets;
}

void write_all(int numero, std::string_view octets, const std::filesystem::path& chemin) {
  while (!octets.empty()) {
    const ssize_t ecrits = ::write(numero, octets.data(), octets.size());
    if (ecrits < 0 && errno == EINTR) continue;
    if (ecrits < 0) throw_panne("écriture de", chemin, errno);
    octets.remove_prefix(static_cast<std::size_t>(ecrits));
  }
}

void write_file_synced(const std::filesystem::path& chemin, std::string_view octets) {
  const Descripteur fichier(chemin, O_WRONLY | O_CREAT | O_TRUNC, "écriture de");
  write_all(fichier.numero(), octets, chemin);
  if (::fsync(fichier.numero()) != 0) throw_panne("écriture de", chemin, errno);
}

void make_folders(const std::filesystem::path& dossier) {
  if (dossier.empty() || std::filesystem::is_directory(dossier)) return;
  if (std::filesystem::exists(std::filesystem::symlink_status(dossier)))
    throw Panne(fmt::format("{} est un fichier, pas un dossier", dossier.string()),
                "choisir un autre dossier");
  const std::filesystem::path au_dessus = folder_of(dossier);
  make_folders(au_dessus);
  if (::mkdir(dossier.c_str(), 0777) != 0 && errno != EEXIST) throw_panne("création de", dossier, errno);
  sync_path(au_dessus);
}

void sync_path(const std::filesystem::path& chemin) {
  const Descripteur fichier(chemin, O_RDONLY, "ouverture de");
  if (::fsync(fichier.numero()) != 0) throw_panne("écriture de", chemin, errno);
}

void publish_rename(const std::filesystem::path& de, const std::filesystem::path& vers) {
  if (::renameat2(AT_FDCWD, de.c_str(), AT_FDCWD, vers.c_str(), RENAME_NOREPLACE) != 0) {
    const bool non_pris_en_charge = errno == EINVAL || errno == ENOSYS;
    if (!non_pris_en_charge) throw_panne("création de", vers, errno);
    if (std::filesystem::exists(vers)) throw_panne("création de", vers, EEXIST);
    if (::rename(de.c_str(), vers.c_str()) != 0) throw_panne("création de", vers, errno);
  }
  sync_path(folder_of(vers));
}

std::string sha256_of_file(const std::filesystem::path& chemin) {
  const Descripteur fichier(chemin, O_RDONLY, "lecture de");
  Sha256 calcul;
  std::array<char, 65536> tampon{};
  while (const std::size_t lus = lire_morceau(fichier, tampon, chemin)) calcul.ajouter({tampon.data(), lus});
  return calcul.terminer();
}

std::string taille_lisible(std::uint64_t octets) {
  if (octets < 1000) return fmt::format("{} octet{}", octets, octets >= 2 ? "s" : "");
  const bool mega = octets >= 1'000'000;
  const std::uint64_t unite = mega ? 1'000'000 : 1000;
  const std::uint64_t centiemes = octets * 100 / unite;
  return fmt::format("{},{:02} {}", centiemes / 100, centiemes % 100, mega ? "Mo" : "ko");
}

}  // namespace finhop
