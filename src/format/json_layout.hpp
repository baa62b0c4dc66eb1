// The layout of the JSON files finhop writes: two-space indentation, every element on its own line, an empty
// block or list closed where it opens. It knows commas and line ends; its callers know what the values mean.
#pragma once

#include <string>
#include <string_view>

namespace finhop::format {

// A JSON string: quoted, with what must be escaped escaped and every other character as it is.
std::string json_texte(std::string_view utf8);

// JSON text without the spaces around its values.
std::string sans_blancs_json(std::string_view json);

class JsonLayout {
 public:
  // Begins the next key of the open block; its value follows.
  void cle(std::string_view nom);
  // Begins the next element of the open list; its value follows.
  void element();

  void ouvrir(char crochet);
  void fermer(char crochet);
  // A value that is JSON text already: a number, `null`, a quoted string.
  void valeur(std::string_view json) { texte_ += json; }

  // Closes the file with its final newline.
  std::string terminer() &&;

 private:
  void a_la_ligne();

  std::string texte_;
  int profondeur_ = 0;
  bool vide_ = true;  // nothing yet in the open block or list
};

}  // namespace finhop::format
