#include "vue/dossier/champs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include "finhop/base/texte.hpp"
#include "finhop/domain/attendus.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/vue/dossiers.hpp"
#include "vue/valeur_de_champ.hpp"

namespace finhop::vue {
namespace {

using app::Fiche;
using domain::Avance;
using domain::Constat;
using domain::Facture;
using domain::Solde;

template <auto Membre>
Valeur d_avance(const Fiche& f) {
  return f.dossier.avance.*Membre;
}

// Nothing while the solde is not begun.
template <auto Membre>
Valeur de_solde(const Fiche& f) {
  return f.dossier.solde ? Valeur((*f.dossier.solde).*Membre) : Valeur();
}
// Of each invoice that has one.
Valeur numeros_de_facture(const Fiche& f) {
  Textes numeros;
  if (f.dossier.solde)
    for (const Facture& facture : f.dossier.solde->factures)
      if (facture.numero) numeros.push_back(*facture.numero);
  return numeros.empty() ? Valeur() : Valeur(texte::joindre(numeros, ", "));
}
template <auto Membre>
Valeur de_facture_totale(const Fiche& f) {
  const auto facture = f.dossier.solde ? facture_totale(*f.dossier.solde) : std::nullopt;
  return facture ? Valeur((*facture).*Membre) : Valeur();
}

// Of the solde: what is expected, what came, what lacks once it came.
Valeur attendu(const Fiche& f) {
  return domain::solde_attendu(f.dossier);
}
Valeur recu(const Fiche& f) {
  return f.dossier.solde ? Valeur(f.dossier.solde->montant_paye) : Valeur();
}
Valeur ecart(const Fiche& f) {
  const auto du = domain::solde_attendu(f.dossier);
  return du && f.dossier.solde->montant_paye ? Valeur(*du - *f.dossier.solde->montant_paye) : Valeur();
}

// Why it is where it is: of the solde, else of the avance.
Valeur motif(const Fiche& f) {
  return f.dossier.solde && f.dossier.solde->motif ? f.dossier.solde->motif : f.dossier.avance.motif;
}

constexpr auto kGauche = Alignement::Gauche;
constexpr auto kDroite = Alignement::Droite;

template <std::size_t rang>
Valeur champ_de_l_avance(const Fiche& f) {
  return valeur_du_champ(domain::kChampsAvance[rang], f.dossier.avance);
}
template <std::size_t rang>
Valeur champ_du_solde(const Fiche& f) {
  return f.dossier.solde ? valeur_du_champ(domain::kChampsSolde[rang], *f.dossier.solde) : Valeur();
}

using Lecteur = Valeur (*)(const Fiche&);
template <std::size_t... rangs>
constexpr std::array<Lecteur, sizeof...(rangs)> lecteurs_de_l_avance(std::index_sequence<rangs...>) {
  return {champ_de_l_avance<rangs>...};
}
template <std::size_t... rangs>
constexpr std::array<Lecteur, sizeof...(rangs)> lecteurs_du_solde(std::index_sequence<rangs...>) {
  return {champ_du_solde<rangs>...};
}
constexpr auto kLecteursAvance =
    lecteurs_de_l_avance(std::make_index_sequence<domain::kChampsAvance.size()>());
constexpr auto kLecteursSolde = lecteurs_du_solde(std::make_index_sequence<domain::kChampsSolde.size()>());

// What is asked for stands in the dossier itself, what becomes of it in the object « avance ».
enum class Moitie { Demandee, Suivie };
Moitie moitie_de(const domain::Champ<Avance>& champ) {
  const bool demandee = champ.part == domain::Part::Identite || champ.part == domain::Part::Demande;
  return demandee ? Moitie::Demandee : Moitie::Suivie;
}

// Of an avance, what every list tells to programs.
bool est_en_liste(const domain::Champ<Avance>& champ) {
  constexpr std::array<std::string_view, 8> kEnListe{
      "numeroEditeur",      "numeroASP", "numeroAns",    "client",
      "montantBonCommande", "statut",    "datePaiement", "montant"};
  return std::ranges::find(kEnListe, champ.cle) != kEnListe.end();
}

constexpr Champ<Fiche> kSuiteDeListe[]{
    {"solde.statut", "", de_solde<&Solde::statut>, kGauche, 0, "statutSolde"},
    {"solde.montantFacture", "", de_facture_totale<&Facture::montant>, kDroite, 0, "montantFacture"},
    {"solde.dateFacture", "", de_facture_totale<&Facture::date>, kGauche, 0, "dateFacture"},
    {"solde.lot", "", [](const Fiche& f) { return Valeur(f.dossier.lot_vivant); }, kGauche, 0, "lot"},
    {"pret", "", lire<&Fiche::pret>},
    {"blocages", "", [](const Fiche& f) { return Valeur(vue::blocages(f.constats)); }},
    {"", "", numeros_de_facture, kGauche, 0, "numeroFacture"},
    {"situation.id", "", [](const Fiche& f) { return Valeur(domain::description(f.situation.quoi).id); },
     kGauche, 0, "situation"},
    {"", "n°", d_avance<&Avance::numero_editeur>},
    {"", "client", d_avance<&Avance::client>, kGauche, 16},
    {"situation.libelle", "situation", [](const Fiche& f) { return Valeur(f.situation.libelle); }, kGauche,
     24, "libelleSituation"},
    {"situation.depuis", "depuis", [](const Fiche& f) { return Valeur(f.situation.depuis); }, kGauche, 0,
     "depuis"},
    {"situation.montant", "en jeu", [](const Fiche& f) { return Valeur(f.situation.montant); }, kDroite, 0,
     "enJeu"},
    {"attendu", "", attendu, kDroite},
    {"recu", "", recu, kDroite},
    {"ecart", "", ecart, kDroite},
    {"", "", [](const Fiche& f) { return Valeur(domain::avance_attendue(f.dossier.avance)); }, kDroite, 0,
     "avanceAttendue"},
    {"", "", d_avance<&Avance::date_statut>, kGauche, 0, "dateStatut"},
    {"", "", de_solde<&Solde::date_statut>, kGauche, 0, "dateStatutSolde"},
    {"", "", de_solde<&Solde::date_paiement>, kGauche, 0, "datePaiementSolde"},
    {"", "", motif, kGauche, 0, "motif"},
};

// Made once, from the fields that the domain names.
class ChampsDUnDossier {
 public:
  ChampsDUnDossier() {
    lister();
    detailler(Moitie::Demandee);
    detail_.push_back({"avance.attendu", "",
                       [](const Fiche& f) { return Valeur(domain::avance_attendue(f.dossier.avance)); }});
    detailler(Moitie::Suivie);
    for (std::size_t i = 0; i < kLecteursSolde.size(); ++i)
      if (i != domain::rang(&Solde::statut) && i != domain::rang(&domain::Scenario::ident_insi))
        detail_.push_back({dans("solde", domain::kChampsSolde[i].cle), "", kLecteursSolde[i]});
    detail_.push_back(
        {"solde.attendu", "", [](const Fiche& f) { return Valeur(domain::solde_attendu(f.dossier)); }});
  }
  ChampsDUnDossier(const ChampsDUnDossier&) = delete;
  ChampsDUnDossier& operator=(const ChampsDUnDossier&) = delete;

  Champs<Fiche> liste() const { return {liste_, tableur_}; }
  Champs<Fiche> detail() const { return Champs<Fiche>(detail_); }

 private:
  // A key that lies in an object; it stays as long as the fields that bear it.
  std::string_view dans(std::string_view objet, std::string_view cle) {
    return *cles_.insert(fmt::format("{}.{}", objet, cle)).first;
  }
  std::string_view cle_de(const domain::Champ<Avance>& champ) {
    return moitie_de(champ) == Moitie::Demandee ? champ.cle : dans("avance", champ.cle);
  }

  // The first columns of the spreadsheet are those that a table of avances is imported with.
  void lister() {
    for (std::size_t i = 0; i < kLecteursAvance.size(); ++i) {
      const auto& champ = domain::kChampsAvance[i];
      if (!champ.colonne.empty()) tableur_.push_back(champ.colonne);
      const bool montant = std::holds_alternative<std::optional<Montant> Avance::*>(champ.lieu);
      if (est_en_liste(champ) || !champ.colonne.empty())
        liste_.push_back({est_en_liste(champ) ? cle_de(champ) : "", "", kLecteursAvance[i],
                          montant ? kDroite : kGauche, 0, champ.colonne});
    }
    liste_.insert(liste_.end(), std::begin(kSuiteDeListe), std::end(kSuiteDeListe));
    tableur_.insert(tableur_.end(),
                    {"statutSolde", "dateFacture", "montantFacture", "lot", "pret", "blocages", "situation",
                     "libelleSituation", "depuis", "enJeu", "attendu", "recu", "ecart", "numeroFacture",
                     "avanceAttendue", "dateStatut", "dateStatutSolde", "datePaiementSolde", "motif"});
  }

  // What the list does not tell of an avance: of what is asked for, or of what becomes of it.
  void detailler(Moitie moitie) {
    for (std::size_t i = 0; i < kLecteursAvance.size(); ++i) {
      const auto& champ = domain::kChampsAvance[i];
      if (moitie_de(champ) == moitie && !est_en_liste(champ))
        detail_.push_back({cle_de(champ), "", kLecteursAvance[i]});
    }
  }

  std::set<std::string> cles_;
  std::vector<Champ<Fiche>> liste_;
  std::vector<Champ<Fiche>> detail_;
  std::vector<std::string_view> tableur_;
};

const ChampsDUnDossier& champs_d_un_dossier() {
  static const ChampsDUnDossier kChamps;
  return kChamps;
}

constexpr Champ<Constat> kBlocage[]{
    {"regle", "", lire<&Constat::regle>},
    {"message", "", lire<&Constat::message>},
};

constexpr Champ<Constat> kConstat[]{
    {"regle", "", lire<&Constat::regle>},
    {"severite", "", [](const Constat& c) { return Valeur(id(c.severite)); }},
    {"message", "", lire<&Constat::message>},
    {"remede", "", lire<&Constat::remede>},
};

}  // namespace

Champs<Fiche> champs_de_liste() {
  return champs_d_un_dossier().liste();
}

Champs<Fiche> champs_de_detail() {
  return champs_d_un_dossier().detail();
}

std::vector<Faits> blocages(const domain::Constats& constats) {
  return Champs<Constat>(kBlocage).elements(domain::blocages(constats));
}

std::vector<Faits> constats(const domain::Constats& constats) {
  return Champs<Constat>(kConstat).elements(constats);
}

}  // namespace finhop::vue
