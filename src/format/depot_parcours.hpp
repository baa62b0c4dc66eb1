// Walks a deposit beside the modèle: values and their places, faults STR-02 to STR-05, STR-11.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "finhop/domain/depot_lu.hpp"
#include "finhop/format/depot_reader.hpp"
#include "format/depot_jetons.hpp"
#include "format/depot_recolte.hpp"
#include "format/fautes_structure.hpp"
#include "format/plan_du_modele.hpp"

namespace finhop::format {

class Parcours {
 public:
  explicit Parcours(const PlanDuModele& plan) : plan_(plan) {}

  // `json` is followed by the bytes that simdjson reads too far and by as many as the longest name; `decalage` is
  // what stands before it in the file. simdjson::simdjson_error when it is no JSON; also when its root is no block,
  // unless it is known to be JSON.
  enum class Json { ALire, Verifie };
  DepotLu parcourir(simdjson::padded_string_view json, std::size_t decalage, const SuiviDesLignes& suivi,
                    Json etat);
  // A file cut short, its blocks and lists closed at the end: `interrompus` are those, by the place where they begin.
  // What they lack is no fault, and a list of values of which only the beginning is known is not given.
  DepotLu parcourir_le_debut(simdjson::padded_string_view json, std::size_t decalage,
                             const SuiviDesLignes& suivi, std::span<const std::size_t> interrompus);

 private:
  // A key of the block being read, and the faults that its value brought.
  struct Vue {
    bool vue = false;
    std::size_t debut = 0;
    std::size_t fin = 0;
  };
  // The block being read. What is known of its keys begins at `base` of vues_, which moves.
  struct Bloc {
    const NoeudDePlan& noeud;
    std::size_t place;
    std::size_t base;
  };

  DepotLu tout(simdjson::padded_string_view json, Json etat);
  void commencer(const Source& source, const SuiviDesLignes& suivi, std::span<const std::size_t> interrompus);
  bool est_interrompu(std::size_t place) const;
  void objet(const NoeudDePlan& noeud, JsonObjet contenu, std::size_t place);
  void connue(const Bloc& bloc, std::size_t rang, std::size_t place, JsonValeur valeur);

  void lire(const NoeudDePlan& noeud, JsonValeur valeur);
  void lire_propre(const NoeudDePlan& noeud, JsonValeur valeur, const domain::Valeur& soi);
  void lire_bloc(const NoeudDePlan& noeud, JsonValeur valeur);
  void lignes(const NoeudDePlan& noeud, JsonListe contenu);
  void oublier_les_lignes();
  void pieces(const NoeudDePlan& noeud, JsonListe contenu);
  void enveloppe(const NoeudDePlan& noeud, JsonListe contenu, const domain::Valeur& soi);

  // True while one more item of a list, or key that the modèle does not know, may be kept.
  bool compter_un_element(std::size_t place);

  // A step into what the modèle does not know, on the stack: paths are made for what is told only.
  struct Pas {
    const std::string& racine;
    const Pas* avant = nullptr;
    std::optional<std::string_view> cle = {};
    std::size_t rang = 0;

    std::string chemin() const;
  };
  // What the modèle says nothing of: only keys given twice are faults there. `chemin`: its path, made when needed.
  template <class Chemin>
  void etranger(JsonValeur valeur, domain::Genre genre, const Chemin& chemin) {
    if (genre == domain::Genre::Objet || genre == domain::Genre::Tableau)
      contenu_etranger(valeur, genre, {chemin()});
  }
  void contenu_etranger(JsonValeur valeur, domain::Genre genre, const Pas& pas);

  void contenant(const NoeudDePlan& noeud, const domain::Valeur& trouve, std::string chemin);
  void mauvais_contenant(const NoeudDePlan& noeud, JsonValeur valeur, const domain::Valeur& trouve,
                         const std::string& chemin);
  void constante(const NoeudDePlan& noeud, const domain::Valeur& trouvee);
  void absentes(const Bloc& bloc);
  void inconnue(const Bloc& bloc, std::string_view nom, std::size_t place);
  void repetee(const std::string& chemin_du_bloc, std::string_view nom, std::size_t place);
  domain::FauteDeStructure faute(std::string_view regle, std::size_t place, std::string chemin) const;

  const PlanDuModele& plan_;
  simdjson::ondemand::parser parser_;
  Source source_;
  std::string_view octets_;
  simdjson::ondemand::document document_;
  const SuiviDesLignes* suivi_ = nullptr;
  std::span<const std::size_t> interrompus_;
  std::optional<std::size_t> ligne_interrompue_;
  std::size_t nombre_de_lignes_ = 0;
  std::size_t elements_ = 0;
  bool dans_une_ligne_ = false;
  Rangs rangs_;
  Recolte recolte_;
  FautesDeStructure fautes_;
  std::vector<Vue> vues_;
};

}  // namespace finhop::format
