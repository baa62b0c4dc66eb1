// Where a case of the command line plays: a fresh current directory, a clock, an environment, and the
// directives that arrange them.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/dossier_temporaire.hpp"
#include "finhop/base/instant.hpp"

namespace finhop::tests {

// One command and what it gave.
struct Passage {
  std::string ligne;  // « finhop lister --pret »
  std::string sortie;
  std::string erreurs;
  int code = 0;
};

class Scene {
 public:
  // The process's current directory until the end of the scene, removed with all it holds.
  Scene();
  ~Scene();
  Scene(const Scene&) = delete;
  Scene& operator=(const Scene&) = delete;

  // Runs a line that starts with `finhop`. Throws when a command that simulates or does not succeed has
  // changed any byte of the directory.
  Passage lancer(const std::string& ligne);
  // The same, whatever it changes: on a damaged base, or to see what a refusal leaves.
  Passage lancer_librement(const std::string& ligne);
  // Carries out a directive, given without its « @ »; what it shows, line after line, mostly nothing.
  std::string arranger(std::string_view directive);
  // The text with the directory's path written $DIR.
  std::string sans_chemin(std::string texte) const;

 private:
  using Releve = std::map<std::string, std::string>;

  Passage executer(const std::string& ligne);
  void exiger_succes(const std::string& ligne);
  void suivre_la_recette(const std::string& verbe, const std::string& reste);
  void batir(const std::string& verbe, const std::string& reste);
  void batir_base(std::string_view etape);
  void ajouter_second(const std::string& numero_ans);
  void ajouter_dossiers(const std::vector<std::string>& mots);
  Releve relever() const;
  std::string sans_rien_changer(const std::function<std::string()>& lire) const;

  // The stages that alone made what is there, and what they left: whoever asks for the same takes it up again.
  struct Recette {
    std::string dite;
    Releve reste;
  };
  std::optional<Recette> recette_ = Recette{};

  std::filesystem::path retour_;
  DossierTemporaire dossier_;
  Instant maintenant_;
  std::map<std::string, std::string> variables_;
  std::istringstream entree_;  // of the next command
  bool au_terminal_ = false;   // where the result of the next command goes
};

}  // namespace finhop::tests
