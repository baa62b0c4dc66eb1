#include "finhop/format/depot_writer.hpp"

#include <algorithm>
#include <utility>

#include "format/depot_valeurs.hpp"
#include "format/json_layout.hpp"

namespace finhop::format {
namespace {

bool documente(const Noeud& noeud) {
  return noeud.cle.has_value() || noeud.propre || std::ranges::any_of(noeud.enfants, documente);
}

bool est_un_bloc(Cle cle) {
  constexpr Cle kBlocs[] = {
      Cle::lignesImport, Cle::facture, Cle::piecesJustificatives, Cle::scenariosEffectivementInstalles,
      Cle::PFI,          Cle::RI};
  return std::ranges::find(kBlocs, cle) != std::end(kBlocs);
}

class Ecrivain {
 public:
  Ecrivain(std::span<const domain::Demande> demandes, const domain::Profil& profil)
      : demandes_(demandes), profil_(profil) {}

  void objet(const Noeud& noeud, const Lieu& lieu) {
    sortie_.ouvrir('{');
    for (const Noeud& enfant : noeud.enfants) {
      sortie_.cle(enfant.nom);
      ecrire(enfant, lieu);
    }
    sortie_.fermer('}');
  }

  std::string terminer() && { return std::move(sortie_).terminer(); }

 private:
  void ecrire(const Noeud& noeud, const Lieu& lieu) {
    if (!documente(noeud)) return sortie_.valeur(noeud.constante.empty() ? "null" : noeud.constante);
    if (noeud.forme == Forme::Valeur) return valeur(noeud, lieu);
    // Its children cannot hold the value, which would be lost without a word.
    if (noeud.cle && !est_un_bloc(*noeud.cle))
      signaler(noeud, lieu, "le modèle fait un bloc de cette valeur");
    if (noeud.forme == Forme::Objet) return objet(noeud, lieu);
    liste(noeud, lieu);
  }

  void valeur(const Noeud& noeud, const Lieu& lieu) {
    const Valeur valeur = valeur_de(noeud, lieu);
    if (const std::string* seule = std::get_if<std::string>(&valeur)) return sortie_.valeur(*seule);
    sortie_.ouvrir('[');
    for (const std::string& une : std::get<ListeDeValeurs>(valeur)) {
      sortie_.element();
      sortie_.valeur(une);
    }
    sortie_.fermer(']');
  }

  void liste(const Noeud& noeud, const Lieu& lieu) {
    sortie_.ouvrir('[');
    if (noeud.cle == Cle::lignesImport)
      lignes(noeud, lieu);
    else if (noeud.cle == Cle::piecesJustificatives)
      pieces(noeud, lieu);
    else  // a modèle may wrap a block in a list: it then holds that one block
      element(noeud, lieu);
    sortie_.fermer(']');
  }

  void lignes(const Noeud& noeud, const Lieu& lieu) {
    for (std::size_t i = 0; i < demandes_.size(); ++i)
      element(noeud, {lieu.depot, profil_, &demandes_[i], i + 1});
  }

  void pieces(const Noeud& noeud, const Lieu& lieu) {
    const domain::Demande& demande = demande_en(noeud, lieu);
    if (demande.pieces.empty()) signaler(noeud, lieu, "la valeur manque");
    for (const domain::PieceDeclaree& piece : demande.pieces)
      element(noeud, {lieu.depot, profil_, lieu.demande, lieu.num_ligne, &piece});
  }

  void element(const Noeud& noeud, const Lieu& lieu) {
    sortie_.element();
    objet(noeud, lieu);
  }

  std::span<const domain::Demande> demandes_;
  const domain::Profil& profil_;
  JsonLayout sortie_;
};

}  // namespace

std::string ecrire_depot(const Modele& modele, const domain::Depot& depot,
                         std::span<const domain::Demande> demandes, const domain::Profil& profil) {
  Ecrivain ecrivain(demandes, profil);
  ecrivain.objet(modele.racine, Lieu{depot, profil});
  return std::move(ecrivain).terminer();
}

}  // namespace finhop::format
