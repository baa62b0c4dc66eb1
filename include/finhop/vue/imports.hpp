// A table that was imported, or what is wrong with it.
#pragma once

#include <string>
#include <string_view>

#include "finhop/app/contexte.hpp"
#include "finhop/app/saisie/imports.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

struct MotsImport {
  std::string_view un;      // « avance »
  std::string_view accord;  // « e » when it is feminine
};

class Import {
 public:
  Import(const app::RapportImport& rapport, std::string fichier, const MotsImport& mots, app::Mode mode)
      : rapport_(rapport), fichier_(std::move(fichier)), mots_(mots), mode_(mode) {}
  Page page() const;
  Faits donnees() const;
  Defile tableur() const;
  // What it changes of what was recorded, cell by cell.
  Table differences() const;

 private:
  const app::RapportImport& rapport_;
  std::string fichier_;
  MotsImport mots_;
  app::Mode mode_;
};

class FautesDeTable {
 public:
  FautesDeTable(const app::TableRefusee& refusee, std::string fichier)
      : refusee_(refusee), fichier_(std::move(fichier)) {}
  // Those that are mended alike together, the first of many.
  Page page() const;
  Faits donnees() const;
  std::vector<Faits> elements() const;  // the faults alone
  Defile tableur() const;
  // That nothing is imported, and how many faults there are.
  Refus bilan() const;

 private:
  const app::TableRefusee& refusee_;
  std::string fichier_;
};

// Columns that are not used, what was taken with a doubt, and what to do about it.
Page remarques(const std::string& fichier, const std::vector<std::string>& remarques,
               const std::vector<Suite>& suites = {});

// Where all of it is told, when people are told the first of many.
Suite tous_en_table(std::string_view accord);

}  // namespace finhop::vue
