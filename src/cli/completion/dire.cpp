#include <exception>
#include <ostream>

#include "cli/completion/moteur.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

constexpr std::string_view kMot = "completer";
constexpr std::size_t kAuPlus = 100;

// A name that holds a line or a tab is none that can be typed.
bool se_tape(const std::string& mot) {
  return texte::imprimable(mot) == mot;
}

int dire(const Session& session, const std::vector<std::string>& mots) {
  const NomsDeLaBase noms = [&](const std::string& base, app::SorteDeNom sorte, const std::string& debut) {
    return app::noms_commencant_par(base.empty() ? session.chemin_base() : std::filesystem::path(base), sorte,
                                    debut, kAuPlus);
  };
  try {
    const Propositions propositions = completer(mots, noms);
    for (const Proposition& p : propositions.mots)
      if (se_tape(p.mot)) session.sortie() << p.mot << '\t' << texte::imprimable(p.aide) << '\n';
    if (propositions.fichiers) session.sortie() << ":fichiers\n";
  } catch (const std::exception&) {
    // No base, one that is held, older or damaged: a half-typed line is no place to say so.
  }
  return kFait;
}

}  // namespace

bool demande_la_completion(const std::vector<std::string>& arguments) {
  return arguments.size() >= 2 && arguments[0] == kMot && arguments[1] == "--";
}

Action dire_la_completion(const std::vector<std::string>& arguments) {
  return [mots = std::vector<std::string>(arguments.begin() + 2, arguments.end())](const Session& session) {
    return dire(session, mots);
  };
}

}  // namespace finhop::cli
