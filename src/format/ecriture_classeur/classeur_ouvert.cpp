#include "format/ecriture_classeur/classeur_ouvert.hpp"

#include <cerrno>
#include <chrono>
#include <new>

#include "format/ecriture_classeur/bibliotheque_muette.hpp"
#include "format/ecriture_classeur/controle.hpp"

namespace finhop::format {
namespace {

// The day stands in the file as it is given, whatever the time zone is.
std::time_t secondes(const Instant& instant) {
  const std::string iso = instant.iso();
  const auto deux = [&](std::size_t rang) { return (iso[rang] - '0') * 10 + (iso[rang + 1] - '0'); };
  const auto jour = Jour::exact_iso(std::string_view(iso).substr(0, 10));
  return std::chrono::sys_seconds(jour->jours()).time_since_epoch().count() + deux(11) * 3600 +
         deux(14) * 60 + deux(17);
}

lxw_workbook* ouvrir(const std::filesystem::path& chemin, const Instant& fait_le) {
  lxw_workbook_options options{.constant_memory = LXW_TRUE, .tmpdir = nullptr, .use_zip64 = LXW_FALSE};
  lxw_workbook* classeur = workbook_new_opt(chemin.c_str(), &options);
  if (!classeur) throw std::bad_alloc();
  lxw_doc_properties proprietes{};
  proprietes.created = secondes(fait_le);
  workbook_set_properties(classeur, &proprietes);
  return classeur;
}

}  // namespace

ClasseurOuvert::ClasseurOuvert(std::filesystem::path chemin, const Instant& fait_le)
    : chemin_(std::move(chemin)), lxw_(ouvrir(chemin_, fait_le)), apparences_(lxw_.get()) {}

void ClasseurOuvert::fermer(std::span<const EmpreinteDeFeuille> feuilles) {
  {
    const BibliothequeMuette muette;
    errno = 0;
    const lxw_error reponse = workbook_close(lxw_.release());
    exiger(reponse, errno);
  }
  exiger_un_classeur_entier(chemin_, feuilles);
}

}  // namespace finhop::format
