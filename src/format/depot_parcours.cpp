#include "format/depot_parcours.hpp"

#include <unordered_set>
#include <utility>

namespace finhop::format {

using domain::Genre;

DepotLu Parcours::parcourir(simdjson::padded_string_view json, std::size_t decalage, const VoirLigne& voir) {
  commencer({json.data(), decalage}, voir);
  simdjson::ondemand::document document = parser_.iterate(json);
  const domain::Valeur racine = racine_lue(source_, document.raw_json_token());
  if (racine.genre == Genre::Objet) {
    // Lines are given as they are read, so a list of lines that a later one replaces must be known before.
    dernieres_lignes_ = dernieres_lignes(plan_.racine(), document.get_object());
    document.rewind();
    objet(plan_.racine(), document.get_object(), racine.place);
  } else {
    contenant(plan_.racine(), racine, "");
    document.rewind();
    if (racine.genre == Genre::Tableau) etranger(document.get_value(), [] { return std::string(); });
  }
  DepotLu lu{recolte_.entete(), nombre_de_lignes_, {}, fautes_.tues()};
  lu.fautes = std::move(fautes_).terminer();
  return lu;
}

void Parcours::commencer(const Source& source, const VoirLigne& voir) {
  source_ = source;
  voir_ = &voir;
  dernieres_lignes_ = nullptr;
  nombre_de_lignes_ = 0;
  dans_une_ligne_ = false;
  rangs_ = {};
  recolte_.nouveau_fichier();
  fautes_ = {};
  vues_.clear();
}

void Parcours::objet(const NoeudDePlan& noeud, JsonObjet contenu, std::size_t place) {
  const Bloc bloc{noeud, place, vues_.size()};
  vues_.resize(bloc.base + noeud.enfants.size());
  std::unordered_set<std::string_view> inconnues;
  std::size_t attendu = 0;
  for (JsonChamp champ : contenu) {
    const std::size_t place_de_la_cle = source_.place(champ.key().raw()) - 1;
    const CleLue cle = reconnaitre(noeud, champ, attendu);
    if (cle.enfant != nullptr) {
      const auto rang = static_cast<std::size_t>(cle.enfant - noeud.enfants.data());
      connue(bloc, rang, place_de_la_cle, champ.value());
      attendu = rang + 1;
    } else {
      if (fautes_.pleines() || inconnues.insert(cle.nom).second)
        inconnue(bloc, cle.nom, place_de_la_cle);
      else
        repetee(chemin_du_bloc(noeud, rangs_), cle.nom, place_de_la_cle);
      etranger(champ.value(), [&] { return chemin_du_bloc(noeud, rangs_) + maillon(cle.nom); });
    }
  }
  absentes(bloc);
  vues_.resize(bloc.base);
}

// A key given again keeps its last value; what the one before brought is forgotten, faults included.
void Parcours::connue(const Bloc& bloc, std::size_t rang, std::size_t place, JsonValeur valeur) {
  const NoeudDePlan& enfant = bloc.noeud.enfants[rang];
  const Vue avant = vues_[bloc.base + rang];
  if (avant.vue) {
    fautes_.oublier(avant.debut, avant.fin);
    recolte_.effacer(*enfant.noeud);
    repetee(chemin_du_bloc(bloc.noeud, rangs_), enfant.noeud->nom, place);
  }
  const std::size_t debut = fautes_.nombre();
  lire(enfant, valeur);
  vues_[bloc.base + rang] = {true, debut, fautes_.nombre()};
}

void Parcours::lire(const NoeudDePlan& noeud, JsonValeur valeur) {
  if (noeud.noeud->forme != Forme::Valeur) return lire_bloc(noeud, valeur);
  const auto chemin = [&] { return chemin_de(noeud, rangs_); };
  if (!noeud.noeud->cle) return etranger(valeur, chemin);
  const Cle cle = *noeud.noeud->cle;
  const domain::Valeur soi = valeur_lue(source_, valeur);
  recolte_.poser(cle, soi);
  if (soi.genre != Genre::Tableau || !Recolte::est_une_liste(cle)) return etranger(valeur, chemin);
  std::size_t rang = 0;
  for (JsonValeur element : valeur.get_array()) {
    recolte_.poser_element(cle, valeur_lue(source_, element));
    etranger(element, [&] { return chemin() + maillon(rang); });
    ++rang;
  }
}

void Parcours::lire_bloc(const NoeudDePlan& noeud, JsonValeur valeur) {
  const domain::Valeur soi = valeur_lue(source_, valeur);
  if (noeud.noeud->cle) recolte_.poser(*noeud.noeud->cle, soi);
  if (noeud.est(Cle::lignesImport)) nombre_de_lignes_ = 0;
  const bool une_liste = noeud.noeud->forme == Forme::ListeDObjets;
  if (soi.genre != (une_liste ? Genre::Tableau : Genre::Objet))
    return mauvais_contenant(noeud, valeur, soi, chemin_de(noeud, rangs_));
  if (!une_liste) return objet(noeud, valeur.get_object(), soi.place);
  if (noeud.est(Cle::lignesImport)) return lignes(noeud, valeur.get_array(), soi);
  if (noeud.est(Cle::piecesJustificatives)) return pieces(noeud, valeur.get_array());
  enveloppe(noeud, valeur.get_array(), soi);
}

void Parcours::lignes(const NoeudDePlan& noeud, JsonListe contenu, const domain::Valeur& soi) {
  const bool a_donner = soi.brut.data() == dernieres_lignes_;
  dans_une_ligne_ = true;
  for (JsonValeur element : contenu) {
    rangs_.ligne = nombre_de_lignes_++;
    const domain::Valeur ligne = valeur_lue(source_, element);
    if (ligne.genre == Genre::Objet) {
      recolte_.nouvelle_ligne(ligne);
      objet(noeud, element.get_object(), ligne.place);
      if (a_donner) (*voir_)(rangs_.ligne, recolte_.ligne());
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
  if (rang == 0) contenant(noeud, soi, chemin_de(noeud, rangs_));
}

}  // namespace finhop::format
