// Puts SQLite's result codes into words, in one table.
#include <SQLiteCpp/SQLiteCpp.h>
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
  Remede (*remede)();
};

constexpr const char* kDroits = "vérifier les droits du fichier et de son dossier";

Remede attendre() {
  return puis_recommencer("attendre qu'elle finisse");
}

constexpr std::array kCauses{
    Cause{SQLITE_READONLY_DBMOVED,
          "une autre base a pris sa place pendant cette commande : une copie y a été remise",
          [] { return puis_recommencer(""); }},
    Cause{SQLITE_READONLY_ROLLBACK, "une commande interrompue reste à reprendre dans ce fichier",
          [] {
            return Remede(
                Suite{"la reprendre, là où il peut être écrit", Geste::Diagnostiquer, {{Donnee::Base}}});
          }},
    Cause{SQLITE_BUSY, "la base est occupée par une autre commande", attendre},
    Cause{SQLITE_LOCKED, "la base est occupée par une autre commande", attendre},
    Cause{SQLITE_FULL, "le disque de la base est plein",
          [] { return puis_recommencer("libérer de la place"); }},
    Cause{SQLITE_IOERR, "le disque de la base ne répond pas correctement",
          [] { return puis_recommencer("vérifier le disque"); }},
    Cause{SQLITE_CORRUPT, "la base est abîmée", remede_base_abimee},
    Cause{SQLITE_NOTADB, "le fichier n'est pas une base SQLite",
          [] {
            return Remede(Suite{"indiquer une base de finhop", Geste::Recommencer, {{Donnee::Base}}});
          }},
    Cause{SQLITE_CANTOPEN, "la base ne peut pas être ouverte",
          [] { return Remede("vérifier le chemin, et les droits du fichier et de son dossier"); }},
    Cause{SQLITE_READONLY, "la base ne peut pas être écrite", [] { return Remede(kDroits); }},
    Cause{SQLITE_PERM, "l'accès à la base est refusé", [] { return Remede(kDroits); }},
    Cause{SQLITE_NOMEM, "la mémoire manque", [] { return puis_recommencer("fermer d'autres programmes"); }},
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
        return Panne(std::string(cause.message), cause.remede());
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
