// What the documents that were sent say, each read once however often its page is asked.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/app/piece/proposer.hpp"
#include "finhop/base/digest.hpp"
#include "finhop/web/contexte.hpp"
#include "web/recus.hpp"

namespace finhop::web {

// Asked from several threads.
class LecturesDesRecus {
 public:
  LecturesDesRecus(const Contexte& contexte, const std::vector<Recu>& documents)
      : contexte_(contexte), lire_(app::ce_qu_il_dit(documents.size())) {
    for (const Recu& recu : documents) recus_.emplace(recu.sha256, &recu);
  }
  domain::LectureDeDocument operator()(std::string_view octets, domain::FormatPiece format) const {
    const auto [premier, dernier] = recus_.equal_range(sha256(octets));
    if (premier != dernier && premier->second->lecture) return *premier->second->lecture;
    auto lue = std::make_shared<const domain::LectureDeDocument>(lire_(octets, format));
    for (auto un = premier; un != dernier; ++un)
      contexte_.recus.noter_la_lecture(contexte_.jeton, un->second->nom, lue);
    return *lue;
  }

 private:
  const Contexte& contexte_;
  app::LireCeQuIlDit lire_;
  std::multimap<std::string, const Recu*> recus_;
};

}  // namespace finhop::web
