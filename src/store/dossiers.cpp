#include "finhop/store/dossiers.hpp"

#include <fmt/format.h>

#include "finhop/base/panne.hpp"
#include "finhop/domain/statuts.hpp"
#include "store/filtre.hpp"
#include "store/lecture_de_dossier.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

using namespace domain;

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
  static const std::string kParEditeur = colonnes_d_un_dossier() + "WHERE a.numero_editeur = ?";
  static const std::string kParAsp = colonnes_d_un_dossier() + "WHERE a.numero_asp = ?";
  for (const std::string* sql : {&kParEditeur, &kParAsp}) {
    Requete requete(base, *sql);
    requete.lier(reference);
    if (!requete.suivante()) continue;
    exiger_porteur(base, requete.entier(kCleDuDossier), reference);
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

void parcourir_clients(Base& base, const std::function<void(const ClientDUnDossier&)>& voir) {
  Requete requete(
      base, "SELECT id, numero_editeur, client FROM avance WHERE client IS NOT NULL ORDER BY numero_editeur");
  while (requete.suivante()) voir({requete.entier(0), requete.texte(1), requete.texte(2)});
}

Dossier relire_dossier(Base& base, std::int64_t cle) {
  static const std::string kParCle = colonnes_d_un_dossier() + "WHERE a.id = ?";
  Requete requete(base, kParCle);
  requete.lier(cle);
  if (!requete.suivante()) valeur_abimee("avance", std::to_string(cle));
  return lire_dossier(base, requete);
}

std::size_t compter_les_dossiers(Base& base) {
  return static_cast<std::size_t>(entier_de(base, "SELECT count(*) FROM avance"));
}

namespace {

void parcourir(Base& base, const FiltreDossiers& filtre, Detail detail,
               const std::function<Poursuite(Dossier&&)>& voir) {
  Requete requete(
      base, Requete::Ephemere{colonnes_d_un_dossier() + conditions(filtre) + "ORDER BY a.numero_editeur"});
  lier_filtre(requete, filtre);
  LecteurDeDossiers lecteur(base, Lecture::DUneMarche, detail);
  while (requete.suivante())
    if (voir(lecteur.lire(requete)) == Poursuite::Arreter) return;
}

}  // namespace

void parcourir_dossiers(Base& base, const FiltreDossiers& filtre,
                        const std::function<Poursuite(Dossier&&)>& voir) {
  parcourir(base, filtre, Detail::Entier, voir);
}

void parcourir_de_quoi_situer(Base& base, const FiltreDossiers& filtre,
                              const std::function<void(Dossier&&)>& voir) {
  parcourir(base, filtre, Detail::DeQuoiSituer, [&](Dossier&& dossier) {
    voir(std::move(dossier));
    return Poursuite::Continuer;
  });
}

std::vector<std::int64_t> cles_des_dossiers(Base& base, const FiltreDossiers& filtre) {
  Requete requete(base,
                  Requete::Ephemere{"SELECT a.id FROM avance a LEFT JOIN solde s ON s.avance_id = a.id " +
                                    conditions(filtre) + "ORDER BY a.numero_editeur"});
  lier_filtre(requete, filtre);
  std::vector<std::int64_t> cles;
  while (requete.suivante()) cles.push_back(requete.entier(0));
  return cles;
}

void parcourir_en_main(Base& base, const std::function<void(Dossier&&)>& voir) {
  static const std::string kParStatut =
      colonnes_d_un_dossier() + "WHERE s.statut = ? AND +a.statut = ? ORDER BY s.avance_id";
  LecteurDeDossiers lecteur(base, Lecture::DUneMarche);
  for (const auto& statut : statuts<StatutSolde>()) {
    if (!est_en_main(statut.statut)) continue;
    Requete requete(base, kParStatut);
    requete.lier(statut.id, id(StatutAvance::Payee));
    while (requete.suivante()) voir(lecteur.lire(requete));
  }
}

}  // namespace finhop::store
