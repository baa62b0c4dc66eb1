#include "finhop/store/base.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <thread>
#include <utility>

#include "finhop/base/ebauche.hpp"
#include "store/connexion.hpp"

namespace finhop::store {
namespace {

constexpr const char* kEnMemoire = ":memory:";
constexpr std::string_view kRemedeAutreBase =
    "indiquer une base de finhop avec --base, ou en créer une : finhop init";

int lire_entier(SQLite::Database& base, const char* pragma) {
  return base.execAndGet(pragma).getInt();
}

bool est_vierge(SQLite::Database& base) {
  return lire_entier(base, "SELECT count(*) FROM sqlite_schema") == 0;
}

void verifier_identite(SQLite::Database& base, const std::filesystem::path& chemin, int version_connue) {
  if (lire_entier(base, "PRAGMA application_id") != kIdentiteApplication)
    throw Panne(fmt::format("{} n'est pas une base de finhop", chemin.string()),
                std::string(kRemedeAutreBase));
  const int version = version_du_schema(base);
  if (version > version_connue)
    throw Panne(fmt::format("{} a été faite par un finhop plus récent (schéma {}, celui-ci connaît le {})",
                            chemin.string(), version, version_connue),
                "installer la dernière version de finhop ; la base n'a pas été touchée");
}

void garder_une_copie(Base::Connexion& connexion, int version) {
  std::filesystem::path copie = connexion.chemin;
  copie += fmt::format(".schema-{}.copie", version);
  if (std::filesystem::exists(copie)) return;
  Ebauche ebauche(copie);
  if (std::filesystem::exists(copie)) return;  // another process made it meanwhile
  SQLite::Statement requete(connexion.base, "VACUUM INTO ?");
  requete.bind(1, ebauche.chemin().string());
  requete.exec();
  ebauche.publier();
}

}  // namespace

namespace {

// A name such as `file:x` would be read as a URI.
std::string nom_pour_sqlite(const std::filesystem::path& fichier) {
  return fichier == kEnMemoire ? kEnMemoire : std::filesystem::absolute(fichier).string();
}

// SQLite asks this each time it finds the base locked; `essais` counts from 0 for each wait. 0 gives up.
int attendre(void* vers, int essais) {
  auto& connexion = *static_cast<Base::Connexion*>(vers);
  constexpr std::chrono::milliseconds kPause{20};
  const auto maintenant = std::chrono::steady_clock::now();
  if (essais == 0) connexion.debut_attente = maintenant;
  const auto duree = maintenant - connexion.debut_attente;
  if (duree > connexion.au_plus) return 0;
  if (duree > kAttenteMuette && connexion.sur_attente) std::exchange(connexion.sur_attente, {})();
  std::this_thread::sleep_for(kPause);
  return 1;
}

}  // namespace

Base::Connexion::Connexion(const std::filesystem::path& fichier, int drapeaux)
    : chemin(fichier), base(nom_pour_sqlite(fichier), drapeaux) {
  sqlite3_busy_handler(base.getHandle(), attendre, this);
  base.exec("PRAGMA foreign_keys = ON");
  base.exec("PRAGMA synchronous = EXTRA");
}

std::unique_ptr<Base::Connexion> creer_connexion(const std::filesystem::path& chemin,
                                                 std::span<const Migration> migrations) {
  auto connexion = std::make_unique<Base::Connexion>(chemin, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  if (!est_vierge(connexion->base))
    throw Panne(fmt::format("{} existe déjà", chemin.string()), std::string(kRemedeAutreBase));
  connexion->base.exec("PRAGMA page_size = 16384");
  connexion->base.exec(fmt::format("PRAGMA application_id = {}", kIdentiteApplication));
  migrer(connexion->base, migrations);
  return connexion;
}

std::unique_ptr<Base::Connexion> ouvrir_connexion(const std::filesystem::path& chemin,
                                                  std::span<const Migration> migrations) {
  if (!std::filesystem::exists(chemin))
    throw Panne(fmt::format("la base {} n'existe pas", chemin.string()),
                "la créer : finhop init --siret 14CHIFFRES ; ou indiquer la bonne avec --base FICHIER");
  if (std::filesystem::is_directory(chemin))
    throw Panne(fmt::format("{} est un dossier, pas une base", chemin.string()),
                std::string(kRemedeAutreBase));
  auto connexion = std::make_unique<Base::Connexion>(chemin, SQLite::OPEN_READWRITE);
  const int derniere = migrations.back().version;
  verifier_identite(connexion->base, chemin, derniere);
  const int version = version_du_schema(connexion->base);
  if (version < derniere) {
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

Base Base::creer(const std::filesystem::path& chemin) {
  return Base(creer_connexion(chemin, migrations_embarquees()));
}

Base Base::en_memoire() {
  return Base(creer_connexion(kEnMemoire, migrations_embarquees()));
}

Base Base::ouvrir(const std::filesystem::path& chemin, SurAttente sur_attente,
                  std::chrono::milliseconds au_plus) {
  Base base(ouvrir_connexion(chemin, migrations_embarquees()));
  base.connexion().sur_attente = std::move(sur_attente);
  base.connexion().au_plus = au_plus;
  return base;
}

struct Transaction::Etat {
  SQLite::Transaction transaction;
};

namespace {

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
}
Transaction::~Transaction() = default;

void Transaction::valider() {
  etat_->transaction.commit();
}

}  // namespace finhop::store
