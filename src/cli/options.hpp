// Declaring a command's options, and reading the values they were given. CLI11 stays behind this header.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "cli/ecriture/texte.hpp"
#include "cli/session.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace finhop::cli {

using Mots = std::vector<std::string>;

// How an option is told in the help: its name as typed, the shape of its value, what it is for.
struct Aide {
  std::string nom;
  std::string forme;
  std::string sujet;
};

enum class Besoin { Facultatif, Obligatoire };

// A text, and its value as `app` takes it: with the option's name, absent when it was not given.
class OptionTexte {
 public:
  void ajouter(CLI::App& app, const Aide& aide, Besoin besoin = Besoin::Facultatif);
  // One of these words; anything else is a wrong usage, with the closest word suggested.
  void ajouter_choix(CLI::App& app, const Aide& aide, const Mots& mots, Besoin besoin = Besoin::Facultatif);

  std::optional<app::Saisi> saisi() const;
  std::optional<std::string> texte() const;
  // For a compulsory option.
  app::Saisi exige() const { return {nom_, brut_}; }
  CLI::Option* option() const { return option_; }

 private:
  std::string nom_;
  std::string brut_;
  CLI::Option* option_ = nullptr;
};

// How many values may follow the option each time it is given.
enum class ParFois { Une, Plusieurs };

class OptionListe {
 public:
  void ajouter(CLI::App& app, const Aide& aide, ParFois par_fois = ParFois::Une,
               Besoin besoin = Besoin::Facultatif);

  std::vector<app::Saisi> saisis() const;
  const std::vector<std::string>& textes() const { return bruts_; }
  bool est_donnee() const;
  CLI::Option* option() const { return option_; }

 private:
  std::string nom_;
  std::vector<std::string> bruts_;
  CLI::Option* option_ = nullptr;
};

class Drapeau {
 public:
  // `contraire`: an option that may not be given with it, or nullptr.
  void ajouter(CLI::App& app, const std::string& nom, const std::string& sujet,
               CLI::Option* contraire = nullptr);
  bool est_mis() const;
  CLI::Option* option() const { return option_; }

 private:
  CLI::Option* option_ = nullptr;
};

// A whole number, 0 to 999 999 999.
class OptionNombre {
 public:
  void ajouter(CLI::App& app, const Aide& aide);
  std::optional<std::size_t> valeur() const;

 private:
  std::string brut_;
};

// The forms of a report. One that has a workbook may be written under a name: see destination.hpp.
class OptionFormat {
 public:
  void ajouter(CLI::App& app, const Mots& formats);
  Format valeur() const;

 private:
  std::string par_defaut_;
  OptionTexte texte_;
  OptionTexte sortie_;
};

// --detail: with the ids of the rules.
class OptionDetail {
 public:
  void ajouter(CLI::App& app, const std::string& aide) { drapeau_.ajouter(app, "--detail", aide); }
  bool est_mis() const { return drapeau_.est_mis(); }
  MiseEnPage mise(std::size_t etiquettes = 0) const;

 private:
  Drapeau drapeau_;
};

class OptionSimuler {
 public:
  void ajouter(CLI::App& app);
  app::Mode mode() const { return drapeau_.est_mis() ? app::Mode::Simuler : app::Mode::Ecrire; }
  // Says on the messages that nothing was kept, when that is so.
  void rappeler(const Session& session) const;

 private:
  Drapeau drapeau_;
};

}  // namespace finhop::cli
