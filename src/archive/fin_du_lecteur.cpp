#include "archive/fin_du_lecteur.hpp"

#include <fmt/format.h>
#include <sys/wait.h>

#include <csignal>

#include "finhop/base/panne.hpp"

namespace finhop::archive {
namespace {

using lecteur::Cause;

ArretDuLecteur trop_de_memoire(lecteur::Demande demande) {
  return {Cause::TropDeMemoire, fmt::format("il demande trop de mémoire pour s'ouvrir : plus de {} Mio",
                                            lecteur::bornes_de(demande).memoire >> 20U)};
}
ArretDuLecteur trop_de_temps(lecteur::Demande demande) {
  return {Cause::TropDeTemps, fmt::format("il demande trop de temps pour s'ouvrir : plus de {} secondes",
                                          lecteur::bornes_de(demande).secondes)};
}
ArretDuLecteur lecteur_tombe() {
  return {Cause::Lecteur, "il fait échouer ce qui le lit : il est abîmé, ou fait pour nuire"};
}

}  // namespace

void exiger_un_lecteur(const ReponseDuLecteur& reponse) {
  if (!WIFEXITED(reponse.statut) || WEXITSTATUS(reponse.statut) != lecteur::kEmpeche) return;
  const std::string& octets = reponse.octets;
  const std::size_t fin = octets.find('\0');
  if (fin == std::string::npos)
    throw Panne("lecture d'un document : le système refuse un processus de plus",
                puis_recommencer("fermer d'autres programmes, ou relever les limites du compte"));
  throw Panne(octets.substr(0, fin), {octets.substr(fin + 1, octets.find('\0', fin + 1) - fin - 1)});
}

// SIGKILL comes from the system, which lacks memory; SIGSEGV from its stack.
ArretDuLecteur arret_du_lecteur(int statut, lecteur::Demande demande) {
  if (WIFEXITED(statut))
    return WEXITSTATUS(statut) == lecteur::kTropDemande ? trop_de_memoire(demande) : lecteur_tombe();
  switch (WTERMSIG(statut)) {
    case SIGXCPU:
      return trop_de_temps(demande);
    case SIGKILL:
      throw Panne("lecture d'un document : le système a arrêté le lecteur",
                  puis_recommencer("fermer d'autres programmes : la mémoire manque"));
    case SIGSEGV:
    case SIGABRT:
      return trop_de_memoire(demande);
    default:
      return lecteur_tombe();
  }
}

}  // namespace finhop::archive
