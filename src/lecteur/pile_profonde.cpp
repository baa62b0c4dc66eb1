#include "lecteur/pile_profonde.hpp"

#include <pthread.h>

#include <cstddef>
#include <exception>

#include "finhop/lecteur/document.hpp"
#include "lecteur/document_defaut.hpp"

namespace finhop::lecteur {
namespace {

constexpr std::size_t kPile = std::size_t{256} << 20U;

struct Tache {
  const std::function<void()>* travail;
  std::exception_ptr faute;
};

void* executer(void* etat) noexcept {
  Tache& tache = *static_cast<Tache*>(etat);
  try {
    (*tache.travail)();
  } catch (...) {
    tache.faute = std::current_exception();
  }
  return nullptr;
}

}  // namespace

void executer_sur_pile_profonde(const std::function<void()>& travail) {
  Tache tache{&travail, nullptr};
  pthread_attr_t reglages;
  pthread_attr_init(&reglages);
  pthread_attr_setstacksize(&reglages, kPile);
  pthread_t fil{};
  const int refus = pthread_create(&fil, &reglages, executer, &tache);
  pthread_attr_destroy(&reglages);
  if (refus != 0)
    throw Empechement("examen d'un document : le système refuse la mémoire nécessaire",
                      std::string(kLibererDeLaMemoire));
  pthread_join(fil, nullptr);
  if (tache.faute) std::rethrow_exception(tache.faute);
}

}  // namespace finhop::lecteur
