// SQLite's changesets: bytes that SQLite allocated, and walking through their changes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_changeset_iter;

namespace finhop::store {

class Base;

// Throws what SQLite says when `code` is not SQLITE_OK.
void exiger(sqlite3* base, int code);

class Octets {
 public:
  // Takes over what SQLite allocated.
  Octets(void* octets, int taille);

  std::string_view texte() const;
  void* brut() const { return octets_.get(); }
  int taille() const { return taille_; }

 private:
  std::unique_ptr<void, void (*)(void*)> octets_;
  int taille_;
};

std::size_t nombre_de_lignes(std::string_view changeset);
// What an operation kept for being undone; Panne when it no longer has its digest.
std::string changeset_de(Base& base, std::int64_t operation);
// What takes back what `changeset` did.
Octets inverser(std::string_view changeset);

}  // namespace finhop::store
