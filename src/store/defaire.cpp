#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <exception>
#include <set>
#include <stdexcept>

#include "finhop/base/texte.hpp"
#include "finhop/store/annulation.hpp"
#include "finhop/store/diagnostic.hpp"
#include "store/changements_en_conflit.hpp"
#include "store/gardes.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

bool sont_egales(sqlite3_value* a, sqlite3_value* b) {
  if (sqlite3_value_type(a) != sqlite3_value_type(b)) return false;
  const auto octets = [](sqlite3_value* v) {
    const void* debut = sqlite3_value_blob(v);
    return std::string_view(debut ? static_cast<const char*>(debut) : "",
                            static_cast<std::size_t>(sqlite3_value_bytes(v)));
  };
  return sqlite3_value_type(a) == SQLITE_INTEGER ? sqlite3_value_int64(a) == sqlite3_value_int64(b)
                                                 : octets(a) == octets(b);
}

// One change that SQLite cannot apply as it is.
struct Heurt {
  int sorte;
  sqlite3_changeset_iter* parcours;
  const char* table = nullptr;
  int colonnes = 0;
  int operation = 0;

  Heurt(int s, sqlite3_changeset_iter* p) : sorte(s), parcours(p) {
    sqlite3changeset_op(p, &table, &colonnes, &operation, nullptr);
  }
  // « facture 1, 2 »: the table and the row's key.
  std::string ou() const;
  bool ne_differe_que_par(const std::set<int>& libres) const;
};

std::string Heurt::ou() const {
  unsigned char* cle = nullptr;
  sqlite3changeset_pk(parcours, &cle, nullptr);
  std::vector<std::string> valeurs;
  for (int i = 0; i < colonnes; ++i) {
    if (!cle[i]) continue;
    sqlite3_value* valeur = nullptr;
    (operation == SQLITE_INSERT ? sqlite3changeset_new : sqlite3changeset_old)(parcours, i, &valeur);
    const unsigned char* texte = valeur ? sqlite3_value_text(valeur) : nullptr;
    valeurs.push_back(texte ? reinterpret_cast<const char*>(texte) : "?");
  }
  return fmt::format("{} {}", table, texte::joindre(valeurs, ", "));
}

bool Heurt::ne_differe_que_par(const std::set<int>& libres) const {
  for (int i = 0; i < colonnes; ++i) {
    sqlite3_value* attendue = nullptr;
    sqlite3_value* trouvee = nullptr;
    sqlite3changeset_old(parcours, i, &attendue);
    sqlite3changeset_conflict(parcours, i, &trouvee);
    if (!libres.contains(i) && attendue && trouvee && !sont_egales(attendue, trouvee)) return false;
  }
  return true;
}

class Application {
 public:
  explicit Application(Base& base) : base_(base) {
    // Written outside any operation, once the lot's folder has appeared.
    Requete requete(
        base, "SELECT cid FROM pragma_table_info('lot') WHERE name IN ('publie', 'dossier', 'rang_rendu')");
    while (requete.suivante()) libres_.insert(static_cast<int>(requete.entier(0)));
  }

  std::optional<Conflit> appliquer(const Octets& inverse);

 private:
  // Called by SQLite, through which no exception may pass.
  static int heurter(void* vers, int sorte, sqlite3_changeset_iter* parcours) noexcept {
    auto& application = *static_cast<Application*>(vers);
    try {
      return application.decider(sorte, parcours);
    } catch (...) {
      application.erreur_ = std::current_exception();
      return SQLITE_CHANGESET_ABORT;
    }
  }
  int decider(int sorte, sqlite3_changeset_iter* parcours);
  int refuser(std::string raison) {
    conflit_ = Conflit{std::move(raison)};
    return SQLITE_CHANGESET_ABORT;
  }
  std::optional<Conflit> denouer();

  Base& base_;
  std::set<int> libres_;
  ChangementsEnConflit noeuds_;
  std::optional<Conflit> conflit_;
  std::exception_ptr erreur_;
};

int Application::decider(int sorte, sqlite3_changeset_iter* parcours) {
  if (sorte == SQLITE_CHANGESET_FOREIGN_KEY)
    return refuser("des lignes ajoutées depuis, autrement que par finhop, tiennent aux siennes");
  const Heurt heurt(sorte, parcours);
  if (sorte == SQLITE_CHANGESET_CONSTRAINT) {
    noeuds_.mettre_de_cote(parcours);
    return SQLITE_CHANGESET_OMIT;
  }
  const bool du_lot = sorte == SQLITE_CHANGESET_DATA && std::string_view(heurt.table) == "lot";
  return du_lot && heurt.ne_differe_que_par(libres_)
             ? SQLITE_CHANGESET_REPLACE
             : refuser(fmt::format("la ligne {} a changé depuis, autrement que par finhop", heurt.ou()));
}

std::optional<Conflit> Application::denouer() {
  base_.connexion().base.exec("PRAGMA defer_foreign_keys = ON");
  const std::optional<std::string> table = noeuds_.denouer(base_.connexion().base.getHandle());
  if (!table) return std::nullopt;
  return Conflit{fmt::format(
      "une ligne de {} ne peut pas redevenir ce qu'elle était : une contrainte de la base s'y oppose",
      *table)};
}

std::optional<Conflit> Application::appliquer(const Octets& inverse) {
  sqlite3* poignee = base_.connexion().base.getHandle();
  const SommeilDesGardes sommeil(poignee);
  const std::int64_t avant = sqlite3_total_changes64(poignee);
  const int code = sqlite3changeset_apply(poignee, inverse.taille(), inverse.brut(), nullptr, heurter, this);
  if (erreur_) std::rethrow_exception(erreur_);
  if (conflit_) return conflit_;
  exiger(poignee, code);
  // SQLite passes over a table that is not the one it knew, without a word.
  const auto faites = static_cast<std::size_t>(sqlite3_total_changes64(poignee) - avant);
  if (faites + noeuds_.nombre() != nombre_de_lignes(inverse.texte()))
    return Conflit{"une table a changé de forme depuis"};
  return noeuds_.nombre() > 0 ? denouer() : std::nullopt;
}

}  // namespace

std::optional<Conflit> defaire(Base& base, std::int64_t operation) {
  const std::string changeset = changeset_de(base, operation);
  if (!changeset.empty())
    if (auto conflit = Application(base).appliquer(inverser(changeset))) return conflit;
  for (const auto& controle : {liens_rompus, incoherences})
    if (const auto fautes = controle(base); !fautes.empty())
      return Conflit{fmt::format("la base ne tiendrait plus ensemble : {}", fautes.front())};
  return std::nullopt;
}

}  // namespace finhop::store
