// Two dossiers that are ready, one that is not, and what the page makes of them.
#pragma once

#include <unistd.h>

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

#include "web/site/fichiers.hpp"

namespace finhop::web::scene {

inline constexpr const char* kLot = "JSON-1234567890-20220516-001";

inline void deux_prets(Navigateur& n) {
  n.atelier().pret("00001");
  n.atelier().pret("00002");
  n.atelier().avance("00003");
  n.entrer();
}

inline std::filesystem::path exports(Navigateur& n) {
  return n.atelier().chemin("exports");
}

// Of the form that exports, and not of those that only ask.
inline std::string champs_de_l_export(const std::string& html) {
  const std::size_t debut = html.find("action=\"/exporter\" method=\"post\"");
  REQUIRE(debut != std::string::npos);
  return champs_caches(html.substr(debut), "/exporter");
}

// What an answer holds, in its text or in its file.
inline std::string octets_de(const Reponse& reponse) {
  if (!reponse.fichier) return reponse.texte;
  std::string octets(static_cast<std::size_t>(::lseek(reponse.fichier->numero(), 0, SEEK_END)), '\0');
  REQUIRE(::pread(reponse.fichier->numero(), octets.data(), octets.size(), 0) ==
          static_cast<ssize_t>(octets.size()));
  return octets;
}

}  // namespace finhop::web::scene
