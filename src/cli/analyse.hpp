// The command line as a tree of commands, made from the table of commands; CLI11 stays behind it.
#pragma once

#include <memory>
#include <string>

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

Analyse analyser(const Environnement& environnement);

}  // namespace finhop::cli
