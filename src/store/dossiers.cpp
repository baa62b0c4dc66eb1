#include "finhop/store/dossiers.hpp"

#include <fmt/format.h>

#include "finhop/base/panne.hpp"
#include "finhop/domain/statuts.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

using namespace domain;

constexpr std::string_view kColonnes =
    "SELECT a.id, a.numero_editeur, a.numero_asp, a.numero_ans, a.client, a.date_bon_commande, "
    "a.montant_bon_commande, a.statut, a.date_statut, a.motif, a.date_paiement, a.montant_avance, s.statut, "
    "s.is_direct_to_dmp, s.is_direct_to_mss_pro, s.adresse_boite_mss_pro, s.is_direct_to_mss_citoyen, "
    "s.adresse_boite_mss_citoyen, s.date_statut, s.motif, s.date_paiement, s.montant_paye, a.montant_recouvre FROM avance a LEFT "
    "JOIN solde s ON s.avance_id = a.id ";
constexpr int kPremiereColonneSolde = 12;
constexpr int kColonneRecouvre = 22;

template <class Statut>
Statut lire_statut(Requete& requete, int colonne) {
  const std::string brut = requete.texte(colonne);
  const auto statut = statut_de<Statut>(brut);
  if (!statut) valeur_abimee("statut", brut);
  return *statut;
}

std::optional<NumeroAsp> lire_numero_asp(Requete& r, int colonne) {
  return r.est_nul(colonne) ? std::nullopt : std::optional(r.identifiant<NumeroAsp>(colonne));
}

std::vector<Finess> lire_finess(Base& base, std::string_view sql, std::int64_t cle) {
  Requete requete(base, sql);
  requete.lier(cle);
  std::vector<Finess> finess;
  while (requete.suivante()) finess.push_back(requete.identifiant<Finess>(0));
  return finess;
}

Avance lire_avance(Base& base, Requete& r) {
  return {r.identifiant<NumeroEditeur>(1),
          lire_numero_asp(r, 2),
          r.identifiant<NumeroAns>(3),
          r.texte_ou_rien(4),
          r.jour(5),
          r.montant(6),
          lire_finess(base, "SELECT finess FROM avance_beneficiaire WHERE avance_id = ? ORDER BY rang",
                      r.entier(0)),
          lire_statut<StatutAvance>(r, 7),
          r.jour(8),
          r.texte_ou_rien(9),
          r.jour(10),
          r.montant(11),
          r.montant(kColonneRecouvre)};
}

std::vector<Facture> lire_factures(Base& base, std::int64_t cle) {
  Requete requete(base,
                  "SELECT date_facture, montant_segur_ht FROM facture WHERE avance_id = ? ORDER BY rang");
  requete.lier(cle);
  std::vector<Facture> factures;
  while (requete.suivante()) factures.push_back({*requete.jour(0), *requete.montant(1)});
  return factures;
}

std::vector<std::string> lire_ident_dmp(Base& base, std::int64_t cle) {
  Requete requete(base, "SELECT ident_dmp FROM solde_ident_dmp WHERE avance_id = ? ORDER BY rang");
  requete.lier(cle);
  std::vector<std::string> identifiants;
  while (requete.suivante()) identifiants.push_back(requete.texte(0));
  return identifiants;
}

Solde lire_solde(Base& base, Requete& r) {
  constexpr int s = kPremiereColonneSolde;
  const std::int64_t cle = r.entier(0);
  Solde solde;
  solde.statut = lire_statut<StatutSolde>(r, s);
  solde.factures = lire_factures(base, cle);
  solde.beneficiaires =
      lire_finess(base, "SELECT finess FROM solde_beneficiaire WHERE avance_id = ? ORDER BY rang", cle);
  solde.scenario = {r.reponse(s + 1),       lire_ident_dmp(base, cle), r.reponse(s + 2),
                    r.texte_ou_rien(s + 3), r.reponse(s + 4),          r.texte_ou_rien(s + 5)};
  solde.date_statut = r.jour(s + 6);
  solde.motif = r.texte_ou_rien(s + 7);
  solde.date_paiement = r.jour(s + 8);
  solde.montant_paye = r.montant(s + 9);
  return solde;
}

std::vector<Piece> lire_pieces(Base& base, std::int64_t cle) {
  Requete requete(
      base,
      "SELECT p.type, p.format, d.sha256, d.taille, p.nom_origine FROM piece p LEFT JOIN document d "
      "ON d.id = p.document_id WHERE p.avance_id = ? ORDER BY p.type");
  requete.lier(cle);
  std::vector<Piece> pieces;
  while (requete.suivante()) {
    if (requete.est_nul(2))
      throw Panne(
          fmt::format("la base est abîmée : le document {} d'un dossier n'y est plus", requete.texte(0)),
          remede_base_abimee());
    pieces.push_back({type_de_code(requete.texte(0)).value(),
                      format_de_code(requete.texte(1)).value(),
                      {requete.texte(2), static_cast<std::uint64_t>(requete.entier(3))},
                      requete.texte(4)});
  }
  return pieces;
}

std::optional<std::string> lire_un_texte(Base& base, std::string_view sql, std::int64_t cle) {
  Requete requete(base, sql);
  requete.lier(cle);
  return requete.suivante() ? requete.texte_ou_rien(0) : std::nullopt;
}

// A few are enough to tell the person; a document shared by thousands must not cost thousands of rows a
// dossier.
std::vector<std::string> lire_memes_documents(Base& base, std::int64_t cle) {
  Requete requete(base,
                  "SELECT DISTINCT a.numero_editeur FROM piece p JOIN piece autre ON autre.document_id = "
                  "p.document_id AND autre.avance_id <> p.avance_id JOIN avance a ON a.id = autre.avance_id "
                  "WHERE p.avance_id = ? LIMIT 5");
  requete.lier(cle);
  std::vector<std::string> numeros;
  while (requete.suivante()) numeros.push_back(requete.texte(0));
  return numeros;
}

Dossier lire_dossier(Base& base, Requete& requete) {
  Dossier dossier{requete.entier(0), lire_avance(base, requete), {}, {}, {}, {}, {}};
  if (requete.est_nul(kPremiereColonneSolde)) return dossier;
  dossier.solde = lire_solde(base, requete);
  dossier.pieces = lire_pieces(base, dossier.cle);
  if (!dossier.pieces.empty()) dossier.memes_documents = lire_memes_documents(base, dossier.cle);
  dossier.lot_vivant = lire_un_texte(base, "SELECT lot FROM ligne_vivante WHERE avance_id = ?", dossier.cle);
  if (dossier.solde->statut == StatutSolde::Rejete)
    dossier.empreinte_refusee = lire_un_texte(
        base,
        "SELECT l.empreinte FROM lot_ligne l JOIN lot ON lot.id = l.lot_id WHERE l.avance_id = ? AND "
        "(l.decision = 'refusee' OR lot.statut = 'rejete') ORDER BY l.lot_id DESC LIMIT 1",
        dossier.cle);
  return dossier;
}

// 'en_preparation', 'rejete'
std::string statuts_en_main() {
  std::vector<std::string> ids;
  for (const auto& statut : statuts<StatutSolde>())
    if (est_en_main(statut.statut)) ids.push_back(fmt::format("'{}'", statut.id));
  return fmt::format("{}", fmt::join(ids, ", "));
}

std::string conditions(const FiltreDossiers& filtre) {
  std::vector<std::string> conditions;
  if (!filtre.numeros_ans.empty())
    conditions.push_back(
        fmt::format("a.numero_ans IN (?{})",
                    fmt::join(std::vector<std::string>(filtre.numeros_ans.size() - 1, ", ?"), "")));
  if (filtre.avance) conditions.emplace_back("a.statut = ?");
  if (filtre.solde) conditions.emplace_back("s.statut = ?");
  // `+`: not by the index of the statuses, which would have everything sorted before the first dossier is seen.
  if (filtre.en_main) conditions.push_back(fmt::format("+s.statut IN ({})", statuts_en_main()));
  if (filtre.finess)
    conditions.emplace_back(
        "a.id IN (SELECT avance_id FROM avance_beneficiaire WHERE finess = ? UNION SELECT avance_id FROM "
        "solde_beneficiaire WHERE finess = ?)");
  return conditions.empty() ? "" : fmt::format("WHERE {} ", fmt::join(conditions, " AND "));
}

void lier_filtre(Requete& requete, const FiltreDossiers& filtre) {
  for (const NumeroAns& numero : filtre.numeros_ans) requete.lier(numero);
  if (filtre.avance) requete.lier(id(*filtre.avance));
  if (filtre.solde) requete.lier(id(*filtre.solde));
  if (filtre.finess) requete.lier(*filtre.finess, *filtre.finess);
}

}  // namespace

namespace {

// An index that the disk damaged leads to another row: the table itself must say what was asked.
void exiger_porteur(Base& base, std::int64_t cle, std::string_view reference) {
  Requete requete(
      base, "SELECT 1 FROM avance NOT INDEXED WHERE id = ?1 AND (numero_editeur = ?2 OR numero_asp = ?2)");
  requete.lier(cle, reference);
  if (!requete.suivante())
    throw Panne(fmt::format("la base est abîmée : ce qui y mène au dossier {} mène à un autre", reference),
                remede_base_abimee());
}

}  // namespace

std::optional<Dossier> trouver_dossier(Base& base, std::string_view reference) {
  static const std::string kParEditeur = std::string(kColonnes) + "WHERE a.numero_editeur = ?";
  static const std::string kParAsp = std::string(kColonnes) + "WHERE a.numero_asp = ?";
  for (const std::string* sql : {&kParEditeur, &kParAsp}) {
    Requete requete(base, *sql);
    requete.lier(reference);
    if (!requete.suivante()) continue;
    exiger_porteur(base, requete.entier(0), reference);
    return lire_dossier(base, requete);
  }
  return std::nullopt;
}

void exiger_absent(Base& base, std::string_view reference) {
  Requete requete(base, "SELECT 1 FROM avance NOT INDEXED WHERE numero_editeur = ?1 OR numero_asp = ?1");
  requete.lier(reference);
  if (requete.suivante())
    throw Panne(fmt::format("la base est abîmée : le dossier {} y est, et rien n'y mène plus", reference),
                remede_base_abimee());
}

Dossier relire_dossier(Base& base, std::int64_t cle) {
  static const std::string kParCle = std::string(kColonnes) + "WHERE a.id = ?";
  Requete requete(base, kParCle);
  requete.lier(cle);
  if (!requete.suivante()) valeur_abimee("avance", std::to_string(cle));
  return lire_dossier(base, requete);
}

void parcourir_dossiers(Base& base, const FiltreDossiers& filtre,
                        const std::function<Poursuite(Dossier&&)>& voir) {
  Requete requete(
      base, Requete::Ephemere{std::string(kColonnes) + conditions(filtre) + "ORDER BY a.numero_editeur"});
  lier_filtre(requete, filtre);
  while (requete.suivante())
    if (voir(lire_dossier(base, requete)) == Poursuite::Arreter) return;
}

void parcourir_en_main(Base& base, const std::function<void(Dossier&&)>& voir) {
  static const std::string kParStatut =
      std::string(kColonnes) + "WHERE s.statut = ? AND +a.statut = ? ORDER BY s.avance_id";
  for (const auto& statut : statuts<StatutSolde>()) {
    if (!est_en_main(statut.statut)) continue;
    Requete requete(base, kParStatut);
    requete.lier(statut.id, id(StatutAvance::Payee));
    while (requete.suivante()) voir(lire_dossier(base, requete));
  }
}

}  // namespace finhop::store
