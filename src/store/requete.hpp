// One use of a prepared statement: bind the domain's values, step, read them back. Released when it goes out
// of scope. A value that does not have its type's form means a damaged base: Panne.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "finhop/base/jour.hpp"
#include "finhop/base/montant.hpp"
#include "finhop/domain/identifiants.hpp"
#include "store/connexion.hpp"

namespace finhop::store {

// The one number that a query gives; 0 when it gives none.
std::int64_t entier_de(Base& base, std::string_view sql);

[[noreturn]] void valeur_abimee(std::string_view colonne, std::string_view valeur);

class Requete {
 public:
  // `sql` must have static storage: it is the key under which the statement is kept.
  Requete(Base& base, std::string_view sql);
  // For SQL made at run time: prepared for this use only.
  struct Ephemere {
    std::string sql;
  };
  Requete(Base& base, const Ephemere& sql);
  ~Requete();
  Requete(const Requete&) = delete;
  Requete& operator=(const Requete&) = delete;

  // Binds all values in order.
  template <class... Valeurs>
  Requete& lier(const Valeurs&... valeurs) {
    (lier_une(valeurs), ...);
    return *this;
  }
  void lier_blob(std::string_view octets);

  bool suivante() { return requete_.executeStep(); }
  void executer() { requete_.exec(); }
  // Ready for other values.
  void recommencer();
  // From now on texts are not copied when bound: they must stay until it is executed.
  void lier_sans_copie() { sans_copie_ = true; }

  bool est_nul(int colonne) { return requete_.isColumnNull(colonne); }
  bool est_entier(int colonne) { return requete_.getColumn(colonne).isInteger(); }
  std::int64_t entier(int colonne) { return requete_.getColumn(colonne).getInt64(); }
  std::string texte(int colonne) { return requete_.getColumn(colonne).getString(); }
  std::optional<std::string> texte_ou_rien(int colonne);
  std::optional<bool> reponse(int colonne);
  std::optional<Montant> montant(int colonne);
  std::optional<Jour> jour(int colonne);

  template <class Type>
  Type identifiant(int colonne) {
    const std::string brut = texte(colonne);
    auto valeur = Type::exact(brut);
    if (!valeur) valeur_abimee(requete_.getColumnName(colonne), brut);
    return *std::move(valeur);
  }

 private:
  void lier_une(std::int64_t valeur) { requete_.bind(++place_, valeur); }
  void lier_une(int valeur) { requete_.bind(++place_, valeur); }
  void lier_une(std::size_t valeur) { requete_.bind(++place_, static_cast<std::int64_t>(valeur)); }
  void lier_une(bool valeur) { requete_.bind(++place_, valeur ? 1 : 0); }
  void lier_une(std::string_view valeur) { requete_.bind(++place_, std::string(valeur)); }
  void lier_une(const std::string& valeur) {
    if (sans_copie_)
      requete_.bindNoCopy(++place_, valeur);
    else
      requete_.bind(++place_, valeur);
  }
  void lier_une(const char* valeur) { requete_.bind(++place_, valeur); }
  void lier_une(const Jour& valeur) { requete_.bind(++place_, valeur.iso()); }
  void lier_une(Montant valeur) { requete_.bind(++place_, valeur.centimes()); }
  template <class Sorte>
  void lier_une(const domain::Identifiant<Sorte>& valeur) {
    lier_une(valeur.texte());
  }
  template <class Valeur>
  void lier_une(const std::optional<Valeur>& valeur) {
    if (valeur) {
      lier_une(*valeur);
    } else {
      requete_.bind(++place_);
    }
  }

  std::optional<SQLite::Statement> propre_;
  SQLite::Statement& requete_;
  int place_ = 0;
  bool sans_copie_ = false;
};

}  // namespace finhop::store
