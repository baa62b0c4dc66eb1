#include "cli/session.hpp"

#include <fmt/ostream.h>

#include <array>
#include <istream>
#include <memory>
#include <ostream>
#include <utility>

#include "cli/progression.hpp"
#include "finhop/app/entretien/bases_recentes.hpp"
#include "finhop/base/sans_echo.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {

app::Contexte Session::contexte(app::Mode mode) const {
  std::vector<std::string> mots;
  for (const std::string& argument : environnement_.arguments) mots.push_back(texte::mot_du_shell(argument));
  return {maintenant_,
          auteur(),
          texte::joindre(mots, " "),
          mode,
          [this](const Suite& suite) { return gestes_.commande(suite); },
          [this](const std::string& dit) { fmt::print(erreurs(), "{}\n", texte::imprimable(dit)); }};
}

Session Session::ecrivant_dans(std::ostream& sortie) const {
  Session session = *this;
  session.sortie_ = &sortie;
  return session;
}

vue::Provenance Session::provenance() const {
  std::string commande = "finhop";
  bool tue = false;  // the value of an option that is left out
  for (const std::string& argument : environnement_.arguments) {
    if (std::exchange(tue, false)) continue;
    const std::string nom = argument.substr(0, argument.find('='));
    const bool est_ailleurs = nom == "--base" || nom == "--format" || nom == "--sortie";
    tue = est_ailleurs && nom == argument;
    if (!est_ailleurs) commande += " " + texte::mot_du_shell(argument);
  }
  return {base_.chemin.filename().string(), maintenant_, std::move(commande)};
}

std::string Session::auteur() const {
  return app::auteur(environnement_.variable("FINHOP_AUTEUR"));
}

std::optional<std::filesystem::path> Session::repertoire_d_execution() const {
  struct Place {
    const char* variable;
    const char* dessous;
  };
  constexpr std::array kPlaces{Place{"XDG_RUNTIME_DIR", "finhop"},
                               Place{"XDG_STATE_HOME", "finhop/execution"},
                               Place{"HOME", ".local/state/finhop/execution"}};
  for (const Place& place : kPlaces)
    if (const char* dit = environnement_.variable(place.variable); dit && *dit == '/')
      return std::filesystem::path(dit) / place.dessous;
  return std::nullopt;
}

std::optional<std::string> Session::lire_un_secret(const std::string& invite) const {
  constexpr std::size_t kAuPlus = 4096;
  if (!environnement_.entree.flux) return std::nullopt;
  std::optional<SansEcho> muet;
  if (est_tape()) {
    erreurs() << invite << std::flush;
    muet.emplace();
  }
  std::string secret;
  char lettre = 0;
  while (secret.size() < kAuPlus && environnement_.entree.flux->get(lettre) && lettre != '\n')
    secret += lettre;
  if (est_tape()) erreurs() << std::endl;
  if (secret.empty() && !*environnement_.entree.flux) return std::nullopt;
  if (secret.ends_with('\r')) secret.pop_back();
  return secret;
}

bool Session::a_un_ecran() const {
  for (const char* nom : {"WAYLAND_DISPLAY", "DISPLAY"})
    if (const char* dit = environnement_.variable(nom); dit && *dit) return true;
  return false;
}

std::function<Instant()> Session::horloge() const {
  const char* choisie = environnement_.variable("FINHOP_HORLOGE");
  if (environnement_.horloge && (!choisie || !*choisie)) return environnement_.horloge;
  return [maintenant = maintenant_] { return maintenant; };
}

store::Patience Session::patience() const {
  if (!environnement_.erreurs_au_terminal) return {};
  return {[&erreurs = environnement_.erreurs] {
    erreurs << "une autre commande écrit dans la base, finhop attend son tour…" << std::endl;
  }};
}

app::Base Session::ouvrir_base() const {
  const app::BasesRecentes recentes(environnement_.variable);
  if (!std::filesystem::exists(base_.chemin)) {
    const auto ailleurs = recentes.presentes();
    throw app::base_absente(base_.chemin, ailleurs);
  }
  app::Base base = app::ouvrir_base(base_.chemin, patience().sur_attente);
  if (const auto& copie = base.copie_d_avant())
    fmt::print(erreurs(),
               "la base {} est mise à jour pour ce finhop ; telle qu'elle était, elle est gardée : {}\n",
               texte::imprimable(base_.chemin.string()), texte::imprimable(copie->string()));
  recentes.noter(base_.chemin);
  return base;
}

std::vector<std::filesystem::path> Session::bases_recentes() const {
  return app::BasesRecentes(environnement_.variable).presentes();
}

std::optional<app::Base> Session::ouvrir_base_si_presente() const {
  if (!base_.par_option && !std::filesystem::exists(base_.chemin)) return std::nullopt;
  return ouvrir_base();
}

app::Suivi Session::suivi() const {
  if (!environnement_.erreurs_au_terminal) return [](const app::Avancement&) {};
  auto progression = std::make_shared<Progression>(environnement_.erreurs);
  return [progression](const app::Avancement& avancement) { progression->montrer(avancement); };
}

}  // namespace finhop::cli
