// What one walk of a base teaches of all its dossiers, for a stretch of time: enough to choose, to order and to add up those
// that are asked for without reading any. About 200 bytes a dossier.
#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <optional>
#include <vector>

#include "app/argent/colonne.hpp"
#include "app/argent/montants.hpp"
#include "app/argent/tranche.hpp"
#include "app/dossier/filtre.hpp"
#include "app/referentiel.hpp"
#include "finhop/domain/argent/groupes.hpp"

namespace finhop::app {

// Those of the page, in its order, by their keys; of all that match, how many and their sums.
struct Choisis {
  std::vector<std::int64_t> cles = {};
  std::size_t total = 0;
  domain::Sommes sommes = {};
};

class Sommaire {
 public:
  // Inside a transaction.
  Sommaire(Base& base, const Instant& maintenant);
  // The same from an earlier one of the same stretch of time, since when nothing else changed than these dossiers: only they
  // are read. Vider: the earlier one is of no use to anybody any more, and goes as this one comes.
  enum class Ancien { Garder, Vider };
  Sommaire(Sommaire& avant, Ancien ancien, Base& base, const Instant& maintenant,
           const std::vector<std::int64_t>& changes);

  const Referentiel& referentiel() const { return referentiel_; }
  // Whether it says then what it would say if it were made anew from the same state.
  bool vaut_encore(const Instant& maintenant) const { return tranche(referentiel_, maintenant) == tranche_; }

  // It keeps much that is of no use any more.
  bool est_encombre() const;

  // What `lister` would choose with these criteria, which have a page. `base`: inside a transaction upon the same state.
  Choisis choisir(Base& base, const Criteres& criteres, const Filtre& filtre) const;
  // As `argent` groups all the dossiers by their situation.
  std::vector<domain::Groupe> par_situation() const;

 private:
  enum Drapeau : std::uint8_t { kPret = 1, kResteADemander = 2, kEcart = 4 };
  using Retenus = std::vector<std::uint8_t>;  // of each line, whether it is kept

  Sommaire(Base& base, const Instant& maintenant, const store::FiltreDossiers& filtre, std::size_t lignes);

  const Colonne& colonne(Tri tri) const { return colonnes_[rang(tri)]; }
  static std::uint8_t drapeaux_de(const Fiche& fiche);
  void ranger(const Fiche& fiche);
  void reserver(std::size_t lignes);
  // Where each line comes from: a line of the earlier one, or of those that were read now.
  struct Provenance {
    std::uint32_t ligne;
    bool relue;
  };
  using Provenances = std::vector<Provenance>;
  static Provenances provenances(const std::vector<std::int64_t>& cles, const Sommaire& avant,
                                 const Sommaire& relus);

  Retenus retenir(Base& base, const Criteres& criteres, const Filtre& filtre) const;
  void retenir_en_base(Base& base, const store::FiltreDossiers& filtre, Retenus& retenus) const;
  std::vector<std::uint32_t> en_ordre(Tri tri, Ordre ordre) const;
  std::vector<std::uint32_t> croissant(Tri tri) const;

  Referentiel referentiel_;
  Tranche tranche_;
  std::vector<std::int64_t> cles_;  // in the order of the numeroEditeur, as all that follows
  std::vector<Colonne> colonnes_;   // a Tri each
  std::vector<std::uint8_t> drapeaux_;
  MontantsDesDossiers montants_;
  mutable std::mutex garde_;
  mutable std::array<std::vector<std::uint32_t>, kNombreDeTris> ordres_;  // made when first asked for
};

}  // namespace finhop::app
