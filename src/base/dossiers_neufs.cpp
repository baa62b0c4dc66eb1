#include "finhop/base/dossiers_neufs.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <ranges>
#include <system_error>

#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"

namespace finhop {

namespace fs = std::filesystem;

// The other constructor has run: what `faire` made is taken back when it fails halfway.
DossiersNeufs::DossiersNeufs(const fs::path& dossier) : DossiersNeufs() {
  faire(dossier);
}

DossiersNeufs::~DossiersNeufs() {
  std::error_code garde;  // something is in it
  for (const fs::path& fait : faits_ | std::views::reverse) fs::remove(fait, garde);
}

void DossiersNeufs::faire(const fs::path& dossier) {
  if (dossier.empty() || fs::is_directory(dossier)) return;
  if (fs::exists(fs::symlink_status(dossier)))
    throw Panne(fmt::format("{} est un fichier, pas un dossier", dossier.string()),
                "choisir un autre dossier");
  const fs::path au_dessus = folder_of(dossier);
  faire(au_dessus);
  if (::mkdir(dossier.c_str(), S_IRWXU) == 0)
    faits_.push_back(dossier);
  else if (errno != EEXIST)
    throw_panne("création de", dossier, errno);
  sync_path(au_dessus);
}

}  // namespace finhop
