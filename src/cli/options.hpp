// Options that many commands share, and the values they give.
#pragma once

#include <CLI/CLI.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"

namespace finhop::cli {

// A choice among words; anything else is a wrong usage, with the closest word suggested.
CLI::Validator parmi(std::vector<std::string> mots);
CLI::Validator entier_positif();

class OptionFormat {
 public:
  void ajouter(CLI::App& app, std::initializer_list<std::string> formats);
  Format valeur() const;

 private:
  std::string brut_ = "texte";
};

class OptionSimuler {
 public:
  void ajouter(CLI::App& app);
  app::Mode mode() const { return simuler_ ? app::Mode::Simuler : app::Mode::Ecrire; }
  // Says on the messages that nothing was kept, when that is so.
  void rappeler(const Session& session) const;

 private:
  bool simuler_ = false;
};

// A text option, and its value as `app` takes it: with the option's name, absent when it was not given.
class OptionTexte {
 public:
  CLI::Option* ajouter(CLI::App& app, const std::string& nom, const std::string& forme, const std::string& aide);
  std::optional<app::Saisi> saisi() const;
  // For an option that is compulsory.
  app::Saisi exige() const { return {nom_, brut_}; }

 private:
  std::string nom_;
  std::string brut_;
  CLI::Option* option_ = nullptr;
};

class OptionListe {
 public:
  // `par_fois`: how many values may follow the option each time it is given.
  enum class ParFois { Une, Plusieurs };
  CLI::Option* ajouter(CLI::App& app, const std::string& nom, const std::string& forme, const std::string& aide,
                       ParFois par_fois = ParFois::Une);
  std::vector<app::Saisi> saisis() const;
  bool donnee() const { return option_ && option_->count() > 0; }

 private:
  std::string nom_;
  std::vector<std::string> bruts_;
  CLI::Option* option_ = nullptr;
};

}  // namespace finhop::cli
