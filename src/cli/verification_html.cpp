#include "cli/verification.hpp"
#include "finhop/vue/verification.hpp"
#include "finhop/web/page_verification.hpp"

namespace finhop::cli {
namespace {

class EnHtml : public RapportVerification {
 public:
  EnHtml(const Session& session, std::vector<std::string> remarques)
      : sortie_(session.sortie()),
        remarques_(std::move(remarques)),
        page_([&gestes = session.gestes()](const Remede& remede) { return gestes.morceaux(remede); }) {}

  void ajouter(const app::FichierVerifie& fichier) override { page_.ajouter(fichier); }
  void terminer(const app::BilanVerification& bilan) override {
    page_.ecrire(sortie_, bilan, vue::verdict(bilan), remarques_);
  }

 private:
  std::ostream& sortie_;
  std::vector<std::string> remarques_;
  web::PageVerification page_;
};

}  // namespace

std::unique_ptr<RapportVerification> verification_en_html(const Session& session,
                                                          const std::vector<std::string>& remarques) {
  return std::make_unique<EnHtml>(session, remarques);
}

}  // namespace finhop::cli
