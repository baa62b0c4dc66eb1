// The room a command needs on the disk, told with what is free when the disk cannot give it.
#pragma once

#include <cstdint>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

#include "finhop/store/base.hpp"

namespace finhop::app {

struct Besoin {
  std::filesystem::path ou;  // a folder, which may not be there yet
  std::uint64_t octets = 0;
};
using Besoins = std::vector<Besoin>;

// The folder of the base, whole, for people.
std::filesystem::path repertoire_de_la_base(const store::Base& base);
// What a command writes in the base besides texts and documents, and the journal that could take it back.
constexpr std::uint64_t kPages = 1'000'000;
// 0 when it cannot be told: who opens the file says why.
std::uint64_t taille_de(const std::filesystem::path& fichier);
// What a table of that file may take in the base.
Besoin place_d_une_table(const store::Base& base, const std::filesystem::path& fichier);
// What the base takes to keep those documents.
Besoin place_des_documents(const store::Base& base, const std::vector<std::filesystem::path>& fichiers);
// DisquePlein when the folder's disk has less than that free.
void exiger_place(const Besoin& besoin);
// Throws again what was caught; when it tells of a full disk, with what was needed and what is free.
[[noreturn]] void dire_la_place(const std::exception_ptr& faute, const Besoins& besoins);

// Runs what writes that much.
template <class Faire>
auto avec_place(const Besoins& besoins, Faire faire) {
  try {
    return faire();
  } catch (...) {
    dire_la_place(std::current_exception(), besoins);
  }
}

}  // namespace finhop::app
