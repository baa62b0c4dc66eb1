#include "finhop/store/notes.hpp"

#include <string_view>

#include "store/connexion.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

constexpr std::string_view kToutes =
    "SELECT n.id, a.numero_editeur, a.client, n.texte, n.rappel, n.ajoutee_le, n.auteur, n.faite_le, n.faite_par "
    "FROM note n JOIN avance a ON a.id = n.avance_id ORDER BY n.id";
constexpr std::string_view kDUnDossier =
    "SELECT n.id, a.numero_editeur, a.client, n.texte, n.rappel, n.ajoutee_le, n.auteur, n.faite_le, n.faite_par "
    "FROM note n JOIN avance a ON a.id = n.avance_id WHERE n.avance_id = ? ORDER BY n.id";
constexpr std::string_view kRappels =
    "SELECT n.id, a.numero_editeur, a.client, n.texte, n.rappel, n.ajoutee_le, n.auteur, n.faite_le, n.faite_par "
    "FROM note n JOIN avance a ON a.id = n.avance_id WHERE n.rappel IS NOT NULL AND n.faite_le IS NULL ORDER BY "
    "n.rappel, n.id";
constexpr std::string_view kUne =
    "SELECT n.id, a.numero_editeur, a.client, n.texte, n.rappel, n.ajoutee_le, n.auteur, n.faite_le, n.faite_par "
    "FROM note n JOIN avance a ON a.id = n.avance_id WHERE n.id = ?";

domain::Note lire_note(Requete& r) {
  return {.numero = r.entier(0),
          .numero_editeur = r.identifiant<domain::NumeroEditeur>(1),
          .client = r.texte_ou_rien(2),
          .texte = r.texte(3),
          .rappel = r.jour(4),
          .ajoutee_le = r.texte(5),
          .auteur = r.texte(6),
          .faite_le = r.texte_ou_rien(7),
          .faite_par = r.texte_ou_rien(8)};
}

std::vector<domain::Note> lire_tout(Requete& requete) {
  std::vector<domain::Note> notes;
  while (requete.suivante()) notes.push_back(lire_note(requete));
  return notes;
}

}  // namespace

std::int64_t ajouter_note(Base& base, std::int64_t cle_du_dossier, const domain::Note& note) {
  Requete(base, "INSERT INTO note (avance_id, texte, rappel, ajoutee_le, auteur) VALUES (?, ?, ?, ?, ?)")
      .lier(cle_du_dossier, note.texte, note.rappel, note.ajoutee_le, note.auteur)
      .executer();
  return base.connexion().base.getLastInsertRowid();
}

void noter_faite(Base& base, std::int64_t numero, const Instant& quand, const std::string& par) {
  Requete(base, "UPDATE note SET faite_le = ?, faite_par = ? WHERE id = ?")
      .lier(quand.iso(), par, numero)
      .executer();
}

std::optional<domain::Note> trouver_note(Base& base, std::int64_t numero) {
  Requete requete(base, kUne);
  requete.lier(numero);
  return requete.suivante() ? std::optional(lire_note(requete)) : std::nullopt;
}

std::vector<domain::Note> lire_notes(Base& base) {
  Requete requete(base, kToutes);
  return lire_tout(requete);
}

std::vector<domain::Note> lire_notes(Base& base, std::int64_t cle_du_dossier) {
  Requete requete(base, kDUnDossier);
  requete.lier(cle_du_dossier);
  return lire_tout(requete);
}

std::vector<domain::Note> lire_rappels(Base& base) {
  Requete requete(base, kRappels);
  return lire_tout(requete);
}

}  // namespace finhop::store
