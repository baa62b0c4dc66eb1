#include "web/acces/compte.hpp"

#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <array>
#include <cstring>

#include "finhop/web/echange.hpp"

namespace finhop::web {
namespace {

constexpr time_t kPatience = 1;
constexpr std::size_t kPlace = 4096;

struct Demande {
  nlmsghdr tete;
  inet_diag_req_v2 quoi;
};

// An address as inet_diag writes it: four words, the first alone being used in IPv4.
bool ranger(const sockaddr_storage& adresse, __be16& port, __be32 (&mots)[4]) {
  if (adresse.ss_family == AF_INET) {
    const auto& v4 = reinterpret_cast<const sockaddr_in&>(adresse);
    port = v4.sin_port;
    std::memcpy(mots, &v4.sin_addr, sizeof v4.sin_addr);
    return true;
  }
  if (adresse.ss_family != AF_INET6) return false;
  const auto& v6 = reinterpret_cast<const sockaddr_in6&>(adresse);
  port = v6.sin6_port;
  std::memcpy(mots, &v6.sin6_addr, sizeof v6.sin6_addr);
  return true;
}

// The socket at the other end: where we write to is where it is.
std::optional<Demande> demande(int connexion) {
  sockaddr_storage ici{};
  sockaddr_storage la_bas{};
  socklen_t taille_ici = sizeof ici;
  socklen_t taille_la_bas = sizeof la_bas;
  if (::getsockname(connexion, reinterpret_cast<sockaddr*>(&ici), &taille_ici) != 0 ||
      ::getpeername(connexion, reinterpret_cast<sockaddr*>(&la_bas), &taille_la_bas) != 0)
    return std::nullopt;
  Demande demande{};
  demande.tete.nlmsg_len = sizeof demande;
  demande.tete.nlmsg_type = SOCK_DIAG_BY_FAMILY;
  demande.tete.nlmsg_flags = NLM_F_REQUEST;
  demande.quoi.sdiag_family = static_cast<__u8>(la_bas.ss_family);
  demande.quoi.sdiag_protocol = IPPROTO_TCP;
  demande.quoi.idiag_states = ~0U;
  demande.quoi.id.idiag_cookie[0] = demande.quoi.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
  if (!ranger(la_bas, demande.quoi.id.idiag_sport, demande.quoi.id.idiag_src) ||
      !ranger(ici, demande.quoi.id.idiag_dport, demande.quoi.id.idiag_dst))
    return std::nullopt;
  return demande;
}

}  // namespace

std::optional<unsigned> compte_d_en_face(int connexion) {
  const auto question = demande(connexion);
  const DescripteurProprietaire noyau(::socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC, NETLINK_SOCK_DIAG));
  if (!question || noyau.numero() < 0) return std::nullopt;
  const timeval patience{kPatience, 0};
  ::setsockopt(noyau.numero(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  if (::send(noyau.numero(), &*question, sizeof *question, 0) != sizeof *question) return std::nullopt;
  alignas(nlmsghdr) std::array<char, kPlace> octets{};
  const ssize_t lus = ::recv(noyau.numero(), octets.data(), octets.size(), 0);
  if (lus < static_cast<ssize_t>(NLMSG_LENGTH(sizeof(inet_diag_msg)))) return std::nullopt;
  nlmsghdr tete{};
  std::memcpy(&tete, octets.data(), sizeof tete);
  if (tete.nlmsg_type != SOCK_DIAG_BY_FAMILY) return std::nullopt;
  inet_diag_msg dit{};
  std::memcpy(&dit, octets.data() + NLMSG_HDRLEN, sizeof dit);
  // An end that nobody holds any more is told as root's.
  if (dit.idiag_inode == 0) return std::nullopt;
  return dit.idiag_uid;
}

}  // namespace finhop::web
