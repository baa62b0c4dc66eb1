// Documents as a reader gives them, from their lines.
#pragma once

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "finhop/domain/lecture.hpp"

namespace finhop::domain::textes {

// Lines of words, 5 points a letter; two spaces or more stand apart as columns do.
inline PageLue page(const std::string& lignes) {
  PageLue page{595, 842, false, {}};
  std::istringstream flux(lignes);
  double y = 0;
  for (std::string ligne; std::getline(flux, ligne); y += 15)
    for (std::size_t i = 0; i < ligne.size();) {
      const std::size_t fin = std::min(ligne.find(' ', i), ligne.size());
      if (fin > i)
        page.mots.push_back({ligne.substr(i, fin - i),
                             {5.0 * static_cast<double>(i), y, 5.0 * static_cast<double>(fin - i), 10}});
      i = fin + 1;
    }
  return page;
}

inline LectureDuTexte lecture(std::vector<PageLue> pages) {
  return {EtatDuTexte::Lu, "", std::move(pages)};
}
inline LectureDuTexte lecture(const std::string& lignes) {
  return lecture(std::vector{page(lignes)});
}
inline LectureDuTexte ocr(const std::string& lignes) {
  PageLue lue = page(lignes);
  lue.par_ocr = true;
  return lecture(std::vector{lue});
}

}  // namespace finhop::domain::textes
