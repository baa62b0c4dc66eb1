// One run of one command: where the base is, what was asked of the output, and the streams.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/gestes.hpp"
#include "finhop/app/contexte.hpp"
#include "finhop/cli/run.hpp"
#include "finhop/vue/provenance.hpp"

namespace finhop::cli {

enum class Format { Texte, Json, Csv, Xlsx, Ics };

// A table and nothing else: one row a thing, cells that a spreadsheet reads back.
constexpr bool est_pour_un_tableur(Format format) {
  return format == Format::Csv || format == Format::Xlsx;
}

enum Code : int { kFait = 0, kRefuse = 1, kUsage = 2, kEnvironnement = 3, kInterne = 4 };

struct ChoixBase {
  std::filesystem::path chemin;
  bool par_option = false;  // --base names it: it must be there
};

class Session {
 public:
  Session(const Environnement& environnement, Instant maintenant, ChoixBase base)
      : environnement_(environnement),
        maintenant_(maintenant),
        base_(std::move(base)),
        gestes_(base_.par_option ? std::optional(base_.chemin) : std::nullopt) {}

  // The same command on that base, as if it had been named by its option.
  Session sur(std::filesystem::path base) const {
    return {environnement_, maintenant_, {std::move(base), true}};
  }
  // The same command, its result going there.
  Session ecrivant_dans(std::ostream& sortie) const;
  std::ostream& sortie() const { return sortie_ ? *sortie_ : environnement_.sortie; }
  bool sort_au_terminal() const { return environnement_.sortie_au_terminal; }
  std::ostream& erreurs() const { return environnement_.erreurs; }
  const std::filesystem::path& chemin_base() const { return base_.chemin; }
  // How next steps are spelled: with --base when it was given to this command.
  const Gestes& gestes() const { return gestes_; }
  // How a command waits for the others: it says so, on a terminal.
  store::Patience patience() const;
  // Says on a terminal that it waits, when another command holds the base.
  app::Base ouvrir_base() const;
  // For commands that also work without one: absent when the file is not there and no --base names it.
  std::optional<app::Base> ouvrir_base_si_presente() const;
  // Those that this account opened lately and that are still there, the last one first.
  std::vector<std::filesystem::path> bases_recentes() const;
  app::Contexte contexte(app::Mode mode = app::Mode::Ecrire) const;
  // What a table that leaves finhop tells of itself.
  vue::Provenance provenance() const;
  // For a command that lasts: the clock at each look.
  std::function<Instant()> horloge() const;
  // Who acts, for the journal.
  std::string auteur() const;
  // A folder for what lives as long as a process of this account; absent when the environment names none.
  std::optional<std::filesystem::path> repertoire_d_execution() const;
  // A line that is not shown as it is typed, asked by `invite` on a terminal; nothing when nothing more is given.
  std::optional<std::string> lire_un_secret(const std::string& invite) const;
  bool est_tape() const { return environnement_.entree.au_terminal; }
  // That a window can be shown to who types.
  bool a_un_ecran() const;
  Jour aujourd_hui() const { return maintenant_.jour_a_paris(); }
  // Tells how far the work has come, on a terminal only and after half a second.
  app::Suivi suivi() const;

 private:
  const Environnement& environnement_;
  Instant maintenant_;
  ChoixBase base_;
  Gestes gestes_;
  std::ostream* sortie_ = nullptr;  // in place of the environment's
};

}  // namespace finhop::cli
