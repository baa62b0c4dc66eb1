// What the contents of a page go through: counted against what one document may inflate to, and thrown away, but the names
// of what they draw. C++17, like all that names qpdf.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Pipeline.hh>

namespace finhop::lecteur {

struct Budget {
  std::uint64_t octets = 100'000'000;
  std::uint64_t pixels = 400'000'000;  // of the JPEGs it shows
  bool depasse = false;
};

// Remembers each `/Nom Do`: a name in a text or in an inline image is one too many, which harms nobody.
class Tamis : public Pipeline {
 public:
  explicit Tamis(Budget& budget) : Pipeline("contenu", nullptr), budget_(budget) {}
  // Throws when the budget is spent: qpdf stops there, and takes it for a stream that does not decode.
  void write(const unsigned char* octets, std::size_t taille) override;
  void finish() override { lire(' '); }

  const std::set<std::string>& dessines() const { return dessines_; }

 private:
  void lire(char c);

  Budget& budget_;
  std::string mot_;
  std::string nom_;  // the last one, when nothing but blanks stands after it
  std::set<std::string> dessines_;
};

}  // namespace finhop::lecteur
