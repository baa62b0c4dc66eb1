#include "finhop/store/base.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <utility>

#include "finhop/base/fichier.hpp"
#include "store/connexion.hpp"
#include "store/copie_d_avant.hpp"
#include "store/schema.hpp"

namespace finhop::store {
namespace {

// As many as SQLite gives to who reads.
constexpr const char* kPeuDePages = "PRAGMA cache_size = -2000";

Remede remede_autre_base() {
  return {"",
          {{"indiquer une base de finhop", Geste::Recommencer, {{Donnee::Base}}},
           {"ou en créer une", Geste::Initialiser, {{Donnee::Base}, {Donnee::Siret}}}}};
}

int lire_entier(SQLite::Database& base, const char* pragma) {
  return base.execAndGet(pragma).getInt();
}

bool est_vierge(SQLite::Database& base) {
  return lire_entier(base, "SELECT count(*) FROM sqlite_schema") == 0;
}

[[noreturn]] void refuser_plus_recente(SQLite::Database& base, const std::filesystem::path& chemin,
                                       int version_connue) {
  throw Panne(
      fmt::format("{} a été faite par une version plus récente de finhop (schéma {}, celui-ci connaît le {})",
                  chemin.string(), version_du_schema(base), version_connue),
      {fmt::format(
           "installer la dernière version de finhop, qui connaisse le schéma {} ; la base n'a pas été touchée",
           version_du_schema(base)),
       {{"si aucune version plus récente ne l'a ouverte, l'examiner", Geste::Diagnostiquer},
        {"puis reprendre une copie", Geste::Restaurer, {{Donnee::Copie}}}}});
}

void verifier_identite(SQLite::Database& base, const std::filesystem::path& chemin, int version_connue) {
  if (lire_entier(base, "PRAGMA application_id") != kIdentiteApplication)
    throw Panne(fmt::format("{} n'est pas une base de finhop", chemin.string()), remede_autre_base());
  if (version_du_schema(base) > version_connue) refuser_plus_recente(base, chemin, version_connue);
}

// A name such as `file:x` would be read as a URI, and `:memory:` as no file at all: that is what no name means here.
std::string nom_pour_sqlite(const std::filesystem::path& fichier) {
  return fichier.empty() ? ":memory:" : std::filesystem::absolute(fichier).string();
}

// A base whose tables are not those of its version would be upgraded into something nobody knows.
void exiger_schema(Base::Connexion& connexion, std::span<const Migration> migrations) {
  const EtatSchema etat = comparer_schema(connexion.base, migrations);
  if (!etat.fautes.empty())
    throw Panne(fmt::format("{} n'est plus telle que finhop l'a faite : {}", connexion.chemin.string(),
                            etat.fautes.front()),
                remede_base_abimee());
}

}  // namespace

Base::Connexion::Connexion(const std::filesystem::path& fichier, int drapeaux, Patience patience)
    : pour_le_groupe(droits_du_fichier(fichier)),
      chemin(fichier),
      base(nom_pour_sqlite(fichier), drapeaux | SQLite::OPEN_NOMUTEX),
      attente(std::move(patience)) {
  sqlite3_busy_handler(base.getHandle(), attendre_pour_sqlite, &attente);
  base.exec("PRAGMA foreign_keys = ON");
  base.exec("PRAGMA synchronous = EXTRA");
  // What a statement needs to take itself back stays in memory: a file for each costs more than the statement.
  base.exec("PRAGMA temp_store = MEMORY");
}

std::unique_ptr<Base::Connexion> creer_connexion(const std::filesystem::path& chemin,
                                                 std::span<const Migration> migrations) {
  auto connexion = std::make_unique<Base::Connexion>(chemin, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  if (!est_vierge(connexion->base))
    throw Panne(fmt::format("{} existe déjà", chemin.string()), remede_autre_base());
  connexion->base.exec("PRAGMA page_size = 16384");
  connexion->base.exec(fmt::format("PRAGMA application_id = {}", kIdentiteApplication));
  migrer(connexion->base, migrations);
  return connexion;
}

namespace {

void exiger_fichier(const std::filesystem::path& chemin) {
  if (!std::filesystem::exists(chemin)) throw base_absente(chemin, {});
  if (std::filesystem::is_directory(chemin))
    throw Panne(fmt::format("{} est un dossier, pas une base", chemin.string()), remede_autre_base());
  if (!std::filesystem::is_regular_file(chemin))
    throw Panne(
        fmt::format("{} n'est pas un fichier ordinaire, mais un tube ou un périphérique", chemin.string()),
        remede_autre_base());
}

// SQLite reads as zeros what is missing of a last page. With a write-ahead log, pages may still be there only.
void exiger_entiere(SQLite::Database& base, const std::filesystem::path& chemin) {
  if (base.execAndGet("PRAGMA journal_mode").getString() == "wal") return;
  const SQLite::Transaction lecture(base);  // the file keeps its size until it is compared
  const auto attendus = static_cast<std::uint64_t>(lire_entier(base, "PRAGMA page_count")) *
                        static_cast<std::uint64_t>(lire_entier(base, "PRAGMA page_size"));
  const std::uint64_t trouves = std::filesystem::file_size(chemin);
  if (trouves < attendus)
    throw Panne(fmt::format("la base {} est coupée : elle fait {} octets, il en faut {}", chemin.string(),
                            trouves, attendus),
                remede_base_abimee());
}

// What finhop made, be it altered since: it says so, or it holds what no other program makes.
void exiger_une_parente(SQLite::Database& base, const std::filesystem::path& chemin) {
  const bool le_dit = lire_entier(base, "PRAGMA application_id") == kIdentiteApplication;
  const bool en_a_les_tables =
      lire_entier(base, "SELECT count(*) FROM sqlite_schema WHERE name IN ('lot_rang', 'avance_pas')") == 2;
  if (!le_dit && !en_a_les_tables)
    throw PasUneBase(fmt::format("{} n'est pas une base de finhop", chemin.string()), remede_autre_base());
}

// A version that this program does not know is either a lie, or a newer finhop's.
void exiger_une_version(SQLite::Database& base, const std::filesystem::path& chemin) {
  const auto migrations = migrations_embarquees();
  if (version_du_schema(base) <= migrations.back().version) return;
  const EtatSchema etat = comparer_schema(base, migrations);
  const bool est_un_mensonge =
      etat.version == migrations.back().version && etat.fautes.size() == 1 && etat.ajouts.empty();
  if (!est_un_mensonge) refuser_plus_recente(base, chemin, migrations.back().version);
}

}  // namespace

std::unique_ptr<Base::Connexion> ouvrir_connexion(const std::filesystem::path& chemin,
                                                  std::span<const Migration> migrations,
                                                  const Patience& patience) {
  exiger_fichier(chemin);
  auto connexion = std::make_unique<Base::Connexion>(chemin, SQLite::OPEN_READWRITE, patience);
  const int derniere = migrations.back().version;
  verifier_identite(connexion->base, chemin, derniere);
  exiger_entiere(connexion->base, chemin);
  const int version = version_du_schema(connexion->base);
  if (version < derniere) {
    exiger_schema(*connexion, migrations);
    garder_une_copie(*connexion, version);
    migrer(connexion->base, migrations);
  }
  return connexion;
}

Base::Base(std::unique_ptr<Connexion> connexion) : connexion_(std::move(connexion)) {}
Base::Base(Base&&) noexcept = default;
Base& Base::operator=(Base&&) noexcept = default;
Base::~Base() = default;

const std::filesystem::path& Base::chemin() const {
  return connexion_->chemin;
}

const std::optional<std::filesystem::path>& Base::copie_d_avant() const {
  return connexion_->copie_d_avant;
}

Base Base::creer(const std::filesystem::path& chemin) {
  return Base(creer_connexion(chemin, migrations_embarquees()));
}

Base Base::en_memoire() {
  return Base(creer_connexion({}, migrations_embarquees()));
}

Base Base::ouvrir(const std::filesystem::path& chemin, SurAttente sur_attente,
                  std::chrono::milliseconds au_plus) {
  return Base(ouvrir_connexion(chemin, migrations_embarquees(), {std::move(sur_attente), au_plus}));
}

Base Base::a_examiner(const std::filesystem::path& chemin, Ecritures ecritures, const Patience& patience) {
  exiger_fichier(chemin);
  Base base(std::make_unique<Connexion>(
      chemin, ecritures == Ecritures::Aucune ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE, patience));
  exiger_une_parente(base.connexion().base, chemin);
  exiger_entiere(base.connexion().base, chemin);
  exiger_une_version(base.connexion().base, chemin);
  return base;
}

void Base::mettre_a_jour() {
  migrer(connexion_->base, migrations_embarquees());
}

struct Transaction::Etat {
  SQLite::Transaction transaction;
};

namespace {

// A command whose changed pages do not fit in memory writes them before it ends, and shuts the base to all who read until
// then. Ten thousand dossiers fit.
constexpr const char* kPagesDUneEcriture = "PRAGMA cache_size = -16000";

// SQLite opens what it may only read, and lets a write transaction start there without its lock.
void exiger_inscriptible(Base& base, Acces acces) {
  if (acces == Acces::Ecriture && sqlite3_db_readonly(base.connexion().base.getHandle(), "main") == 1)
    throw Panne(fmt::format("base {} : la base ne peut pas être écrite", base.chemin().string()),
                "vérifier les droits du fichier et de son dossier");
}

}  // namespace

Transaction::Transaction(Base& base, Acces acces)
    : etat_(new Etat{SQLite::Transaction(base.connexion().base,
                                         acces == Acces::Ecriture ? SQLite::TransactionBehavior::IMMEDIATE
                                                                  : SQLite::TransactionBehavior::DEFERRED)}) {
  exiger_inscriptible(base, acces);
  if (acces == Acces::Ecriture) base.connexion().base.exec(kPagesDUneEcriture);
}
Transaction::~Transaction() = default;

void Transaction::valider() {
  etat_->transaction.commit();
}

void ecrire_au_fil(Base& base) {
  base.connexion().base.exec(kPeuDePages);
}

}  // namespace finhop::store
