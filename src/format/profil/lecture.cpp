#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "finhop/base/texte.hpp"
#include "finhop/format/profil.hpp"
#include "format/profil/bloc.hpp"
#include "format/profil/cles.hpp"
#include "format/profil/parties.hpp"

namespace finhop::format {
namespace {

using namespace cle_de_profil;
using domain::Genre;
using domain::Profil;

constexpr std::size_t kCodeMax = 12;
constexpr std::size_t kLibelleMax = 200;
// A document's name is shorter than fifty characters (guide, section 3.2): « <profil>-FACTURE-00001.pdf ».
constexpr std::size_t kNomMax = 49 - std::string_view("--00001.pdf").size();

bool est_un_code(std::string_view code) {
  return !code.empty() && code.size() <= kCodeMax && std::ranges::all_of(code, texte::est_alphanumerique);
}

class Lecture {
 public:
  std::expected<Profil, Fautes> lire(const Arbre& racine) {
    Bloc bloc(racine, fautes_);
    bloc.nombre(kForme, kFormeDuProfil, kFormeDuProfil);
    lire_identite(bloc);
    lire_limites(bloc);
    lire_documents(bloc, fautes_, profil_);
    exiger_des_noms_courts(bloc);
    if (const Arbre* dit = bloc.si_donne(kBloc)) lire_bloc(bloc, *dit);
    lire_champs(bloc, fautes_, profil_);
    lire_echeances(bloc);
    bloc.finir();
    if (!fautes_.empty()) return std::unexpected(std::move(fautes_));
    return std::move(profil_);
  }

 private:
  std::string code(Bloc& bloc, std::string_view cle) {
    const std::string attendu = fmt::format("un texte de 1 à {} lettres ou chiffres", kCodeMax);
    auto lu = bloc.texte(cle, attendu);
    if (lu && !est_un_code(*lu)) {
      bloc.refuser(*bloc.exiger(cle), attendu);
      return {};
    }
    return lu.value_or("");
  }

  void lire_identite(Bloc& bloc) {
    const std::size_t avant = fautes_.size();
    profil_.couloir = code(bloc, kCouloir);
    profil_.logiciel = code(bloc, kLogiciel);
    profil_.vague = code(bloc, kVague);
    identifie_ = fautes_.size() == avant;
    const std::string libelle = fmt::format("un texte de 1 à {} caractères", kLibelleMax);
    if (auto lu = bloc.texte(kLibelle, libelle)) {
      profil_.libelle = std::move(*lu);
      const std::size_t longueur = texte::longueur(profil_.libelle);
      if (longueur == 0 || longueur > kLibelleMax || texte::imprimable(profil_.libelle) != profil_.libelle)
        bloc.refuser(*bloc.exiger(kLibelle), libelle);
    }
    profil_.effet_du = jour(bloc, kEffetDu);
    if (const Arbre* nomenclature = bloc.exiger(kNomenclature)) {
      Bloc dedans(*nomenclature, fautes_);
      profil_.nomenclature = dedans.source();
      dedans.finir();
    }
  }

  void exiger_des_noms_courts(Bloc& bloc) {
    std::size_t code = 0;
    for (const domain::DocumentDuProfil& document : profil_.documents)
      code = std::max(code, document.type.code().size());
    if (identifie_ && profil_.nom().size() > kNomMax - code)
      bloc.refuser_ici(fmt::format("le nom {} fait {} caractères", profil_.nom(), profil_.nom().size()),
                       fmt::format("au plus {} : le nom d'un document en a moins de 50", kNomMax - code));
  }

  void lire_bloc(Bloc& bloc, const Arbre& dit) {
    auto lu = texte_de(dit);
    if (lu && est_un_nom_de_champ(*lu))
      profil_.bloc = *std::move(lu);
    else
      bloc.refuser(dit, std::string(kAttenduDUnNom));
  }

  std::optional<Jour> jour(Bloc& bloc, std::string_view cle) {
    const Arbre* valeur = bloc.si_donne(cle);
    if (!valeur) return std::nullopt;
    const auto lu = texte_de(*valeur);
    const auto jour = lu ? Jour::exact_fr(*lu) : std::nullopt;
    if (!jour) bloc.refuser(*valeur, "un jour qui existe, écrit JJ/MM/AAAA, ou null");
    return jour;
  }

  template <class Valeur>
  void lire_limite(Bloc& limites, const char* cle, std::uint64_t min, domain::Dit<Valeur>& limite) {
    const Arbre* valeur = limites.exiger(cle);
    if (!valeur) return;
    Bloc bloc(*valeur, fautes_);
    // The base, and this program, hold no more than the guide's.
    if (const auto lue = bloc.nombre(kValeur, min, limite.valeur)) limite.valeur = static_cast<Valeur>(*lue);
    limite.source = bloc.source();
    bloc.finir();
  }

  void lire_limites(Bloc& bloc) {
    const Arbre* valeur = bloc.exiger(kLimites);
    if (!valeur) return;
    constexpr std::uint64_t kPlusPetitZip = 1'000;
    Bloc limites(*valeur, fautes_);
    lire_limite(limites, kDemandesParFichier, 1, profil_.lignes_max);
    lire_limite(limites, kOctetsParDocument, 1, profil_.piece_max);
    lire_limite(limites, kOctetsParZip, kPlusPetitZip, profil_.zip_max);
    limites.finir();
  }

  void lire_echeances(Bloc& bloc) {
    const Arbre* valeur = bloc.exiger(kEcheances);
    if (!valeur) return;
    Bloc echeances(*valeur, fautes_);
    profil_.avance = echeance(echeances, kAvance);
    profil_.prestation = echeance(echeances, kPrestation);
    profil_.solde = echeance(echeances, kSolde);
    echeances.finir();
  }

  domain::Echeance echeance(Bloc& echeances, std::string_view cle) {
    const Arbre* valeur = echeances.si_donne(cle);
    if (!valeur) return {};
    Bloc bloc(*valeur, fautes_);
    domain::Echeance lue;
    lue.jour = jour(bloc, kJour);
    if (!lue.jour && valeur->genre == Genre::Objet && !bloc.si_donne(kJour))
      bloc.refuser_ici("le jour manque", "un jour, ou null à la place du bloc");
    if (const Arbre* heure = bloc.si_donne(kHeure)) {
      const auto texte = texte_de(*heure);
      lue.heure = texte ? Heure::exacte(*texte) : std::nullopt;
      if (!lue.heure) bloc.refuser(*heure, "une heure de Paris, écrite HH:MM");
    }
    lue.source = bloc.source();
    bloc.finir();
    return lue;
  }

  Profil profil_;
  bool identifie_ = false;
  Fautes fautes_;
};

}  // namespace

std::expected<Profil, Fautes> lire_profil(std::string_view octets) {
  if (octets.size() > kTailleProfilMax)
    return std::unexpected(Fautes{{"", fmt::format("il pèse plus de {} octets", kTailleProfilMax),
                                   "un profil, qui en pèse quelques milliers"}});
  const auto arbre = lire_arbre(octets);
  if (!arbre) return std::unexpected(Fautes{{"", arbre.error(), "un document JSON"}});
  return Lecture().lire(*arbre);
}

bool se_dit_un_profil(std::string_view octets) {
  return octets.contains(fmt::format("\"{}\"", kForme));
}

}  // namespace finhop::format
