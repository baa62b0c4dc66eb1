// Many pieces of work on a few threads, their results given back in order on the calling thread.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace finhop::app {

// How many results may wait for the one before them, for each thread: what bounds the memory.
constexpr std::size_t kAvancePermise = 8;

// Makes one worker for each thread with `embaucher()` — a callable of an index that gives a Resultat — and calls
// `rendre(index, resultat)` for 0, 1, 2… What a piece of work throws comes out at its turn; those after it are
// dropped. A single thread works on the calling one.
template <class Resultat>
class EnOrdre {
 public:
  using Ouvrier = std::function<Resultat(std::size_t)>;

  // `avance`: as kAvancePermise, for results that are large.
  EnOrdre(std::size_t nombre, std::size_t fils, std::size_t avance = kAvancePermise)
      : nombre_(nombre), fils_(std::min(nombre, fils)), avance_(avance) {}

  void executer(const std::function<Ouvrier()>& embaucher,
                const std::function<void(std::size_t, const Resultat&)>& rendre) {
    if (fils_ <= 1) {
      const Ouvrier ouvrier = embaucher();
      for (std::size_t i = 0; i < nombre_; ++i) rendre(i, ouvrier(i));
      return;
    }
    std::vector<std::jthread> equipe;
    const Fin fin{*this};
    for (std::size_t i = 0; i < fils_; ++i)
      equipe.emplace_back([this, ouvrier = embaucher()] { travailler(ouvrier); });
    for (std::size_t i = 0; i < nombre_; ++i) rendre(i, attendre(i));
  }

 private:
  struct Fait {
    std::optional<Resultat> resultat;
    std::exception_ptr erreur;
  };
  // Declared after the threads, so that they are told to stop before they are waited for.
  struct Fin {
    EnOrdre& travaux;
    ~Fin() { travaux.arreter(); }
  };

  void travailler(const Ouvrier& ouvrier) {
    while (const auto index = prendre()) {
      Fait fait;
      try {
        fait.resultat = ouvrier(*index);
      } catch (...) {
        fait.erreur = std::current_exception();
      }
      const std::scoped_lock verrou(mutex_);
      faits_.emplace(*index, std::move(fait));
      if (vaut_un_reveil()) fait_.notify_one();
    }
  }

  // Waking a thread for each small result costs more than the result. There are always enough of them in the end: a
  // worker rests only when all that may be ahead is done.
  bool vaut_un_reveil() const {
    return faits_.contains(rendus_) &&
           (faits_.size() >= kLot || faits_.size() >= limite() / 2 || suivant_ == nombre_);
  }
  std::size_t limite() const { return fils_ * avance_; }

  std::optional<std::size_t> prendre() {
    std::unique_lock verrou(mutex_);
    place_.wait(verrou, [this] { return arret_ || suivant_ < rendus_ + limite(); });
    if (arret_ || suivant_ == nombre_) return std::nullopt;
    return suivant_++;
  }

  Resultat attendre(std::size_t index) {
    std::unique_lock verrou(mutex_);
    if (!faits_.contains(index)) fait_.wait(verrou, [this] { return vaut_un_reveil(); });
    Fait fait = std::move(faits_.extract(index).mapped());
    const bool on_attend_une_place = suivant_ == rendus_ + limite();
    rendus_ = index + 1;
    if (on_attend_une_place) place_.notify_all();
    if (fait.erreur) std::rethrow_exception(fait.erreur);
    return std::move(*fait.resultat);
  }

  void arreter() {
    const std::scoped_lock verrou(mutex_);
    arret_ = true;
    place_.notify_all();
  }

  static constexpr std::size_t kLot = 16;

  std::size_t nombre_;
  std::size_t fils_;
  std::size_t avance_;
  std::mutex mutex_;
  std::condition_variable fait_;   // told to the thread that gives the results
  std::condition_variable place_;  // told to the workers
  std::map<std::size_t, Fait> faits_;
  std::size_t suivant_ = 0;
  std::size_t rendus_ = 0;
  bool arret_ = false;
};

}  // namespace finhop::app
