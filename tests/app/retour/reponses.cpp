#include "app/retour/reponses.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "finhop/app/retour/importer.hpp"
#include "finhop/format/depot_reader.hpp"
#include "finhop/format/retour_writer.hpp"
#include "finhop/store/dossiers.hpp"
#include "store/connexion.hpp"

namespace finhop::tests {

std::string reponse(std::string_view depot, const std::vector<std::string>& libelles,
                    const format::Modele& modele) {
  std::vector<format::Reponse> reponses;
  for (const std::string& libelle : libelles) reponses.push_back({libelle == kAcceptee ? "A" : "R", libelle});
  format::DepotReader lecteur(modele);
  std::string octets(depot);
  return format::ecrire_retour(lecteur, octets, "IMP-0001", reponses);
}

std::string avec(std::string texte, std::string_view de, std::string_view vers) {
  std::size_t place = texte.find(de);
  if (place == std::string::npos) throw std::runtime_error(fmt::format("« {} » n'est pas là", de));
  for (; place != std::string::npos; place = texte.find(de, place + vers.size()))
    texte.replace(place, de.size(), vers);
  return texte;
}

void deposer(Atelier& atelier, const std::string& lot) {
  atelier.base().connexion().base.exec(fmt::format("UPDATE lot SET statut = 'depose' WHERE nom = '{}'", lot));
}

std::string lot_depose(Atelier& atelier, const std::vector<std::string>& numeros) {
  for (const std::string& numero : numeros) atelier.pret(numero);
  const std::string lot = atelier.exporter().lots.at(0).lot.nom;
  deposer(atelier, lot);
  return lot;
}

std::string depot_de(const Atelier& atelier, const std::string& lot, const std::string& sortie) {
  return lire(atelier.chemin(sortie) / lot / (lot + ".json"));
}

Issue<app::RetourImporte> importer(Atelier& atelier, std::string_view octets, const std::string& nom,
                                   const std::string& lot, app::Mode mode) {
  return importer_en_disant(atelier, octets, {lot.empty() ? std::nullopt : std::optional<std::string>(lot)},
                            nom, mode);
}

Issue<app::RetourImporte> importer_en_disant(Atelier& atelier, std::string_view octets,
                                             const app::Indications& indications, const std::string& nom,
                                             app::Mode mode) {
  ecrire(atelier.chemin(nom), octets);
  return app::importer_retour(atelier.base(), atelier.contexte(mode), atelier.chemin(nom), indications).issue;
}

std::string statut_solde(Atelier& atelier, const std::string& numero) {
  return std::string(domain::id(store::trouver_dossier(atelier.base(), numero).value().solde.value().statut));
}

std::string dire(const Issue<app::RetourImporte>& importe) {
  std::string dit;
  if (!importe) {
    for (const Refus& refus : importe.error()) dit += fmt::format("{}\n", id(refus.code));
    return dit;
  }
  dit = fmt::format("{} {} {}\n", importe->lot.nom, domain::id(importe->lot.statut),
                    importe->effet == app::EffetRetour::Importe ? "importe" : "deja importe");
  for (const app::LigneRepondue& l : importe->lignes)
    dit += fmt::format("{} {} {}\n", l.ligne.num_ligne, id(l.reponse.decision), l.prediction.value_or("-"));
  return dit;
}

}  // namespace finhop::tests
