#include "web/acces/sessions.hpp"

#include <ctime>

#include "finhop/base/digest.hpp"
#include "web/acces/hasard.hpp"

namespace finhop::web {

std::chrono::seconds montre_du_systeme() {
  timespec instant{};
  ::clock_gettime(CLOCK_BOOTTIME, &instant);
  return std::chrono::seconds(instant.tv_sec);
}

std::string Sessions::nouveau_lien(Personne personne) {
  std::string secret = hasard(kOctetsDUnSecret);
  const std::scoped_lock verrou(garde_);
  const auto maintenant = montre_();
  std::erase_if(liens_, [&](const auto& lien) { return lien.second.fin <= maintenant; });
  liens_[sha256(secret)] = {std::move(personne), maintenant + kVieDUnLien};
  return secret;
}

std::optional<std::string> Sessions::entrer(std::string_view secret) {
  const std::scoped_lock verrou(garde_);
  const auto maintenant = montre_();
  const auto lien = liens_.extract(sha256(secret));
  if (lien.empty() || lien.mapped().fin <= maintenant) return std::nullopt;
  return tenir({lien.mapped().quoi, hasard(kOctetsDUnSecret)});
}

std::string Sessions::ouvrir(Personne personne, std::string marque) {
  const std::scoped_lock verrou(garde_);
  return tenir({std::move(personne), hasard(kOctetsDUnSecret), std::move(marque)});
}

std::string Sessions::tenir(Session session) {
  const auto maintenant = montre_();
  std::string secret = hasard(kOctetsDUnSecret);
  std::erase_if(sessions_, [&](const auto& autre) { return autre.second.fin <= maintenant; });
  sessions_[sha256(secret)] = {std::move(session), maintenant + kVieDUneSession};
  return secret;
}

bool Sessions::attend(std::string_view secret) const {
  const std::scoped_lock verrou(garde_);
  const auto lien = liens_.find(sha256(secret));
  return lien != liens_.end() && lien->second.fin > montre_();
}

std::optional<Session> Sessions::trouver(std::string_view secret) const {
  const std::scoped_lock verrou(garde_);
  const auto session = sessions_.find(sha256(secret));
  if (session == sessions_.end() || session->second.fin <= montre_()) return std::nullopt;
  return session->second.quoi;
}

void Sessions::fermer(std::string_view secret) {
  const std::scoped_lock verrou(garde_);
  sessions_.erase(sha256(secret));
}

}  // namespace finhop::web
