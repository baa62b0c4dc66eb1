#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "domain/regles_juges.hpp"
#include "finhop/base/text.hpp"

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

bool ressemble_a_un_struct_idnat(std::string_view ident) {
  if (ident.empty()) return false;
  const std::string_view numero = ident.substr(1);
  if (ident.front() == '1') return Finess::exact(numero).has_value();
  return ident.front() == '3' && Siret::exact(numero).has_value();
}

void juger_adresse(std::string_view cle, const std::optional<std::string>& adresse,
                   const Signaler& signaler) {
  if (!adresse) return;
  if (text::fold(*adresse).ends_with("@patient.mssante.fr"))
    signaler({fmt::format("{} est l'adresse d'un patient : elle expose son matricule INS", cle), *adresse});
  else if (!ressemble_a_une_adresse(*adresse))
    signaler({fmt::format("{} {} ne ressemble pas à une adresse", cle, text::quoted(*adresse)), *adresse});
}

}  // namespace

std::vector<Finess> sans_doublon(const std::vector<Finess>& liste) {
  std::vector<Finess> uniques;
  for (const Finess& finess : liste)
    if (std::ranges::find(uniques, finess) == uniques.end()) uniques.push_back(finess);
  return uniques;
}

void coh_04(const Examen& examen, const Signaler& signaler) {
  std::vector<std::string> manquants;
  for (TypePiece type : kTypesPiece)
    if (!a_une_piece(examen.demande, type)) manquants.emplace_back(code(type));
  if (!manquants.empty())
    signaler({fmt::format("il manque le document {}", text::join(manquants, " et le document ")), ""});
}

void coh_05(const Examen& examen, const Signaler& signaler) {
  std::map<Finess, int> fois;
  for (const Finess& finess : examen.demande.beneficiaires)
    if (++fois[finess] == 2)
      signaler({fmt::format("le FINESS {} est donné plusieurs fois", finess.texte()), finess.texte()});
}

void coh_06(const Examen& examen, const Signaler& signaler) {
  if (examen.demande.montant_facture && *examen.demande.montant_facture <= Montant())
    signaler({"la facture est de 0,00 € : une telle demande est toujours rejetée", "0.00"});
}

void coh_07(const Examen& examen, const Signaler& signaler) {
  const auto& facture = examen.demande.date_facture;
  const auto& depot = examen.depot.date_depot;
  if (facture && depot && *facture > *depot)
    signaler({fmt::format("la facture est datée du {}, après le dépôt du {}", facture->fr(), depot->fr()),
              facture->fr()});
}

void coh_08(const ExamenDepot& examen, const Signaler& signaler) {
  const auto& siret = examen.depot.siret;
  if (siret && !cle_juste(*siret))
    signaler({fmt::format("la clé du SIRET {} n'est pas juste", siret->texte()), siret->texte()});
}

void coh_09(const Examen& examen, const Signaler& signaler) {
  for (const Finess& finess : sans_doublon(examen.demande.beneficiaires))
    if (!cle_juste(finess))
      signaler({fmt::format("la clé du FINESS {} n'est pas juste", finess.texte()), finess.texte()});
}

void coh_10(const Examen& examen, const Signaler& signaler) {
  juger_adresse("adresseBoiteMSSPro", examen.demande.scenario.adresse_mss_pro, signaler);
  juger_adresse("adresseBoiteMSSCitoyen", examen.demande.scenario.adresse_mss_citoyen, signaler);
}

void coh_11(const Examen& examen, const Signaler& signaler) {
  for (const std::string& ident : examen.demande.scenario.ident_dmp)
    if (!ressemble_a_un_struct_idnat(ident))
      signaler({fmt::format("identDMP {} ne ressemble pas à un Struct_IdNat", text::quoted(ident)), ident});
}

void coh_12(const ExamenDepot& examen, const Signaler& signaler) {
  std::map<Finess, std::vector<std::string>> lignes;
  for (const Demande& demande : examen.demandes)
    for (const Finess& finess : sans_doublon(demande.beneficiaires))
      lignes[finess].push_back(demande.numero_editeur ? demande.numero_editeur->texte()
                                                      : fmt::format("ligne {}", demande.num_ligne));
  for (const auto& [finess, demandeurs] : lignes)
    if (demandeurs.size() > 1)
      signaler({fmt::format("le FINESS {} est bénéficiaire de plusieurs demandes : {}", finess.texte(),
                            text::join(demandeurs, ", ")),
                finess.texte()});
}

}  // namespace finhop::domain::juges
