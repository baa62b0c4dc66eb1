#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

#include "finhop/base/digest.hpp"
#include "finhop/store/annulation.hpp"
#include "store/changeset.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

// What is never taken back: the history, what serves to take back, documents, ranks (given back
// with their folders), the copies that were made.
constexpr std::array<std::string_view, 8> kSansRetour{"autre_document", "changement", "changement_suite",
                                                      "document",       "journal",    "lecture",
                                                      "lot_rang",       "sauvegarde"};

int est_suivie(void*, const char* table) {
  return std::ranges::find(kSansRetour, std::string_view(table)) == kSansRetour.end() ? 1 : 0;
}

}  // namespace

struct Enregistrement::Etat {
  using Session = std::unique_ptr<sqlite3_session, void (*)(sqlite3_session*)>;

  Base& base;
  Session session = observer(base);
  std::vector<ChangesetNote> notes = {};  // told by others
  std::size_t lignes_coupees = 0;

  static Session observer(Base& base);
  Octets changeset() const;
};

Enregistrement::Etat::Session Enregistrement::Etat::observer(Base& base) {
  sqlite3* poignee = base.connexion().base.getHandle();
  sqlite3_session* brute = nullptr;
  exiger(poignee, sqlite3session_create(poignee, "main", &brute));
  Session session(brute, sqlite3session_delete);
  sqlite3session_table_filter(brute, est_suivie, nullptr);
  exiger(poignee, sqlite3session_attach(brute, nullptr));
  return session;
}

Octets Enregistrement::Etat::changeset() const {
  int taille = 0;
  void* octets = nullptr;
  exiger(base.connexion().base.getHandle(), sqlite3session_changeset(session.get(), &taille, &octets));
  return {octets, taille};
}

Enregistrement::Enregistrement(Base& base) : etat_(new Etat{base}) {}

Enregistrement::~Enregistrement() = default;

void Enregistrement::suspendre() {
  sqlite3session_enable(etat_->session.get(), 0);
}
void Enregistrement::reprendre() {
  sqlite3session_enable(etat_->session.get(), 1);
}
void Enregistrement::noter(ChangesetNote changeset) {
  etat_->notes.push_back(std::move(changeset));
}

// The base's own temporary file takes it; it goes with the connection.
void Enregistrement::couper() {
  const Octets vus = etat_->changeset();
  const std::size_t lignes = nombre_de_lignes(vus.texte());
  if (lignes == 0) return;
  etat_->base.connexion().base.exec(
      "CREATE TEMP TABLE IF NOT EXISTS mis_de_cote (rang INTEGER PRIMARY KEY, octets BLOB)");
  Requete requete(etat_->base, "INSERT INTO temp.mis_de_cote (octets) VALUES (?)");
  requete.lier_blob(vus.texte());
  requete.executer();
  etat_->lignes_coupees += lignes;
  etat_->session.reset();
  etat_->session = Etat::observer(etat_->base);
}

namespace {

// A changeset is kept in pieces, so that a long one is never whole in memory.
constexpr std::size_t kMorceau = 1'000'000;

class EnMorceaux {
 public:
  EnMorceaux(Base& base, std::int64_t operation, std::size_t lignes,
             const std::optional<std::string>& barriere)
      : base_(base), operation_(operation), lignes_(lignes), barriere_(barriere) {}

  void ajouter(std::string_view octets) {
    while (!octets.empty()) {
      if (tampon_.size() == kMorceau) vider();
      const std::string_view debut = octets.substr(0, kMorceau - tampon_.size());
      tampon_ += debut;
      octets.remove_prefix(debut.size());
    }
  }
  void finir() {
    if (rang_ == 0 || !tampon_.empty()) vider();
  }

 private:
  void vider();

  Base& base_;
  std::int64_t operation_;
  std::size_t lignes_;
  const std::optional<std::string>& barriere_;
  std::size_t rang_ = 0;
  std::string tampon_;
};

void EnMorceaux::vider() {
  if (rang_ == 0) {
    Requete requete(base_,
                    "INSERT INTO changement (operation, schema, lignes, barriere, sha256, changeset) VALUES "
                    "(?, ?, ?, ?, ?, ?)");
    requete.lier(operation_, version_schema(base_), lignes_, barriere_, sha256(tampon_));
    requete.lier_blob(tampon_);
    requete.executer();
  } else {
    Requete requete(base_,
                    "INSERT INTO changement_suite (operation, rang, sha256, octets) VALUES (?, ?, ?, ?)");
    requete.lier(operation_, rang_, sha256(tampon_));
    requete.lier_blob(tampon_);
    requete.executer();
  }
  ++rang_;
  tampon_.clear();
}

}  // namespace

// What was told comes first: what it added may hold a value that a row which was watched let go.
void Enregistrement::garder(const Journal& journal, const std::optional<std::string>& barriere) {
  const Octets vus = etat_->changeset();
  std::size_t lignes = nombre_de_lignes(vus.texte()) + etat_->lignes_coupees;
  for (const ChangesetNote& note : etat_->notes) lignes += note.lignes;
  if (!journal.a_note()) {
    if (lignes > 0) throw std::logic_error("une commande change la base sans le dire au journal");
    return;
  }
  EnMorceaux morceaux(etat_->base, journal.operation(), lignes, barriere);
  for (const ChangesetNote& note : etat_->notes)
    note.dire([&](std::string_view octets_dits) { morceaux.ajouter(octets_dits); });
  if (etat_->lignes_coupees > 0) {
    Requete coupe(etat_->base, "SELECT octets FROM temp.mis_de_cote ORDER BY rang");
    while (coupe.suivante()) morceaux.ajouter(coupe.texte(0));
  }
  morceaux.ajouter(vus.texte());
  morceaux.finir();
  if (etat_->lignes_coupees > 0) etat_->base.connexion().base.exec("DELETE FROM temp.mis_de_cote");
}

}  // namespace finhop::store
