#include "cli/page_verification.hpp"
#include "cli/verification.hpp"

namespace finhop::cli {
namespace {

class EnHtml : public RapportVerification {
 public:
  EnHtml(std::ostream& sortie, std::vector<std::string> remarques)
      : sortie_(sortie), remarques_(std::move(remarques)) {}

  void ajouter(const app::FichierVerifie& fichier) override { page_.ajouter(fichier); }
  void terminer(const app::BilanVerification& bilan) override {
    page_.ecrire(sortie_, bilan, verdict(bilan), remarques_);
  }

 private:
  std::ostream& sortie_;
  std::vector<std::string> remarques_;
  PageVerification page_;
};

}  // namespace

std::unique_ptr<RapportVerification> verification_en_html(std::ostream& sortie,
                                                          const std::vector<std::string>& remarques) {
  return std::make_unique<EnHtml>(sortie, remarques);
}

}  // namespace finhop::cli
