// Spells the next steps as what a person types. This is the one place that knows how a Geste and a Donnee are written;
// a command is one word, which nothing folds.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "finhop/base/geste.hpp"

namespace finhop::cli {

// An option as a command takes it: its name, or the word in its place; and the shape of its value.
struct FormeDOption {
  std::string nom;
  std::string forme;
};
FormeDOption option_de(Donnee donnee);

// People read the shape of what they give, programs one mark: « … ».
enum class Lecteurs { Personnes, Programmes };

class Gestes {
 public:
  // `base`: the one that --base named, told again in each command.
  explicit Gestes(std::optional<std::filesystem::path> base = std::nullopt) : base_(std::move(base)) {}

  // « finhop --base b.db lot refaire NOM »; only the options of the same command again.
  std::string commande(const Suite& suite, Lecteurs lecteurs = Lecteurs::Personnes) const;
  // « l'écrire ailleurs : finhop lot refaire NOM --sortie DOSSIER »
  std::string texte(const Remede& remede) const;
  // The same, commands apart.
  std::vector<Morceau> morceaux(const Remede& remede) const;
  // The same, cut where a line may be.
  std::vector<std::string> mots(const Remede& remede) const;

 private:
  std::string base_de(const Suite& suite) const;

  std::optional<std::filesystem::path> base_;
};

}  // namespace finhop::cli
