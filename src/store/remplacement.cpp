#include "finhop/store/remplacement.hpp"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <functional>
#include <vector>

#include "finhop/base/digest.hpp"
#include "finhop/base/fichier.hpp"
#include "store/attente.hpp"

namespace finhop::store {
namespace {

namespace fs = std::filesystem;

// Closing any opening of a file lets go every lock that SQLite took on it in this process: this one stays to the end.
class Octets {
 public:
  explicit Octets(const fs::path& chemin)
      : chemin_(chemin), numero_(::open(chemin.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (numero_ < 0) lancer_panne("ouverture de", chemin_, errno);
  }
  Octets(const Octets&) = delete;
  Octets& operator=(const Octets&) = delete;
  ~Octets() { ::close(numero_); }

  std::string lire(off_t place, std::size_t au_plus) const {
    std::string octets(au_plus, '\0');
    const ssize_t lus = ::pread(numero_, octets.data(), octets.size(), place);
    if (lus < 0) lancer_panne("lecture de", chemin_, errno);
    octets.resize(static_cast<std::size_t>(lus));
    return octets;
  }
  void parcourir(const std::function<void(std::string_view)>& prendre) const {
    constexpr std::size_t kMorceau = 1 << 20;
    off_t place = 0;
    for (std::string octets = lire(place, kMorceau); !octets.empty(); octets = lire(place, kMorceau)) {
      prendre(octets);
      place += static_cast<off_t>(octets.size());
    }
  }

 private:
  fs::path chemin_;
  int numero_;
};

// https://www.sqlite.org/fileformat.html, 1.3: 2 at 18 for a write-ahead log.
bool a_un_journal_d_avance(const Octets& octets) {
  return octets.lire(18, 1) == "\2";
}

}  // namespace

struct Remplacement::Etat {
  fs::path chemin;
  Octets octets;
  Attente attente;
  SQLite::Database base;
  SQLite::Database contenu;
  std::optional<SQLite::Backup> copie;

  Etat(const fs::path& la_base, const fs::path& le_contenu, const Patience& patience)
      : chemin(fs::absolute(la_base)),
        octets(chemin),
        attente(patience),
        base(chemin.string(), SQLite::OPEN_READWRITE),
        contenu(fs::absolute(le_contenu).string(), SQLite::OPEN_READONLY) {
    sqlite3_busy_handler(base.getHandle(), attendre_pour_sqlite, &attente);
    if (a_un_journal_d_avance(octets)) base.exec("PRAGMA journal_mode = DELETE");
    copie.emplace(base, contenu);
    avancer(0, SQLITE_OK);  // no page yet: takes every lock
  }

  void avancer(int pages, int attendu) {
    if (const int code = copie->executeStep(pages); code != attendu)
      throw SQLite::Exception("remplacement interrompu", code);
  }
};

Remplacement::Remplacement(const fs::path& base, const fs::path& contenu, const Patience& patience)
    : etat_(std::make_unique<Etat>(base, contenu, patience)) {}
Remplacement::~Remplacement() = default;

void Remplacement::copier_l_ancienne(Ebauche& vers) {
  etat_->octets.parcourir([&](std::string_view octets) { vers.ecrire(octets); });
}

std::string Remplacement::empreinte_de_l_ancienne() {
  Sha256 calcul;
  etat_->octets.parcourir([&](std::string_view octets) { calcul.ajouter(octets); });
  return calcul.terminer();
}

void Remplacement::faire() {
  etat_->avancer(-1, SQLITE_DONE);
  etat_->copie.reset();
  synchroniser(repertoire_de(etat_->chemin));  // that the journal is gone
}

}  // namespace finhop::store
