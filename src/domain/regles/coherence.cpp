#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "domain/noms.hpp"
#include "domain/regles/faute.hpp"
#include "domain/regles/formes.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/adresse.hpp"
#include "finhop/domain/suites.hpp"

namespace finhop::domain::juges {
namespace {

bool a_une_piece(const Demande& demande, TypePiece type) {
  return std::ranges::any_of(demande.pieces, [&](const PieceDeclaree& piece) { return piece.type == type; });
}

void juger_adresse(Cle cle, const std::optional<std::string>& adresse, const Signaler& signaler) {
  if (!adresse) return;
  constexpr std::size_t kColonnes = 60;
  const std::string_view nom = description(cle).nom;
  const auto trouver = [&](std::string message) {
    const Donnee donnee = cle == Cle::adresseBoiteMSSPro ? Donnee::MssPro : Donnee::MssCitoyen;
    signaler({.message = std::move(message),
              .valeur = *adresse,
              .remede = Suite{"vérifier l'adresse", Geste::SoldeSaisir, {{Donnee::Reference}, {donnee}}},
              .endroit = Endroit{cle, {}, {}, {}}});
  };
  const auto defaut = defaut_d_adresse(*adresse);
  if (est_celle_d_un_patient(*adresse))
    trouver(fmt::format("{} est l'adresse d'un patient : elle expose son matricule INS", nom));
  if (defaut)
    trouver(fmt::format("{} « {} » ne ressemble pas à une adresse : elle {}", nom,
                        texte::montrer(*adresse, kColonnes), *defaut));
}

// Each line after the first that carries the same number: people and the portal read « a0001 » as « A0001 ».
template <class Numero>
void dire_repetitions(const ExamenDepot& examen, std::optional<Numero> Demande::*numero, Cle cle,
                      const Signaler& signaler) {
  std::unordered_map<std::string, const Demande*> premieres(examen.demandes.size());
  for (const Demande& demande : examen.demandes) {
    if (!(demande.*numero)) continue;
    const std::string& texte = (demande.*numero)->texte();
    const auto [premiere, nouveau] = premieres.emplace(texte::majuscules_ascii(texte), &demande);
    if (nouveau) continue;
    const std::string& autre = (premiere->second->*numero)->texte();
    signaler({.message = fmt::format("{} {} est déjà celui de la demande {}{}", description(cle).nom, texte,
                                     premiere->second->num_ligne,
                                     autre == texte ? "" : fmt::format(", aux majuscules près : {}", autre)),
              .valeur = texte,
              .endroit = endroit(demande, cle)});
  }
}

void dire_partage(const std::string& finess, const std::vector<const Demande*>& demandes,
                  const Signaler& signaler) {
  if (signaler.est_compte()) return;
  constexpr std::size_t kDites = 20;
  std::vector<std::string> demandeurs;
  for (const Demande* demande : demandes | std::views::take(kDites))
    demandeurs.push_back(demande->numero_editeur ? demande->numero_editeur->texte()
                                                 : fmt::format("demande {}", demande->num_ligne));
  if (demandes.size() > kDites)
    demandeurs.push_back(fmt::format("et {}", texte::compter(demandes.size() - kDites, "autre")));
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
  if (demande.pieces.size() < 2) return;
  std::unordered_set<std::string_view> vus;
  for (std::size_t i = 0; i < demande.pieces.size(); ++i) {
    const std::string& nom = demande.pieces[i].nom_fichier;
    if (nom.empty() || vus.insert(nom).second || signaler.est_compte()) continue;
    signaler({.message = fmt::format("le document {} est donné plusieurs fois", texte::citer(nom)),
              .valeur = montrer_texte(nom),
              .remede = "donner à chaque document son propre nomFichier, ou ôter celui qui est en double",
              .endroit = Endroit{Cle::nomFichier, {}, i, {}}});
  }
}

}  // namespace

std::vector<Finess> sans_doublon(const std::vector<Finess>& liste) {
  std::vector<Finess> uniques;
  std::unordered_set<std::string_view> vus;
  for (const Finess& finess : liste)
    if (liste.size() < 2 || vus.insert(finess.texte()).second) uniques.push_back(finess);
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
    const auto nom = nom_piece_exact(piece.nom_fichier, examen.profil);
    const std::string autres = nom ? desaccords(*nom, piece, examen.demande) : "";
    if (!autres.empty() && !signaler.est_compte())
      signaler({.message = fmt::format("{} ne va pas avec {}", piece.nom_fichier, autres),
                .valeur = piece.nom_fichier,
                .endroit = Endroit{Cle::nomFichier, {}, i, {}}});
  }
}

void coh_04(const Examen& examen, const Signaler& signaler) {
  std::vector<std::string> manquants;
  Suite joindre_les{"les joindre", Geste::PieceAjouter, {{Donnee::Reference}}};
  if (examen.demande.pieces_lisibles)
    for (const DocumentDuProfil& document : examen.profil.documents)
      if (document.exige && !a_une_piece(examen.demande, document.type)) {
        manquants.emplace_back(document.type.code());
        joindre_les.arguments.push_back(piece_a_joindre(document.type));
      }
  if (!manquants.empty())
    signaler(
        {.message = fmt::format("{}le document {}", kIlManque, texte::joindre(manquants, " et le document ")),
         .valeur = {},
         .remede = examen.profil.a_les_types_du_guide() ? Remede() : Remede(joindre_les),
         .endroit = Endroit{Cle::piecesJustificatives, {}, {}, {}}});
  if (examen.demande.origine == Origine::Fichier) dire_noms_repetes(examen.demande, signaler);
  dire_documents_hors_profil(examen, signaler);
}

void coh_05(const Examen& examen, const Signaler& signaler) {
  if (examen.demande.beneficiaires.size() < 2) return;
  std::unordered_map<std::string_view, int> fois(examen.demande.beneficiaires.size());
  for (const Finess& finess : examen.demande.beneficiaires)
    if (++fois[finess.texte()] == 2 && !signaler.est_compte())
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
  std::unordered_set<std::string_view> dits;
  for (const Finess& finess : examen.demande.beneficiaires)
    if (!cle_juste(finess) && dits.insert(finess.texte()).second && !signaler.est_compte())
      dire(signaler, Cle::beneficiairesPMSI,
           fmt::format("la clé du FINESS {} n'est pas juste", finess.texte()), finess.texte());
}

void coh_10(const Examen& examen, const Signaler& signaler) {
  juger_adresse(Cle::adresseBoiteMSSPro, examen.demande.scenario.adresse_mss_pro, signaler);
  juger_adresse(Cle::adresseBoiteMSSCitoyen, examen.demande.scenario.adresse_mss_citoyen, signaler);
}

void coh_11(const Examen& examen, const Signaler& signaler) {
  for (const std::string& ident : examen.demande.scenario.ident_dmp)
    if (!ressemble_a_un_struct_idnat(ident) && !signaler.est_compte())
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
    for (const Finess& finess : examen.demandes[d].beneficiaires) tous.push_back({finess.texte(), d});
  }
  const auto cle = [](const Beneficiaire& b) { return std::pair(b.finess, b.demande); };
  std::ranges::sort(tous, {}, cle);
  tous.erase(std::ranges::unique(tous, {}, cle).begin(), tous.end());  // COH-05's matter
  for (auto debut = tous.begin(), fin = debut; debut != tous.end(); debut = fin) {
    fin = std::find_if(debut, tous.end(), [&](const Beneficiaire& b) { return b.finess != debut->finess; });
    if (fin - debut < 2) continue;
    std::vector<const Demande*> demandes;
    for (auto b = debut; b != fin; ++b) demandes.push_back(&examen.demandes[b->demande]);
    dire_partage(std::string(debut->finess), demandes, signaler);
  }
}

}  // namespace finhop::domain::juges
