// The command line as a tree of commands, made from the table of commands; CLI11 stays behind it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/commande.hpp"

namespace finhop::cli {

// What was asked: an action to run, or a text already written (help, version, wrong usage) with its exit
// code.
struct Analyse {
  Action action;
  int code = kFait;
  std::string base;               // --base, empty when not given
  std::shared_ptr<CLI::App> app;  // holds the options that the action reads
};

// Every command with its options, for who tells of them.
std::shared_ptr<CLI::App> arbre_entier();
// Every command, and the options of those that these words may name.
std::shared_ptr<CLI::App> arbre_pour(const std::vector<std::string>& mots);

Analyse analyser(const Environnement& environnement);

}  // namespace finhop::cli
