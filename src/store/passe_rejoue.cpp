#include "store/passe_rejoue.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "finhop/base/texte.hpp"
#include "finhop/domain/statuts.hpp"
#include "store/changements_en_conflit.hpp"
#include "store/changeset.hpp"
#include "store/requete.hpp"
#include "store/tables.hpp"

namespace finhop::store {
namespace {

using Lire = int (*)(sqlite3_changeset_iter*, int, sqlite3_value**);

// The change on which a walk stands.
struct Changement {
  sqlite3_changeset_iter* parcours;
  std::string table = {};
  int colonnes = 0;
  int sorte = 0;
  std::vector<bool> cle = {};

  explicit Changement(sqlite3_changeset_iter* ou) : parcours(ou) {
    const char* nom = nullptr;
    unsigned char* marques = nullptr;
    exiger(nullptr, sqlite3changeset_op(parcours, &nom, &colonnes, &sorte, nullptr));
    exiger(nullptr, sqlite3changeset_pk(parcours, &marques, nullptr));
    table = nom;
    cle.assign(marques, marques + colonnes);
  }
  sqlite3_value* valeur(Lire lire, int colonne) const {
    sqlite3_value* lue = nullptr;
    lire(parcours, colonne, &lue);
    return lue;
  }
  sqlite3_value* avant(int colonne) const {
    return sorte == SQLITE_INSERT ? nullptr : valeur(sqlite3changeset_old, colonne);
  }
  sqlite3_value* apres(int colonne) const {
    return sorte == SQLITE_DELETE ? nullptr : valeur(sqlite3changeset_new, colonne);
  }
  // Of its key: an UPDATE tells it before.
  sqlite3_value* reste(int colonne) const { return sorte == SQLITE_INSERT ? apres(colonne) : avant(colonne); }
};

void parcourir(std::string_view changeset, const std::function<void(const Changement&)>& voir) {
  sqlite3_changeset_iter* parcours = nullptr;
  exiger(nullptr, sqlite3changeset_start(&parcours, static_cast<int>(changeset.size()),
                                         const_cast<char*>(changeset.data())));  // read only, says its manual
  const std::unique_ptr<sqlite3_changeset_iter, int (*)(sqlite3_changeset_iter*)> fin(
      parcours, sqlite3changeset_finalize);
  while (sqlite3changeset_next(parcours) == SQLITE_ROW) voir(Changement(parcours));
}

std::string texte_de(sqlite3_value* valeur) {
  const unsigned char* texte = valeur ? sqlite3_value_text(valeur) : nullptr;
  return texte ? reinterpret_cast<const char*>(texte) : "";
}

int place(const std::vector<std::string>& colonnes, std::string_view nom) {
  const auto trouvee = std::ranges::find(colonnes, nom);
  return trouvee == colonnes.end() ? -1 : static_cast<int>(trouvee - colonnes.begin());
}

// Statuses that a step of the preparation gives: no day of theirs tells what came from outside.
constexpr std::array<std::string_view, 2> kSansJour{"en_preparation", "exporte"};

// A step noted for its own day, and not the return to what was before.
bool est_dit_pour(const Changement& c, const std::vector<std::string>& colonnes, const Jour& jour) {
  const int statut = place(colonnes, "statut");
  const int paiement = place(colonnes, "date_paiement");
  const int le = place(colonnes, "date_statut");
  const auto nouveau = [&](int colonne) { return texte_de(c.apres(colonne)); };
  const auto est_venu = [&](int colonne) {
    return !nouveau(colonne).empty() && nouveau(colonne) <= jour.iso();
  };
  if (c.sorte == SQLITE_DELETE) return false;
  if (est_venu(paiement)) return true;
  const std::string vers = nouveau(statut);
  if (vers.empty() || std::ranges::find(kSansJour, vers) != kSansJour.end()) return false;
  const bool est_un_retour = vers == "depose" && texte_de(c.avant(statut)) != "exporte";
  return !est_un_retour && est_venu(le);
}

template <class Statut>
bool est_un_recul(const std::string& de, const std::string& vers) {
  const auto avant = domain::statut_de<Statut>(de);
  const auto apres = domain::statut_de<Statut>(vers);
  return avant && apres && domain::est_une_correction(domain::Pas<Statut>{*avant, *apres});
}

// SQL for the changes of one shape: their table, their kind, the columns that they tell.
std::string sql_de(const Changement& c, const std::vector<std::string>& colonnes) {
  std::vector<std::string> mis;
  std::vector<std::string> vises;
  std::vector<std::string> noms;
  for (int i = 0; i < c.colonnes; ++i) {
    const std::string& nom = colonnes[static_cast<std::size_t>(i)];
    noms.push_back(fmt::format("\"{}\"", nom));
    if (c.cle[static_cast<std::size_t>(i)]) vises.push_back(fmt::format("\"{}\" = ?{}", nom, i + 1));
    if (c.sorte == SQLITE_UPDATE && c.apres(i))
      mis.push_back(fmt::format("\"{}\" = ?{}", nom, c.colonnes + i + 1));
  }
  const std::string ou = texte::joindre(vises, " AND ");
  if (c.sorte == SQLITE_DELETE) return fmt::format("DELETE FROM \"{}\" WHERE {}", c.table, ou);
  if (c.sorte == SQLITE_UPDATE)
    return fmt::format("UPDATE \"{}\" SET {} WHERE {}", c.table, texte::joindre(mis, ", "), ou);
  std::vector<std::string> places;
  for (int i = 0; i < c.colonnes; ++i) places.push_back(fmt::format("?{}", i + 1));
  return fmt::format("INSERT INTO \"{}\" ({}) VALUES ({})", c.table, texte::joindre(noms, ", "),
                     texte::joindre(places, ", "));
}

class Applicateur {
 public:
  explicit Applicateur(Base& base) : base_(base), poignee_(base.connexion().base.getHandle()) {}

  const std::vector<std::string>& colonnes(const std::string& table) {
    const auto deja = colonnes_.find(table);
    return deja != colonnes_.end() ? deja->second
                                   : colonnes_.emplace(table, colonnes_de(base_, table)).first->second;
  }
  void appliquer(const Changement& c) {
    const std::vector<std::string>& noms = colonnes(c.table);
    if (static_cast<std::size_t>(c.colonnes) > noms.size()) return;
    sqlite3_stmt* phrase = phrase_de(sql_de(c, noms));
    for (int i = 0; i < c.colonnes; ++i) {
      lier(phrase, i + 1, c.sorte == SQLITE_INSERT ? c.apres(i) : c.avant(i));
      if (c.sorte == SQLITE_UPDATE) lier(phrase, c.colonnes + i + 1, c.apres(i));
    }
    constexpr int kPrincipal = 0xFF;
    const int code = sqlite3_step(phrase);
    sqlite3_reset(phrase);
    if ((code & kPrincipal) == SQLITE_CONSTRAINT) return noeuds_.mettre_de_cote(c.parcours);
    if (code != SQLITE_DONE) exiger(poignee_, code);
  }
  void finir() const {
    if (noeuds_.nombre() > 0) noeuds_.denouer(poignee_);
  }

 private:
  struct Finaliser {
    void operator()(sqlite3_stmt* phrase) const { sqlite3_finalize(phrase); }
  };

  static void lier(sqlite3_stmt* phrase, int place, sqlite3_value* valeur) {
    if (place > sqlite3_bind_parameter_count(phrase)) return;
    if (valeur)
      sqlite3_bind_value(phrase, place, valeur);
    else
      sqlite3_bind_null(phrase, place);
  }
  sqlite3_stmt* phrase_de(const std::string& sql) {
    auto& phrase = phrases_[sql];
    if (!phrase) {
      sqlite3_stmt* preparee = nullptr;
      exiger(poignee_, sqlite3_prepare_v2(poignee_, sql.c_str(), -1, &preparee, nullptr));
      phrase.reset(preparee);
    }
    return phrase.get();
  }

  Base& base_;
  sqlite3* poignee_;
  std::map<std::string, std::vector<std::string>> colonnes_;
  std::map<std::string, std::unique_ptr<sqlite3_stmt, Finaliser>> phrases_;
  ChangementsEnConflit noeuds_;
};

// Whose base it is and for which software: known before it was typed.
bool est_de_toujours(const Changement& c) {
  return c.sorte == SQLITE_DELETE && (c.table == "fournisseur" || c.table == "logiciel");
}

// The avance that a row belongs to.
std::optional<std::int64_t> avance_de(const Changement& c, const std::vector<std::string>& colonnes) {
  const int ou = place(colonnes, c.table == "avance" ? "id" : "avance_id");
  sqlite3_value* const cle = ou < 0 || ou >= c.colonnes ? nullptr : c.reste(ou);
  return cle ? std::optional(sqlite3_value_int64(cle)) : std::nullopt;
}

}  // namespace

void Rejeu::fixer(std::string_view changeset, const Jour& jour) {
  Applicateur tables(base_);
  std::set<Objet> repris;  // steps that a later correction took back
  parcourir(changeset, [&](const Changement& c) {
    if (c.table != "avance" && c.table != "solde") return;
    const std::vector<std::string>& colonnes = tables.colonnes(c.table);
    const auto avance = avance_de(c, colonnes);
    if (!avance) return;
    const int statut = place(colonnes, "statut");
    const std::string de = texte_de(c.avant(statut));
    const std::string vers = texte_de(c.apres(statut));
    const Objet objet{c.table, *avance};
    if (const auto corrige = corriges_.find(objet); corrige != corriges_.end()) {
      repris.insert(objet);
      if (c.sorte == SQLITE_INSERT || de == corrige->second) corriges_.erase(corrige);
    } else if (est_dit_pour(c, colonnes, jour)) {
      fixes_.insert(*avance);
    } else if (c.table == "avance" ? est_un_recul<domain::StatutAvance>(de, vers)
                                   : est_un_recul<domain::StatutSolde>(de, vers)) {
      corriges_.emplace(objet, vers);
    }
  });
  // Of several payments noted at once, some may be of that day.
  parcourir(changeset, [&](const Changement& c) {
    if (c.table != "paiement" || c.sorte == SQLITE_DELETE) return;
    const std::vector<std::string>& colonnes = tables.colonnes(c.table);
    const auto avance = avance_de(c, colonnes);
    const Objet objet{texte_de(c.reste(place(colonnes, "nature"))),
                      avance.value_or(0)};  // a table by its name
    const std::string le = texte_de(c.apres(place(colonnes, "jour")));
    if (avance && !repris.contains(objet) && !corriges_.contains(objet) && !le.empty() && le <= jour.iso())
      fixes_.insert(*avance);
  });
}

void Rejeu::appliquer(std::string_view changeset) {
  Applicateur applicateur(base_);
  parcourir(changeset, [&](const Changement& c) {
    if (est_de_toujours(c)) return;
    const auto avance = avance_de(c, applicateur.colonnes(c.table));
    if (!avance || !fixes_.contains(*avance)) applicateur.appliquer(c);
  });
  applicateur.finir();
}

}  // namespace finhop::store
