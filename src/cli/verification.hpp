// The forms that the report of `verifier` takes: each is told the files one after the other, then the totals.
#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/session.hpp"
#include "finhop/app/verification/verifier.hpp"

namespace finhop::cli {

class RapportVerification {
 public:
  virtual ~RapportVerification() = default;
  virtual void ajouter(const app::FichierVerifie& fichier) = 0;
  virtual void terminer(const app::BilanVerification& bilan) = 0;
};

// Findings grouped by rule; the last line is the verdict.
std::unique_ptr<RapportVerification> verification_en_texte(const Session& session);
// The document of the public contract, written as the files come.
std::unique_ptr<RapportVerification> verification_en_json(const Session& session);
// One self-contained page, written at the end. `remarques`: what was not judged.
std::unique_ptr<RapportVerification> verification_en_html(const Session& session,
                                                          const std::vector<std::string>& remarques);

}  // namespace finhop::cli
