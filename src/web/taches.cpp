#include "web/taches.hpp"

#include <algorithm>
#include <condition_variable>
#include <system_error>
#include <thread>

#include "web/acces/hasard.hpp"

namespace finhop::web {
namespace {

constexpr std::size_t kOctetsDuNom = 16;

}  // namespace

struct Taches::Tache {
  std::string nom;
  std::string jeton;
  mutable std::mutex garde = {};
  std::condition_variable avance = {};
  std::optional<app::Avancement> avancement = {};
  std::optional<Reponse> reponse = {};
  std::optional<std::chrono::seconds> finie = {};
  std::thread fil = {};  // after all that it uses

  ~Tache() {
    if (fil.joinable()) fil.join();
  }
  bool est_finie() const {
    const std::scoped_lock verrou(garde);
    return reponse.has_value();
  }
};

Taches::Taches(std::chrono::milliseconds patience, Montre montre)
    : patience_(patience), montre_(std::move(montre)) {}

Taches::~Taches() = default;

// Only what is done is dropped: its thread has nothing more to do.
void Taches::oublier_les_vieilles() {
  const auto maintenant = montre_();
  const auto est_vieille = [&](const std::shared_ptr<Tache>& tache) {
    const std::scoped_lock verrou(tache->garde);
    return tache->finie && *tache->finie + kVieDUneFinie <= maintenant;
  };
  taches_.remove_if(est_vieille);
  auto finies = static_cast<std::size_t>(
      std::ranges::count_if(taches_, [](const auto& tache) { return tache->est_finie(); }));
  for (auto tache = taches_.begin(); tache != taches_.end() && finies > kGardees;) {
    if (!(*tache)->est_finie()) {
      ++tache;
      continue;
    }
    tache = taches_.erase(tache);
    --finies;
  }
}

// Nothing when as many are being done as may be, or the system has no room for one more.
std::shared_ptr<Taches::Tache> Taches::commencer(std::string_view jeton, Faire quoi) {
  const std::scoped_lock verrou(garde_);
  oublier_les_vieilles();
  const auto en_cours = static_cast<std::size_t>(
      std::ranges::count_if(taches_, [](const auto& tache) { return !tache->est_finie(); }));
  if (en_cours >= kEnCours) return nullptr;
  const std::shared_ptr<Tache> tache(new Tache{hasard(kOctetsDuNom), std::string(jeton)});
  try {
    // The task outlives its thread, which it waits for.
    tache->fil = std::thread([&tache = *tache, quoi = std::move(quoi), montre = montre_] {
      Reponse reponse = quoi([&tache](const app::Avancement& avancement) {
        const std::scoped_lock la(tache.garde);
        tache.avancement = avancement;
      });
      const std::scoped_lock la(tache.garde);
      tache.reponse = std::move(reponse);
      tache.finie = montre();
      tache.avance.notify_all();
    });
  } catch (const std::system_error&) {
    return nullptr;
  }
  taches_.push_back(tache);
  return tache;
}

std::variant<Reponse, Taches::Nom, Taches::TropALaFois> Taches::faire(std::string_view jeton, Faire quoi) {
  const auto tache = commencer(jeton, std::move(quoi));
  if (!tache) return TropALaFois{};
  {
    std::unique_lock verrou(tache->garde);
    if (!tache->avance.wait_for(verrou, patience_, [&] { return tache->reponse.has_value(); }))
      return Nom{tache->nom};
  }
  const std::scoped_lock verrou(garde_);
  taches_.remove(tache);
  return *std::move(tache->reponse);
}

std::variant<Reponse, Taches::EnCours, Taches::Inconnue> Taches::demander(std::string_view jeton,
                                                                          std::string_view nom) const {
  const std::scoped_lock verrou(garde_);
  const auto tache = std::ranges::find_if(
      taches_, [&](const auto& t) { return t->nom == nom && est_le_meme_secret(t->jeton, jeton); });
  if (tache == taches_.end()) return Inconnue{};
  const std::scoped_lock la((*tache)->garde);
  if (!(*tache)->reponse) return EnCours{(*tache)->avancement};
  return a_part(*(*tache)->reponse);
}

}  // namespace finhop::web
