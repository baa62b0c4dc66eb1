#include "cli/gestes.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/commande.hpp"
#include "cli/ecriture/pliage.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

struct Forme {
  Donnee donnee;
  std::string_view option;    // empty: a word of its own
  std::string_view a_donner;  // empty: an option without a value
};

// In the order of Donnee.
constexpr std::array kFormes{
    Forme{Donnee::Accepte, "--accepte", "LIBELLE"},
    Forme{Donnee::AccepterSuppositions, "--accepter-suppositions", ""},
    Forme{Donnee::AdresseDEcoute, "--adresse", "A"},
    Forme{Donnee::Aide, "--help", ""},
    Forme{Donnee::Ans, "--ans", "N"},
    Forme{Donnee::Asp, "--asp", "FINHOP…"},
    Forme{Donnee::Au, "--au", "D"},
    Forme{Donnee::Auteur, "--auteur", "TXT"},
    Forme{Donnee::Autre, "--autre", "FICHIER"},
    Forme{Donnee::AvanceStatut, "--avance", "STATUT"},
    Forme{Donnee::Base, "--base", "FICHIER"},
    Forme{Donnee::Bloques, "--bloque", ""},
    Forme{Donnee::Certificat, "--certificat", "FICHIER"},
    Forme{Donnee::ChampDuProfil, "--champ", "NOM=VALEUR"},
    Forme{Donnee::Cle, "--cle", "FICHIER"},
    Forme{Donnee::Client, "--client", "TXT"},
    Forme{Donnee::ClientEntier, "--du-client", "NOM"},
    Forme{Donnee::Colonne, "--colonne", "'TITRE=CHAMP'"},
    Forme{Donnee::Colonnes, "--colonnes", "A,B"},
    Forme{Donnee::Contact, "--contact", "TXT"},
    Forme{Donnee::Copie, "", "COPIE"},
    Forme{Donnee::Date, "--date", "D"},
    Forme{Donnee::DateBonCommande, "--date-bc", "D"},
    Forme{Donnee::DateDepot, "--date-depot", "D"},
    Forme{Donnee::DateLimite, "--date-limite", "'J [HH:MM]'"},
    Forme{Donnee::Depuis, "--depuis", "D"},
    Forme{Donnee::DepuisFacture, "--depuis", "FACTURE.pdf"},
    Forme{Donnee::DerriereProxy, "--derriere-proxy", ""},
    Forme{Donnee::Detail, "--detail", ""},
    Forme{Donnee::Dmp, "--dmp", "ID"},
    Forme{Donnee::DocumentDuProfil, "--document", "TYPE=FICHIER"},
    Forme{Donnee::Droits, "", "DROITS"},
    Forme{Donnee::Ecart, "--ecart", ""},
    Forme{Donnee::Encodage, "--encodage", "CODAGE"},
    Forme{Donnee::Facture, "--facture", "FICHIER"},
    Forme{Donnee::FactureDate, "--facture-date", "D"},
    Forme{Donnee::FactureMontant, "--facture-montant", "M"},
    Forme{Donnee::FactureNumero, "--facture-numero", "TXT"},
    Forme{Donnee::Feuille, "--feuille", "NOM"},
    Forme{Donnee::Fichier, "", "FICHIER"},
    Forme{Donnee::Finess, "--finess", "F..."},
    Forme{Donnee::Format, "--format", "FORME"},
    Forme{Donnee::Hote, "--hote", "NOM"},
    Forme{Donnee::IgnorerColonnes, "--ignorer-colonnes", ""},
    Forme{Donnee::JourDuJournal, "--jour", "D"},
    Forme{Donnee::Jours, "--jours", "N"},
    Forme{Donnee::Jusqua, "--jusqua", "D"},
    Forme{Donnee::Libelle, "", "LIBELLE"},
    Forme{Donnee::LibelleDePiece, "--libelle", "TXT"},
    Forme{Donnee::Limite, "--limite", "N"},
    Forme{Donnee::Lot, "", "NOM"},
    Forme{Donnee::LotDuRetour, "--lot", "NOM"},
    Forme{Donnee::MettreAJour, "--mettre-a-jour", ""},
    Forme{Donnee::Montant, "--montant", "M"},
    Forme{Donnee::MontantBonCommande, "--montant-bc", "M"},
    Forme{Donnee::Motif, "--motif", "TXT"},
    Forme{Donnee::MssCitoyen, "--mss-citoyen", "ADR"},
    Forme{Donnee::MssPro, "--mss-pro", "ADR"},
    Forme{Donnee::Nature, "--nature", "NATURE"},
    Forme{Donnee::NomDeCompte, "", "NOM"},
    Forme{Donnee::NomDeProfil, "", "PROFIL"},
    Forme{Donnee::NomDeVue, "", "NOM"},
    Forme{Donnee::Note, "--note", "TXT"},
    Forme{Donnee::NumeroDEntete, "", "N"},
    Forme{Donnee::NumeroDeNote, "", "N"},
    Forme{Donnee::NumeroEditeur, "", "NUMEDITEUR"},
    Forme{Donnee::Operation, "", "N"},
    Forme{Donnee::Paquet, "--paquet", "FICHIER"},
    Forme{Donnee::Par, "--par", "QUOI"},
    Forme{Donnee::Periode, "--periode", "P"},
    Forme{Donnee::Plan, "--plan", "PLAN.csv"},
    Forme{Donnee::Prets, "--pret", ""},
    Forme{Donnee::Profil, "--profil", "PROFIL"},
    Forme{Donnee::Rappel, "--rappel", "D"},
    Forme{Donnee::Reference, "", "REF"},
    Forme{Donnee::ReferenceDuVirement, "--reference", "TXT"},
    Forme{Donnee::Refuse, "--refuse", "LIBELLE"},
    Forme{Donnee::Reglage, "", "NOM"},
    Forme{Donnee::Regle, "", "ID"},
    Forme{Donnee::Remplacer, "--remplacer", ""},
    Forme{Donnee::RetourSimule, "--retour", "DOSSIER"},
    Forme{Donnee::Risque, "--risque", ""},
    Forme{Donnee::Role, "--role", "ROLE"},
    Forme{Donnee::Siret, "--siret", "SIRET"},
    Forme{Donnee::Situation, "--situation", "SITUATION"},
    Forme{Donnee::SoldeStatut, "--solde", "STATUT"},
    Forme{Donnee::Sorte, "--sorte", "MOT"},
    Forme{Donnee::Sortie, "--sortie", "DOSSIER"},
    Forme{Donnee::Statut, "", "STATUT"},
    Forme{Donnee::StatutVoulu, "--statut", "S"},
    Forme{Donnee::Sujet, "", "SUJET"},
    Forme{Donnee::Sur, "--sur", "QUOI"},
    Forme{Donnee::Surs, "--sur", ""},
    Forme{Donnee::Texte, "", "TXT"},
    Forme{Donnee::Total, "--total", "M"},
    Forme{Donnee::Tri, "--tri", "CHAMP"},
    Forme{Donnee::Va, "--va", "FICHIER"},
    Forme{Donnee::Valeur, "", "VALEUR"},
    Forme{Donnee::VueNommee, "--vue", "NOM"},
};

constexpr bool sont_en_ordre() {
  for (std::size_t i = 0; i < kFormes.size(); ++i)
    if (kFormes[i].donnee != static_cast<Donnee>(i)) return false;
  return kFormes.back().donnee == Donnee::VueNommee;
}
static_assert(sont_en_ordre());

const Forme& forme(Donnee donnee) {
  return kFormes[static_cast<std::size_t>(std::to_underlying(donnee))];
}

// What is to be given, more precisely where the command tells.
std::string_view a_donner(const Suite& suite, const Forme& forme) {
  if (suite.geste == Geste::LotRedater && forme.donnee == Donnee::Date) return "JJ/MM/AAAA";
  if (forme.donnee != Donnee::Fichier) return forme.a_donner;
  if (suite.geste == Geste::RetourImporter) return "FICHIER.json";
  return forme.a_donner;
}

// What the person gives, where programs read: one mark for all.
constexpr std::string_view kADonner = "…";

std::string epeler(const Suite& suite, const Argument& argument, Lecteurs lecteurs) {
  const Forme& f = forme(argument.quoi);
  const std::string_view a_la_place = lecteurs == Lecteurs::Programmes ? kADonner : a_donner(suite, f);
  const std::string valeur =
      argument.valeur.empty() ? std::string(a_la_place) : texte::mot_du_shell(argument.valeur);
  if (f.option.empty()) return valeur;
  return f.a_donner.empty() ? std::string(f.option) : std::string(f.option) + " " + valeur;
}

std::string_view nom_de(Geste geste) {
  const auto commande = std::ranges::find(commandes(), geste, &Commande::geste);
  return commande == commandes().end() ? std::string_view() : commande->nom;
}

bool est_la_meme_commande(const Suite& suite) {
  return suite.geste == Geste::Recommencer && suite.arguments.empty();
}

// A space that is no place to fold at: no text has this character, `imprimable` takes it out.
constexpr char kInsecable = '\x1E';

}  // namespace

FormeDOption option_de(Donnee donnee) {
  const Forme& f = forme(donnee);
  if (f.option.empty()) return {std::string(f.a_donner), ""};
  std::string_view une = f.a_donner;
  if (une.ends_with("...")) une.remove_suffix(3);
  return {std::string(f.option), std::string(une)};
}

std::string Gestes::base_de(const Suite& suite) const {
  for (const Argument& argument : suite.arguments)
    if (argument.quoi == Donnee::Base) return " " + epeler(suite, argument, Lecteurs::Personnes);
  return base_ ? " " + epeler(suite, {Donnee::Base, base_->string()}, Lecteurs::Personnes) : "";
}

std::string Gestes::commande(const Suite& suite, Lecteurs lecteurs) const {
  if (est_la_meme_commande(suite)) return "relancer la même commande";
  const bool entiere = suite.geste != Geste::Recommencer;
  std::string mots = entiere ? "finhop" + base_de(suite) : "";
  if (const std::string_view nom = nom_de(suite.geste); !nom.empty()) mots.append(" ").append(nom);
  for (const Argument& argument : suite.arguments) {
    if (entiere && argument.quoi == Donnee::Base) continue;
    mots += (mots.empty() ? "" : " ") + epeler(suite, argument, lecteurs);
  }
  return mots;
}

std::vector<Morceau> Gestes::morceaux(const Remede& remede) const {
  std::vector<Morceau> dits;
  std::string mots = remede.phrase;
  for (const Suite& suite : remede.suites) {
    const bool la_meme = est_la_meme_commande(suite);
    if (!dits.empty() || !mots.empty()) mots += la_meme && suite.quand.empty() ? ", puis " : " ; ";
    if (!suite.quand.empty()) mots += suite.quand + " : ";
    if (la_meme) {
      mots += commande(suite);
    } else {
      if (!mots.empty()) dits.push_back({std::exchange(mots, {})});
      dits.push_back({commande(suite), true});
    }
    if (!suite.pourquoi.empty()) mots += " (" + suite.pourquoi + ")";
  }
  if (!mots.empty()) dits.push_back({std::move(mots)});
  return dits;
}

std::string Gestes::texte(const Remede& remede) const {
  std::string dit;
  for (const Morceau& morceau : morceaux(remede)) dit += morceau.texte;
  return dit;
}

std::vector<std::string> Gestes::mots(const Remede& remede) const {
  std::string dit;
  for (Morceau& morceau : morceaux(remede)) {
    if (morceau.a_copier) std::ranges::replace(morceau.texte, ' ', kInsecable);
    dit += morceau.texte;
  }
  std::vector<std::string> mots = couper_en_mots(dit);
  for (std::string& mot : mots) {
    std::ranges::replace(mot, kInsecable, ' ');
    mot = texte::imprimable(mot);
  }
  return mots;
}

}  // namespace finhop::cli
