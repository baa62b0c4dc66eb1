#include "format/json_layout.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace finhop::format {

std::string json_texte(std::string_view utf8) {
  constexpr int kSansRetrait = -1;
  constexpr bool kEnsureAscii = false;
  return nlohmann::json(utf8).dump(kSansRetrait, ' ', kEnsureAscii);
}

std::string sans_blancs_json(std::string_view json) {
  std::string serre;
  bool dans_un_texte = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (dans_un_texte && c == '\\') {
      serre.append(json.substr(i, 2));
      ++i;
      continue;
    }
    if (c == '"') dans_un_texte = !dans_un_texte;
    if (dans_un_texte || std::string_view(" \t\r\n").find(c) == std::string_view::npos) serre += c;
  }
  return serre;
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
