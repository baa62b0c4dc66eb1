#include "finhop/domain/demande_lue.hpp"

#include <algorithm>
#include <limits>

#include "domain/noms.hpp"
#include "domain/regles/faute.hpp"
#include "domain/regles/formes.hpp"
#include "finhop/domain/profils/profil.hpp"

namespace finhop::domain {
namespace {

template <class Numero>
std::optional<Numero> numero_lu(const Valeur& valeur) {
  return valeur.genre == Genre::Texte ? Numero::exact(valeur.texte) : std::nullopt;
}

std::optional<Montant> montant_lu(const Valeur& valeur) {
  constexpr std::size_t kChiffresMax = 18;  // the cents of any of them fit
  if (!juges::montant_conforme(valeur)) return std::nullopt;
  // More than that is more than any order: the largest amount is judged in its place.
  if (valeur.brut.size() > kChiffresMax + 1)
    return Montant::de_centimes(std::numeric_limits<std::int64_t>::max());
  std::int64_t centimes = 0;
  for (char c : valeur.brut)
    if (c != '.') centimes = centimes * 10 + (c - '0');
  return Montant::de_centimes(centimes);
}

void lire_piece(const PieceLue& lue, const Profil& profil, PieceDeclaree& piece) {
  const auto texte = [](const Valeur& valeur) {
    return valeur.genre == Genre::Texte ? valeur.texte : std::string_view();
  };
  // A name is 49 characters long at most: what is beyond any other limit is compared with nothing.
  constexpr std::size_t kNomCompare = 1'000;
  const std::string_view nom = texte(lue.nom_fichier);
  piece.nom_fichier = nom.size() <= kNomCompare ? nom : std::string_view();
  piece.format = format_de_code(texte(lue.format_fichier));
  piece.type.reset();
  for (const DocumentDuProfil& document : profil.documents)
    if (document.type.code() == texte(lue.type_fichier)) piece.type = document.type;
}

// An address beside a flag that is false is no address to judge: FMT-14 and FMT-16 refuse it whole.
void lire_adresse(const Valeur& lue, const std::optional<bool>& reponse,
                  std::optional<std::string>& adresse) {
  if (reponse == false || !juges::texte_borne(lue, longueur_max(Cle::adresseBoiteMSSPro)))
    adresse.reset();
  else if (adresse)
    *adresse = lue.texte;
  else
    adresse.emplace(lue.texte);
}

void lire_identifiants(const std::vector<Valeur>& lus, std::size_t longueur,
                       std::vector<std::string>& garde) {
  std::size_t gardes = 0;
  for (const Valeur& ident : lus) {
    if (!juges::texte_borne(ident, longueur)) continue;
    if (gardes == garde.size()) garde.emplace_back();
    garde[gardes++] = ident.texte;
  }
  garde.resize(gardes);
}

// What the file says of the fields that the profile has of its own, as it is recorded.
void lire_propres(const LigneLue& ligne, const Profil& profil, Scenario& scenario) {
  scenario.propres.clear();
  for (const ChampPropre& champ : profil.champs_propres) {
    const ChampPropreLu* lu = ligne.propre(champ.nom);
    if (lu == nullptr || champ.usage == Usage::Nul) continue;
    std::vector<std::string> valeurs;
    const auto garder = [&](const Valeur& v) {
      const std::string_view dite = v.genre == Genre::Texte ? v.texte : v.brut;
      if (est_une_valeur_de(champ, dite)) valeurs.emplace_back(dite);
    };
    if (champ.sorte != SorteDeChamp::Liste) {
      if (lu->soi.genre != Genre::Nul) garder(lu->soi);
    } else {
      for (const Valeur& element : lu->liste.elements)
        if (element.genre == Genre::Texte) garder(element);
    }
    if (!valeurs.empty()) scenario.propres.emplace(champ.nom, std::move(valeurs));
  }
}

void lire_scenario(const LigneLue& ligne, Scenario& scenario) {
  scenario.is_direct_to_dmp = juges::reponse_lue(ligne[Cle::isDirectToDMP]);
  scenario.is_direct_to_mss_pro = juges::reponse_lue(ligne[Cle::isDirectToMSSPro]);
  scenario.is_direct_to_mss_citoyen = juges::reponse_lue(ligne[Cle::isDirectToMSSCitoyen]);
  if (scenario.is_direct_to_dmp == false)
    scenario.ident_dmp.clear();
  else
    lire_identifiants(ligne.ident_dmp.elements, longueur_max(Cle::identDMP), scenario.ident_dmp);
  lire_identifiants(ligne.ident_insi.elements, longueur_max(Cle::identINSi), scenario.ident_insi);
  lire_adresse(ligne[Cle::adresseBoiteMSSPro], scenario.is_direct_to_mss_pro, scenario.adresse_mss_pro);
  lire_adresse(ligne[Cle::adresseBoiteMSSCitoyen], scenario.is_direct_to_mss_citoyen,
               scenario.adresse_mss_citoyen);
}

const Valeur& valeur_de(const PieceLue& piece, Cle cle) {
  if (cle == Cle::nomFichier) return piece.nom_fichier;
  if (cle == Cle::formatFichier) return piece.format_fichier;
  return piece.type_fichier;
}

bool est_conforme(const Valeur& nom_fichier, const Profil& profil) {
  return nom_fichier.genre == Genre::Texte && nom_piece_exact(nom_fichier.texte, profil).has_value();
}

}  // namespace

Demande demande_de(const LigneLue& ligne, std::size_t index, const Profil& profil) {
  Demande demande;
  lire_demande(ligne, index, demande, profil);
  return demande;
}

void lire_demande(const LigneLue& ligne, std::size_t index, Demande& demande, const Profil& profil) {
  demande.origine = Origine::Fichier;
  demande.num_ligne = static_cast<int>(index) + 1;
  demande.numero_asp = numero_lu<NumeroAsp>(ligne[Cle::numeroASP]);
  demande.numero_editeur = numero_lu<NumeroEditeur>(ligne[Cle::numeroEditeur]);
  const Valeur& date = ligne[Cle::dateFacture];
  demande.date_facture = date.genre == Genre::Texte ? Jour::exact_fr(date.texte) : std::nullopt;
  demande.montant_facture = montant_lu(ligne[Cle::montantSegurHTFacture]);
  demande.beneficiaires.clear();
  for (const Valeur& finess : ligne.beneficiaires)
    if (auto lu = numero_lu<Finess>(finess)) demande.beneficiaires.push_back(std::move(*lu));
  demande.pieces.resize(ligne.pieces.size());
  for (std::size_t i = 0; i < ligne.pieces.size(); ++i)
    lire_piece(ligne.pieces[i], profil, demande.pieces[i]);
  demande.pieces_lisibles =
      ligne[Cle::piecesJustificatives].genre == Genre::Tableau &&
      std::ranges::all_of(demande.pieces, [](const auto& p) { return p.type.has_value(); });
  lire_scenario(ligne, demande.scenario);
  lire_propres(ligne, profil, demande.scenario);
}

Depot depot_de(const EnteteLu& entete, std::string_view nom_fichier) {
  Depot depot{numero_lu<NumeroAns>(entete.numero_ans), numero_lu<Siret>(entete.siret), {}, {}};
  if (const auto nom = nom_de_depot(nom_fichier)) {
    depot.date_depot = nom->jour;
    depot.nom = nom_fichier.substr(0, nom_fichier.rfind('.'));
  }
  return depot;
}

bool noms_lisibles(const LigneLue& ligne, const Profil& profil) {
  return ligne[Cle::piecesJustificatives].genre == Genre::Tableau &&
         std::ranges::all_of(ligne.pieces,
                             [&](const PieceLue& p) { return est_conforme(p.nom_fichier, profil); });
}

std::vector<PieceAttendue> pieces_attendues(const LigneLue& ligne, std::size_t index, const Profil& profil) {
  std::vector<PieceAttendue> attendues;
  for (std::size_t i = 0; i < ligne.pieces.size(); ++i)
    if (const Valeur& nom = ligne.pieces[i].nom_fichier; est_conforme(nom, profil))
      attendues.push_back({std::string(nom.texte), index, i, nom.place});
  return attendues;
}

// The item of the list that holds the value found. The last one: where a value is given twice, that is too much.
void Reperes::situer_dans(const std::vector<Valeur>& liste, std::optional<Rangs>& rangs,
                          const std::string& valeur, Endroit& endroit) {
  if (!rangs) {
    rangs.emplace(liste.size());
    for (std::size_t i = 0; i < liste.size(); ++i) rangs->insert_or_assign(liste[i].texte, i);
  }
  const auto trouve = rangs->find(valeur);
  if (trouve == rangs->end()) return;
  endroit.element = trouve->second;
  endroit.place = liste[trouve->second].place;
}

void situer(Constat& constat, const LigneLue& ligne) {
  Reperes(ligne).situer(constat);
}

void Reperes::situer(Constat& constat) {
  if (!constat.endroit || constat.endroit->place) return;
  Endroit& endroit = *constat.endroit;
  if (!endroit.cle) {
    endroit.place = ligne_.soi.place;
    return;
  }
  const Cle cle = *endroit.cle;
  if (description(cle).portee == Portee::Entete) return;
  if (cle == Cle::beneficiairesPMSI)
    situer_dans(ligne_.beneficiaires, beneficiaires_, constat.valeur, endroit);
  if (cle == Cle::identDMP) situer_dans(ligne_.ident_dmp.elements, ident_dmp_, constat.valeur, endroit);
  if (cle == Cle::identINSi) situer_dans(ligne_.ident_insi.elements, ident_insi_, constat.valeur, endroit);
  if (endroit.place) return;
  const Valeur* valeur = &ligne_[cle];
  if (description(cle).portee == Portee::Piece && endroit.element && *endroit.element < ligne_.pieces.size())
    valeur = &valeur_de(ligne_.pieces[*endroit.element], cle);
  endroit.place = est_lu(*valeur) ? valeur->place : ligne_.soi.place;
}

void situer(Constat& constat, const EnteteLu& entete) {
  if (!constat.endroit || !constat.endroit->cle || constat.endroit->place) return;
  const Cle cle = *constat.endroit->cle;
  if (cle == Cle::numeroAns) constat.endroit->place = entete.numero_ans.place;
  if (cle == Cle::SIRET) constat.endroit->place = entete.siret.place;
}

}  // namespace finhop::domain
