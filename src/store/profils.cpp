#include "finhop/store/profils.hpp"

#include "store/requete.hpp"

namespace finhop::store {
namespace {

std::string iso_ou_vide(const std::optional<Jour>& jour) {
  return jour ? jour->iso() : std::string();
}

std::optional<Jour> jour_ou_rien(const std::string& iso) {
  return iso.empty() ? std::nullopt : Jour::exact_iso(iso);
}

Instant instant_de(Requete& requete, int colonne) {
  const std::string brut = requete.texte(colonne);
  const auto instant = Instant::exact_iso(brut);
  if (!instant) valeur_abimee("profil.importe_le", brut);
  return *instant;
}

}  // namespace

std::vector<ProfilImporte> lire_profils(Base& base) {
  Requete requete(base,
                  "SELECT nom, effet_du, contenu, importe_le, auteur FROM profil ORDER BY nom, effet_du");
  std::vector<ProfilImporte> profils;
  while (requete.suivante())
    profils.push_back({requete.texte(0), jour_ou_rien(requete.texte(1)), requete.texte(2),
                       instant_de(requete, 3), requete.texte(4)});
  return profils;
}

void ecrire_profil(Base& base, const ProfilImporte& importe) {
  retirer_profil(base, importe.nom, importe.effet_du);
  Requete(base, "INSERT INTO profil (nom, effet_du, contenu, importe_le, auteur) VALUES (?, ?, ?, ?, ?)")
      .lier(importe.nom, iso_ou_vide(importe.effet_du), importe.contenu, importe.importe_le.iso(),
            importe.auteur)
      .executer();
}

void retirer_profil(Base& base, std::string_view nom, const std::optional<Jour>& effet_du) {
  Requete(base, "DELETE FROM profil WHERE nom = ? AND effet_du = ?")
      .lier(nom, iso_ou_vide(effet_du))
      .executer();
}

VerdictsDuPortail lire_verdicts(Base& base, std::string_view couloir, std::string_view type,
                                std::string_view vague) {
  VerdictsDuPortail verdicts;
  Requete decisions(
      base,
      "SELECT decision, count(*) FROM lot_ligne JOIN lot ON lot.id = lot_id JOIN logiciel USING (numero_ans) "
      "WHERE couloir = ? AND type = ? AND vague = ? AND decision IS NOT NULL GROUP BY decision");
  decisions.lier(couloir, type, vague);
  while (decisions.suivante())
    (decisions.texte(0) == "acceptee" ? verdicts.acceptees : verdicts.refusees) =
        static_cast<std::size_t>(decisions.entier(1));
  Requete ecarts(
      base,
      "SELECT prediction, count(*) FROM retour_ecart JOIN lot ON lot.id = lot_id JOIN logiciel USING "
      "(numero_ans) WHERE couloir = ? AND type = ? AND vague = ? GROUP BY prediction ORDER BY prediction");
  ecarts.lier(couloir, type, vague);
  while (ecarts.suivante()) {
    const auto fois = static_cast<std::size_t>(ecarts.entier(1));
    if (ecarts.texte(0) == "acceptee")
      verdicts.refusees_sans_faute = fois;
    else
      verdicts.contredites.emplace_back(ecarts.texte(0), fois);
  }
  return verdicts;
}

bool sont_acceptees(Base& base, std::string_view nom, std::string_view sha256) {
  Requete requete(base, "SELECT 1 FROM supposition_acceptee WHERE nom = ? AND sha256 = ?");
  requete.lier(nom, sha256);
  return requete.suivante();
}

void accepter(Base& base, std::string_view nom, std::string_view sha256, const Jour& le) {
  Requete(base, "INSERT OR IGNORE INTO supposition_acceptee (nom, sha256, acceptee_le) VALUES (?, ?, ?)")
      .lier(nom, sha256, le)
      .executer();
}

}  // namespace finhop::store
