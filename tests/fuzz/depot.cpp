// A deposit: read twice by one reader, copied then in place, it says the same, once; and what breaks no rule of format,
// written again, is read with the same values.
#include <algorithm>
#include <vector>

#include "finhop/domain/demande_lue.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/format/depot_reader.hpp"
#include "finhop/format/depot_writer.hpp"
#include "fuzz/recit.hpp"

using namespace finhop;

namespace {

struct Contenu {
  domain::Depot depot;
  std::vector<domain::Demande> demandes;
  bool accepte = true;  // and could be written
};

Contenu contenu_de(format::DepotReader& lecteur, std::string_view octets) {
  Contenu contenu;
  const auto voir = [&](std::size_t rang, const domain::LigneLue& ligne) {
    contenu.accepte =
        contenu.accepte && domain::juger(domain::ExamenLigne{ligne, rang}).empty() && !ligne.pieces.empty();
    if (contenu.accepte) contenu.demandes.push_back(domain::demande_de(ligne, rang));
  };
  const auto oublier = [&] { contenu = {}; };
  const format::DepotLu lu = lecteur.lire(octets, {voir, oublier});
  contenu.depot = domain::depot_de(lu.entete, "");
  contenu.accepte = contenu.accepte && lu.fautes.empty() && !contenu.demandes.empty() &&
                    contenu.depot.numero_ans && contenu.depot.siret;
  return contenu;
}

void recrire(format::DepotReader& lecteur, std::string_view octets) {
  const Contenu lu = contenu_de(lecteur, octets);
  if (!lu.accepte) return;
  const std::string ecrit = format::ecrire_depot(format::modele_integre(), lu.depot, lu.demandes);
  const Contenu relu = contenu_de(lecteur, ecrit);
  fuzz::exiger(relu.accepte, "ce qui est accepté, écrit de nouveau, est accepté");
  fuzz::exiger(relu.demandes == lu.demandes && relu.depot.numero_ans == lu.depot.numero_ans &&
                   relu.depot.siret == lu.depot.siret,
               "ce qui est accepté, écrit de nouveau, garde ses valeurs");
  fuzz::exiger(format::ecrire_depot(format::modele_integre(), relu.depot, relu.demandes) == ecrit,
               "ce que finhop écrit est écrit de même");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* octets, std::size_t taille) {
  static format::DepotReader lecteur(format::modele_integre());
  const std::string_view depot = fuzz::texte(octets, taille);
  fuzz::Recit recit(depot);
  const std::string dit = recit.dire(lecteur.lire(depot, recit.suivi()));
  // Room is left past the end, and what stands there is no part of the file.
  std::string sur_place(depot);
  sur_place.append(256, '"').resize(taille);
  fuzz::Recit second(sur_place);
  fuzz::exiger(second.dire(lecteur.lire_sur_place(sur_place, second.suivi())) == dit,
               "lire et lire_sur_place disent la même chose");
  fuzz::exiger(sur_place == depot, "ce qui est lu sur place est rendu tel quel");
  recrire(lecteur, depot);
  return 0;
}
