#include "web/serveur/ecoute.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <expected>

#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"

namespace finhop::web {
namespace {

constexpr int kFile = 128;
constexpr int kEssais = 50;

void mettre(int numero, int niveau, int option) {
  constexpr int kOui = 1;
  ::setsockopt(numero, niveau, option, &kOui, sizeof kOui);
}

template <class Adresse>
std::expected<DescripteurProprietaire, int> ecouter(int famille, const Adresse& adresse) {
  DescripteurProprietaire prise(::socket(famille, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (prise.numero() < 0) return std::unexpected(errno);
  mettre(prise.numero(), SOL_SOCKET, SO_REUSEADDR);
  if (famille == AF_INET6) mettre(prise.numero(), IPPROTO_IPV6, IPV6_V6ONLY);
  sockaddr_storage voulue{};
  std::memcpy(&voulue, &adresse, sizeof adresse);
  if (::bind(prise.numero(), reinterpret_cast<const sockaddr*>(&voulue), sizeof adresse) != 0 ||
      ::listen(prise.numero(), kFile) != 0)
    return std::unexpected(errno);
  return prise;
}

std::expected<DescripteurProprietaire, int> ecouter_en_v4(std::uint16_t port, in_addr ou) {
  sockaddr_in adresse{};
  adresse.sin_family = AF_INET;
  adresse.sin_port = htons(port);
  adresse.sin_addr = ou;
  return ecouter(AF_INET, adresse);
}

std::expected<DescripteurProprietaire, int> ecouter_en_v6(std::uint16_t port, const in6_addr& ou) {
  sockaddr_in6 adresse{};
  adresse.sin6_family = AF_INET6;
  adresse.sin6_port = htons(port);
  adresse.sin6_addr = ou;
  return ecouter(AF_INET6, adresse);
}

std::uint16_t port_de(const DescripteurProprietaire& prise) {
  sockaddr_in adresse{};
  socklen_t taille = sizeof adresse;
  if (::getsockname(prise.numero(), reinterpret_cast<sockaddr*>(&adresse), &taille) != 0)
    lancer_panne("lecture de", "port", errno);
  return ntohs(adresse.sin_port);
}

[[noreturn]] void refuser_le_port(std::uint16_t port, int erreur) {
  throw Panne(
      fmt::format("le port {} de cette machine ne peut pas être pris : {}", port, raison_systeme(erreur)),
      {"en prendre un autre, ou laisser finhop en choisir un"});
}

std::string adresse_de(const sockaddr_storage& adresse) {
  std::array<char, INET6_ADDRSTRLEN> texte{};
  const void* octets =
      adresse.ss_family == AF_INET6
          ? static_cast<const void*>(&reinterpret_cast<const sockaddr_in6&>(adresse).sin6_addr)
          : &reinterpret_cast<const sockaddr_in&>(adresse).sin_addr;
  return ::inet_ntop(adresse.ss_family, octets, texte.data(), texte.size()) ? texte.data() : "";
}

}  // namespace

Ecoute::Ecoute(std::uint16_t port, const std::optional<std::string>& adresse) : port_(port) {
  adresse ? ecouter_a(*adresse) : ecouter_ici();
}

// A browser tries both addresses of a name in .localhost: on the one left free, another account would answer for finhop.
void Ecoute::ecouter_ici() {
  const std::uint16_t voulu = port_;
  for (int essai = 0; essai < kEssais; ++essai) {
    auto v4 = ecouter_en_v4(voulu, {htonl(INADDR_LOOPBACK)});
    if (!v4) refuser_le_port(voulu, v4.error());
    port_ = port_de(*v4);
    auto v6 = ecouter_en_v6(port_, in6addr_loopback);
    if (!v6 && v6.error() == EADDRINUSE) {
      if (voulu != 0) refuser_le_port(voulu, v6.error());
      continue;
    }
    prises_.push_back(std::move(*v4));
    if (v6) prises_.push_back(std::move(*v6));  // else this machine has no such address
    return;
  }
  refuser_le_port(port_, EADDRINUSE);
}

void Ecoute::ecouter_a(const std::string& adresse) {
  in_addr v4{};
  in6_addr v6{};
  const bool est_v4 = ::inet_pton(AF_INET, adresse.c_str(), &v4) == 1;
  if (!est_v4 && ::inet_pton(AF_INET6, adresse.c_str(), &v6) != 1)
    throw Panne(fmt::format("« {} » n'est pas une adresse", adresse),
                {"donner une adresse IP de cette machine"});
  auto prise = est_v4 ? ecouter_en_v4(port_, v4) : ecouter_en_v6(port_, v6);
  if (!prise && prise.error() == EADDRNOTAVAIL)
    throw Panne(fmt::format("l'adresse {} n'est pas de cette machine", adresse),
                {"donner une des siennes (la commande ip address les dit)"});
  if (!prise) refuser_le_port(port_, prise.error());
  port_ = port_de(*prise);
  prises_.push_back(std::move(*prise));
}

std::optional<Visiteur> accueillir_un_visiteur(const DescripteurProprietaire& prise) {
  sockaddr_storage adresse{};
  socklen_t taille = sizeof adresse;
  DescripteurProprietaire connexion(::accept4(prise.numero(), reinterpret_cast<sockaddr*>(&adresse), &taille,
                                              SOCK_CLOEXEC | SOCK_NONBLOCK));
  if (connexion.numero() < 0) return std::nullopt;
  mettre(connexion.numero(), IPPROTO_TCP, TCP_NODELAY);
  return Visiteur{adresse_de(adresse), std::move(connexion)};
}

}  // namespace finhop::web
