// What is written as the body of an answer: in memory as long as it is short, then in a file without a name.
#pragma once

#include <streambuf>
#include <string>

#include "web/serveur/corps.hpp"

namespace finhop::web {

class TamponDeCorps : public std::streambuf {
 public:
  static constexpr std::size_t kEnMemoire = 64 * 1024;

  // All that was written.
  void remettre_a(Reponse& reponse) &&;

 protected:
  std::streamsize xsputn(const char* octets, std::streamsize combien) override;
  int_type overflow(int_type octet) override;

 private:
  void vider();

  std::string attente_;
  std::optional<Corps> fichier_;
};

}  // namespace finhop::web
