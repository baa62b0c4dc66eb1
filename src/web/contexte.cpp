#include "finhop/web/contexte.hpp"

#include <algorithm>
#include <stdexcept>

namespace finhop::web {

const std::string& Contexte::valeur(std::string_view nom) const {
  const auto trouvee =
      std::ranges::find(du_motif, nom, [](const auto& p) -> std::string_view { return p.first; });
  if (trouvee == du_motif.end()) throw std::logic_error("la route ne nomme pas cette valeur");
  return trouvee->second;
}

namespace {

// As the journal keeps a command, and marked: a shell that is given it leaves the mark out.
std::string par_la_page(std::string commande) {
  constexpr std::string_view kProgramme = "finhop ";
  if (commande.starts_with(kProgramme)) commande.erase(0, kProgramme.size());
  return commande + " # page";
}

}  // namespace

vue::Provenance Contexte::provenance(const std::optional<Suite>& question) const {
  return {installation.base.filename().string(), maintenant, question ? installation.epeler(*question) : ""};
}

app::Contexte Contexte::pour_app(const Suite& commande, app::Mode mode) const {
  return {.maintenant = maintenant,
          .auteur = personne ? personne->nom : installation.auteur,
          .commande = par_la_page(installation.epeler(commande)),
          .mode = mode,
          .epeler = installation.epeler};
}

}  // namespace finhop::web
