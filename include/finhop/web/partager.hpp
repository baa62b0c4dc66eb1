// The page of one base for those who have an account, from other machines: encrypted here, or by a proxy in front.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "finhop/web/chiffrement.hpp"
#include "finhop/web/contexte.hpp"

namespace finhop::web {

// How it is shared.
struct Ouverture {
  std::string adresse;  // of this machine
  std::uint16_t port = 0;
  std::optional<std::string> nom = {};            // under which browsers find it, beside the address
  std::optional<CertificatASoi> certificat = {};  // given; else finhop's own
  bool derriere_proxy = false;
};

// True for what may stand for a machine in an address: letters, figures, dots and hyphens, and a port.
bool est_un_nom_d_hote(std::string_view dit);
bool est_une_adresse_ip(std::string_view dit);
// All addresses of this machine at once: none that a browser could be given.
bool est_toute_adresse(std::string_view dit);

class ServicePartage {
 public:
  // Listens at once. Panne when it cannot, or when the certificate is not good.
  ServicePartage(Installation installation, const Ouverture& ouverture);
  ~ServicePartage();
  ServicePartage(const ServicePartage&) = delete;
  ServicePartage& operator=(const ServicePartage&) = delete;

  // What a browser is given.
  std::string adresse() const;
  // Of the certificate; nothing when the proxy has its own.
  std::optional<std::string> empreinte() const;

  // Until the process is asked to stop by a signal.
  void servir();

 private:
  struct Interieur;
  std::unique_ptr<Interieur> interieur_;
};

}  // namespace finhop::web
