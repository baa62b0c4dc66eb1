// Commands played on a base whose bytes change or go missing, against what they do on the sound one.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "cli/scene.hpp"

namespace finhop::tests {

inline constexpr const char* kLotAbime = "JSON-1234567890-20220516-001";
inline constexpr const char* kExportAbime = "finhop exporter 00002 --sortie exports";
inline constexpr const char* kDiagnosticAbime = "finhop diagnostic";
inline constexpr std::size_t kPageAbimee = 512;

using Fichiers = std::map<std::string, std::string>;

struct EffetAbime {
  int code = 0;
  std::string dit;
  Fichiers sortis;  // every file but the base and what SQLite keeps beside it
};

struct CommandeAbimee {
  std::string ligne;
  bool sort;  // its files are right to the byte, or not there
  bool dit;   // what it says comes from the base alone
};
const std::vector<CommandeAbimee>& commandes_abimees();

// Plays on bytes given each time anew.
class EssaiAbime {
 public:
  EssaiAbime();
  const std::string& sain() const { return sain_; }
  EffetAbime jouer(const std::string& base, const CommandeAbimee& commande);

 private:
  Scene scene_;
  std::string sain_;
};

// What happened to one command on one damaged base, against the sound one.
void juger(const CommandeAbimee& commande, const EffetAbime& effet, const EffetAbime& sain);
// FINHOP_HASARD=N, or the usual few.
std::size_t nombre_de_bits();
std::vector<EffetAbime> effets_sains(EssaiAbime& essai);
// What `diagnostic` calls sound says what it said before, in every command.
void jouer_tout(EssaiAbime& essai, const std::string& base, const std::vector<EffetAbime>& sains);

}  // namespace finhop::tests
