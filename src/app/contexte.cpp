#include "finhop/app/contexte.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <new>
#include <utility>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/store/copie.hpp"
#include "finhop/store/journal.hpp"

namespace finhop::app {

Base ouvrir_base(const std::filesystem::path& chemin, store::SurAttente sur_attente) {
  return Base::ouvrir(chemin, std::move(sur_attente));
}

std::string tete_du_journal(Base& base) {
  const auto dernier = store::dernier_evenement(base);
  return dernier ? dernier->empreinte : std::string();
}

namespace {

std::string compte_de(uid_t numero) {
  if (const passwd* compte = getpwuid(numero)) return texte::imprimable(compte->pw_name);
  return fmt::format("uid {}", numero);
}

// A command of another account was cut: SQLite must read what it left beside the base before anything else.
std::optional<Panne> reprise_fermee(const std::filesystem::path& base) {
  for (const std::filesystem::path& reste : store::fichiers_d_ecriture(base)) {
    struct stat etat {};
    if (::stat(reste.c_str(), &etat) != 0 ||
        ::faccessat(AT_FDCWD, reste.c_str(), R_OK | W_OK, AT_EACCESS) == 0)
      continue;
    const std::string compte = compte_de(etat.st_uid);
    return Panne(
        fmt::format(
            "base {} : une commande de {}, interrompue, a laissé {}, que ce compte-ci ne peut pas reprendre",
            base.string(), compte, reste.string()),
        {fmt::format("demander à {} de l'ouvrir à son groupe (chmod g+rw {}), ou", compte,
                     texte::mot_du_shell(reste.string())),
         {{"de la reprendre, en lançant lui-même", Geste::Diagnostiquer}}});
  }
  return std::nullopt;
}

}  // namespace

std::optional<Panne> expliquer(const std::exception_ptr& erreur, const std::filesystem::path& base) {
  try {
    std::rethrow_exception(erreur);
  } catch (const std::filesystem::filesystem_error& e) {
    return Panne(fmt::format("{} : {}", e.path1().string(), raison_systeme(e.code().value())),
                 "vérifier le chemin, les droits et la place sur le disque");
  } catch (const std::bad_alloc&) {
    return Panne("la mémoire manque", puis_recommencer("fermer d'autres programmes"));
  } catch (...) {
    const auto panne = store::expliquer(erreur);
    if (!panne) return std::nullopt;
    if (auto ferme = reprise_fermee(base)) return ferme;
    return Panne(fmt::format("base {} : {}", base.string(), panne->what()), panne->remede());
  }
}

std::string auteur(const char* choisi) {
  if (choisi && *choisi) return texte::imprimable(choisi);
  return compte_de(geteuid());
}

}  // namespace finhop::app
