#include "cli/commandes/statut.hpp"

#include <fmt/ostream.h>

#include <ostream>

#include "cli/rapports.hpp"

namespace finhop::cli {

void OptionsStatut::ajouter(CLI::App& app, const Mots& statuts, const std::string& sujet_date,
                            const std::string& sujet_montant) {
  statut.ajouter_choix(app, {"STATUT", "", "le nouveau statut"}, statuts, Besoin::Obligatoire);
  references.ajouter(app, {"REF", "", "numeroEditeur ou numeroASP, un ou plusieurs"}, ParFois::Plusieurs,
                     Besoin::Obligatoire);
  date.ajouter(app, {"--date", "D", sujet_date});
  montant.ajouter(app, {"--montant", "M", sujet_montant});
  motif.ajouter(app, {"--motif", "TXT", "la raison"});
  simuler.ajouter(app);
}

app::StatutSaisi OptionsStatut::saisi() const {
  return {statut.exige(), date.saisi(), montant.saisi(), motif.saisi()};
}

void dire_statut(const Session& session, std::string_view objet, const domain::NumeroEditeur& numero,
                 const std::vector<std::string>& changements, const std::vector<std::string>& remarques) {
  fmt::print(session.sortie(), "{} {}\n", objet, numero.texte());
  ecrire_changements(session.sortie(), changements);
  for (const std::string& remarque : remarques) fmt::print(session.sortie(), "  {}\n", remarque);
}

}  // namespace finhop::cli
