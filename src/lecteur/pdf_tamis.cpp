#include "lecteur/pdf_tamis.hpp"

#include <stdexcept>
#include <string_view>

namespace finhop::lecteur {
namespace {

constexpr std::size_t kMotMax = 127;  // a name is no longer
constexpr std::size_t kDessinesMax = 10'000;
constexpr std::string_view kSeparateurs{" \t\r\n\f\0()<>[]{}%", 15};

int chiffre(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// `#41` stands for the byte 41 (PDF 7.3.5).
std::string nom_developpe(const std::string& ecrit) {
  std::string nom;
  for (std::size_t i = 0; i < ecrit.size(); ++i) {
    const bool code =
        ecrit[i] == '#' && i + 2 < ecrit.size() && chiffre(ecrit[i + 1]) >= 0 && chiffre(ecrit[i + 2]) >= 0;
    if (code)
      nom += static_cast<char>(chiffre(ecrit[i + 1]) * 16 + chiffre(ecrit[i + 2]));
    else
      nom += ecrit[i];
    if (code) i += 2;
  }
  return nom;
}

}  // namespace

void Tamis::write(const unsigned char* octets, std::size_t taille) {
  if (taille > budget_.octets) {
    budget_.depasse = true;
    throw std::length_error("trop d'octets");
  }
  budget_.octets -= taille;
  for (std::size_t i = 0; i < taille; ++i) lire(static_cast<char>(octets[i]));
}

void Tamis::lire(char c) {
  const bool separe = kSeparateurs.find(c) != std::string_view::npos;
  if (!separe && c != '/') {
    if (mot_.size() <= kMotMax) mot_ += c;
    return;
  }
  if (!mot_.empty()) {
    if (mot_ == "Do" && !nom_.empty() && dessines_.size() < kDessinesMax)
      dessines_.insert(nom_developpe(nom_));
    nom_ = mot_.front() == '/' ? mot_ : std::string();
  }
  mot_ = c == '/' ? "/" : "";
}

}  // namespace finhop::lecteur
