#include <fmt/format.h>

#include <array>

#include "app/entretien/examens.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/store/diagnostic.hpp"
#include "finhop/store/journal.hpp"

namespace finhop::app {
namespace {

using Fautes = std::vector<std::string>;

Suite reprendre() {
  return {"reprendre une copie saine", Geste::Restaurer, {{Donnee::Copie}}};
}

PointExamine examiner_fichier(Base& base) {
  return conclure("chaque page se lit et chaque ligne tient ses contraintes", store::pages_abimees(base),
                  Verdict::Mauvais, reprendre());
}

PointExamine examiner_liens(Base& base) {
  return conclure("chaque ligne renvoie à des lignes qui existent", store::liens_rompus(base),
                  Verdict::Mauvais, reprendre());
}

PointExamine examiner_schema(Base& base) {
  store::EtatSchema etat = store::comparer_schema(base);
  PointExamine examen =
      conclure(fmt::format("tables et garde-fous sont ceux de finhop (schéma {})", etat.version),
               std::move(etat.fautes), Verdict::Mauvais,
               {"ne plus modifier la base par un autre outil", {reprendre()}});
  for (std::string& ajout : etat.ajouts)
    examen.explications.push_back(std::move(ajout) + ", sans conséquence");
  return examen;
}

PointExamine examiner_coherence(Base& base) {
  return conclure("statuts, lots et demandes se tiennent", store::incoherences(base), Verdict::Mauvais,
                  reprendre());
}

PointExamine examiner_lots(Base& base) {
  return conclure("chaque lot a ses lignes, ses fichiers et son rang", store::lots_incomplets(base),
                  Verdict::Mauvais, reprendre());
}

PointExamine examiner_journal(Base& base) {
  const auto rupture = store::premiere_rupture(base);
  return conclure("chaque événement suit celui d'avant, empreinte pour empreinte",
                  rupture ? Fautes{rupture->raison} : Fautes{}, Verdict::Mauvais,
                  {"ne plus se fier à l'histoire à partir de là",
                   {{"la comparer à celle d'une copie plus ancienne", Geste::Journal, {{Donnee::Base}}}}});
}

PointExamine examiner_documents(Base& base) {
  return conclure("documents, fichiers de lot et réponses ont leur empreinte et leur taille",
                  store::contenus_alteres(base), Verdict::Mauvais, reprendre());
}

constexpr std::array kControles{
    PointAExaminer{kPointDuFichier, examiner_fichier},
    PointAExaminer{"liens", examiner_liens},
    PointAExaminer{"schema", examiner_schema},
    PointAExaminer{"coherence", examiner_coherence},
    PointAExaminer{"lots", examiner_lots},
    PointAExaminer{"journal", examiner_journal},
    PointAExaminer{"documents", examiner_documents},
};

}  // namespace

std::span<const PointAExaminer> points_des_donnees() {
  return kControles;
}

}  // namespace finhop::app
