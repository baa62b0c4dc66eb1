// A modèle: what is read is written back as itself, and serves to read a file.
#include "finhop/format/modele_reader.hpp"
#include "fuzz/recit.hpp"

using namespace finhop;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* octets, std::size_t taille) {
  const std::string_view fichier = fuzz::texte(octets, taille);
  const auto lu = format::lire_modele(fichier);
  if (!lu) {
    fuzz::exiger(!lu.error().empty() && !lu.error().front().empty(), "un modèle refusé dit pourquoi");
    return 0;
  }
  const std::string vierge = format::ecrire_modele(lu->modele);
  const auto relu = format::lire_modele(vierge);
  fuzz::exiger(relu && relu->modele == lu->modele, "un modèle écrit se relit le même");
  format::DepotReader lecteur(lu->modele);
  for (const std::string_view depot : {fichier, std::string_view(vierge)}) {
    fuzz::Recit recit(depot);
    recit.dire(lecteur.lire(depot, recit.suivi()));
  }
  return 0;
}
