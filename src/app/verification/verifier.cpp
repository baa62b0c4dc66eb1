#include "finhop/app/verification/verifier.hpp"

#include <fmt/format.h>

#include <memory>
#include <thread>

#include "app/ouvriers.hpp"
#include "app/profils.hpp"
#include "app/verification/depots_donnes.hpp"
#include "app/verification/fichier_juge.hpp"
#include "app/verification/modele_choisi.hpp"
#include "app/verification/retours_simules.hpp"

namespace finhop::app {
namespace {

void compter(BilanVerification& bilan, const FichierVerifie& fichier) {
  ++bilan.fichiers;
  bilan.deposables += fichier.deposable ? 1U : 0U;
  bilan.lignes += fichier.lignes.size() + fichier.lignes_ignorees;
  bilan.erreurs += fichier.erreurs;
  bilan.avertissements += fichier.avertissements;
}

}  // namespace

std::string_view id(Prediction prediction) {
  switch (prediction) {
    case Prediction::Accepte:
      return "accepte";
    case Prediction::Partiel:
      return "partiel";
    case Prediction::Rejete:
      return "rejete";
  }
  return {};
}

Issue<BilanVerification> verifier(Base* base, const AVerifier& demande, const VoirFichier& voir,
                                  const Suivi& suivi) {
  const Profils profils = base ? Profils(*base) : Profils();
  std::optional<domain::Profil> profil;
  if (demande.profil) {
    auto choisi = profil_choisi(profils, *demande.profil);
    if (!choisi) return std::unexpected(std::move(choisi.error()));
    profil = *std::move(choisi);
  }
  std::vector<std::string> propres = profils.champs_propres();
  if (profil)
    for (const domain::ChampPropre& champ : profil->champs_propres) propres.push_back(champ.nom);
  const auto modele = modele_choisi(base, demande.modele, propres);
  if (!modele) return std::unexpected(modele.error());
  const auto depots = depots_donnes(demande.chemins);
  if (!depots) return std::unexpected(depots.error());
  std::optional<RetoursSimules> retours;
  if (demande.retour) {
    retours.emplace(*demande.retour);
    if (ListeRefus refus = retours->reserver(*depots); !refus.empty())
      return std::unexpected(std::move(refus));
  }
  std::optional<Connaissance> connaissance;
  if (base) connaissance.emplace(*base);
  std::optional<PiecesJointes> pieces;
  if (!demande.pieces.empty()) pieces.emplace(demande.pieces);
  const Moyens moyens{*modele,
                      profils,
                      profil ? &*profil : nullptr,
                      connaissance ? &*connaissance : nullptr,
                      pieces ? &*pieces : nullptr,
                      demande.limite,
                      retours.has_value()};
  BilanVerification bilan;
  const auto embaucher = [&]() -> EnOrdre<FichierJuge>::Ouvrier {
    auto controleur = std::make_shared<JugeDeFichiers>(moyens);
    return [controleur, &depots](std::size_t i) { return controleur->juger_fichier((*depots)[i]); };
  };
  EnOrdre<FichierJuge>(depots->size(), std::thread::hardware_concurrency())
      .executer(embaucher, [&](std::size_t i, const FichierJuge& controle) {
        compter(bilan, controle.fichier);
        if (controle.retour) bilan.retours.push_back(retours->ecrire((*depots)[i], *controle.retour));
        if (retours && !controle.retour) {
          retours->oter((*depots)[i]);
          bilan.sans_retour.push_back(controle.fichier.fichier);
        }
        voir(controle.fichier);
        suivi({"fichiers", i + 1, depots->size()});
      });
  if (pieces) bilan.pieces_inutiles = pieces->inutiles();
  return bilan;
}

}  // namespace finhop::app
