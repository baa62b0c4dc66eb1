// Something long to make that many ask for at once: the first makes it, the others wait for it, and it is kept until
// another state asks for another one. Only one is ever made at a time, from the old one or without it.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <utility>

namespace finhop::app {

template <class Valeur>
class Partage {
 public:
  using Garde = std::shared_ptr<const Valeur>;

  // `vaut` tells whether what is kept is what is asked for, `faire` makes it, being given what was kept, if anything. What `faire` throws goes to the one who
  // called it; the next one tries anew.
  template <class Vaut, class Faire>
  Garde prendre(const Vaut& vaut, const Faire& faire) {
    std::unique_lock verrou(garde_);
    fini_.wait(verrou, [&] { return !en_cours_; });
    if (gardee_ && vaut(*gardee_)) return gardee_;
    Garde ancienne = std::exchange(gardee_, nullptr);
    en_cours_ = true;
    const Fin fin(*this, verrou);
    verrou.unlock();
    Garde neuve = faire(std::move(ancienne));
    verrou.lock();
    gardee_ = neuve;
    return neuve;
  }

 private:
  class Fin {
   public:
    Fin(Partage& de, std::unique_lock<std::mutex>& verrou) : de_(de), verrou_(verrou) {}
    Fin(const Fin&) = delete;
    Fin& operator=(const Fin&) = delete;
    ~Fin() {
      if (!verrou_.owns_lock()) verrou_.lock();
      de_.en_cours_ = false;
      de_.fini_.notify_all();
    }

   private:
    Partage& de_;
    std::unique_lock<std::mutex>& verrou_;
  };

  std::mutex garde_;
  std::condition_variable fini_;
  Garde gardee_;
  bool en_cours_ = false;
};

}  // namespace finhop::app
