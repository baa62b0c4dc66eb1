#include "store/lecture_de_dossier.hpp"

#include <fmt/format.h>

#include "finhop/base/instant.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/domain/champs.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/store/envois.hpp"
#include "store/colonnes.hpp"

namespace finhop::store {
namespace {

using namespace domain;

// The keys of the avance and of its solde, then their fields.
constexpr int kCleSolde = 1;
constexpr int kPremierChamp = 2;
constexpr int kEditeur = kPremierChamp + nombre_de_colonnes<Avance>(rang(&Avance::numero_editeur));
constexpr int kAns = kPremierChamp + nombre_de_colonnes<Avance>(rang(&Avance::numero_ans));
constexpr int kPremierDuSolde = kPremierChamp + nombre_de_colonnes<Avance>();

void lire(Requete& r, int colonne, std::optional<NumeroAsp>& numero) {
  if (!r.est_nul(colonne)) numero = r.identifiant<NumeroAsp>(colonne);
}
void lire(Requete& r, int colonne, std::optional<std::string>& texte) {
  texte = r.texte_ou_rien(colonne);
}
void lire(Requete& r, int colonne, std::optional<Jour>& jour) {
  jour = r.jour(colonne);
}
void lire(Requete& r, int colonne, std::optional<Montant>& montant) {
  montant = r.montant(colonne);
}
void lire(Requete& r, int colonne, std::optional<bool>& reponse) {
  reponse = r.reponse(colonne);
}
template <class Sorte>
void lire(Requete&, int, Identifiant<Sorte>&) {}  // an avance is made with it
template <class Statut>
requires std::is_enum_v<Statut>
void lire(Requete& r, int colonne, Statut& statut) {
  const std::string brut = r.texte(colonne);
  const auto lu = statut_de<Statut>(brut);
  if (!lu) valeur_abimee("statut", brut);
  statut = *lu;
}
template <class Element>
void lire(Requete&, int, std::vector<Element>&) {}  // has a table of its own

// The fields that have a column, from this one on.
template <class Objet>
void lire_champs(Requete& r, int premiere, Objet& objet) {
  int colonne = premiere;
  pour_chaque_colonne<Objet>([&](const auto& champ) {
    visiter(champ, objet, [&](auto& valeur) { lire(r, colonne, valeur); });
    ++colonne;
  });
}

std::vector<Finess> lire_finess(Base& base, std::string_view sql, std::int64_t cle) {
  Requete requete(base, sql);
  requete.lier(cle);
  std::vector<Finess> finess;
  while (requete.suivante()) finess.push_back(requete.identifiant<Finess>(0));
  return finess;
}

Avance lire_avance(Base& base, Requete& r) {
  Avance avance{.numero_editeur = r.identifiant<NumeroEditeur>(kEditeur),
                .numero_ans = r.identifiant<NumeroAns>(kAns)};
  lire_champs(r, kPremierChamp, avance);
  avance.beneficiaires =
      lire_finess(base, "SELECT finess FROM avance_beneficiaire WHERE avance_id = ? ORDER BY rang",
                  r.entier(kCleDuDossier));
  return avance;
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
  const std::int64_t cle = r.entier(kCleDuDossier);
  Solde solde;
  lire_champs(r, kPremierDuSolde, solde);
  solde.factures = lire_factures(base, cle);
  solde.beneficiaires =
      lire_finess(base, "SELECT finess FROM solde_beneficiaire WHERE avance_id = ? ORDER BY rang", cle);
  solde.scenario.ident_dmp = lire_ident_dmp(base, cle);
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

void lire_lot_vivant(Base& base, Dossier& dossier) {
  Requete requete(base,
                  "SELECT v.lot, lot.cree_le FROM ligne_vivante v JOIN lot ON lot.id = v.lot_id WHERE "
                  "v.avance_id = ?");
  requete.lier(dossier.cle);
  if (!requete.suivante()) return;
  dossier.lot_vivant = requete.texte(0);
  if (const auto cree = Instant::exact_iso(requete.texte(1))) dossier.exporte_le = cree->jour_a_paris();
}

std::optional<RefusDuPortail> lire_refus(Base& base, std::int64_t cle) {
  Requete requete(base,
                  "SELECT r.empreinte, r.dit, c.motif FROM dernier_refus r LEFT JOIN confirmation c ON "
                  "c.avance_id = r.avance_id AND c.lot_id = r.lot_id WHERE r.avance_id = ?");
  requete.lier(cle);
  if (!requete.suivante()) return std::nullopt;
  return RefusDuPortail{requete.texte(0), requete.texte(1), requete.texte_ou_rien(2)};
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

// Once the portal accepted its line.
bool a_pu_envoyer(StatutSolde statut) {
  return !est_en_main(statut) && statut != StatutSolde::Exporte && statut != StatutSolde::Depose;
}

}  // namespace

const std::string& colonnes_d_un_dossier() {
  static const std::string kSelect = [] {
    std::string sql = "SELECT a.id, s.avance_id";
    pour_chaque_colonne<Avance>([&](const auto& champ) { sql.append(", a.").append(champ.en_base); });
    pour_chaque_colonne<Solde>([&](const auto& champ) { sql.append(", s.").append(champ.en_base); });
    return sql + " FROM avance a LEFT JOIN solde s ON s.avance_id = a.id ";
  }();
  return kSelect;
}

Dossier lire_dossier(Base& base, Requete& requete) {
  Dossier dossier{requete.entier(kCleDuDossier), lire_avance(base, requete), {}, {}, {}, {}, {}, {}};
  if (requete.est_nul(kCleSolde)) return dossier;
  dossier.solde = lire_solde(base, requete);
  dossier.pieces = lire_pieces(base, dossier.cle);
  if (!dossier.pieces.empty()) dossier.memes_documents = lire_memes_documents(base, dossier.cle);
  if (a_pu_envoyer(dossier.solde->statut)) {
    dossier.pieces_envoyees = lire_pieces_envoyees(base, dossier.cle);
    dossier.factures_envoyees = lire_factures_envoyees(base, dossier.cle);
  }
  lire_lot_vivant(base, dossier);
  if (dossier.solde->statut == StatutSolde::Rejete) dossier.refus = lire_refus(base, dossier.cle);
  return dossier;
}

}  // namespace finhop::store
