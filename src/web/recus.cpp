#include "web/recus.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "web/acces/hasard.hpp"

namespace finhop::web {
namespace {

constexpr std::size_t kOctetsDuNom = 16;

}  // namespace

app::Fichier Recu::pour_app() const {
  return {fmt::format("/proc/self/fd/{}", octets->numero()), fichier};
}

void Recus::oublier_les_vieux() {
  const auto maintenant = montre_();
  recus_.remove_if([&](const Garde& garde) { return garde.vu + kVie <= maintenant; });
}

Recus::Garde* Recus::chercher(std::string_view jeton, std::string_view nom) {
  oublier_les_vieux();
  const auto trouve = std::ranges::find_if(recus_, [&](const Garde& garde) {
    return garde.recu.nom == nom && est_le_meme_secret(garde.jeton, jeton);
  });
  if (trouve == recus_.end()) return nullptr;
  trouve->vu = montre_();
  return &*trouve;
}

std::variant<std::string, Recus::Plein> Recus::garder(std::string_view jeton, Recu recu) {
  const std::scoped_lock verrou(garde_);
  oublier_les_vieux();
  std::uint64_t de_la_session = recu.taille;
  std::uint64_t en_tout = recu.taille;
  std::size_t ouverts = 0;
  for (const Garde& garde : recus_) {
    if (!garde.recu.octets) continue;
    ++ouverts;
    en_tout += garde.recu.taille;
    if (garde.jeton == jeton) de_la_session += garde.recu.taille;
  }
  if (ouverts >= kFichiersMax || de_la_session > kOctetsMax || en_tout > 2 * kOctetsMax) return Plein{};
  recu.nom = hasard(kOctetsDuNom);
  recus_.push_back({std::string(jeton), std::move(recu), montre_()});
  return recus_.back().recu.nom;
}

std::optional<Recu> Recus::trouver(std::string_view jeton, std::string_view nom) {
  const std::scoped_lock verrou(garde_);
  const Garde* garde = chercher(jeton, nom);
  return garde == nullptr ? std::nullopt : std::optional(garde->recu);
}

std::vector<Recu> Recus::tous(std::string_view jeton) {
  const std::scoped_lock verrou(garde_);
  oublier_les_vieux();
  std::vector<Recu> siens;
  for (Garde& garde : recus_) {
    if (!est_le_meme_secret(garde.jeton, jeton)) continue;
    garde.vu = montre_();
    siens.push_back(garde.recu);
  }
  return siens;
}

void Recus::noter_la_lecture(std::string_view jeton, std::string_view nom,
                             std::shared_ptr<const domain::LectureDeDocument> lecture) {
  const std::scoped_lock verrou(garde_);
  if (Garde* garde = chercher(jeton, nom)) garde->recu.lecture = std::move(lecture);
}

void Recus::noter_fait(std::string_view jeton, std::string_view nom, Reponse fait) {
  const std::scoped_lock verrou(garde_);
  Garde* garde = chercher(jeton, nom);
  if (garde == nullptr) return;
  const auto est_fait = [](const Garde& une) { return une.recu.fait != nullptr; };
  garde->recu.fait = std::make_shared<const Reponse>(std::move(fait));
  garde->recu.octets.reset();
  garde->recu.lecture.reset();
  auto faits = static_cast<std::size_t>(std::ranges::count_if(recus_, est_fait));
  for (auto un = recus_.begin(); un != recus_.end() && faits > kFaitsMax;) {
    if (!est_fait(*un)) {
      ++un;
      continue;
    }
    un = recus_.erase(un);
    --faits;
  }
}

void Recus::retirer(std::string_view jeton, std::string_view nom) {
  const std::scoped_lock verrou(garde_);
  recus_.remove_if([&](const Garde& garde) {
    return garde.recu.nom == nom && est_le_meme_secret(garde.jeton, jeton);
  });
}

void Recus::oublier(std::string_view jeton) {
  const std::scoped_lock verrou(garde_);
  recus_.remove_if([&](const Garde& garde) { return est_le_meme_secret(garde.jeton, jeton); });
}

}  // namespace finhop::web
