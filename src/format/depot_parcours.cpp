#include "format/depot_parcours.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace finhop::format {

using domain::Genre;

namespace {

constexpr std::size_t kPoidsDUnDocument = 10;  // beside a plain value, in memory

}  // namespace

DepotLu Parcours::parcourir(simdjson::padded_string_view json, std::size_t decalage,
                            const SuiviDesLignes& suivi, Json etat) {
  commencer({json.data(), decalage}, suivi, {});
  return tout(json, etat);
}

DepotLu Parcours::parcourir_le_debut(simdjson::padded_string_view json, std::size_t decalage,
                                     const SuiviDesLignes& suivi, std::span<const std::size_t> interrompus) {
  commencer({json.data(), decalage}, suivi, interrompus);
  return tout(json, Json::Verifie);
}

DepotLu Parcours::tout(simdjson::padded_string_view json, Json etat) {
  octets_ = json;
  document_ = parser_.iterate(json);
  const domain::Valeur racine = racine_lue(source_, document_.raw_json_token());
  // simdjson may pass over more than spaces before the root: a second BOM.
  if (racine.place != source_.decalage + std::string_view(json).find_first_not_of(" \t\r\n")) pas_du_json();
  document_.rewind();
  if (racine.genre == Genre::Objet) {
    objet(plan_.racine(), document_.get_object(), racine.place);
    // Nothing may follow the root.
    if (document_.current_location().error() != simdjson::OUT_OF_BOUNDS) pas_du_json();
  } else {
    if (etat == Json::ALire) pas_du_json();
    contenant(plan_.racine(), racine, "");
    if (racine.genre == Genre::Tableau)
      etranger(document_.get_value(), racine.genre, [] { return std::string(); });
  }
  DepotLu lu{recolte_.entete(), nombre_de_lignes_, {}, fautes_.tues(), false, ligne_interrompue_};
  lu.fautes = std::move(fautes_).terminer();
  return lu;
}

void Parcours::commencer(const Source& source, const SuiviDesLignes& suivi,
                         std::span<const std::size_t> interrompus) {
  source_ = source;
  suivi_ = &suivi;
  interrompus_ = interrompus;
  ligne_interrompue_.reset();
  nombre_de_lignes_ = 0;
  elements_ = 0;
  dans_une_ligne_ = false;
  rangs_ = {};
  recolte_.nouveau_fichier();
  fautes_ = {};
  vues_.clear();
}

bool Parcours::est_interrompu(std::size_t place) const {
  return !interrompus_.empty() &&
         std::ranges::find(interrompus_, place - source_.decalage) != interrompus_.end();
}

void Parcours::objet(const NoeudDePlan& noeud, JsonObjet contenu, std::size_t place) {
  const Bloc bloc{noeud, place, vues_.size()};
  vues_.resize(bloc.base + noeud.enfants.size());
  std::optional<std::unordered_set<std::string_view>> inconnues;
  std::size_t attendu = 0;
  for (JsonChamp champ : contenu) {
    const std::size_t place_de_la_cle = source_.place(champ.key().raw()) - 1;
    const CleLue cle = reconnaitre(noeud, champ, attendu);
    if (cle.enfant != nullptr) {
      const auto rang = static_cast<std::size_t>(cle.enfant - noeud.enfants.data());
      connue(bloc, rang, place_de_la_cle, champ.value());
      attendu = rang + 1;
    } else {
      if (!inconnues) inconnues.emplace();
      if (fautes_.pleines() || inconnues->insert(cle.nom).second)
        inconnue(bloc, cle.nom, place_de_la_cle);
      else
        repetee(chemin_du_bloc(noeud, rangs_), cle.nom, place_de_la_cle);
      JsonValeur valeur = champ.value();
      etranger(valeur, valeur_lue(source_, valeur).genre,
               [&] { return chemin_du_bloc(noeud, rangs_) + maillon(cle.nom); });
    }
  }
  if (!est_interrompu(place)) absentes(bloc);
  vues_.resize(bloc.base);
}

// A key given again keeps its last value; what the one before brought is forgotten, faults included.
void Parcours::connue(const Bloc& bloc, std::size_t rang, std::size_t place, JsonValeur valeur) {
  const NoeudDePlan& enfant = bloc.noeud.enfants[rang];
  const Vue avant = vues_[bloc.base + rang];
  if (avant.vue) {
    fautes_.oublier(avant.debut, avant.fin);
    recolte_.effacer(*enfant.noeud);
    if (enfant.mene_aux_lignes) oublier_les_lignes();
    repetee(chemin_du_bloc(bloc.noeud, rangs_), enfant.noeud->nom, place);
  }
  const std::size_t debut = fautes_.nombre();
  lire(enfant, valeur);
  vues_[bloc.base + rang] = {true, debut, fautes_.nombre()};
}

// Lines are given as they are read, before it is known whether the file gives others in their place.
void Parcours::oublier_les_lignes() {
  nombre_de_lignes_ = 0;
  suivi_->oublier();
}

void Parcours::lire(const NoeudDePlan& noeud, JsonValeur valeur) {
  if (noeud.noeud->forme != Forme::Valeur) return lire_bloc(noeud, valeur);
  const auto chemin = [&] { return chemin_de(noeud, rangs_); };
  const domain::Valeur soi = valeur_lue(source_, valeur);
  if (noeud.noeud->propre && dans_une_ligne_) return lire_propre(noeud, valeur, soi);
  if (!noeud.noeud->cle) {
    if (!noeud.noeud->constante.empty()) constante(noeud, soi);
    return etranger(valeur, soi.genre, chemin);
  }
  const Cle cle = *noeud.noeud->cle;
  recolte_.poser(cle, soi);
  if (soi.genre != Genre::Tableau || !Recolte::est_une_liste(cle)) return etranger(valeur, soi.genre, chemin);
  std::size_t rang = 0;
  std::size_t gardes = 0;
  for (JsonValeur element : valeur.get_array()) {
    const domain::Valeur lu = valeur_lue(source_, element);
    if (compter_un_element(lu.place)) {
      recolte_.poser_element(cle, lu);
      ++gardes;
    }
    etranger(element, lu.genre, [&] { return chemin() + maillon(rang); });
    ++rang;
  }
  // A list of which nothing could be kept is not an empty one.
  if (est_interrompu(soi.place) || (gardes == 0 && rang > 0)) recolte_.abandonner(*noeud.noeud);
}

// What a profile says of it is judged by the rules: here any value is taken.
void Parcours::lire_propre(const NoeudDePlan& noeud, JsonValeur valeur, const domain::Valeur& soi) {
  recolte_.poser_propre(*noeud.noeud, soi);
  const auto chemin = [&] { return chemin_de(noeud, rangs_); };
  if (soi.genre != Genre::Tableau) return etranger(valeur, soi.genre, chemin);
  std::size_t rang = 0;
  std::size_t gardes = 0;
  for (JsonValeur element : valeur.get_array()) {
    const domain::Valeur lu = valeur_lue(source_, element);
    if (compter_un_element(lu.place)) {
      recolte_.poser_element_propre(lu);
      ++gardes;
    }
    etranger(element, lu.genre, [&] { return chemin() + maillon(rang); });
    ++rang;
  }
  if (est_interrompu(soi.place) || (gardes == 0 && rang > 0)) recolte_.abandonner_propre();
}

void Parcours::lire_bloc(const NoeudDePlan& noeud, JsonValeur valeur) {
  const domain::Valeur soi = valeur_lue(source_, valeur);
  if (noeud.noeud->cle) recolte_.poser(*noeud.noeud->cle, soi);
  const bool une_liste = noeud.noeud->forme == Forme::ListeDObjets;
  if (soi.genre != (une_liste ? Genre::Tableau : Genre::Objet))
    return mauvais_contenant(noeud, valeur, soi, chemin_de(noeud, rangs_));
  if (!une_liste) return objet(noeud, valeur.get_object(), soi.place);
  if (noeud.est(Cle::lignesImport)) {
    lignes(noeud, valeur.get_array());
  } else if (noeud.est(Cle::piecesJustificatives)) {
    pieces(noeud, valeur.get_array());
  } else {
    return enveloppe(noeud, valeur.get_array(), soi);
  }
  // Those that were read stand; that there are no others is not known.
  const bool trop = noeud.est(Cle::piecesJustificatives) && elements_ > kElementsMax;
  if ((trop || est_interrompu(soi.place)) && noeud.noeud->cle) recolte_.poser(*noeud.noeud->cle, {});
}

void Parcours::lignes(const NoeudDePlan& noeud, JsonListe contenu) {
  dans_une_ligne_ = true;
  for (JsonValeur element : contenu) {
    rangs_.ligne = nombre_de_lignes_++;
    const domain::Valeur ligne = valeur_lue(source_, element);
    if (ligne.genre == Genre::Objet) {
      recolte_.nouvelle_ligne(ligne);
      if (est_interrompu(ligne.place)) ligne_interrompue_ = rangs_.ligne;
      objet(noeud, element.get_object(), ligne.place);
      suivi_->voir(rangs_.ligne, recolte_.ligne());
    } else {
      mauvais_contenant(noeud, element, ligne, chemin_du_bloc(noeud, rangs_));
    }
  }
  dans_une_ligne_ = false;
  rangs_.ligne = 0;
}

void Parcours::pieces(const NoeudDePlan& noeud, JsonListe contenu) {
  rangs_.piece = 0;
  for (JsonValeur element : contenu) {
    const domain::Valeur piece = valeur_lue(source_, element);
    const bool garde = compter_un_element(piece.place);
    if (garde) elements_ += std::min(kElementsMax - elements_, kPoidsDUnDocument - 1);
    if (!garde) {
      etranger(element, piece.genre, [&] { return chemin_du_bloc(noeud, rangs_); });
      continue;
    }
    recolte_.nouvelle_piece(piece);
    if (piece.genre == Genre::Objet) {
      objet(noeud, element.get_object(), piece.place);
    } else {
      mauvais_contenant(noeud, element, piece, chemin_du_bloc(noeud, rangs_));
    }
    ++rangs_.piece;
  }
  rangs_.piece = 0;
}

// A block that the modèle wraps in a list: the list holds that one block.
void Parcours::enveloppe(const NoeudDePlan& noeud, JsonListe contenu, const domain::Valeur& soi) {
  std::size_t rang = 0;
  for (JsonValeur element : contenu) {
    const domain::Valeur bloc = valeur_lue(source_, element);
    if (rang == 0 && bloc.genre == Genre::Objet)
      objet(noeud, element.get_object(), bloc.place);
    else
      mauvais_contenant(noeud, element, bloc, chemin_de(noeud, rangs_) + maillon(rang));
    ++rang;
  }
  if (rang == 0 && !est_interrompu(soi.place)) contenant(noeud, soi, chemin_de(noeud, rangs_));
}

}  // namespace finhop::format
