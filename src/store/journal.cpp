#include "finhop/store/journal.hpp"

#include <fmt/format.h>

#include "finhop/base/digest.hpp"
#include "store/insertion_groupee.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

Evenement lire_ligne(Requete& r) {
  return {r.entier(0),        r.entier(1), r.texte(2), r.texte(3), r.texte(4),
          r.texte_ou_rien(5), r.texte(6),  r.texte(7), r.texte(8)};
}

std::vector<Evenement> lire_tout(Requete& requete) {
  std::vector<Evenement> evenements;
  while (requete.suivante()) evenements.push_back(lire_ligne(requete));
  return evenements;
}

// « 12:a text of 12 », a line.
void ajouter_champ(std::string& texte, std::string_view champ) {
  texte += std::to_string(champ.size());
  texte += ':';
  texte += champ;
  texte += '\n';
}

}  // namespace

// Each field goes in with its length, so that no two different events give the same text.
std::string empreinte(const Evenement& e, std::string_view precedente) {
  std::string texte;
  texte.reserve(512);
  texte += precedente;
  for (const std::int64_t nombre : {e.numero, e.operation}) texte += '\n' + std::to_string(nombre);
  texte += '\n';
  for (std::string_view champ :
       {std::string_view(e.instant), std::string_view(e.auteur), std::string_view(e.commande),
        std::string_view(e.evenement), std::string_view(e.detail)})
    ajouter_champ(texte, champ);
  texte += e.numero_editeur ? std::string_view(*e.numero_editeur) : "-";
  return sha256(texte);
}

struct Journal::Attente {
  std::vector<Evenement> evenements = {};
  InsertionGroupee paquet{
      "INSERT INTO journal (numero, operation, instant, auteur, commande, numero_editeur, evenement, detail, "
      "empreinte) VALUES ",
      9};
};

Journal::Journal(Base& base, const Instant& instant, std::string auteur, std::string commande)
    : base_(base), attente_(new Attente) {
  Requete dernier(base, "SELECT numero, operation, empreinte FROM journal ORDER BY numero DESC LIMIT 1");
  const bool vide = !dernier.suivante();
  suivant_.numero = vide ? 1 : dernier.entier(0) + 1;
  suivant_.operation = vide ? 1 : dernier.entier(1) + 1;
  precedente_ = vide ? "" : dernier.texte(2);
  suivant_.instant = instant.iso();
  suivant_.auteur = std::move(auteur);
  suivant_.commande = std::move(commande);
}

Journal::~Journal() = default;

void Journal::noter(std::string_view evenement, const std::optional<domain::NumeroEditeur>& numero,
                    std::string_view detail) {
  suivant_.evenement = evenement;
  suivant_.detail = detail;
  suivant_.numero_editeur = numero ? std::optional(numero->texte()) : std::nullopt;
  suivant_.empreinte = empreinte(suivant_, precedente_);
  attente_->evenements.push_back(suivant_);
  precedente_ = suivant_.empreinte;
  ++suivant_.numero;
  a_note_ = true;
  if (attente_->evenements.size() == kRangsParInsertion) finir();
}

void Journal::finir() {
  attente_->paquet.ecrire(base_, attente_->evenements, [](Requete& r, const Evenement& e) {
    r.lier(e.numero, e.operation, e.instant, e.auteur, e.commande, e.numero_editeur, e.evenement, e.detail,
           e.empreinte);
  });
  attente_->evenements.clear();
}

std::vector<Evenement> lire_journal(Base& base, const std::optional<domain::NumeroEditeur>& numero) {
  if (!numero) {
    Requete requete(base,
                    "SELECT numero, operation, instant, auteur, commande, numero_editeur, evenement, detail, "
                    "empreinte FROM journal ORDER BY numero");
    return lire_tout(requete);
  }
  Requete requete(
      base,
      "SELECT numero, operation, instant, auteur, commande, numero_editeur, evenement, detail, empreinte "
      "FROM journal WHERE numero_editeur = ? COLLATE NOCASE ORDER BY numero");
  requete.lier(*numero);
  return lire_tout(requete);
}

std::optional<Evenement> dernier_evenement(Base& base) {
  Requete requete(base,
                  "SELECT numero, operation, instant, auteur, commande, numero_editeur, evenement, detail, "
                  "empreinte FROM journal ORDER BY numero DESC LIMIT 1");
  return requete.suivante() ? std::optional(lire_ligne(requete)) : std::nullopt;
}

std::optional<Evenement> trouver_evenement(Base& base, std::int64_t numero) {
  Requete requete(base,
                  "SELECT numero, operation, instant, auteur, commande, numero_editeur, evenement, detail, "
                  "empreinte FROM journal WHERE numero = ?");
  requete.lier(numero);
  return requete.suivante() ? std::optional(lire_ligne(requete)) : std::nullopt;
}

std::vector<Evenement> lire_operation(Base& base, std::int64_t operation) {
  Requete requete(
      base,
      "SELECT numero, operation, instant, auteur, commande, numero_editeur, evenement, detail, empreinte "
      "FROM journal WHERE operation = ? ORDER BY numero");
  requete.lier(operation);
  return lire_tout(requete);
}

namespace {

void recueillir(Requete& requete, const Evenement& evenement, std::set<std::string>& dossiers) {
  requete.lier(evenement.numero);
  while (requete.suivante() && requete.entier(0) == evenement.operation)
    if (auto numero = requete.texte_ou_rien(1)) dossiers.insert(*std::move(numero));
}

}  // namespace

std::set<std::string> dossiers_de_la_commande(Base& base, const Evenement& evenement) {
  std::set<std::string> dossiers;
  Requete avant(base, "SELECT operation, numero_editeur FROM journal WHERE numero < ? ORDER BY numero DESC");
  recueillir(avant, evenement, dossiers);
  Requete apres(base, "SELECT operation, numero_editeur FROM journal WHERE numero >= ? ORDER BY numero");
  recueillir(apres, evenement, dossiers);
  return dossiers;
}

namespace {

// What is kept for undoing tells of operations too: an end cut off the journal still shows there.
std::optional<Rupture> fin_coupee(Base& base, const Evenement& dernier) {
  Requete garde(base, "SELECT 1 FROM sqlite_schema WHERE name = 'changement'");
  if (!garde.suivante()) return std::nullopt;  // a base not yet upgraded keeps nothing for undoing
  Requete requete(base, "SELECT max(operation), max(annulee_par) FROM changement");
  requete.suivante();
  for (int colonne : {0, 1})
    if (!requete.est_nul(colonne) && requete.entier(colonne) > dernier.operation)
      return Rupture{dernier.numero + 1,
                     fmt::format("la fin du journal manque à partir de l'événement {}", dernier.numero + 1)};
  return std::nullopt;
}

}  // namespace

std::optional<Rupture> premiere_rupture(Base& base) {
  Requete requete(base,
                  "SELECT numero, operation, instant, auteur, commande, numero_editeur, evenement, detail, "
                  "empreinte FROM journal ORDER BY numero");
  Evenement dernier;
  while (requete.suivante()) {
    Evenement e = lire_ligne(requete);
    const std::int64_t attendu = dernier.numero + 1;
    if (e.numero != attendu) return Rupture{attendu, fmt::format("l'événement {} manque", attendu)};
    if (e.empreinte != empreinte(e, dernier.empreinte))
      return Rupture{e.numero, fmt::format("l'événement {} n'est plus celui qui a été écrit", e.numero)};
    dernier = std::move(e);
  }
  if (dernier.numero == 0) return Rupture{1, "le journal est vide"};
  return fin_coupee(base, dernier);
}

}  // namespace finhop::store
