// A server on loopback, in clear or encrypted, whose pages are those of the test, and clients that say exactly what they are told.
#pragma once

#include <netinet/in.h>

#include <atomic>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "finhop/web/serveur.hpp"

namespace finhop::web::scene {

enum class Voie { Claire, Chiffree };

class ClientTls;

class Client {
 public:
  // `depuis`: the address of loopback that it speaks from.
  explicit Client(std::uint16_t port, const char* depuis = "127.0.0.1", Voie voie = Voie::Claire);
  ~Client();
  Client(Client&&) noexcept;
  // False once the server takes no more.
  bool envoyer(std::string_view octets) const;
  void finir_d_envoyer() const;
  // One answer with its content; all that is left when it has no size.
  std::string lire(bool sans_corps = false);
  // Until the server ends the connection.
  std::string tout_lire();

  // SHA-256 of the certificate that it was shown.
  std::string empreinte() const;

 private:
  bool recevoir();
  DescripteurProprietaire connexion_;
  std::unique_ptr<ClientTls> tls_;
  std::string recu_;
};

// What the pages were given, as text.
struct Vue {
  std::string methode;
  std::string chemin;
  std::string corps;
  bool en_fichier = false;
};

// Delays that no test waits for, unless it says so.
Limites limites_patientes();

class Service {
 public:
  explicit Service(Limites limites = limites_patientes(),
                   std::function<Reponse(const Requete&)> repondre = {}, Voie voie = Voie::Claire);
  ~Service();
  std::uint16_t port() const { return serveur_.port(); }
  Client client(const char* depuis = "127.0.0.1") const { return Client(port(), depuis, voie_); }
  std::vector<Vue> vues() const;
  std::string demander(std::string_view octets) const;
  void arreter() { serveur_.arreter(); }
  // Waits until `servir` came back.
  void joindre();

 private:
  Reponse voir(const Requete& requete);
  Voie voie_;
  std::function<Reponse(const Requete&)> repondre_;
  mutable std::mutex garde_;
  std::vector<Vue> vues_;
  Serveur serveur_;
  std::thread fil_;
};

// A certificate for 127.0.0.1, the same for all tests of a run.
std::shared_ptr<const Chiffrement> chiffrement_d_essai();

// « 200 », from an answer.
std::string code_de(const std::string& reponse);
std::string corps_de(const std::string& reponse);

inline constexpr std::string_view kPage = "GET /p HTTP/1.1\r\nHost: h\r\n\r\n";
inline constexpr std::string_view kPageFermee = "GET /p HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
std::string poster(std::string_view corps, std::string_view champs = {});

}  // namespace finhop::web::scene
