#include "finhop/base/fichier.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <span>

#include "finhop/base/digest.hpp"
#include "finhop/base/droits.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"

namespace finhop {
namespace {

Remede remede_pour(int erreur) {
  switch (erreur) {
    case ENOSPC:
    case EDQUOT:
      return puis_recommencer("libérer de la place sur ce disque");
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
      return puis_recommencer("vérifier le disque et le chemin");
  }
}

class Descripteur {
 public:
  Descripteur(const std::filesystem::path& chemin, int drapeaux, std::string_view action)
      : numero_(::open(chemin.c_str(), drapeaux | O_CLOEXEC, mode_des_fichiers())) {
    if (numero_ < 0) lancer_panne(action, chemin, errno);
    if ((drapeaux & O_CREAT) != 0) suivre_le_groupe(numero_, chemin);
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
    if (errno != EINTR) lancer_panne("lecture de", chemin, errno);
  }
}

constexpr std::size_t kMorceau = 65536;

// Reads up to where the text takes `place` bytes; 0 at the file's end.
std::size_t lire_a_la_suite(const Descripteur& fichier, std::string& octets, std::size_t place,
                            const std::filesystem::path& chemin) {
  const std::size_t deja = octets.size();
  ssize_t lus = 0;
  do {
    octets.resize_and_overwrite(place, [&](char* debut, std::size_t taille) {
      lus = ::read(fichier.numero(), debut + deja, taille - deja);
      return deja + static_cast<std::size_t>(std::max<ssize_t>(lus, 0));
    });
  } while (lus < 0 && errno == EINTR);
  if (lus < 0) lancer_panne("lecture de", chemin, errno);
  return static_cast<std::size_t>(lus);
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

void preparer_les_fichiers() {
  std::signal(SIGXFSZ, SIG_IGN);
  const mode_t choisi = ::umask(S_IRWXG | S_IRWXO);
  ::umask(choisi | S_IRWXG | S_IRWXO);
}

void lancer_panne(std::string_view action, const std::filesystem::path& chemin, int erreur) {
  const std::string message = fmt::format("{} {} : {}", action, chemin.string(), raison_systeme(erreur));
  if (erreur == ENOSPC || erreur == EDQUOT) throw DisquePlein(message, remede_pour(erreur));
  if (erreur == EEXIST) throw NomPris(message, remede_pour(erreur));
  throw Panne(message, remede_pour(erreur));
}

std::filesystem::path repertoire_de(const std::filesystem::path& chemin) {
  return chemin.has_parent_path() ? chemin.parent_path() : std::filesystem::path(".");
}

std::filesystem::path avec_suffixe(const std::filesystem::path& chemin, std::string_view suffixe) {
  std::filesystem::path suivi = chemin;
  suivi += suffixe;
  return suivi;
}

void exiger_fichier_ordinaire(const std::filesystem::path& chemin) {
  std::error_code autre_chose;
  if (std::filesystem::is_regular_file(chemin, autre_chose)) return;
  throw Panne(fmt::format("lecture de {} : {}", chemin.string(),
                          std::filesystem::exists(chemin, autre_chose) ? "ce n'est pas un fichier ordinaire"
                                                                       : "le fichier n'existe pas"),
              "vérifier le chemin");
}

std::string lire_fichier(const std::filesystem::path& chemin, std::uint64_t limite) {
  std::string octets;
  lire_fichier(chemin, limite, octets);
  return octets;
}

void lire_fichier(const std::filesystem::path& chemin, std::uint64_t limite, std::string& octets) {
  const Descripteur fichier(chemin, O_RDONLY, "lecture de");
  const auto maximum = static_cast<std::size_t>(limite) + 1;
  octets.clear();
  std::error_code inconnue;
  const auto taille = std::filesystem::file_size(chemin, inconnue);
  std::size_t place = inconnue ? 0 : static_cast<std::size_t>(std::min<std::uint64_t>(taille, limite)) + 1;
  for (;;) {
    place = std::min(place, maximum);
    octets.reserve(place + kMargeDeLecture);
    const std::size_t deja = octets.size();
    const std::size_t lus = lire_a_la_suite(fichier, octets, place, chemin);
    if (lus == 0 || octets.size() == maximum) return;
    if (deja + lus == place) place += std::max(place, kMorceau);
  }
}

void tout_ecrire(int numero, std::string_view octets, const std::filesystem::path& chemin) {
  while (!octets.empty()) {
    const ssize_t ecrits = ::write(numero, octets.data(), octets.size());
    if (ecrits < 0 && errno == EINTR) continue;
    if (ecrits < 0) lancer_panne("écriture de", chemin, errno);
    octets.remove_prefix(static_cast<std::size_t>(ecrits));
  }
}

bool est_nom_plat(std::string_view nom) {
  return !nom.empty() && nom != "." && nom != ".." && nom.find('/') == std::string_view::npos &&
         nom.find('\0') == std::string_view::npos;
}

void exiger_nom_plat(std::string_view nom, std::string_view de_quoi) {
  if (est_nom_plat(nom)) return;
  throw Panne(fmt::format("la base est abîmée : {} ne peut pas se nommer {}", de_quoi, texte::citer(nom)),
              remede_base_abimee());
}

void ecrire_fichier_synchronise(const std::filesystem::path& chemin, std::string_view octets) {
  const Descripteur fichier(chemin, O_WRONLY | O_CREAT | O_TRUNC, "écriture de");
  tout_ecrire(fichier.numero(), octets, chemin);
  if (::fsync(fichier.numero()) != 0) lancer_panne("écriture de", chemin, errno);
}

void synchroniser(const std::filesystem::path& chemin) {
  const Descripteur fichier(chemin, O_RDONLY, "ouverture de");
  if (::fsync(fichier.numero()) != 0) lancer_panne("écriture de", chemin, errno);
}

void garder_un_second_nom(const std::filesystem::path& chemin, const std::filesystem::path& second) {
  if (::link(chemin.c_str(), second.c_str()) == 0) return;
  const bool sans_liens = errno == EPERM || errno == ENOTSUP || errno == ENOSYS || errno == EMLINK;
  if (!sans_liens) lancer_panne("création de", second, errno);
  publier_en_renommant(chemin, second);
}

void publier_en_renommant(const std::filesystem::path& de, const std::filesystem::path& vers) {
  if (::renameat2(AT_FDCWD, de.c_str(), AT_FDCWD, vers.c_str(), RENAME_NOREPLACE) != 0) {
    const bool non_pris_en_charge = errno == EINVAL || errno == ENOSYS;
    if (!non_pris_en_charge) lancer_panne("création de", vers, errno);
    if (std::filesystem::exists(vers)) lancer_panne("création de", vers, EEXIST);
    if (::rename(de.c_str(), vers.c_str()) != 0) lancer_panne("création de", vers, errno);
  }
  synchroniser(repertoire_de(vers));
}

std::string sha256_du_fichier(const std::filesystem::path& chemin) {
  const Descripteur fichier(chemin, O_RDONLY, "lecture de");
  Sha256 calcul;
  std::array<char, kMorceau> tampon{};
  while (const std::size_t lus = lire_morceau(fichier, tampon, chemin)) calcul.ajouter({tampon.data(), lus});
  return calcul.terminer();
}

std::string taille_lisible(std::uint64_t octets) {
  if (octets < 1000) return texte::compter(octets, "octet");
  const bool mega = octets >= 1'000'000;
  const std::uint64_t unite = mega ? 1'000'000 : 1000;
  const std::uint64_t centiemes = octets * 100 / unite;
  return fmt::format("{},{:02} {}", centiemes / 100, centiemes % 100, mega ? "Mo" : "ko");
}

}  // namespace finhop
