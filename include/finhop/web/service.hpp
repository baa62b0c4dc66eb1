// The page of one base for the account that opens it, on this machine only: the server, and the site behind it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "finhop/web/contexte.hpp"

namespace finhop::web {

class ServicePersonnel {
 public:
  // Listens at once. Draws the name of the host; the port is any that is free when it is 0. `installation`: without its
  // host, its port and its account, which are this service's. Panne when the port is taken.
  ServicePersonnel(Installation installation, std::uint16_t port);
  ~ServicePersonnel();
  ServicePersonnel(const ServicePersonnel&) = delete;
  ServicePersonnel& operator=(const ServicePersonnel&) = delete;

  // The address that opens a session, once, within two minutes; and the same one for a browser that does not find the
  // first by its name.
  struct Lien {
    std::string adresse;
    std::string de_secours;
  };
  Lien nouveau_lien();

  // Until the process is asked to stop by a signal, or nobody came for eight hours.
  void servir();

 private:
  struct Interieur;
  std::unique_ptr<Interieur> interieur_;
};

}  // namespace finhop::web
