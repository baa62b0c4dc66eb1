// Puts SQLite's result codes into words, in one table.
#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <initializer_list>

#include "finhop/base/panne.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {
namespace {

struct Cause {
  int code;
  std::string_view message;
  std::string_view remede;
};

constexpr std::array kCauses{
    Cause{SQLITE_READONLY_DBMOVED, "une autre base a pris sa place pendant cette commande (finhop restaurer)",
          "relancer la même commande"},
    Cause{SQLITE_READONLY_ROLLBACK, "une commande interrompue reste à reprendre dans ce fichier",
          "la reprendre, là où il peut être écrit : finhop --base FICHIER diagnostic"},
    Cause{SQLITE_BUSY, "la base est occupée par une autre commande",
          "attendre qu'elle finisse, puis relancer la même commande"},
    Cause{SQLITE_LOCKED, "la base est occupée par une autre commande",
          "attendre qu'elle finisse, puis relancer la même commande"},
    Cause{SQLITE_FULL, "le disque de la base est plein",
          "libérer de la place, puis relancer la même commande"},
    Cause{SQLITE_IOERR, "le disque de la base ne répond pas correctement",
          "vérifier le disque, puis relancer la même commande"},
    Cause{SQLITE_CORRUPT, "la base est abîmée", kRemedeBaseAbimee},
    Cause{SQLITE_NOTADB, "le fichier n'est pas une base SQLite",
          "indiquer une base de finhop avec --base FICHIER"},
    Cause{SQLITE_CANTOPEN, "la base ne peut pas être ouverte",
          "vérifier le chemin, et les droits du fichier et de son dossier"},
    Cause{SQLITE_READONLY, "la base ne peut pas être écrite",
          "vérifier les droits du fichier et de son dossier"},
    Cause{SQLITE_PERM, "l'accès à la base est refusé", "vérifier les droits du fichier et de son dossier"},
    Cause{SQLITE_NOMEM, "la mémoire manque", "fermer d'autres programmes, puis relancer la même commande"},
};

// A header that no SQLite ever wrote has no code of its own.
int code_de(const SQLite::Exception& exception) {
  const bool entete_abime = exception.getErrorCode() == SQLITE_ERROR &&
                            std::string_view(exception.what()).contains("unsupported file format");
  return entete_abime ? SQLITE_CORRUPT : exception.getErrorCode() & 0xFF;
}

// As SQLite numbers it, more finely where it said so.
int numero_de(const SQLite::Exception& exception) {
  const int fin = exception.getExtendedErrorCode();
  return fin > 0 ? fin : exception.getErrorCode();
}

}  // namespace

std::optional<Panne> expliquer(const std::exception_ptr& erreur) {
  try {
    std::rethrow_exception(erreur);
  } catch (const SQLite::Exception& exception) {
    for (const Cause& cause : kCauses)
      if (cause.code == numero_de(exception) || cause.code == code_de(exception))
        return Panne(fmt::format("{} (SQLite {})", cause.message, numero_de(exception)),
                     std::string(cause.remede));
    return std::nullopt;
  } catch (...) {
    return std::nullopt;  // not from SQLite: nothing to explain here
  }
}

namespace {

bool est_une_de(const std::exception_ptr& erreur, std::initializer_list<int> codes) {
  try {
    std::rethrow_exception(erreur);
  } catch (const SQLite::Exception& exception) {
    return std::ranges::find(codes, code_de(exception)) != codes.end();
  } catch (...) {
    return false;
  }
}

}  // namespace

bool est_disque_plein(const std::exception_ptr& erreur) {
  return est_une_de(erreur, {SQLITE_FULL});
}

bool est_occupee(const std::exception_ptr& erreur) {
  return est_une_de(erreur, {SQLITE_BUSY, SQLITE_LOCKED});
}

bool est_panne_du_disque(const std::exception_ptr& erreur) {
  return est_une_de(erreur, {SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN});
}

bool est_illisible(const std::exception_ptr& erreur) {
  return est_une_de(erreur, {SQLITE_CORRUPT, SQLITE_NOTADB});
}

}  // namespace finhop::store
