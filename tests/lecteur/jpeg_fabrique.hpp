// Sequential JPEGs made block by block: a board of light and dark squares, with what cameras, scanners and programs add.
#pragma once

#include <string>
#include <string_view>

namespace jpeg_fabrique {

struct Facon {
  int cote = 16;           // pixels each way, a multiple of 8
  int composantes = 1;     // the second and the third are flat
  int intervalle = 0;      // blocks between two restart markers; none when 0
  std::string version{"\x01\x01", 2};     // of JFIF; no such segment when empty
  std::string apres_debut = {};  // right after the start of the image
  std::string avant_tables = {};  // between two segments
  std::string passe{"\x00\x3F\x00", 3};   // what the header of the pass ends with
  std::string avant_reprise = {};  // before the second restart marker
  std::string avant_fin = {};  // before the end of the image
  bool reprise_sautee = false;            // the second restart marker bears the number of another
};
std::string jpeg(const Facon& facon = {});
std::string segment(unsigned char marque, std::string_view corps);

}  // namespace jpeg_fabrique
