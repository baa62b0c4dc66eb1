// The page of one base for the account that opens it, on this machine only: the server, and the site behind it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "finhop/web/contexte.hpp"

namespace finhop::web {

// The address that opens a session, once, within two minutes; and the same one for a browser that does not find the
// first by its name.
struct LienDeSession {
  std::string adresse;
  std::string de_secours;
};

class ServicePersonnel {
 public:
  // Listens at once. Draws the name of the host; the port is any that is free when it is 0. `installation`: without its
  // host, its port and its account, which are this service's. Panne when the port is taken.
  ServicePersonnel(Installation installation, std::uint16_t port);
  ~ServicePersonnel();
  ServicePersonnel(const ServicePersonnel&) = delete;
  ServicePersonnel& operator=(const ServicePersonnel&) = delete;

  LienDeSession nouveau_lien();
  // Answers the programs of this account that ask for this base, by a place in that folder; false when another server
  // does it already. Panne when the folder cannot be used.
  bool tenir_un_guichet(const std::filesystem::path& repertoire);

  // Until the process is asked to stop by a signal, or nobody came for eight hours.
  void servir();

 private:
  struct Interieur;
  std::unique_ptr<Interieur> interieur_;
};

// Asked of the server of that base, when there is one: another link; a file that leads a browser to another link, as long
// as this one may be used; to stop.
std::optional<LienDeSession> demander_un_lien(const std::filesystem::path& repertoire,
                                              const std::filesystem::path& base);
std::optional<std::filesystem::path> demander_un_renvoi(const std::filesystem::path& repertoire,
                                                        const std::filesystem::path& base);
bool demander_l_arret(const std::filesystem::path& repertoire, const std::filesystem::path& base);

}  // namespace finhop::web
