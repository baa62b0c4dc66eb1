#include <fmt/format.h>

#include <array>

#include "app/examens.hpp"
#include "finhop/base/text.hpp"
#include "finhop/store/diagnostic.hpp"
#include "finhop/store/journal.hpp"

namespace finhop::app {
namespace {

using Fautes = std::vector<std::string>;

constexpr std::string_view kReprendre = "reprendre une copie saine : finhop restaurer COPIE";

Examen examiner_fichier(Base& base) {
  return juger("chaque page se lit et chaque ligne tient ses contraintes", store::pages_abimees(base),
               Verdict::Mauvais, kReprendre);
}

Examen examiner_liens(Base& base) {
  return juger("chaque ligne renvoie à des lignes qui existent", store::liens_rompus(base), Verdict::Mauvais,
               kReprendre);
}

Examen examiner_schema(Base& base) {
  store::EtatSchema etat = store::comparer_schema(base);
  Examen examen = juger(fmt::format("tables et garde-fous sont ceux de finhop (schéma {})", etat.version),
                        std::move(etat.fautes), Verdict::Mauvais,
                        "ne plus modifier la base par un autre outil ; reprendre une copie saine : finhop "
                        "restaurer COPIE");
  for (std::string& ajout : etat.ajouts)
    examen.explications.push_back(std::move(ajout) + ", sans conséquence");
  return examen;
}

Examen examiner_coherence(Base& base) {
  return juger("statuts, lots et demandes se tiennent", store::incoherences(base), Verdict::Mauvais,
               kReprendre);
}

Examen examiner_lots(Base& base) {
  return juger("chaque lot a ses lignes, ses fichiers et son rang", store::lots_incomplets(base),
               Verdict::Mauvais, kReprendre);
}

Examen examiner_journal(Base& base) {
  const auto rupture = store::premiere_rupture(base);
  return juger(
      "chaque événement suit celui d'avant, empreinte pour empreinte",
      rupture ? Fautes{rupture->raison} : Fautes{}, Verdict::Mauvais,
      "ne plus se fier à l'histoire à partir de là ; la comparer à celle d'une copie plus ancienne : "
      "finhop --base COPIE journal");
}

Examen examiner_documents(Base& base) {
  return juger("documents, fichiers de lot et réponses ont leur empreinte et leur taille",
               store::contenus_alteres(base), Verdict::Mauvais, kReprendre);
}

constexpr std::array kControles{
    Controle{kExamenDuFichier, examiner_fichier},
    Controle{"liens", examiner_liens},
    Controle{"schema", examiner_schema},
    Controle{"coherence", examiner_coherence},
    Controle{"lots", examiner_lots},
    Controle{"journal", examiner_journal},
    Controle{"documents", examiner_documents},
};

}  // namespace

std::span<const Controle> controles_des_donnees() {
  return kControles;
}

}  // namespace finhop::app
