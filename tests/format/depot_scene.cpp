#include "format/depot_scene.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "finhop/base/fichier.hpp"

namespace finhop::format {
namespace {

const SuiviDesLignes kSansVoir{[](std::size_t, const domain::LigneLue&) {}, [] {}};

std::string brut(const domain::Valeur& valeur) {
  return valeur.genre == domain::Genre::Absent ? "absent" : std::string(valeur.brut);
}

std::string liste(const std::vector<domain::Valeur>& valeurs) {
  std::string texte;
  for (const domain::Valeur& valeur : valeurs) texte += " " + brut(valeur);
  return texte;
}

std::string ecrire(std::size_t rang, const domain::LigneLue& ligne) {
  std::string texte = fmt::format("{}:", rang);
  for (const domain::DescriptionCle& cle : domain::cles())
    if (cle.portee == domain::Portee::Ligne && !cle.est_bloc)
      texte += fmt::format(" {}={}", cle.nom, brut(ligne[cle.cle]));
  for (const domain::PieceLue& piece : ligne.pieces)
    texte += fmt::format(" piece={},{},{}", brut(piece.nom_fichier), brut(piece.format_fichier),
                         brut(piece.type_fichier));
  return texte + " beneficiaires" + liste(ligne.beneficiaires) + " identDMP" +
         liste(ligne.ident_dmp.elements);
}

}  // namespace

std::string exemple_du_guide() {
  return lire_fichier(FINHOP_TESTS_DIR "/donnees/format/depot-exemple.json", 100'000);
}

std::string remplacer(std::string texte, std::string_view avant, std::string_view apres) {
  const std::size_t place = texte.find(avant);
  if (place == std::string::npos) throw std::logic_error(fmt::format("« {} » n'est pas là", avant));
  return texte.replace(place, avant.size(), apres);
}

std::vector<domain::FauteDeStructure> fautes_entieres(std::string_view octets, const Modele& modele) {
  return DepotReader(modele).lire(octets, kSansVoir).fautes;
}

std::vector<std::string> fautes_de(std::string_view octets, const Modele& modele) {
  std::vector<std::string> rendues;
  for (const domain::FauteDeStructure& faute : fautes_entieres(octets, modele)) {
    const Position p = position(octets, faute.place);
    rendues.push_back(fmt::format("{} {}:{} {}", faute.regle, p.ligne, p.colonne, faute.chemin));
  }
  return rendues;
}

std::vector<std::string> lignes_de(std::string_view octets, const Modele& modele) {
  std::vector<std::string> lignes;
  const auto voir = [&](std::size_t rang, const domain::LigneLue& ligne) {
    lignes.push_back(ecrire(rang, ligne));
  };
  DepotReader(modele).lire(octets, {voir, [&] { lignes.clear(); }});
  return lignes;
}

std::string entete_de(std::string_view octets, const Modele& modele) {
  DepotReader reader(modele);  // the header looks into its memory
  const DepotLu lu = reader.lire(octets, kSansVoir);
  return fmt::format("impId={} numeroAns={} SIRET={} lignesImport={} lignes={}", brut(lu.entete.imp_id),
                     brut(lu.entete.numero_ans), brut(lu.entete.siret), brut(lu.entete.lignes_import),
                     lu.lignes);
}

}  // namespace finhop::format
