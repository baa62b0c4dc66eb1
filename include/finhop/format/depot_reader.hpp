// Reads any bytes as a deposit, walking the modèle: gives the header, then each line in turn, and the faults
// of structure that it met (STR-01 to STR-05). Safe on any bytes; never throws for bad ones. Holds one line
// at a time. A file that is not readable JSON is read up to where it is not (STR-01): what stands before is
// given, without the faults that only its end could have mended. A byte order mark alone does not stop reading.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/domain/depot_lu.hpp"
#include "finhop/format/modele.hpp"

namespace finhop::format {

constexpr std::size_t kTailleDepotMax = 20'000'000;
constexpr std::size_t kProfondeurMax = 32;
constexpr std::size_t kFautesMax = 8'000;  // a file has some 6 000 values at most; more is no deposit
// Of the values in its lists and of the keys in blocks that the modèle does not know. What is beyond is STR-01.
constexpr std::size_t kElementsMax = 100'000;
// Of the brackets, commas, keys and values of a file: what reading it at once takes memory for.
constexpr std::size_t kSignesMax = 2'500'000;

struct Position {
  std::size_t ligne = 1;
  std::size_t colonne = 1;  // in characters
};

struct DepotLu {
  domain::EnteteLu entete;
  std::size_t lignes = 0;                        // items of lignesImport, as far as the file can be read
  std::vector<domain::FauteDeStructure> fautes;  // in the order of the file
  std::size_t fautes_tues = 0;                   // those met beyond kFautesMax
  bool interrompu = false;                       // it cannot be read to its end
  std::optional<std::size_t> ligne_interrompue;  // the line in which that happens, from 0
};

// What is told of the lines while they are read.
struct SuiviDesLignes {
  // Each item of lignesImport that is a block, with its index from 0; what it is given holds only during the call.
  std::function<void(std::size_t rang, const domain::LigneLue& ligne)> voir;
  // The lines told so far are not the file's: it gives lignesImport again, or turns out to be no JSON. Those that
  // follow begin at the first.
  std::function<void()> oublier;
};

class DepotReader {
 public:
  // The modèle must outlive the reader. One reader serves many files, one after the other, keeping its
  // memory.
  explicit DepotReader(const Modele& modele);
  ~DepotReader();
  DepotReader(const DepotReader&) = delete;
  DepotReader& operator=(const DepotReader&) = delete;

  // `octets` may be any bytes. A key given twice keeps its last value. The header that is returned looks into
  // `octets` and into the reader's memory, until the next file.
  DepotLu lire(std::string_view octets, const SuiviDesLignes& suivi);
  // The same, without a copy when the text has room enough left (its capacity) to be looked at past its end.
  // They are written to while they are read, and given back as they were.
  DepotLu lire_sur_place(std::string& octets, const SuiviDesLignes& suivi);

  // The JSON pointer of a key under this modèle: in line `ligne` and document `piece`, from 0, where the key
  // is inside them. Empty when the modèle has no such block.
  std::string chemin(domain::Cle cle, std::size_t ligne = 0, std::size_t piece = 0) const;
  // Of a field that a profile has of its own.
  std::string chemin(std::string_view champ, std::size_t ligne) const;

 private:
  struct Etat;
  std::unique_ptr<Etat> etat_;
};

// Where a byte offset stands, for people.
Position position(std::string_view octets, std::size_t place);

// The same for many places, each at or after the one before: the file is walked once.
class Reperage {
 public:
  explicit Reperage(std::string_view octets) : octets_(octets) {}
  Position position(std::size_t place);

 private:
  std::string_view octets_;
  std::size_t vu_ = 0;
  Position position_;
};

}  // namespace finhop::format
