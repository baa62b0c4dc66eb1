// A workbook from its first sheet to the file that is read again.
#pragma once

#include <filesystem>
#include <memory>
#include <span>

#include "format/ecriture_classeur/feuille.hpp"

namespace finhop::format {

class ClasseurOuvert {
 public:
  ClasseurOuvert(std::filesystem::path chemin, const Instant& fait_le);
  Feuille ajouter(const char* nom) { return {lxw_.get(), nom, apparences_}; }
  // `feuilles`: all of them, in their order. Nothing is written any more.
  void fermer(std::span<const EmpreinteDeFeuille> feuilles);

 private:
  struct Liberer {
    void operator()(lxw_workbook* classeur) const { lxw_workbook_free(classeur); }
  };
  std::filesystem::path chemin_;
  std::unique_ptr<lxw_workbook, Liberer> lxw_;
  Apparences apparences_;
};

}  // namespace finhop::format
