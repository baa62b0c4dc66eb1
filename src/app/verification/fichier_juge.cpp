#include "app/verification/fichier_juge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/demande_lue.hpp"
#include "finhop/format/retour_writer.hpp"

namespace finhop::app {
namespace {

using domain::Etape;

// Findings are made while they are kept, then counted.
class VersLeReleve : public domain::Receveur {
 public:
  explicit VersLeReleve(ConstatsDuFichier& releve) : releve_(releve) {}

  bool compter(const domain::Regle& regle, std::optional<std::size_t> ligne) override {
    if (!releve_.plein()) return false;
    releve_.compter(regle, ligne);
    return true;
  }

 protected:
  ConstatsDuFichier& releve_;
};

// The findings of one line: the first is always made, the portal's answer says it.
class DUneLigne : public VersLeReleve {
 public:
  DUneLigne(ConstatsDuFichier& releve, LigneVerifiee& ligne) : VersLeReleve(releve), ligne_(ligne) {}

  void recevoir(domain::Constat constat) override {
    if (ligne_.regle.empty()) {
      ligne_.regle = constat.regle;
      ligne_.libelle = fmt::format("{} : {}", constat.regle, constat.message);
    }
    releve_.noter(std::move(constat));
  }
  bool compter(const domain::Regle& regle, std::optional<std::size_t> ligne) override {
    return !ligne_.regle.empty() && VersLeReleve::compter(regle, ligne);
  }

 private:
  LigneVerifiee& ligne_;
};

// A request whose two numbers cannot be read is unknown only for that reason, which is told already.
bool est_consequence(std::string_view regle, const domain::Demande& demande) {
  return regle == "ELI-01" && !demande.numero_editeur && !demande.numero_asp;
}

// A request that the base does not know is mended in its file: no command reaches it.
void corriger_le_fichier(domain::Constat& constat) {
  const domain::Regle& regle = domain::regle(constat.regle);
  if (regle.etape == Etape::Coherence && !constat.remede.suites.empty())
    constat.remede = fmt::format("corriger le fichier à cet endroit : {}", regle.condition);
}

// The findings on a request, beside what the base knows of it.
class DUneDemande : public VersLeReleve {
 public:
  DUneDemande(ConstatsDuFichier& releve, const domain::Examen& examen, const domain::EnteteLu& entete)
      : VersLeReleve(releve), examen_(examen), entete_(entete) {}

  void recevoir(domain::Constat constat) override {
    if (est_consequence(constat.regle, examen_.demande)) return;
    domain::situer(constat, entete_);
    if (!examen_.dossier) corriger_le_fichier(constat);
    releve_.noter(std::move(constat));
  }
  bool compter(const domain::Regle& regle, std::optional<std::size_t> ligne) override {
    return est_consequence(regle.id, examen_.demande) ? releve_.plein() : VersLeReleve::compter(regle, ligne);
  }

 private:
  const domain::Examen& examen_;
  const domain::EnteteLu& entete_;
};

// The findings on the whole file.
class DuDepot : public VersLeReleve {
 public:
  DuDepot(ConstatsDuFichier& releve, const domain::EnteteLu& entete)
      : VersLeReleve(releve), entete_(entete) {}

  void recevoir(domain::Constat constat) override {
    domain::situer(constat, entete_);
    releve_.noter(std::move(constat));
  }

 private:
  const domain::EnteteLu& entete_;
};

constexpr std::size_t kGrandFichier = 2'000'000;

// A number is five characters long: what is far longer is shown by its beginning.
std::string montrable(std::string_view numero) {
  constexpr std::size_t kColonnes = 60;
  if (numero.size() <= kColonnes) return std::string(numero);
  const std::string debut(numero.substr(0, 4 * (kColonnes + 1)));
  return texte::largeur(debut) > kColonnes ? texte::ajuster(debut, kColonnes) : debut;
}

Prediction predire(const std::vector<LigneVerifiee>& lignes) {
  const auto acceptees = std::ranges::count_if(lignes, &LigneVerifiee::acceptee);
  if (acceptees == 0) return Prediction::Rejete;
  return static_cast<std::size_t>(acceptees) == lignes.size() ? Prediction::Accepte : Prediction::Partiel;
}

}  // namespace

FichierJuge JugeDeFichiers::juger_fichier(const Fichier& fichier) {
  lire_fichier(fichier.chemin, format::kTailleDepotMax, octets_);
  oublier_les_lignes();
  choisir_le_profil(fichier.nom);
  if (profil_->champs_propres.empty())
    sien_.reset();
  else if (!sien_ || sien_->profil != *profil_)
    sien_ = std::make_unique<ModeleDUnProfil>(moyens_.modele, *profil_);
  lire(fichier.nom);
  if (moyens_.pieces) releve_.noter(moyens_.pieces->juger(attendues_, noms_));
  return conclure(fichier);
}

// As asked, else the software's that the name tells, else whose documents it names, else the guide's.
void JugeDeFichiers::choisir_le_profil(const std::string& nom) {
  const auto prendre = [&](const domain::Profil* profil, ParQuoi par_quoi) {
    profil_ = profil;
    par_quoi_ = par_quoi;
    return profil != nullptr;
  };
  if (prendre(moyens_.profil, ParQuoi::Demande)) return;
  const auto lu = domain::nom_de_depot(nom);
  const std::optional<Jour> jour = lu ? lu->jour : std::nullopt;
  const auto ans = lu ? domain::NumeroAns::exact(lu->numero_ans) : std::nullopt;
  if (moyens_.base && ans)
    if (const domain::Logiciel* logiciel = moyens_.base->referentiel().logiciel(*ans))
      if (prendre(moyens_.profils.trouver(nom_du_profil(*logiciel), jour), ParQuoi::Logiciel)) return;
  if (prendre(moyens_.profils.nomme_dans(octets_, jour), ParQuoi::Documents)) return;
  prendre(&domain::hop_pfi_va1(), ParQuoi::Defaut);
}

void JugeDeFichiers::oublier_les_lignes() {
  releve_ = {};
  lignes_.clear();
  lignes_.reserve(static_cast<std::size_t>(domain::kLignesMax));
  nombre_de_demandes_ = 0;
  attendues_.clear();
  noms_ = Noms::Complets;
}

void JugeDeFichiers::lire(const std::string& nom) {
  format::DepotLu lu = lecteur().lire_sur_place(
      octets_, {[this](std::size_t index, const domain::LigneLue& ligne) { lire_ligne(index, ligne); },
                [this] { oublier_les_lignes(); }});
  lignes_.resize(std::min(lu.lignes, kLignesExaminees));
  lignes_ignorees_ = lu.lignes - lignes_.size();
  if (lu.interrompu || demandes().empty() || demandes().size() < lu.lignes) noms_ = Noms::EnPartie;
  ligne_interrompue_ = lu.ligne_interrompue;
  releve_.noter(std::move(lu.fautes), lu.fautes_tues);
  const domain::Depot depot = domain::depot_de(lu.entete, nom);
  domain::ExamenDepot examen{depot, demandes()};
  if (moyens_.base) {
    const Referentiel& referentiel = moyens_.base->referentiel();
    examen.fournisseur = &referentiel.fournisseur();
    if (depot.numero_ans) examen.logiciel = referentiel.logiciel(*depot.numero_ans);
  }
  DuDepot du_depot(releve_, lu.entete);
  for (domain::Constat& constat : domain::juger(domain::ExamenEntete{lu.entete, lu.lignes, nom, *profil_}))
    du_depot.recevoir(std::move(constat));
  domain::juger(examen, du_depot);
  juger_demandes(depot, lu.entete);
}

void JugeDeFichiers::lire_ligne(std::size_t index, const domain::LigneLue& ligne) {
  if (index >= kLignesExaminees) return;
  lignes_.resize(index + 1);
  LigneVerifiee& verifiee = lignes_[index];
  DUneLigne d_une_ligne(releve_, verifiee);
  domain::juger(domain::ExamenLigne{ligne, index, *profil_}, d_une_ligne);
  const domain::Valeur& numero = ligne[domain::Cle::numeroEditeur];
  if (numero.genre == domain::Genre::Texte) verifiee.numero_editeur = montrable(numero.texte);
  if (demandes_.size() == nombre_de_demandes_) demandes_.emplace_back();
  domain::lire_demande(ligne, index, demandes_[nombre_de_demandes_++], *profil_);
  if (!moyens_.pieces) return;
  if (!domain::noms_lisibles(ligne, *profil_)) noms_ = Noms::EnPartie;
  std::ranges::move(domain::pieces_attendues(ligne, index, *profil_), std::back_inserter(attendues_));
}

void JugeDeFichiers::juger_demandes(const domain::Depot& depot, const domain::EnteteLu& entete) {
  const std::span<const domain::Demande> demandes = this->demandes();
  std::vector<std::optional<domain::Dossier>> dossiers(demandes.size());
  if (moyens_.base) dossiers = moyens_.base->dossiers(demandes);
  for (std::size_t i = 0; i < demandes.size(); ++i) {
    domain::Examen examen{.demande = demandes[i], .depot = depot, .profil = *profil_};
    if (dossiers[i]) examen.dossier = &*dossiers[i];
    DUneDemande d_une_demande(releve_, examen, entete);
    if (moyens_.base)
      domain::juger(examen, d_une_demande);
    else
      domain::juger_sans_eligibilite(examen, d_une_demande);
  }
}

FichierJuge JugeDeFichiers::conclure(const Fichier& donne) {
  FichierJuge controle;
  FichierVerifie& fichier = controle.fichier;
  fichier.fichier = donne.dit();
  fichier.profil = *profil_;
  fichier.par_quoi = par_quoi_;
  fichier.lignes_ignorees = lignes_ignorees_;
  fichier.structure_refusee = releve_.structure_refusee();
  for (std::size_t i = 0; i < lignes_.size(); ++i) {
    lignes_[i].num_ligne = i + 1;
    lignes_[i].acceptee = !fichier.structure_refusee && lignes_[i].regle.empty();
    lignes_[i].deposable = !releve_.en_erreur(i) && i != ligne_interrompue_;
  }
  if (moyens_.avec_retour && !fichier.structure_refusee) controle.retour = retour_simule();
  fichier.prediction = predire(lignes_);
  fichier.lignes = std::move(lignes_);
  if (octets_.size() > kGrandFichier) demandes_ = {};  // their memory serves the findings
  releve_.rendre(fichier, octets_, lecteur(), moyens_.limite);
  fichier.deposable = fichier.erreurs == 0;
  return controle;
}

std::string JugeDeFichiers::retour_simule() {
  std::vector<format::Reponse> reponses;
  for (const LigneVerifiee& ligne : lignes_)
    reponses.push_back(
        {std::string(format::kImpIdSimule), ligne.acceptee ? "Demande acceptée" : ligne.libelle});
  return format::ecrire_retour(lecteur(), octets_, format::kImpIdSimule, reponses);
}

}  // namespace finhop::app
