#include <fmt/ostream.h>

#include <ostream>

#include "cli/ecriture/pliage.hpp"
#include "cli/verification.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/vue/constats.hpp"
#include "finhop/vue/profils.hpp"
#include "finhop/vue/verification.hpp"

namespace finhop::cli {
namespace {

// Where findings that say the same thing are.
using Lieux = std::vector<std::string>;

void ecrire_regle(const Session& session, const vue::DUneRegle<Lieux>& groupe, const domain::Profil& profil) {
  std::ostream& sortie = session.sortie();
  const domain::Regle& regle = groupe.regle();
  const auto autre = domain::condition_de(profil, groupe.id());
  const std::string fois = groupe.constats() > 1 ? fmt::format(", {} fois", groupe.constats()) : "";
  sortie << replier(fmt::format("  {} ({}{}) : ", groupe.id(), domain::id(regle.severite), fois),
                    autre ? autre->phrase : std::string(regle.condition));
  for (const vue::Propos<Lieux>& propos : groupe.propos()) {
    sortie << replier("    ", propos.message);
    if (!propos.lieux.empty()) sortie << replier("      ", texte::joindre(propos.lieux, " ; "));
  }
  sortie << replier("    à faire : ", session.gestes().mots(groupe.remede()));
}

class EnTexte : public RapportVerification {
 public:
  explicit EnTexte(const Session& session) : session_(session), sortie_(session.sortie()) {}

  void ajouter(const app::FichierVerifie& fichier) override {
    fmt::print(sortie_, "{} : {}\n", texte::imprimable(fichier.fichier), vue::verdict(fichier));
    for (const std::string& dit : vue::par_quel_profil(fichier)) sortie_ << replier("  ", dit);
    vue::ParRegle<Lieux> groupes;
    for (const app::ConstatSitue& c : fichier.constats) {
      Lieux& lieux = groupes.ajouter(c.constat);
      if (std::string lieu = vue::lieu(c); !lieu.empty()) lieux.push_back(std::move(lieu));
    }
    for (const auto* groupe : groupes.regles()) ecrire_regle(session_, *groupe, fichier.profil);
    if (fichier.constats_tus > 0)
      fmt::print(sortie_, "  et {} non {}\n", texte::compter(fichier.constats_tus, "constat"),
                 texte::accorder(fichier.constats_tus, "dit"));
    if (fichier.lignes_ignorees > 0)
      fmt::print(sortie_, "  au-delà de {} demandes, {} n'ont pas été examinées\n", app::kLignesExaminees,
                 fichier.lignes_ignorees);
  }

  void terminer(const app::BilanVerification& bilan) override {
    fmt::print(sortie_, "{}\n", vue::verdict(bilan));
  }

 private:
  const Session& session_;
  std::ostream& sortie_;
};

}  // namespace

std::unique_ptr<RapportVerification> verification_en_texte(const Session& session) {
  return std::make_unique<EnTexte>(session);
}

}  // namespace finhop::cli
