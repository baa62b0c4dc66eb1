// The HTML report of `finhop verifier`: one self-contained page on every file that was checked, with the verdict,
// the counts, the faults by rule and by line, and a filter. Nothing is loaded from the network; without script
// everything is visible; printed, it reads as well. All that comes from a file is made printable, then escaped.
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/app/verification/verifier.hpp"
#include "finhop/format/html_formes.hpp"
#include "finhop/web/dire.hpp"

namespace finhop::web {

class PageVerification {
 public:
  explicit PageVerification(DireRemede dire);

  // Renders the file at once and keeps only text: a row of the table, and a section unless nothing was found.
  void ajouter(const app::FichierVerifie& fichier);

  // What is told between the two ends of a page, for a page that is served.
  format::html::Html contenu(const app::BilanVerification& bilan, std::string_view titre_verdict,
                             const std::vector<std::string>& remarques) const;

  // `remarques` tells what was not judged; what `bilan` lists (answers written, zips of no use) is told beside.
  // The same calls write the same bytes.
  void ecrire(std::ostream& sortie, const app::BilanVerification& bilan, std::string_view titre_verdict,
              const std::vector<std::string>& remarques) const;

 private:
  // One part after the other: a page of many files is never whole in memory but for these.
  void donner(const app::BilanVerification& bilan, std::string_view titre_verdict,
              const std::vector<std::string>& remarques,
              const std::function<void(const format::html::Html&)>& voir) const;

  DireRemede dire_;
  format::html::Tableau fichiers_;
  format::html::Html sections_;
  std::vector<std::size_t> par_regle_;  // findings told, at the rank of their rule in the catalogue
  std::size_t n_fichiers_ = 0;
  std::size_t tus_ = 0;  // findings counted and not told
};

}  // namespace finhop::web
