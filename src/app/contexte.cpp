#include "finhop/app/contexte.hpp"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <new>
#include <utility>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::app {

Base ouvrir_base(const std::filesystem::path& chemin, store::SurAttente sur_attente) {
  return Base::ouvrir(chemin, std::move(sur_attente));
}

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
    return Panne(fmt::format("base {} : {}", base.string(), panne->what()), panne->remede());
  }
}

std::string auteur(const char* choisi) {
  if (choisi && *choisi) return texte::imprimable(choisi);
  if (const passwd* compte = getpwuid(geteuid())) return texte::imprimable(compte->pw_name);
  return fmt::format("uid {}", geteuid());
}

}  // namespace finhop::app
