#include "finhop/app/contexte.hpp"

#include <fmt/format.h>

#include <new>

namespace finhop::app {

Base ouvrir_base(const std::filesystem::path& chemin) {
  return Base::ouvrir(chemin);
}

std::optional<Panne> expliquer(const std::exception_ptr& erreur) {
  try {
    std::rethrow_exception(erreur);
  } catch (const std::filesystem::filesystem_error& e) {
    return Panne(fmt::format("{} : {}", e.path1().string(), e.code().message()),
                 "vérifier le chemin, les droits et la place sur le disque");
  } catch (const std::bad_alloc&) {
    return Panne("la mémoire manque", "fermer d'autres programmes, puis relancer la même commande");
  } catch (...) {
    return store::expliquer(erreur);
  }
}

}  // namespace finhop::app
