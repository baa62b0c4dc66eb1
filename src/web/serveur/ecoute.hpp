// The sockets on which the server waits for its clients: both loopback addresses and one port, or one address.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "finhop/web/echange.hpp"

namespace finhop::web {

struct Visiteur {
  std::string adresse;
  DescripteurProprietaire connexion;
};

class Ecoute {
 public:
  // `port` 0: any that is free at both. Panne when it is taken, or when that address is none of this machine.
  explicit Ecoute(std::uint16_t port, const std::optional<std::string>& adresse = std::nullopt);
  std::uint16_t port() const { return port_; }
  const std::vector<DescripteurProprietaire>& prises() const { return prises_; }
  // Whoever waits at the door is sent away.
  void fermer() { prises_.clear(); }

 private:
  void ecouter_ici();
  void ecouter_a(const std::string& adresse);

  std::uint16_t port_;
  std::vector<DescripteurProprietaire> prises_;
};

// Who waits at that socket; nothing when nobody does any more.
std::optional<Visiteur> accueillir_un_visiteur(const DescripteurProprietaire& prise);

}  // namespace finhop::web
