#include "format/json_layout.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace finhop::format {

std::string json_texte(std::string_view utf8) {
  constexpr int kSansRetrait = -1;
  constexpr bool kEnsureAscii = false;
  return nlohmann::json(utf8).dump(kSansRetrait, ' ', kEnsureAscii);
}

void JsonLayout::cle(std::string_view nom) {
  element();
  texte_ += json_texte(nom);
  texte_ += ": ";
}

void JsonLayout::element() {
  if (!vide_) texte_ += ',';
  vide_ = false;
  a_la_ligne();
}

void JsonLayout::ouvrir(char crochet) {
  texte_ += crochet;
  ++profondeur_;
  vide_ = true;
}

void JsonLayout::fermer(char crochet) {
  --profondeur_;
  if (!vide_) a_la_ligne();
  texte_ += crochet;
  vide_ = false;
}

void JsonLayout::a_la_ligne() {
  texte_ += '\n';
  texte_.append(2 * static_cast<std::size_t>(profondeur_), ' ');
}

std::string JsonLayout::terminer() && {
  texte_ += '\n';
  return std::move(texte_);
}

}  // namespace finhop::format
