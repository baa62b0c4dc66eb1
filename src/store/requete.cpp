#include "store/requete.hpp"

#include <fmt/format.h>

#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::store {
namespace {

SQLite::Statement& preparer(Base::Connexion& connexion, std::string_view sql) {
  const auto deja = connexion.requetes.find(sql);
  if (deja != connexion.requetes.end()) return deja->second;
  return connexion.requetes.emplace(sql, SQLite::Statement(connexion.base, std::string(sql))).first->second;
}

}  // namespace

void valeur_abimee(std::string_view colonne, std::string_view valeur) {
  throw Panne(fmt::format("la base est abîmée : {} ne peut pas être {}", colonne, texte::citer(valeur)),
              remede_base_abimee());
}

std::int64_t entier_de(Base& base, std::string_view sql) {
  Requete requete(base, sql);
  return requete.suivante() ? requete.entier(0) : 0;
}

Requete::Requete(Base& base, std::string_view sql) : requete_(preparer(base.connexion(), sql)) {}

Requete::Requete(Base& base, const Ephemere& sql)
    : propre_(std::in_place, base.connexion().base, sql.sql), requete_(*propre_) {}

Requete::~Requete() {
  requete_.tryReset();
  requete_.clearBindings();
}

void Requete::recommencer() {
  requete_.reset();
  place_ = 0;
}

void Requete::lier_blob(std::string_view octets) {
  requete_.bindNoCopy(++place_, octets.data(), static_cast<int>(octets.size()));
}

std::optional<std::string> Requete::texte_ou_rien(int colonne) {
  return est_nul(colonne) ? std::nullopt : std::optional(texte(colonne));
}

std::optional<bool> Requete::reponse(int colonne) {
  return est_nul(colonne) ? std::nullopt : std::optional(entier(colonne) != 0);
}

std::optional<Montant> Requete::montant(int colonne) {
  return est_nul(colonne) ? std::nullopt : std::optional(Montant::de_centimes(entier(colonne)));
}

std::optional<Jour> Requete::jour(int colonne) {
  if (est_nul(colonne)) return std::nullopt;
  const auto jour = Jour::exact_iso(texte(colonne));
  if (!jour) valeur_abimee(requete_.getColumnName(colonne), texte(colonne));
  return jour;
}

}  // namespace finhop::store
