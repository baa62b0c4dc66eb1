#include "app/lot/suppositions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/digest.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/store/profils.hpp"

namespace finhop::app {
namespace {

std::string empreinte_de(const domain::Profil& profil) {
  return sha256(texte::joindre(domain::suppositions(profil), "\n"));
}

}  // namespace

std::vector<const domain::Profil*> profils_a_accepter(Base& base, const Referentiel& referentiel,
                                                      const std::vector<Fiche>& prets,
                                                      const Jour& date_depot) {
  std::vector<const domain::Profil*> profils;
  for (const Fiche& fiche : prets) {
    const domain::Profil& profil = referentiel.profil(fiche.dossier.avance.numero_ans, date_depot);
    if (std::ranges::find(profils, &profil) == profils.end()) profils.push_back(&profil);
  }
  std::erase_if(profils, [&](const domain::Profil* profil) {
    return domain::suppositions(*profil).empty() ||
           store::sont_acceptees(base, profil->nom(), empreinte_de(*profil));
  });
  return profils;
}

std::optional<Refus> refus_des_suppositions(const std::vector<const domain::Profil*>& profils) {
  if (profils.empty()) return std::nullopt;
  std::vector<std::string> dites;
  for (const domain::Profil* profil : profils)
    dites.push_back(
        fmt::format("{} : {}", profil->nom(), texte::joindre(domain::suppositions(*profil), " ; ")));
  return Refus{
      CodeRefus::SuppositionsAAccepter,
      fmt::format("le guide ne dit pas tout de ces demandes, finhop le suppose : {}",
                  texte::joindre(dites, " ; ")),
      "que ces suppositions soient lues, et acceptées une fois",
      {"les comparer avec le guide de l'ASP pour ce logiciel",
       {{"et, si elles sont justes", Geste::Recommencer, {{Donnee::AccepterSuppositions}}},
        {"sinon importer le profil qui dit ce qui est juste", Geste::ProfilImporter, {{Donnee::Fichier}}}}}};
}

void accepter_les_suppositions(Base& base, Operation& operation,
                               const std::vector<const domain::Profil*>& profils, const Jour& le) {
  for (const domain::Profil* profil : profils) {
    store::accepter(base, profil->nom(), empreinte_de(*profil), le);
    operation.noter(
        "profil.accepte", std::nullopt,
        fmt::format("{} : {}", profil->nom(), texte::joindre(domain::suppositions(*profil), " ; ")));
  }
}

}  // namespace finhop::app
