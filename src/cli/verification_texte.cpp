#include <fmt/ostream.h>

#include <map>
#include <optional>
#include <ostream>

#include "cli/tableau.hpp"
#include "cli/verification.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/regles.hpp"

namespace finhop::cli {
namespace {

using app::ConstatSitue;

// « demande 3 (00003), ligne 12, colonne 24 »
std::string lieu(const ConstatSitue& c) {
  std::vector<std::string> parties;
  if (c.num_ligne) parties.push_back(fmt::format("demande {}", *c.num_ligne));
  if (c.numero_editeur) parties.back() += fmt::format(" ({})", texte::imprimable(*c.numero_editeur));
  if (c.ligne > 0) parties.push_back(fmt::format("ligne {}, colonne {}", c.ligne, c.colonne));
  return texte::joindre(parties, ", ");
}

// The findings of one rule that say the same thing.
struct Propos {
  std::string message;
  std::vector<std::string> lieux;
};

struct ParRegle {
  std::vector<Propos> propos;
  std::map<std::string, std::size_t> rangs;  // by message
  std::optional<Remede> remede;
  bool un_seul_remede = true;
  std::size_t constats = 0;

  void ajouter(const ConstatSitue& c) {
    ++constats;
    const auto [rang, nouveau] = rangs.emplace(c.constat.message, propos.size());
    if (nouveau) propos.push_back({c.constat.message, {}});
    if (std::string ou = lieu(c); !ou.empty()) propos[rang->second].lieux.push_back(std::move(ou));
    un_seul_remede = un_seul_remede && (!remede || *remede == c.constat.remede);
    if (!remede) remede = c.constat.remede;
  }
};

void ecrire_propos(std::ostream& sortie, const Propos& propos) {
  sortie << replier("    ", propos.message);
  if (!propos.lieux.empty()) sortie << replier("      ", texte::joindre(propos.lieux, " ; "));
}

void ecrire_regle(const Session& session, const domain::Regle& regle, const ParRegle& groupe) {
  std::ostream& sortie = session.sortie();
  const std::string fois = groupe.constats > 1 ? fmt::format(", {} fois", groupe.constats) : "";
  sortie << replier(fmt::format("  {} ({}{}) : ", regle.id, domain::id(regle.severite), fois),
                    std::string(regle.condition));
  for (const Propos& propos : groupe.propos) ecrire_propos(sortie, propos);
  sortie << replier("    à faire : ",
                    session.gestes().mots(groupe.un_seul_remede ? *groupe.remede : remede_general(regle)));
}

class EnTexte : public RapportVerification {
 public:
  explicit EnTexte(const Session& session) : session_(session), sortie_(session.sortie()) {}

  void ajouter(const app::FichierVerifie& fichier) override {
    fmt::print(sortie_, "{} : {}\n", texte::imprimable(fichier.fichier), verdict(fichier));
    std::map<const domain::Regle*, ParRegle> groupes;  // rows of one table: in its order
    for (const ConstatSitue& c : fichier.constats) groupes[&domain::regle(c.constat.regle)].ajouter(c);
    for (const auto& [regle, groupe] : groupes) ecrire_regle(session_, *regle, groupe);
    if (fichier.constats_tus > 0)
      fmt::print(sortie_, "  et {} non dit{}\n", texte::compter(fichier.constats_tus, "constat"),
                 fichier.constats_tus > 1 ? "s" : "");
    if (fichier.lignes_ignorees > 0)
      fmt::print(sortie_, "  au-delà de {} demandes, {} n'ont pas été examinées\n", app::kLignesExaminees,
                 fichier.lignes_ignorees);
  }

  void terminer(const app::BilanVerification& bilan) override { fmt::print(sortie_, "{}\n", verdict(bilan)); }

 private:
  const Session& session_;
  std::ostream& sortie_;
};

}  // namespace

std::unique_ptr<RapportVerification> verification_en_texte(const Session& session) {
  return std::make_unique<EnTexte>(session);
}

}  // namespace finhop::cli
