// Reads a zip that nobody vouches for: any bytes are safe, nothing is written to the disk, and memory is bounded
// by the size of the file and the limit of each reading, whatever the zip tells of itself. Wrong bytes are a
// `defaut` or the error of `lire`, never an exception: neither names the path, which the caller knows.
//
// What is promised is that bytes given without error have the size and the sum (CRC-32) that the table of the zip
// tells, and that the header which precedes the entry tells the same as the table: its name, its method, its sizes and its
// sum, unless it is streamed and leaves these for later. The reader does not refuse bytes before or after the zip, which it
// tells, and judges no name: `..`, `\`, an absolute path are listed as they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace finhop::archive {

struct ZipContent {
  std::string nom;           // path inside; control characters and bytes that are not UTF-8 as `\xHH`
  std::uint64_t taille = 0;  // once inflated, in bytes, as the table of the zip says: it may lie
};

class ZipReader {
 public:
  // Opens the file and reads its table, no content. Panne only when the file itself cannot be had: it is missing,
  // it is no regular file (a FIFO is refused at once, without waiting), or the system refuses.
  explicit ZipReader(const std::filesystem::path& chemin);
  ZipReader(ZipReader&& autre) noexcept;
  ZipReader& operator=(ZipReader&& autre) noexcept;
  ZipReader(const ZipReader&) = delete;
  ZipReader& operator=(const ZipReader&) = delete;
  ~ZipReader();

  std::uint64_t taille_fichier() const { return taille_fichier_; }
  // Why the zip cannot be used, a French phrase whose subject is the zip (« il demande un mot de passe »),
  // without final point. Entries may be listed all the same: a password, or a name that comes twice.
  const std::optional<std::string>& defaut() const { return defaut_; }
  // What other programs may refuse in a zip that opens here: bytes before or after it. A phrase of the same form.
  const std::optional<std::string>& avertissement() const { return avertissement_; }
  // The files only (a name that ends with `/` is a folder), in the table's order. Empty when the table cannot be
  // read, when it holds more than 20 000 entries, and when the file is above 2 000 000 000 bytes. Names are
  // distinct unless `defaut` says otherwise.
  const std::vector<ZipContent>& entrees() const { return entrees_; }
  // The bytes of entrees()[index], which must exist: at most `limite` of them and one more. A result longer than
  // `limite` says that the entry is too large; its sum is not verified then. Nothing is inflated past that byte.
  // The error is a French phrase whose subject is the entry (« sa compression n'est pas lue »), without final
  // point. Panne when the disk fails.
  std::expected<std::string, std::string> lire(std::size_t index, std::uint64_t limite);

 private:
  class Archive;

  std::optional<std::string> lister();

  std::unique_ptr<Archive> archive_;
  std::uint64_t taille_fichier_ = 0;
  std::optional<std::string> defaut_;
  std::optional<std::string> avertissement_;
  std::vector<ZipContent> entrees_;
  std::vector<std::uint64_t> rangs_;  // of entrees_, among all that the table holds
};

}  // namespace finhop::archive
