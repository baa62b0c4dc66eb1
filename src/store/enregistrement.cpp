#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "finhop/base/digest.hpp"
#include "finhop/store/annulation.hpp"
#include "store/changeset.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

// What is never taken back: the history, what serves to take back, documents, ranks (given back
// with their folders), the copies that were made.
constexpr std::array<std::string_view, 6> kSansRetour{"autre_document", "changement", "document",
                                                      "journal",        "lot_rang",   "sauvegarde"};

int est_suivie(void*, const char* table) {
  return std::ranges::find(kSansRetour, std::string_view(table)) == kSansRetour.end() ? 1 : 0;
}

}  // namespace

struct Enregistrement::Etat {
  Base& base;
  std::unique_ptr<sqlite3_session, void (*)(sqlite3_session*)> session{nullptr, sqlite3session_delete};
  std::string notes = {};  // told by others
};

Enregistrement::Enregistrement(Base& base) : etat_(new Etat{base}) {
  sqlite3* poignee = base.connexion().base.getHandle();
  sqlite3_session* session = nullptr;
  exiger(poignee, sqlite3session_create(poignee, "main", &session));
  etat_->session.reset(session);
  sqlite3session_table_filter(session, est_suivie, nullptr);
  exiger(poignee, sqlite3session_attach(session, nullptr));
}

Enregistrement::~Enregistrement() = default;

void Enregistrement::suspendre() {
  sqlite3session_enable(etat_->session.get(), 0);
}
void Enregistrement::reprendre() {
  sqlite3session_enable(etat_->session.get(), 1);
}
void Enregistrement::noter(std::string_view changeset) {
  etat_->notes += changeset;
}

namespace {

// Both as one, each row once.
Octets reunir(std::string_view un, std::string_view autre) {
  sqlite3_changegroup* brut = nullptr;
  exiger(nullptr, sqlite3changegroup_new(&brut));
  const std::unique_ptr<sqlite3_changegroup, void (*)(sqlite3_changegroup*)> groupe(
      brut, sqlite3changegroup_delete);
  for (std::string_view octets : {un, autre})
    exiger(nullptr, sqlite3changegroup_add(brut, static_cast<int>(octets.size()),
                                           const_cast<char*>(octets.data())));  // read only, says its manual
  int taille = 0;
  void* octets = nullptr;
  exiger(nullptr, sqlite3changegroup_output(brut, &taille, &octets));
  return {octets, taille};
}

}  // namespace

void Enregistrement::garder(const Journal& journal, const std::optional<std::string>& barriere) {
  int taille = 0;
  void* octets = nullptr;
  exiger(etat_->base.connexion().base.getHandle(),
         sqlite3session_changeset(etat_->session.get(), &taille, &octets));
  Octets vus(octets, taille);
  const bool les_deux = taille > 0 && !etat_->notes.empty();
  if (les_deux) vus = reunir(vus.texte(), etat_->notes);
  const std::string_view changeset = taille > 0 ? vus.texte() : std::string_view(etat_->notes);
  if (!journal.a_note()) {
    if (!changeset.empty()) throw std::logic_error("une commande change la base sans le dire au journal");
    return;
  }
  Requete requete(
      etat_->base,
      "INSERT INTO changement (operation, schema, lignes, barriere, sha256, changeset) VALUES (?, ?, ?, ?, ?, ?)");
  requete.lier(journal.operation(), version_schema(etat_->base), nombre_de_lignes(changeset), barriere,
               sha256(changeset));
  requete.lier_blob(changeset);
  requete.executer();
}

}  // namespace finhop::store
