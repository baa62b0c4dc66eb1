#include "finhop/archive/document.hpp"

#include <fmt/format.h>
#include <sys/wait.h>

#include <csignal>
#include <string>
#include <utility>

#include "archive/lecteur_a_part.hpp"
#include "finhop/base/panne.hpp"

namespace finhop::archive {
namespace {

using lecteur::Demande;

const std::string kTropDeMemoire =
    fmt::format("il demande trop de mémoire pour s'ouvrir : plus de {} Mio", lecteur::kMemoireMax >> 20U);
const std::string kTropDeTemps =
    fmt::format("il demande trop de temps pour s'ouvrir : plus de {} secondes", lecteur::kSecondesMax);
constexpr std::string_view kLecteurTombe = "il fait échouer ce qui le lit : il est abîmé, ou fait pour nuire";

struct Raison {
  Cause cause;
  std::string dite;
};

[[noreturn]] void empeche(const std::string& octets) {
  const std::size_t fin = octets.find('\0');
  if (fin == std::string::npos)
    throw Panne("lecture d'un document : le système refuse un processus de plus",
                puis_recommencer("fermer d'autres programmes, ou relever les limites du compte"));
  throw Panne(octets.substr(0, fin), {octets.substr(fin + 1, octets.find('\0', fin + 1) - fin - 1)});
}

// Why the reader of a document did not come to its end; SIGKILL comes from the system, which lacks memory.
Raison raison(int statut) {
  const Raison memoire{Cause::TropDeMemoire, kTropDeMemoire};
  const Raison tombe{Cause::Lecteur, std::string(kLecteurTombe)};
  if (WIFEXITED(statut)) return WEXITSTATUS(statut) == lecteur::kTropDemande ? memoire : tombe;
  switch (WTERMSIG(statut)) {
    case SIGXCPU:
      return {Cause::TropDeTemps, kTropDeTemps};
    case SIGKILL:
      throw Panne("lecture d'un document : le système a arrêté le lecteur",
                  puis_recommencer("fermer d'autres programmes : la mémoire manque"));
    case SIGSEGV:  // its stack
    case SIGABRT:
      return memoire;
    default:
      return tombe;
  }
}

}  // namespace

DocumentExam examiner_document(std::string_view octets) {
  const ReponseDuLecteur reponse = demander_au_lecteur(Demande::Examiner, octets);
  if (WIFEXITED(reponse.statut) && WEXITSTATUS(reponse.statut) == lecteur::kEmpeche) empeche(reponse.octets);
  auto lu = lecteur::lire_examen(reponse.octets);
  if (!lu)
    lu.emplace(lecteur::ExamenLu{{std::nullopt, "application/octet-stream", std::nullopt, {}, std::nullopt}});
  if (reponse.statut != 0 || !lu->fini) {
    Raison pourquoi = raison(reponse.statut);
    lu->examen.defaut = std::move(pourquoi.dite);
    lu->examen.cause = pourquoi.cause;
  }
  return std::move(lu->examen);
}

}  // namespace finhop::archive
