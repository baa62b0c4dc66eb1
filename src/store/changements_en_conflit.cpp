#include "store/changements_en_conflit.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include "finhop/base/texte.hpp"

namespace finhop::store {
namespace {

struct Liberer {
  void operator()(sqlite3_value* valeur) const { sqlite3_value_free(valeur); }
  void operator()(sqlite3_stmt* requete) const { sqlite3_finalize(requete); }
};
using Valeur = std::unique_ptr<sqlite3_value, Liberer>;  // absent: not told by the change
using Ligne = std::vector<Valeur>;
using Phrase = std::unique_ptr<sqlite3_stmt, Liberer>;

Valeur copier(const sqlite3_value* valeur) {
  return Valeur(valeur ? sqlite3_value_dup(valeur) : nullptr);
}

Phrase preparer(sqlite3* base, const std::string& sql) {
  sqlite3_stmt* requete = nullptr;
  exiger(base, sqlite3_prepare_v2(base, sql.c_str(), -1, &requete, nullptr));
  return Phrase(requete);
}

// False when a constraint forbids it.
bool finir(sqlite3* base, sqlite3_stmt* requete) {
  constexpr int kPrincipal = 0xFF;
  const int code = sqlite3_step(requete);
  if ((code & kPrincipal) == SQLITE_CONSTRAINT) return false;
  if (code != SQLITE_DONE) exiger(base, code);
  return true;
}

}  // namespace

struct ChangementsEnConflit::Changement {
  std::string table;
  int sorte = 0;  // SQLITE_INSERT or SQLITE_UPDATE: a DELETE is in nobody's way
  std::vector<bool> cle;
  Ligne avant;
  Ligne apres;

  std::string condition(sqlite3* base) const;
  void lier_cle(sqlite3_stmt* requete) const;
  std::optional<Ligne> retirer(sqlite3* base) const;
};

namespace {

using Lire = int (*)(sqlite3_changeset_iter*, int, sqlite3_value**);

Ligne lire(sqlite3_changeset_iter* parcours, int colonnes, Lire lire_valeur) {
  Ligne ligne;
  for (int i = 0; i < colonnes; ++i) {
    sqlite3_value* valeur = nullptr;
    lire_valeur(parcours, i, &valeur);
    ligne.push_back(copier(valeur));
  }
  return ligne;
}

bool inserer(sqlite3* base, const std::string& table, const Ligne& ligne) {
  const std::vector<std::string> places(ligne.size(), "?");
  const Phrase requete =
      preparer(base, fmt::format("INSERT INTO \"{}\" VALUES ({})", table, texte::joindre(places, ", ")));
  for (std::size_t i = 0; i < ligne.size(); ++i)
    exiger(base, sqlite3_bind_value(requete.get(), static_cast<int>(i) + 1, ligne[i].get()));
  return finir(base, requete.get());
}

}  // namespace

std::string ChangementsEnConflit::Changement::condition(sqlite3* base) const {
  const Phrase modele = preparer(base, fmt::format("SELECT * FROM \"{}\"", table));
  std::vector<std::string> egalites;
  for (std::size_t i = 0; i < cle.size(); ++i)
    if (cle[i])
      egalites.push_back(fmt::format("\"{}\" = ?", sqlite3_column_name(modele.get(), static_cast<int>(i))));
  return texte::joindre(egalites, " AND ");
}

void ChangementsEnConflit::Changement::lier_cle(sqlite3_stmt* requete) const {
  int place = 0;
  for (std::size_t i = 0; i < cle.size(); ++i)
    if (cle[i]) sqlite3_bind_value(requete, ++place, avant[i].get());
}

// The row as it is to become, taken out of the base; none when a constraint forbids it.
std::optional<Ligne> ChangementsEnConflit::Changement::retirer(sqlite3* base) const {
  const std::string ou = condition(base);
  const Phrase lecture = preparer(base, fmt::format("SELECT * FROM \"{}\" WHERE {}", table, ou));
  lier_cle(lecture.get());
  Ligne ligne;
  if (sqlite3_step(lecture.get()) != SQLITE_ROW) exiger(base, SQLITE_CORRUPT);
  for (int i = 0; i < sqlite3_column_count(lecture.get()); ++i) {
    const auto place = static_cast<std::size_t>(i);
    const bool change = place < apres.size() && apres[place];
    ligne.push_back(copier(change ? apres[place].get() : sqlite3_column_value(lecture.get(), i)));
  }
  const Phrase effacement = preparer(base, fmt::format("DELETE FROM \"{}\" WHERE {}", table, ou));
  lier_cle(effacement.get());
  if (!finir(base, effacement.get())) return std::nullopt;
  return ligne;
}

ChangementsEnConflit::ChangementsEnConflit() = default;
ChangementsEnConflit::~ChangementsEnConflit() = default;

std::size_t ChangementsEnConflit::nombre() const {
  return changements_.size();
}

void ChangementsEnConflit::mettre_de_cote(sqlite3_changeset_iter* parcours) {
  const char* table = nullptr;
  int colonnes = 0;
  int sorte = 0;
  unsigned char* cle = nullptr;
  exiger(nullptr, sqlite3changeset_op(parcours, &table, &colonnes, &sorte, nullptr));
  exiger(nullptr, sqlite3changeset_pk(parcours, &cle, nullptr));
  Changement& c = changements_.emplace_back();
  c.table = table;
  c.sorte = sorte;
  c.cle.assign(cle, cle + colonnes);
  if (sorte != SQLITE_INSERT) c.avant = lire(parcours, colonnes, sqlite3changeset_old);
  c.apres = lire(parcours, colonnes, sqlite3changeset_new);
}

std::optional<std::string> ChangementsEnConflit::denouer(sqlite3* base) const {
  std::vector<Ligne> lignes;
  for (const Changement& c : changements_) {
    if (c.sorte == SQLITE_UPDATE) {
      std::optional<Ligne> retiree = c.retirer(base);
      if (!retiree) return c.table;
      lignes.push_back(*std::move(retiree));
      continue;
    }
    Ligne& nouvelle = lignes.emplace_back();
    for (const Valeur& valeur : c.apres) nouvelle.push_back(copier(valeur.get()));
  }
  for (std::size_t i = 0; i < lignes.size(); ++i)
    if (!inserer(base, changements_[i].table, lignes[i])) return changements_[i].table;
  return std::nullopt;
}

}  // namespace finhop::store
