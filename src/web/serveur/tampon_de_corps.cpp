#include "web/serveur/tampon_de_corps.hpp"

#include <utility>

namespace finhop::web {

void TamponDeCorps::vider() {
  if (!fichier_) fichier_.emplace(Corps::Lieu::Disque, kRepertoireProvisoire);
  fichier_->ajouter(attente_);
  attente_.clear();
}

std::streamsize TamponDeCorps::xsputn(const char* octets, std::streamsize combien) {
  attente_.append(octets, static_cast<std::size_t>(combien));
  if (attente_.size() > kEnMemoire) vider();
  return combien;
}

TamponDeCorps::int_type TamponDeCorps::overflow(int_type octet) {
  if (octet == traits_type::eof()) return traits_type::not_eof(octet);
  const char seul = traits_type::to_char_type(octet);
  xsputn(&seul, 1);
  return octet;
}

void TamponDeCorps::remettre_a(Reponse& reponse) && {
  if (!fichier_) {
    reponse.texte = std::move(attente_);
    return;
  }
  vider();
  std::move(*fichier_).remettre_a(reponse);
}

}  // namespace finhop::web
