// One run of one command: where the base is, what was asked of the output, and the streams.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

#include "finhop/app/contexte.hpp"
#include "finhop/cli/run.hpp"

namespace finhop::cli {

enum class Format { Texte, Json, Csv };

enum Code : int { kFait = 0, kRefuse = 1, kUsage = 2, kEnvironnement = 3, kInterne = 4 };

class Session {
 public:
  Session(const Environnement& environnement, Instant maintenant, std::filesystem::path chemin_base)
      : environnement_(environnement), maintenant_(maintenant), chemin_base_(std::move(chemin_base)) {}

  std::ostream& sortie() const { return environnement_.sortie; }
  std::ostream& erreurs() const { return environnement_.erreurs; }
  const std::filesystem::path& chemin_base() const { return chemin_base_; }
  // Says on a terminal that it waits, when another command holds the base.
  app::Base ouvrir_base() const;
  app::Contexte contexte(app::Mode mode = app::Mode::Ecrire) const;
  Jour aujourd_hui() const { return maintenant_.jour_a_paris(); }
  // Tells how far the work has come, on a terminal only and after half a second.
  app::Suivi suivi() const;

 private:
  std::string auteur() const;

  const Environnement& environnement_;
  Instant maintenant_;
  std::filesystem::path chemin_base_;
};

}  // namespace finhop::cli
