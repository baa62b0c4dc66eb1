#include <fmt/format.h>
#include <sqlite3.h>

#include <stdexcept>

#include "finhop/base/digest.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/store/annulation.hpp"
#include "store/changeset.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

std::string texte_de(sqlite3_value* valeur) {
  const unsigned char* texte = valeur ? sqlite3_value_text(valeur) : nullptr;
  return texte ? reinterpret_cast<const char*>(texte) : "";
}

// The row of the change where the iterator stands.
LigneTouchee ligne_de(sqlite3_changeset_iter* parcours) {
  const char* table = nullptr;
  int colonnes = 0;
  int sorte = 0;
  unsigned char* cle = nullptr;
  exiger(nullptr, sqlite3changeset_op(parcours, &table, &colonnes, &sorte, nullptr));
  exiger(nullptr, sqlite3changeset_pk(parcours, &cle, nullptr));
  LigneTouchee ligne{table, {}};
  for (int i = 0; i < colonnes; ++i) {
    if (!cle[i]) continue;
    sqlite3_value* valeur = nullptr;
    (sorte == SQLITE_INSERT ? sqlite3changeset_new : sqlite3changeset_old)(parcours, i, &valeur);
    ligne.cle.push_back(texte_de(valeur));
  }
  return ligne;
}

}  // namespace

std::string changeset_de(Base& base, std::int64_t operation) {
  Requete requete(base, "SELECT changeset, sha256 FROM changement WHERE operation = ?");
  requete.lier(operation);
  if (!requete.suivante()) throw std::logic_error("cette opération n'a rien gardé à reprendre");
  const auto exiger_intact = [&](std::string_view octets, const std::optional<std::string>& empreinte) {
    if (empreinte && sha256(octets) != *empreinte)
      throw Panne(fmt::format("la base est abîmée : ce que l'opération {} a gardé pour être annulée a changé",
                              operation),
                  remede_base_abimee());
  };
  std::string changeset = requete.texte(0);
  exiger_intact(changeset, requete.texte_ou_rien(1));
  Requete suite(base, "SELECT octets, sha256 FROM changement_suite WHERE operation = ? ORDER BY rang");
  suite.lier(operation);
  while (suite.suivante()) {
    const std::string octets = suite.texte(0);
    exiger_intact(octets, suite.texte(1));
    changeset += octets;
  }
  return changeset;
}

std::set<LigneTouchee> lignes_touchees(Base& base, std::int64_t operation) {
  const std::string changeset = changeset_de(base, operation);
  std::set<LigneTouchee> lignes;
  if (changeset.empty()) return lignes;
  sqlite3_changeset_iter* parcours = nullptr;
  exiger(nullptr, sqlite3changeset_start(&parcours, static_cast<int>(changeset.size()),
                                         const_cast<char*>(changeset.data())));  // read only, says its manual
  while (sqlite3changeset_next(parcours) == SQLITE_ROW) lignes.insert(ligne_de(parcours));
  exiger(nullptr, sqlite3changeset_finalize(parcours));
  return lignes;
}

}  // namespace finhop::store
