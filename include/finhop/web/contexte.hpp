// What a page is told beside the request: whose finhop it is, who asks, what its address names.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "finhop/app/contexte.hpp"
#include "finhop/app/taches/souvenir.hpp"
#include "finhop/format/html.hpp"
#include "finhop/vue/provenance.hpp"
#include "finhop/vue/table.hpp"
#include "finhop/web/dire.hpp"
#include "finhop/web/echange.hpp"
#include "finhop/web/role.hpp"

namespace finhop::web {

class Sessions;
class Identification;
class Taches;
class Annonces;
class Recus;

// The same report as a file: written by who owns the forms, the face of the terminal.
struct Exporter {
  template <class Rapport>
  using Ecrire = std::function<void(std::ostream&, const Rapport&)>;
  template <class Rapport>
  using EcrireUnClasseur = std::function<void(std::ostream&, const Rapport&, const vue::Provenance&)>;
  EcrireUnClasseur<vue::Defile> xlsx;
  EcrireUnClasseur<vue::Table> xlsx_de_table;
  Ecrire<vue::Defile> csv;
  Ecrire<vue::Table> csv_de_table;
  Ecrire<vue::Defile> json;
  Ecrire<vue::Faits> json_d_un_objet;

  void en_xlsx(std::ostream& sortie, const vue::Defile& defile, const vue::Provenance& provenance) const {
    xlsx(sortie, defile, provenance);
  }
  void en_xlsx(std::ostream& sortie, const vue::Table& table, const vue::Provenance& provenance) const {
    xlsx_de_table(sortie, table, provenance);
  }
  void en_csv(std::ostream& sortie, const vue::Defile& defile) const { csv(sortie, defile); }
  void en_csv(std::ostream& sortie, const vue::Table& table) const { csv_de_table(sortie, table); }
  void en_json(std::ostream& sortie, const vue::Defile& defile) const { json(sortie, defile); }
  void en_json(std::ostream& sortie, const vue::Faits& objet) const { json_d_un_objet(sortie, objet); }
};

// A page that others than its owner enter, each with an account, from other machines too.
struct Partage {
  std::vector<std::string> hotes;  // all that a request may say it is meant for, in lower case
  bool par_un_proxy = false;       // all requests come from its address
};

// The same for every request.
struct Installation {
  std::filesystem::path base;
  std::function<Instant()> horloge;
  std::string auteur;
  DireRemede dire;
  Epeler epeler;
  Exporter exporter;
  std::string hote = {};  // the name under which a browser finds it, without the port
  std::uint16_t port = 0;
  unsigned compte = 0;                                           // of the system: the only one that is served
  std::optional<Partage> partage = {};                           // in place of these three
  std::chrono::milliseconds patience = std::chrono::seconds(2);  // before a page becomes a task of its own
};

struct Contexte {
  const Installation& installation;
  Sessions& sessions;
  Taches& taches;
  Annonces& annonces;  // what was just done
  Recus& recus;
  app::Souvenir& souvenir;  // of that base
  Instant maintenant;
  std::optional<Personne> personne = {};             // who has a session
  std::string jeton = {};                            // of that session: each form that writes carries it
  Identification* identification = nullptr;          // where one signs in; absent where nobody does
  Parametres du_motif = {};                          // what the address names, between braces in the route
  // Where a step of the command leads on this page, when it does; else where all pages say.
  std::function<std::optional<format::html::Lien>(const Suite&)> mener = {};
  app::Suivi suivi = [](const app::Avancement&) {};  // how far the work on this page has come

  // std::logic_error when the route names none such.
  const std::string& valeur(std::string_view nom) const;
  // `commande`: what the journal keeps, as it would have been typed.
  app::Contexte pour_app(const Suite& commande, app::Mode mode = app::Mode::Ecrire) const;
  // What a table that leaves finhop tells of itself.
  vue::Provenance provenance(const std::optional<Suite>& question) const;
  // Opened for this request only, as each command does.
  app::Base ouvrir_base() const { return app::ouvrir_base(installation.base); }
};

}  // namespace finhop::web
