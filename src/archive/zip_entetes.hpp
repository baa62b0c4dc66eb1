// The header that precedes each entry of a zip, held against the line of the table: what reads a zip as it comes sees the
// header alone, and libzip the table alone. Private to `archive`.
#pragma once

#include <cstdint>
#include <vector>

#include "archive/zip_fin.hpp"
#include "archive/zip_source.hpp"

namespace finhop::archive {

class ZipEntetes {
 public:
  // Where each line of the table is; those after one that is cut are left out.
  void lire_table(ZipSource& source, const FinDeZip& fin);
  // Same signature, method, name, sizes and sum, of a line whose rank is libzip's. Of a streamed entry the header may
  // leave sizes and sum for later.
  bool s_accorde(ZipSource& source, std::uint64_t rang) const;

 private:
  std::vector<std::uint64_t> lignes_;
};

}  // namespace finhop::archive
