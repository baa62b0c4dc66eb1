// One key of every dossier, in little room, and the order that it puts them in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "app/dossier/tris.hpp"

namespace finhop::app {

// Texts by the number of the line that bears each. Communs: kept once for all the lines that bear the same; Propres: nearly
// each line has one of its own, and looking for others would cost more than it saves.
class Textes {
 public:
  enum class Sorte { Communs, Propres };
  explicit Textes(Sorte sorte) : sorte_(sorte) {}

  void ajouter(const std::string& texte);
  // The same texts, borne by no line yet; then those of a line of the one they come from, or a text as if nobody bore it.
  Textes sans_lignes() const;
  void reprendre(const Textes& origine, std::size_t ligne) { numeros_.push_back(origine.numeros_[ligne]); }
  void ajouter_tel_quel(std::string_view texte) { numeros_.push_back(nouveau(texte)); }
  // Nothing more comes.
  void finir();
  std::size_t lignes() const { return numeros_.size(); }
  std::size_t differents() const { return fins_.size(); }
  std::uint32_t numero(std::size_t ligne) const { return numeros_[ligne]; }
  std::string_view texte(std::size_t numero) const;
  // The place of each among the others, in their order; the same for the same text.
  std::vector<std::uint32_t> places() const;
  void reserver(std::size_t lignes) { numeros_.reserve(lignes); }

 private:
  std::uint32_t nouveau(std::string_view texte);

  Sorte sorte_;
  std::string octets_;
  std::vector<std::uint32_t> fins_;
  std::vector<std::uint32_t> numeros_;
  std::unordered_map<std::string, std::uint32_t> connus_;  // empty once it is finished
};

class Colonne {
 public:
  Colonne(Tri tri, std::size_t lignes);

  void ajouter(const CleDeTri& cle);
  void finir();
  // Begun anew from this one, to take its lines back one after the other, and others among them.
  Colonne sans_lignes(std::size_t lignes) const;
  void reprendre(const Colonne& origine, std::size_t ligne);
  void prendre_a(const Colonne& autre, std::size_t ligne);
  // Of texts that no line bears any more.
  bool est_encombree(std::size_t lignes) const;

  // Both of a column of small places.
  const std::vector<std::uint8_t>& rangs() const { return std::get<std::vector<std::uint8_t>>(valeurs_); }
  const Textes& textes() const { return std::get<Textes>(valeurs_); }
  // The lines in the order of their keys; those of one key as they came.
  std::vector<std::uint32_t> ordre() const;
  bool ont_la_meme_cle(std::uint32_t une, std::uint32_t autre) const;

 private:
  using Valeurs =
      std::variant<std::vector<std::uint8_t>, std::vector<std::int32_t>, std::vector<std::int64_t>, Textes>;
  void reserver(std::size_t lignes);
  explicit Colonne(Valeurs valeurs) : valeurs_(std::move(valeurs)) {}

  Valeurs valeurs_;
};

}  // namespace finhop::app
