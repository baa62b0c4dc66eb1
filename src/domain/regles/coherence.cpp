#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "domain/noms.hpp"
#include "domain/regles/faute.hpp"
#include "domain/regles/formes.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::domain::juges {
namespace {

bool a_une_piece(const Demande& demande, TypePiece type) {
  return std::ranges::any_of(demande.pieces, [&](const PieceDeclaree& piece) { return piece.type == type; });
}

bool ressemble_a_une_adresse(std::string_view adresse) {
  const std::size_t arobase = adresse.find('@');
  if (arobase == 0 || arobase == std::string_view::npos || adresse.rfind('@') != arobase) return false;
  if (adresse.find_first_of(" ,;<>\t") != std::string_view::npos) return false;
  const std::string_view domaine = adresse.substr(arobase + 1);
  return domaine.find('.') != std::string_view::npos && domaine.front() != '.' && domaine.back() != '.' &&
         domaine.find("..") == std::string_view::npos;
}

void juger_adresse(Cle cle, const std::optional<std::string>& adresse, const Signaler& signaler) {
  if (!adresse) return;
  const std::string_view nom = description(cle).nom;
  const auto trouver = [&](std::string message) {
    const Donnee donnee = cle == Cle::adresseBoiteMSSPro ? Donnee::MssPro : Donnee::MssCitoyen;
    signaler({.message = std::move(message),
              .valeur = *adresse,
              .remede = Suite{"vérifier l'adresse", Geste::SoldeSaisir, {{Donnee::Reference}, {donnee}}},
              .endroit = Endroit{cle, {}, {}, {}}});
  };
  if (texte::finit_par_sans_casse(*adresse, "@patient.mssante.fr"))
    trouver(fmt::format("{} est l'adresse d'un patient : elle expose son matricule INS", nom));
  else if (!ressemble_a_une_adresse(*adresse))
    trouver(fmt::format("{} {} ne ressemble pas à une adresse", nom, texte::citer(*adresse)));
}

// Each line after the first that carries the same number.
template <class Numero>
void dire_repetitions(const ExamenDepot& examen, std::optional<Numero> Demande::*numero, Cle cle,
                      const Signaler& signaler) {
  std::unordered_map<std::string_view, int> premieres(examen.demandes.size());
  for (const Demande& demande : examen.demandes) {
    if (!(demande.*numero)) continue;
    const std::string& texte = (demande.*numero)->texte();
    const auto [premiere, nouveau] = premieres.emplace(texte, demande.num_ligne);
    if (!nouveau)
      signaler({.message = fmt::format("{} {} est déjà celui de la demande {}", description(cle).nom, texte,
                                       premiere->second),
                .valeur = texte,
                .endroit = endroit(demande, cle)});
  }
}

bool est_repris(const std::vector<Finess>& liste, std::size_t rang) {
  const auto ici = liste.begin() + static_cast<std::ptrdiff_t>(rang);
  return std::find(liste.begin(), ici, *ici) != ici;
}

void dire_partage(const std::string& finess, const std::vector<const Demande*>& demandes,
                  const Signaler& signaler) {
  std::vector<std::string> demandeurs;
  for (const Demande* demande : demandes)
    demandeurs.push_back(demande->numero_editeur ? demande->numero_editeur->texte()
                                                 : fmt::format("demande {}", demande->num_ligne));
  signaler({.message = fmt::format("le FINESS {} est bénéficiaire de plusieurs demandes : {}", finess,
                                   texte::joindre(demandeurs, ", ")),
            .valeur = finess,
            .endroit = endroit(*demandes[1], Cle::beneficiairesPMSI)});
}

// What a document's name says otherwise than its line does.
std::string desaccords(const NomPiece& nom, const PieceDeclaree& piece, const Demande& demande) {
  std::vector<std::string> trouves;
  if (demande.numero_editeur && nom.numero_editeur != *demande.numero_editeur)
    trouves.push_back(fmt::format("numeroEditeur {}", demande.numero_editeur->texte()));
  if (piece.type && nom.type != *piece.type)
    trouves.push_back(fmt::format("typeFichier {}", code(*piece.type)));
  if (piece.format && nom.format != *piece.format)
    trouves.push_back(fmt::format("formatFichier {}", code(*piece.format)));
  return texte::joindre(trouves, ", ");
}

// A dossier's name is made of what it declares: only a file can give one twice.
void dire_noms_repetes(const Demande& demande, const Signaler& signaler) {
  for (std::size_t i = 1; i < demande.pieces.size(); ++i) {
    const std::string& nom = demande.pieces[i].nom_fichier;
    const auto avant = demande.pieces.begin() + static_cast<std::ptrdiff_t>(i);
    if (nom.empty() ||
        std::ranges::find(demande.pieces.begin(), avant, nom, &PieceDeclaree::nom_fichier) == avant)
      continue;
    signaler({.message = fmt::format("le document {} est donné plusieurs fois", texte::citer(nom)),
              .valeur = nom,
              .remede = "donner à chaque document son propre nomFichier, ou ôter celui qui est en double",
              .endroit = Endroit{Cle::nomFichier, {}, i, {}}});
  }
}

}  // namespace

std::vector<Finess> sans_doublon(const std::vector<Finess>& liste) {
  std::vector<Finess> uniques;
  for (std::size_t i = 0; i < liste.size(); ++i)
    if (!est_repris(liste, i)) uniques.push_back(liste[i]);
  return uniques;
}

void coh_01(const ExamenDepot& examen, const Signaler& signaler) {
  dire_repetitions(examen, &Demande::numero_editeur, Cle::numeroEditeur, signaler);
}

void coh_02(const ExamenDepot& examen, const Signaler& signaler) {
  dire_repetitions(examen, &Demande::numero_asp, Cle::numeroASP, signaler);
}

void coh_03(const Examen& examen, const Signaler& signaler) {
  for (std::size_t i = 0; i < examen.demande.pieces.size(); ++i) {
    const PieceDeclaree& piece = examen.demande.pieces[i];
    const auto nom = nom_piece_exact(piece.nom_fichier);
    const std::string autres = nom ? desaccords(*nom, piece, examen.demande) : "";
    if (!autres.empty())
      signaler({.message = fmt::format("{} ne va pas avec {}", piece.nom_fichier, autres),
                .valeur = piece.nom_fichier,
                .endroit = Endroit{Cle::nomFichier, {}, i, {}}});
  }
}

void coh_04(const Examen& examen, const Signaler& signaler) {
  std::vector<std::string> manquants;
  if (examen.demande.pieces_lisibles)
    for (TypePiece type : kTypesPiece)
      if (!a_une_piece(examen.demande, type)) manquants.emplace_back(code(type));
  if (!manquants.empty())
    dire(signaler, Cle::piecesJustificatives,
         fmt::format("{}le document {}", kIlManque, texte::joindre(manquants, " et le document ")), "");
  if (examen.demande.origine == Origine::Fichier) dire_noms_repetes(examen.demande, signaler);
}

void coh_05(const Examen& examen, const Signaler& signaler) {
  if (examen.demande.beneficiaires.size() < 2) return;
  std::map<Finess, int> fois;
  for (const Finess& finess : examen.demande.beneficiaires)
    if (++fois[finess] == 2)
      dire(signaler, Cle::beneficiairesPMSI,
           fmt::format("le FINESS {} est donné plusieurs fois", finess.texte()), finess.texte());
}

void coh_06(const Examen& examen, const Signaler& signaler) {
  if (examen.demande.montant_facture && *examen.demande.montant_facture <= Montant())
    dire(signaler, Cle::montantSegurHTFacture,
         "la facture est de 0,00 € : une telle demande est toujours rejetée", "0.00");
}

void coh_07(const Examen& examen, const Signaler& signaler) {
  const auto& facture = examen.demande.date_facture;
  const auto& depot = examen.depot.date_depot;
  if (facture && depot && *facture > *depot)
    dire(signaler, Cle::dateFacture,
         fmt::format("la facture est datée du {}, après le dépôt du {}", facture->fr(), depot->fr()),
         facture->fr());
}

void coh_08(const ExamenDepot& examen, const Signaler& signaler) {
  const auto& siret = examen.depot.siret;
  if (siret && !cle_juste(*siret))
    dire(signaler, Cle::SIRET, fmt::format("la clé du SIRET {} n'est pas juste", siret->texte()),
         siret->texte());
}

void coh_09(const Examen& examen, const Signaler& signaler) {
  const std::vector<Finess>& beneficiaires = examen.demande.beneficiaires;
  for (std::size_t i = 0; i < beneficiaires.size(); ++i)
    if (!cle_juste(beneficiaires[i]) && !est_repris(beneficiaires, i))
      dire(signaler, Cle::beneficiairesPMSI,
           fmt::format("la clé du FINESS {} n'est pas juste", beneficiaires[i].texte()),
           beneficiaires[i].texte());
}

void coh_10(const Examen& examen, const Signaler& signaler) {
  juger_adresse(Cle::adresseBoiteMSSPro, examen.demande.scenario.adresse_mss_pro, signaler);
  juger_adresse(Cle::adresseBoiteMSSCitoyen, examen.demande.scenario.adresse_mss_citoyen, signaler);
}

void coh_11(const Examen& examen, const Signaler& signaler) {
  for (const std::string& ident : examen.demande.scenario.ident_dmp)
    if (!ressemble_a_un_struct_idnat(ident))
      dire(signaler, Cle::identDMP,
           fmt::format("identDMP {} ne ressemble pas à un Struct_IdNat", texte::citer(ident)), ident);
}

// One finding a FINESS, at the second line that carries it.
void coh_12(const ExamenDepot& examen, const Signaler& signaler) {
  struct Beneficiaire {
    std::string_view finess;
    std::size_t demande;
  };
  std::vector<Beneficiaire> tous;
  for (std::size_t d = 0; d < examen.demandes.size(); ++d) {
    const std::vector<Finess>& liste = examen.demandes[d].beneficiaires;
    for (std::size_t i = 0; i < liste.size(); ++i)
      if (!est_repris(liste, i)) tous.push_back({liste[i].texte(), d});
  }
  std::ranges::stable_sort(tous, {}, &Beneficiaire::finess);
  for (auto debut = tous.begin(), fin = debut; debut != tous.end(); debut = fin) {
    fin = std::find_if(debut, tous.end(), [&](const Beneficiaire& b) { return b.finess != debut->finess; });
    if (fin - debut < 2) continue;
    std::vector<const Demande*> demandes;
    for (auto b = debut; b != fin; ++b) demandes.push_back(&examen.demandes[b->demande]);
    dire_partage(std::string(debut->finess), demandes, signaler);
  }
}

}  // namespace finhop::domain::juges
