// Reads a workbook in a process of its own, whose memory the tests measure. Exit code: 0 read, 1 refused, 2 no such file.
#include <fstream>
#include <iterator>
#include <string>

#include "finhop/format/classeur_reader.hpp"

using namespace finhop::format;

int main(int nombre, char** arguments) {
  std::ifstream flux(nombre == 2 ? arguments[1] : "", std::ios::binary | std::ios::ate);
  if (!flux) return 2;
  std::string octets(static_cast<std::size_t>(flux.tellg()), '\0');
  flux.seekg(0).read(octets.data(), static_cast<std::streamsize>(octets.size()));
  const auto classeur = Classeur::ouvrir(octets);
  if (!classeur) return 1;
  const auto continuer = [](const LigneDeClasseur&) { return Poursuite::Continuer; };
  for (std::size_t i = 0; i < classeur->feuilles().size(); ++i)
    if (classeur->lire(i, continuer)) return 1;
  return 0;
}
