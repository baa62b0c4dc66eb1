#include "cli/manuel/aide.hpp"

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/manuel/pages.hpp"
#include "cli/manuel/sujets.hpp"
#include "cli/manuel/texte.hpp"
#include "cli/options.hpp"

namespace finhop::cli {
namespace {

std::vector<std::string> ids_de_sujets() {
  std::vector<std::string> ids;
  for (const manuel::Sujet& sujet : manuel::sujets()) ids.emplace_back(sujet.id);
  return ids;
}

manuel::Blocs sommaire() {
  manuel::Blocs blocs{{manuel::Sorte::Paragraphe, "Les sujets du manuel :"}};
  for (const manuel::Sujet& sujet : manuel::sujets())
    blocs.push_back({manuel::Sorte::Definition, std::string(sujet.resume), std::string(sujet.id)});
  blocs.push_back({manuel::Sorte::Paragraphe,
                   "`finhop aide premiers-pas` en lit un, `finhop --help` nomme les commandes."});
  return blocs;
}

int executer(const Session& session, const OptionTexte& demande) {
  const auto id = demande.texte();
  if (!id) {
    manuel::ecrire_texte(session.sortie(), sommaire());
    return kFait;
  }
  for (const manuel::Sujet& sujet : manuel::sujets())
    if (sujet.id == *id) manuel::ecrire_texte(session.sortie(), manuel::lire(sujet.texte));
  return kFait;
}

int dire_une_page(const Session& session, const std::string& demandee) {
  for (const manuel::Page& page : manuel::pages()) {
    if (demandee.empty())
      session.sortie() << page.fichier() << '\n';
    else if (page.fichier() == demandee)
      session.sortie() << en_roff(page);
  }
  return kFait;
}

}  // namespace

Action manuel::dire_le_manuel(const std::string& page) {
  return [page](const Session& session) { return dire_une_page(session, page); };
}

Action declarer_aide(CLI::App& app) {
  auto sujet = std::make_shared<OptionTexte>();
  sujet->ajouter_choix(app, {"SUJET", "", "ce que le manuel explique"}, ids_de_sujets());
  return [sujet](const Session& session) { return executer(session, *sujet); };
}

}  // namespace finhop::cli
