#include "app/retour/lecture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ranges>

#include "app/retour/cle_proche.hpp"
#include "app/retour/json_du_retour.hpp"
#include "app/retour/ligne_rendue.hpp"
#include "app/retour/valeur_rendue.hpp"
#include "finhop/base/comparaison.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/regles.hpp"
#include "finhop/format/depot_reader.hpp"
#include "finhop/format/retour_writer.hpp"

namespace finhop::app {
namespace {

using domain::Cle;
using domain::Genre;
using domain::Valeur;

constexpr std::size_t kDits = 20;  // troubles of one kind told, the others counted
// The block of `chemin`, or one around it.
bool contient(std::string_view bloc, std::string_view chemin) {
  return chemin.starts_with(bloc) && (chemin.size() == bloc.size() || chemin[bloc.size()] == '/');
}

class Depouillement {
 public:
  // `octets` are read in place.
  Depouillement(const format::Modele& modele, std::string& octets, const std::string& fichier,
                const domain::Profil& profil)
      : lecteur_(modele), octets_(octets), fichier_(fichier), profil_(profil), reperage_(octets_) {}

  Issue<RetourLu> lire() {
    lu_ = lecteur_.lire_sur_place(
        octets_,
        {[this](std::size_t i, const domain::LigneLue& ligne) { voir(i, ligne); }, [this] { oublier(); }});
    if (auto refus = refus_de_l_entete()) return refuser_tout(*std::move(refus));
    noter_les_absentes();
    ListeRefus refus = refus_des_lignes();
    if (!refus.empty()) return std::unexpected(std::move(refus));
    if (auto vides = refus_non_rempli()) return refuser_tout(*std::move(vides));
    return RetourLu{std::string(texte::rogner(lu_.entete.numero_ans.texte)), texte_donne(lu_.entete.siret),
                    std::move(lignes_)};
  }

 private:
  // Something needed that cannot be read, in the request `demande` of the file, from 1.
  struct Defaut {
    std::size_t demande;
    std::size_t place;
    std::string trouve;
    bool absente = false;
  };

  void voir(std::size_t index, const domain::LigneLue& ligne);
  void oublier();
  bool trop_lourde(std::size_t index, const domain::LigneLue& ligne);
  void exiger_texte(std::size_t index, const domain::LigneLue& ligne, Cle cle);
  void noter(std::size_t index, const domain::LigneLue& ligne, Cle cle);
  void noter_les_absentes();
  std::string en_plus_proche(Cle cle, std::size_t ligne_import) const;
  std::optional<Refus> refus_de_l_entete();
  ListeRefus refus_des_lignes();
  std::vector<Refus> refus_des_repetitions();
  bool est_necessaire(const domain::FauteDeStructure& faute) const;
  std::optional<Refus> refus_non_rempli() const;
  Refus illisible(std::string_view raison) const;
  std::string ou(std::size_t place);

  format::DepotReader lecteur_;
  std::string& octets_;
  const std::string& fichier_;
  const domain::Profil& profil_;
  format::Reperage reperage_;
  std::size_t repere_ = 0;  // where it stands
  format::DepotLu lu_;
  std::vector<LigneDeRetour> lignes_;
  std::vector<bool> vues_;
  std::map<Cle, std::vector<Defaut>> defauts_;
  std::size_t poids_ = 0;  // of the lines seen
};

void Depouillement::voir(std::size_t index, const domain::LigneLue& ligne) {
  if (index >= static_cast<std::size_t>(domain::kLignesMax)) return;
  vues_.resize(index + 1);
  vues_[index] = true;
  if (trop_lourde(index, ligne)) return;
  if (!lire_num_ligne(ligne[Cle::numLigne])) noter(index, ligne, Cle::numLigne);
  exiger_texte(index, ligne, Cle::numeroEditeur);
  const Valeur& libelle = ligne[Cle::libelleTraitement];
  if (libelle.genre != Genre::Nul) exiger_texte(index, ligne, Cle::libelleTraitement);
  lignes_.push_back(ligne_rendue(ligne, index, octets_, profil_));
}

void Depouillement::oublier() {
  lignes_.clear();
  vues_.clear();
  defauts_.clear();
  poids_ = 0;
}

// Then it is not kept.
bool Depouillement::trop_lourde(std::size_t index, const domain::LigneLue& ligne) {
  const auto longues = valeurs_trop_longues(ligne, octets_);
  for (const ValeurTropLongue& v : longues)
    defauts_[v.cle].push_back({index + 1, v.place, dire_trop_long(v.octets)});
  poids_ += poids(ligne, octets_);
  return !longues.empty() || poids_ > kPoidsMax;
}

void Depouillement::exiger_texte(std::size_t index, const domain::LigneLue& ligne, Cle cle) {
  if (ligne[cle].genre != Genre::Texte) noter(index, ligne, cle);
}

void Depouillement::noter(std::size_t index, const domain::LigneLue& ligne, Cle cle) {
  const Valeur& valeur = ligne[cle];
  const bool absente = valeur.genre == Genre::Absent;
  defauts_[cle].push_back(
      {index + 1, absente ? ligne.soi.place : valeur.place, dire_ce_qui_est(valeur), absente});
}

std::string Depouillement::en_plus_proche(Cle cle, std::size_t ligne_import) const {
  const auto proche = cle_proche(lu_.fautes, cle, ligne_import);
  return proche ? fmt::format(", la plus proche est {}", texte::citer(*proche)) : "";
}

void Depouillement::noter_les_absentes() {
  vues_.resize(lu_.lignes);
  for (std::size_t i = 0; i < vues_.size(); ++i)
    if (!vues_[i])
      defauts_[Cle::lignesImport].push_back({i + 1, lu_.entete.lignes_import.place, "ce n'est pas un bloc"});
}

std::optional<Refus> Depouillement::refus_de_l_entete() {
  const domain::EnteteLu& entete = lu_.entete;
  const auto json = std::ranges::find(lu_.fautes, "STR-01", &domain::FauteDeStructure::regle);
  if (json != lu_.fautes.end()) return illisible(fmt::format("{} : {}", ou(json->place), json->message));
  if (entete.imp_id.genre == Genre::Texte && entete.imp_id.texte.size() <= kValeurMax &&
      texte::plier(texte::rogner(entete.imp_id.texte)) == texte::plier(format::kImpIdSimule))
    return Refus{CodeRefus::RetourSimule,
                 fmt::format("{} est une réponse que finhop a simulée, pas une réponse du portail", fichier_),
                 "le fichier que le portail a rendu", "le télécharger sur le portail, puis l'importer"};
  if (entete.lignes_import.genre != Genre::Tableau)
    return illisible(fmt::format("la liste des demandes, lignesImport : {}{}",
                                 dire_ce_qui_est(entete.lignes_import),
                                 en_plus_proche(Cle::lignesImport, 0)));
  if (entete.numero_ans.genre != Genre::Texte)
    return illisible(fmt::format("numeroAns : {}{}", dire_ce_qui_est(entete.numero_ans),
                                 en_plus_proche(Cle::numeroAns, 0)));
  if (lu_.lignes == 0 || lu_.lignes > static_cast<std::size_t>(domain::kLignesMax))
    return illisible(fmt::format("{} ; un dépôt en porte de 1 à {}", texte::compter(lu_.lignes, "demande"),
                                 domain::kLignesMax));
  if (lu_.fautes_tues > 0) return illisible("trop de clés ne sont pas celles du modèle");
  if (entete.numero_ans.brut.size() > kValeurMax)
    return illisible("numeroAns : " + dire_trop_long(entete.numero_ans.brut.size()));
  if (entete.siret.brut.size() > kValeurMax)
    return illisible("SIRET : " + dire_trop_long(entete.siret.brut.size()));
  if (poids_ > kPoidsMax && defauts_.empty())
    return illisible(fmt::format("les valeurs de ses demandes pèsent plus de {}", taille_lisible(kPoidsMax)));
  return std::nullopt;
}

ListeRefus Depouillement::refus_des_lignes() {
  ListeRefus refus;
  for (const auto& [cle, defauts] : defauts_) {
    std::vector<std::string> dits;
    for (const Defaut& d : defauts | std::views::take(kDits))
      dits.push_back(fmt::format("demande {} du fichier ({}) : {}{}", d.demande, ou(d.place), d.trouve,
                                 d.absente ? en_plus_proche(cle, d.demande) : ""));
    if (defauts.size() > kDits) dits.push_back(fmt::format("et {} autres", defauts.size() - kDits));
    refus.push_back(illisible(
        fmt::format("{} ne se lit pas ; {}", domain::description(cle).nom, texte::joindre(dits, " ; "))));
  }
  for (Refus& repetition : refus_des_repetitions()) refus.push_back(std::move(repetition));
  if (!refus.empty()) return refus;
  std::ranges::stable_sort(lignes_, {}, [](const LigneDeRetour& l) { return l.reponse.num_ligne; });
  for (std::size_t i = 1; i < lignes_.size(); ++i)
    if (lignes_[i].reponse.num_ligne == lignes_[i - 1].reponse.num_ligne)
      refus.push_back(
          illisible(fmt::format("numLigne {} est donné deux fois : {} et {}", lignes_[i].reponse.num_ligne,
                                lignes_[i - 1].numero_editeur, lignes_[i].numero_editeur)));
  return refus;
}

// Given twice, a key that decides says two things at once.
std::vector<Refus> Depouillement::refus_des_repetitions() {
  std::vector<Refus> refus;
  for (const domain::FauteDeStructure& faute : lu_.fautes)
    if (faute.regle == "STR-05" && est_necessaire(faute) && refus.size() < kDits)
      refus.push_back(illisible(fmt::format("{} : {}", ou(faute.place), faute.message)));
  return refus;
}

bool Depouillement::est_necessaire(const domain::FauteDeStructure& faute) const {
  const auto repete = [&](Cle cle, std::size_t ligne) {
    return contient(faute.chemin, lecteur_.chemin(cle, ligne));
  };
  if (faute.ligne_import == 0)
    return repete(Cle::impId, 0) || repete(Cle::numeroAns, 0) || repete(Cle::lignesImport, 0);
  const std::size_t ligne = faute.ligne_import - 1;
  return repete(Cle::numLigne, ligne) || repete(Cle::numeroEditeur, ligne) ||
         repete(Cle::libelleTraitement, ligne);
}

std::optional<Refus> Depouillement::refus_non_rempli() const {
  std::vector<std::string> vides;
  for (const LigneDeRetour& l : lignes_)
    if (!texte::a_une_lettre(l.reponse.libelle_traitement))
      vides.push_back(fmt::format("{} ({})", l.reponse.num_ligne, l.numero_editeur));
  if (vides.empty()) return std::nullopt;
  return Refus{CodeRefus::RetourNonRempli,
               fmt::format("{} : libelleTraitement ne dit rien, {} {}", fichier_,
                           vides.size() > 1 ? "aux lignes" : "à la ligne", texte::joindre(vides, ", ")),
               "le fichier que le portail a rendu, avec sa réponse à chaque ligne",
               "attendre la réponse du portail, la télécharger, puis l'importer"};
}

Refus Depouillement::illisible(std::string_view raison) const {
  return retour_illisible(fichier_, raison);
}

// Nearly always asked in the order of the file, which is then walked once.
std::string Depouillement::ou(std::size_t place) {
  if (place < repere_) reperage_ = format::Reperage(octets_);
  repere_ = place;
  const format::Position position = reperage_.position(place);
  return fmt::format("ligne {}, colonne {}", position.ligne, position.colonne);
}

}  // namespace

Issue<RetourLu> lire_retour(const format::Modele& modele, std::string octets, const std::string& fichier,
                            const Profils& profils) {
  auto json = json_du_retour(modele, std::move(octets), fichier);
  if (!json) return std::unexpected(std::move(json.error()));
  const domain::Profil* nomme = profils.nomme_dans(*json, std::nullopt);
  const domain::Profil& profil = nomme ? *nomme : domain::hop_pfi_va1();
  return Depouillement(format::modele_du_profil(modele, profil), *json, fichier, profil).lire();
}

}  // namespace finhop::app
