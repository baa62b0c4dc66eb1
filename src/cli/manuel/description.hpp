// What a command takes, read from its own declaration: the manual and completion tell of what is parsed, and of nothing else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace finhop::cli {

struct Commande;

struct OptionDecrite {
  std::string nom;    // « --format », or the word that stands for a value given without a name
  std::string forme;  // of its value: « FICHIER »; « MOT » when it is one of `choix`; empty for a flag
  std::string choix;  // « texte, json »
  std::string sujet;
  bool est_un_mot = false;  // given by its place
  bool est_exigee = false;
  bool est_repetee = false;
};

// All that it takes, those given by their place first; those that are hidden apart, and --help.
std::vector<OptionDecrite> options_de(const CLI::App& app);
std::vector<OptionDecrite> options_de(const Commande& commande);
// « finhop avance ajouter NUMEDITEUR [OPTIONS] »
std::string synopsis_de(const Commande& commande);

// « --format », or the word that stands for a value given without a name.
std::string nom_de(const CLI::Option& option);
// « texte|json » when its values are a closed list, else the shape of one.
std::string forme_de(const CLI::Option& option);
// The words of such a list.
std::vector<std::string> choix_de(std::string_view forme);

}  // namespace finhop::cli
