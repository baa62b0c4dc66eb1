#include "finhop/store/copie.hpp"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>

#include "finhop/base/digest.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "store/connexion.hpp"
#include "store/requete.hpp"
#include "store/tables.hpp"

namespace finhop::store {
namespace {

namespace fs = std::filesystem;

// Each value with its type and its length, so that no two different tables give the same bytes.
void ajouter_table(Base& base, const std::string& table, Sha256& calcul) {
  Requete::Ephemere sql{"SELECT * FROM " + nom_sql(table) + " NOT INDEXED"};
  SQLite::Statement requete(base.connexion().base, sql.sql);
  calcul.ajouter(fmt::format("{}\n", table));
  while (requete.executeStep())
    for (int i = 0; i < requete.getColumnCount(); ++i) {
      const std::string valeur = requete.getColumn(i).getString();
      calcul.ajouter(fmt::format("{} {}:", requete.getColumn(i).getType(), valeur.size()));
      calcul.ajouter(valeur);
    }
}

void copier_pages(Base::Connexion& source, SQLite::Database& copie) {
  // Thrown away whole when it fails: nothing to roll back.
  copie.exec("PRAGMA journal_mode = MEMORY");
  copie.exec("PRAGMA synchronous = FULL");
  SQLite::Backup sauvegarde(copie, source.base);
  if (const int code = sauvegarde.executeStep(-1); code != SQLITE_DONE)
    throw SQLite::Exception("copie interrompue", code);
}

// A source in another journal mode says so in its first page.
void remettre_en_un_fichier(const fs::path& copie) {
  SQLite::Database base(copie.string(), SQLite::OPEN_READWRITE);
  base.exec("PRAGMA journal_mode = DELETE");
}

}  // namespace

Contenu relever_contenu(Base& base) {
  Contenu contenu{version_du_schema(base.connexion().base),
                  entier_de(base, "SELECT count(*) FROM avance"),
                  entier_de(base, "SELECT count(*) FROM solde"),
                  entier_de(base, "SELECT count(*) FROM document"),
                  entier_de(base, "SELECT count(*) FROM lot"),
                  entier_de(base, "SELECT count(*) FROM journal"),
                  {}};
  Sha256 calcul;
  for (const std::string& table : tables_de(base))
    if (table != "sauvegarde") ajouter_table(base, table, calcul);
  contenu.empreinte = calcul.terminer();
  return contenu;
}

void copier(Base::Connexion& source, const fs::path& vers) {
  try {
    const std::string chemin = fs::absolute(vers).string();
    SQLite::Database copie(chemin, SQLite::OPEN_READWRITE);
    copier_pages(source, copie);
  } catch (const SQLite::Exception& erreur) {
    if ((erreur.getErrorCode() & 0xFF) != SQLITE_FULL) throw;
    const auto taille = static_cast<std::uint64_t>(source.base.execAndGet("PRAGMA page_size").getInt64() *
                                                   source.base.execAndGet("PRAGMA page_count").getInt64());
    throw DisquePlein(
        fmt::format("écriture de {} : le disque est plein", vers.string()),
        fmt::format("libérer {} sur ce disque, ou en choisir un autre", taille_lisible(taille)));
  }
  remettre_en_un_fichier(fs::absolute(vers));
  synchroniser(vers);
}

void copier(Base& base, const fs::path& vers) {
  copier(base.connexion(), vers);
}

std::vector<fs::path> fichiers_d_ecriture(const fs::path& base) {
  std::vector<fs::path> trouves;
  for (std::string_view suffixe : kSuffixesEcriture) {
    const fs::path chemin = avec_suffixe(base, suffixe);
    std::error_code inconnu;
    if (fs::exists(fs::symlink_status(chemin, inconnu))) trouves.push_back(chemin);
  }
  return trouves;
}

void exiger_nom_assez_court(const fs::path& base) {
  constexpr std::size_t kNom = 255;     // of one file, for the systems of today
  constexpr std::size_t kChemin = 512;  // that SQLite takes, its own suffixes included
  constexpr std::size_t kAjout = std::ranges::max(kSuffixesEcriture, {}, &std::string_view::size).size();
  if (base.filename().string().size() + kAjout <= kNom &&
      fs::absolute(base).lexically_normal().string().size() + kAjout < kChemin)
    return;
  throw Panne(fmt::format("{} : le nom ou le chemin est trop long pour une base", base.string()),
              "choisir un nom ou un dossier plus court");
}

bool est_fichier_d_ecriture_de(const fs::path& base, const fs::path& chemin) {
  // SQLite names them after the file that a link leads to.
  const fs::path la_base = fs::weakly_canonical(fs::absolute(base));
  const fs::path absolu = fs::absolute(chemin);
  const fs::path le_nom = fs::weakly_canonical(repertoire_de(absolu)) / absolu.filename();
  return std::ranges::any_of(
      kSuffixesEcriture, [&](std::string_view suffixe) { return avec_suffixe(la_base, suffixe) == le_nom; });
}

// https://www.sqlite.org/fileformat.html, 1.3: the title at 0, the application's id at 68.
bool porte_la_marque(const fs::path& fichier) {
  constexpr std::size_t kDebut = 72;
  if (!fs::is_regular_file(fichier)) return false;
  const std::string debut = lire_fichier(fichier, kDebut);
  return debut.size() >= kDebut && debut.starts_with("SQLite format 3") && debut.substr(68, 4) == "FHOP";
}

}  // namespace finhop::store
