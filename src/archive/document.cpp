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

[[noreturn]] void empeche(const std::string& octets) {
  const std::size_t fin = octets.find('\0');
  if (fin == std::string::npos)
    throw Panne("lecture d'un document : le système refuse un processus de plus",
                puis_recommencer("fermer d'autres programmes, ou relever les limites du compte"));
  throw Panne(octets.substr(0, fin), {octets.substr(fin + 1, octets.find('\0', fin + 1) - fin - 1)});
}

// Why the reader of a document did not come to its end; SIGKILL comes from the system, which lacks memory.
std::string raison(int statut) {
  if (WIFEXITED(statut))
    return WEXITSTATUS(statut) == lecteur::kTropDemande ? kTropDeMemoire : std::string(kLecteurTombe);
  switch (WTERMSIG(statut)) {
    case SIGXCPU:
      return kTropDeTemps;
    case SIGKILL:
      throw Panne("lecture d'un document : le système a arrêté le lecteur",
                  puis_recommencer("fermer d'autres programmes : la mémoire manque"));
    case SIGSEGV:  // its stack
    case SIGABRT:
      return kTropDeMemoire;
    default:
      return std::string(kLecteurTombe);
  }
}

}  // namespace

DocumentExam examiner_document(std::string_view octets) {
  const ReponseDuLecteur reponse = demander_au_lecteur(Demande::Examiner, octets);
  if (WIFEXITED(reponse.statut) && WEXITSTATUS(reponse.statut) == lecteur::kEmpeche) empeche(reponse.octets);
  auto lu = lecteur::lire_examen(reponse.octets);
  if (!lu) return {std::nullopt, "application/octet-stream", raison(reponse.statut), {}};
  if (reponse.statut != 0 || !lu->fini) lu->examen.defaut = raison(reponse.statut);
  return std::move(lu->examen);
}

}  // namespace finhop::archive
