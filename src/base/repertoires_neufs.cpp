#include "finhop/base/repertoires_neufs.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <ranges>
#include <system_error>

#include "finhop/base/droits.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"

namespace finhop {

namespace fs = std::filesystem;

// The other constructor has run: what `faire` made is taken back when it fails halfway.
RepertoiresNeufs::RepertoiresNeufs(const fs::path& repertoire) : RepertoiresNeufs() {
  faire(repertoire);
}

RepertoiresNeufs::~RepertoiresNeufs() {
  std::error_code garde;  // something is in it
  for (const fs::path& fait : faits_ | std::views::reverse) fs::remove(fait, garde);
}

void RepertoiresNeufs::faire(const fs::path& repertoire) {
  if (repertoire.empty() || fs::is_directory(repertoire)) return;
  if (fs::exists(fs::symlink_status(repertoire)))
    throw Panne(fmt::format("{} est un fichier, pas un dossier", repertoire.string()),
                "choisir un autre dossier");
  const fs::path au_dessus = repertoire_de(repertoire);
  faire(au_dessus);
  if (faire_repertoire(repertoire))
    faits_.push_back(repertoire);
  else if (errno != EEXIST)
    lancer_panne("création de", repertoire, errno);
  synchroniser(au_dessus);
}

}  // namespace finhop
