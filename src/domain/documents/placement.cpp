#include "finhop/domain/documents/placement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "domain/documents/placement_pesee.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::domain {
namespace {

using namespace documents;

constexpr int kScoreMax = 100;
constexpr std::string_view kCherche =
    "numéro FINHOP, numéro éditeur, FINESS, client, commande et numéro de facture";

std::string nom_de(const CandidatAPlacer& candidat) {
  return candidat.client ? fmt::format("{} ({})", candidat.numero_editeur.texte(), *candidat.client)
                         : candidat.numero_editeur.texte();
}

std::string ou_chercher(const FichierLu& lu) {
  const bool ranges = !lu.repertoires.empty();
  if (lu.pourquoi_sans_texte.empty())
    return ranges ? "dans son nom, ses répertoires et son texte" : "dans son nom et son texte";
  return fmt::format("dans son nom{} seulement ({})", ranges ? " et ses répertoires" : "",
                     lu.pourquoi_sans_texte);
}

// It speaks of something else than this dossier.
bool en_dit_un_autre(const Indice& indice, std::size_t dossier) {
  const bool ferme = indice.sorte != Sorte::ClientFaible && indice.sorte != Sorte::EditeurDouteux;
  return ferme && !contient(indice.dossiers, dossier);
}

// Numbers of different dossiers, or establishments that no dossier has together: a group's invoice.
bool en_nomme_plusieurs(const FichierLu& lu) {
  std::optional<Rangs> communs;
  const auto croiser = [&](const Indice& indice) {
    if (!communs) communs = indice.dossiers;
    std::erase_if(*communs, [&](std::size_t d) { return !contient(indice.dossiers, d); });
  };
  for (const Indice& indice : lu.indices)
    if (indice.lieu != Lieu::Repertoire && est_un_identifiant(indice)) croiser(indice);
  for (const Indice& indice : lu.indices)
    if (indice.lieu == Lieu::Contenu && famille(indice.sorte) == Famille::Etablissement) croiser(indice);
  return communs && communs->empty();
}

class Decision {
 public:
  Decision(const FichierLu& lu, std::span<const CandidatAPlacer> candidats)
      : lu_(lu), candidats_(candidats), pesees_(peser(lu, candidats)) {}

  Placement rendre() && {
    place_.type = lu_.type.type;
    if (!lu_.type.autre.empty()) {
      place_.cherche.push_back(fmt::format("c'est {}, ni une facture ni une attestation", lu_.type.autre));
      return std::move(place_);
    }
    choisir();
    if (place_.type && !lu_.type.type) return std::move(place_);
    if (!place_.type)
      place_.cherche.push_back(
          fmt::format("ni les mots d'une facture ni ceux d'une attestation de vérification d'aptitude {}",
                      ou_chercher(lu_)));
    else
      place_.raisons.push_back(lu_.type.raison);
    return std::move(place_);
  }

 private:
  void choisir() {
    for (const std::string& inconnu : lu_.inconnus)
      place_.cherche.push_back(fmt::format("{} n'est le numéro d'aucun dossier", inconnu));
    if (pesees_.empty()) {
      place_.cherche.push_back(fmt::format("{} : rien d'un dossier {}", kCherche, ou_chercher(lu_)));
      return;
    }
    if (en_nomme_plusieurs(lu_)) return hesiter(kScoreMax, "plusieurs dossiers y sont nommés");
    const Pesee& meilleure = pesees_.front();
    if (meilleure.score < kScoreMin || !lu_.inconnus.empty())
      return hesiter(kScoreMax, "trop peu pour en choisir un");
    if (pesees_.size() > 1 && pesees_[1].score > meilleure.score - kEcartMin)
      return hesiter(kEcartMin, "plusieurs dossiers conviennent autant");
    retenir(meilleure);
  }

  // Those that are less than `ecart` behind the first.
  void hesiter(int ecart, std::string_view pourquoi) {
    std::vector<std::string> noms;
    std::size_t nombre = 0;
    for (const Pesee& p : pesees_) {
      if (p.score <= pesees_.front().score - ecart) break;
      if (++nombre > kAChoisirMax) continue;
      place_.a_choisir.push_back(p.dossier);
      noms.push_back(nom_de(candidats_[p.dossier]));
    }
    const std::string suite =
        nombre > kAChoisirMax ? fmt::format(" et {} autres", nombre - kAChoisirMax) : std::string();
    place_.cherche.push_back(fmt::format("{} : {}{}", pourquoi, texte::joindre(noms, ", "), suite));
    place_.raisons = pesees_.front().raisons;
    if (nombre > 1)
      place_.cherche.push_back(
          fmt::format("ce qui les sépare a été cherché {} : {}, montant", ou_chercher(lu_), kCherche));
  }

  void retenir(const Pesee& pesee) {
    place_.dossier = pesee.dossier;
    place_.score = std::min(pesee.score, kScoreMax);
    place_.raisons = pesee.raisons;
    bool dementi = false;
    for (const Indice& indice : lu_.indices) {
      if (!en_dit_un_autre(indice, pesee.dossier)) continue;
      dementi = true;
      place_.raisons.push_back(fmt::format("malgré {}", indice.dit));
    }
    const auto& manquantes = candidats_[pesee.dossier].manquantes;
    if (!place_.type && manquantes.size() == 1) {
      place_.type = manquantes.front();
      place_.raisons.push_back(fmt::format("{} : il n'y manque qu'elle", libelle(manquantes.front())));
    }
    const bool tient = pesee.nomme && (pesee.soutenu || !lu_.pourquoi_sans_texte.empty());
    place_.sur = tient && !dementi && !pesee.contredit && lu_.type.type && !lu_.type.doute;
  }

  const FichierLu& lu_;
  std::span<const CandidatAPlacer> candidats_;
  std::vector<Pesee> pesees_;
  Placement place_;
};

}  // namespace

struct Placeur::Index {
  DeuxIndex deux;
};

Placeur::Placeur(std::span<const CandidatAPlacer> candidats)
    : candidats_(candidats),
      index_(new Index{{{candidats, Alphabet::Propre}, {candidats, Alphabet::DImage}}}) {}
Placeur::~Placeur() = default;

Placement Placeur::placer(const FichierAPlacer& fichier) const {
  return Decision(lire_un_fichier(fichier, index_->deux), candidats_).rendre();
}

void dire_les_doubles(std::span<const std::string> noms, std::span<Placement> places) {
  std::map<std::pair<std::size_t, TypePiece>, Rangs> pieces;
  for (std::size_t i = 0; i < places.size(); ++i)
    if (places[i].dossier && places[i].type) pieces[{*places[i].dossier, *places[i].type}].push_back(i);
  for (const auto& [piece, rangs] : pieces)
    for (const std::size_t i : rangs) {
      if (rangs.size() == 1) continue;
      std::vector<std::string> autres;
      for (const std::size_t j : rangs)
        if (j != i) autres.push_back(texte::citer(noms[j]));
      places[i].sur = false;
      places[i].raisons.push_back(
          fmt::format("{} irait au même endroit : il faut choisir", texte::joindre_les_premiers(autres, 3)));
    }
}

std::vector<Placement> placer(std::span<const FichierAPlacer> fichiers,
                              std::span<const CandidatAPlacer> candidats) {
  const Placeur placeur(candidats);
  std::vector<Placement> places;
  std::vector<std::string> noms;
  for (const FichierAPlacer& fichier : fichiers) {
    places.push_back(placeur.placer(fichier));
    noms.push_back(fichier.nom);
  }
  dire_les_doubles(noms, places);
  return places;
}

}  // namespace finhop::domain
